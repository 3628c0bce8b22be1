// Usage: help, version, languages, and arguments that can't be.

import Foundation
import TestSupport
import Testing

@Suite(.waiting) struct UsageTests {
  @Test func helpOfTheWholeAndOfEachCommand() throws {
    let box = try Sandbox()
    let whole = try box.run("--help")
    #expect(whole.code == 0)
    #expect(whole.messages == "")
    for command in [
      "demo", "new", "open", "show", "add", "minutes", "check", "themes", "playbook", "overview",
    ] {
      #expect(whole.text.contains("\n  \(command) "))
      for arguments in [[command, "--help"], ["-h", command], [command, "x", "--nonsense", "-h"]] {
        let help = try box.run(arguments, input: [])
        #expect(help.code == 0)
        #expect(help.text.hasPrefix("doendag \(command)"))
      }
    }
    #expect(try box.run("--help", "--language", "nl").text.contains("van droom naar daad"))
    #expect(try box.run("--version").text.hasPrefix("doendag 0."))
  }

  @Test(arguments: [
    (["chek", "F"], "There is no command ‘chek’. Did you mean check?"),
    (["nonsense"], "There is no command ‘nonsense’. See doendag --help."),
    (["add", "F", "x", "--bye", "y"], "There is no option ‘--bye’. Did you mean --by?"),
    (["minutes", "F", "--xyzzy"], "There is no option ‘--xyzzy’. See doendag minutes --help."),
    (["minutes", "F", "--format"], "--format needs a value after it. See doendag minutes --help."),
    (["minutes", "F", "--format", "jsno"], "‘jsno’ doesn’t fit --format. Did you mean json?"),
    (["minutes", "F", "--names", "whole"], "‘whole’ doesn’t fit --names. Choose full, roles or none."),
    (["minutes", "F", "--all=yes"], "‘yes’ doesn’t fit --all."),
    (["minutes", "F", "--all", "--all"], "--all was given twice. See doendag minutes --help."),
    (["check"], "FOLDER is missing. See doendag check --help."),
    (["check", ""], "FOLDER is missing. See doendag check --help."),
    (
      ["check", "F", "G"],
      "‘G’ is one argument too many. Put words with spaces between quotes. See doendag check --help."
    ),
    (["playbook", "fr"], "‘fr’ doesn’t fit nl|en. Choose nl or en."),
    (["minutes", "F", "--language", "engl"], "‘engl’ doesn’t fit --language. Choose nl or en."),
    (["overview", "F", ""], "FOLDER is missing. See doendag overview --help."),
  ])
  func wrongArguments(arguments: [String], told: String) throws {
    let run = try Sandbox().run(arguments, input: [])
    #expect(run.code == 64)
    #expect(run.text == "")
    #expect(run.messages == "doendag: \(told)\n")
  }

  @Test func theLanguageOfMessages() throws {
    let box = try Sandbox(language: "nl_NL.UTF-8")
    #expect(try box.run("nonsense").messages.hasPrefix("doendag: Er is geen opdracht"))
    let english = try box.makeSession(language: "en")
    #expect(try box.run("add", english, "x", "--nope").messages.hasPrefix("doendag: There is no option"))
    #expect(
      try box.run("minutes", english, "--language", "nl", "--nope").messages.hasPrefix("doendag: Er is geen"))
    _ = try box.write("language = en\n", to: "home/.config/doendag/config")
    #expect(try box.run("nonsense").messages.hasPrefix("doendag: There is no command"))
    box.environment["XDG_CONFIG_HOME"] = box.path("elsewhere")
    #expect(try box.run("nonsense").messages.hasPrefix("doendag: Er is geen opdracht"))
    box.environment["LC_ALL"] = "C.UTF-8"
    #expect(try box.run("nonsense").messages.hasPrefix("doendag: There is no command"))
  }

  @Test func theLanguageOfASessionIsKnownWithoutReadingAllOfIt() throws {
    let box = try Sandbox()
    let dutch = try box.makeSession(language: "nl")
    let names = try FileManager.default.contentsOfDirectory(atPath: dutch)
    let journal = try #require(names.first { $0.hasSuffix(".jsonl") })
    // More than any memory has room for.
    #expect(truncate("\(dutch)/\(journal)", 1 << 40) == 0)
    let run = try box.run("add", dutch, "x", "--nope")
    #expect(run.code == 64)
    #expect(run.messages.hasPrefix("doendag: Er is geen optie"))
  }

  @Test func brokenSettingsAreToldWhereTheyCount() throws {
    let box = try Sandbox()
    let session = try box.makeSession()
    let file = try box.write("theme = ink\nlanguage = french\n", to: "home/.config/doendag/config")
    let run = try box.run("playbook")
    #expect(run.code == 78)
    #expect(run.messages == "doendag: \(file), line 2: ‘french’ doesn’t fit language. Choose nl or en.\n")
    #expect(try box.run("add", session, "x").code == 0)
  }

  @Test func screensNeedATerminal() throws {
    let box = try Sandbox()
    let session = try box.makeSession()
    let open = try box.run("open", session)
    #expect(open.code == 64)
    #expect(
      open.messages
        == "doendag: doendag open needs a terminal. In a script, use doendag add and doendag minutes.\n")
    for folder in [session, box.path("nowhere")] {
      let show = try box.run("show", folder)
      #expect(show.code == 64)
      #expect(show.output.isEmpty)
      #expect(
        show.messages
          == "doendag: doendag show needs a terminal. In a script, use doendag add and doendag minutes.\n")
    }
    let start = try box.run()
    #expect(start.code == 64)
    #expect(start.messages.contains("needs a terminal"))
    #expect(open.output.isEmpty && start.output.isEmpty)
  }

  @Test func noMessageCanCommandATerminal() throws {
    let run = try Sandbox().run("check", "\u{1B}]0;title\u{7}\u{202E}x\n")
    #expect(run.code == 66)
    #expect(!run.messages.dropLast().unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
    #expect(run.messages.contains("␛]0;title␇⟨U+202E⟩x␊"))
  }
}
