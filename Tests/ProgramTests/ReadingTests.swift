// `minutes`, `check`, `themes` and `playbook`: what they print, where to, and how they end.

import Foundation
import TestSupport
import Testing

@Suite(.waiting) struct ReadingTests {
  @Test func minutesInEveryForm() throws {
    let box = try Sandbox()
    let folder = try box.makeSession()
    #expect(try box.run("add", folder, "--by", "bram", "=1+1 one").code == 0)
    let markdown = try box.run("minutes", folder)
    #expect(markdown.text.hasPrefix("# T\n"))
    #expect(try box.run("minutes", folder, "--language", "nl").text.contains("## Afspraken"))
    #expect(try box.run("minutes", folder, "--format", "csv").text.contains("'=1+1 one"))
    #expect(try box.run("minutes", folder, "--format=json").text.hasPrefix("{\"doendag\":1,"))
    #expect(try box.run("minutes", folder, "--names", "roles").text.contains("Bram") == false)
    #expect(try box.run("minutes", folder).output == markdown.output)
  }

  @Test func namesInsideTexts() throws {
    let box = try Sandbox()
    let folder = try box.makeSession()
    _ = try box.run("add", folder, "as Bram said")
    let file = box.path("out.md")
    let run = try box.run("minutes", folder, "--names", "none", "--output", file)
    #expect(run.code == 65)
    #expect(
      run.messages
        == "#1: Bram\ndoendag: Names, organisations or roles stand in these lines; nothing was written. Edit the lines, or write them as they are with --anyway.\n"
    )
    #expect(!FileManager.default.fileExists(atPath: file))
    #expect(try box.run("minutes", folder, "--names", "none", "--anyway", "--output", file).code == 0)
    #expect(String(decoding: try box.read("out.md"), as: UTF8.self).contains("as Bram said"))
  }

  @Test func outputReplacesAFileAndKeepsALink() throws {
    let box = try Sandbox()
    let folder = try box.makeSession()
    let old = try box.write("old", to: "real/out.md")
    let link = box.path("link.md")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: old)
    let run = try box.run("minutes", folder, "--output", link)
    #expect(run.code == 0)
    #expect(run.output.isEmpty)
    #expect(try box.read("real/out.md").starts(with: Array("# T".utf8)))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == old)
    let mode = try FileManager.default.attributesOfItem(atPath: old)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: box.path("real")) == ["out.md"])
    #expect(try box.run("minutes", folder, "--output", "-").text.hasPrefix("# T"))
  }

  @Test func outputThatCannotBe() throws {
    let box = try Sandbox()
    let folder = try box.makeSession()
    let nowhere = try box.run("minutes", folder, "--output", "/nowhere/out.md")
    #expect(nowhere.code == 73)
    #expect(
      nowhere.messages
        == "doendag: /nowhere/out.md can’t be written: it is not there. Choose another place, or make room.\n"
    )
    #expect(try box.run("minutes", folder, "--output", box.folder).code == 73)
    let full = try box.run("minutes", folder, "--output", "/dev/full")
    #expect(full.code == 74)
    #expect(full.messages.contains("there is no room left"))
    #expect(try box.run("minutes", folder, "--output", "/dev/null").code == 0)
  }

  @Test func anUnknownSession() throws {
    let box = try Sandbox(language: "nl")
    for command in ["minutes", "check"] {
      let run = try box.run(command, box.path("none"))
      #expect(run.code == 66)
      #expect(
        run.messages
          == "doendag: Er is geen map \(box.path("none")). Maak daar een bijeenkomst met: doendag new \(box.path("none")) --title …\n"
      )
      _ = try box.write("x", to: "other/file")
      #expect(try box.run(command, box.path("other")).messages.contains("staat geen bijeenkomst"))
    }
  }

  @Test func checkTellsWhatIsDamaged() throws {
    let box = try Sandbox()
    let folder = try box.makeSession()
    _ = try box.run("add", folder, "-", input: "one\ntwo\nthree\n")
    let whole = try box.run("check", folder)
    #expect(whole.code == 0)
    #expect(whole.text.hasPrefix("Whole: "))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".jsonl") }
    for name in names {
      let text = String(decoding: try box.read("session/\(name)"), as: UTF8.self)
      // Identities are drawn at random, and could hold the word alone.
      guard let range = text.range(of: "\"text\":\"two\"") else { continue }
      _ = try box.write(
        text.replacingCharacters(in: range, with: "\"text\":\"tow\"") + "{\"v\":1,\"unfin",
        to: "session/\(name)")
      let damaged = try box.run("check", folder)
      #expect(damaged.code == 65)
      #expect(damaged.text.contains("\(name), line 3: the checksum doesn’t fit. It was passed over.\n"))
      #expect(
        damaged.text.contains("\(name), line 5: unfinished, so it was never acknowledged. No damage.\n"))
      #expect(damaged.text.contains("\nDamaged: 1 line;"))
    }
    #expect(try box.minutes(folder, code: 65).texts == ["one", "three"])
    #expect(try box.minutes(folder, code: 65).references == ["1", "3"])
  }

  @Test func themesAreListedAndChecked() throws {
    let box = try Sandbox()
    let list = try box.run("themes")
    #expect(list.code == 0)
    #expect(list.lines.first?.hasPrefix("paper ") == true)
    for line in list.lines {
      let name = String(line.prefix { $0 != " " })
      let run = try box.run("themes", name)
      #expect(run.code == 0, "\(run.messages)")
      #expect(run.text == "\(name) is sound.\n")
    }
    let broken = try box.write("text = #1c1b19 on #ffffff\nsgn = bold\n", to: "broken.theme")
    let run = try box.run("themes", broken)
    #expect(run.code == 65)
    #expect(run.messages == "doendag: \(broken), line 2: ‘sgn’ is no role or setting. Did you mean sign?\n")
    let pale = try box.write("inherits = paper\nmuted = #aaaaaa\n", to: "pale.theme")
    let weak = try box.run("themes", pale)
    #expect(weak.code == 65)
    #expect(weak.messages.hasPrefix("doendag: \(pale), line 2: muted has a contrast of 2."))
    #expect(try box.run("themes", box.path("none.theme")).code == 66)
    let unknown = try box.run("themes", "papre")
    #expect(unknown.code == 65)
    #expect(unknown.messages == "doendag: There is no theme ‘papre’. Did you mean paper?\n")
  }

  @Test func themesOfOnesOwnAreFoundByName() throws {
    let box = try Sandbox()
    _ = try box.write(
      "inherits = ink\nabout.en = mine alone\n", to: "home/.config/doendag/themes/mine.theme")
    #expect(try box.run("themes").lines.last?.hasSuffix("mine alone") == true)
    #expect(try box.run("themes", "mine").text == "mine is sound.\n")
  }

  @Test func thePlaybookCanBeReadBack() throws {
    let box = try Sandbox(language: "nl")
    let dutch = try box.run("playbook")
    #expect(dutch.text.contains("## Droom"))
    #expect(try box.run("playbook", "en").text.contains("## Dream"))
    #expect(try box.run("playbook", "nl").output == dutch.output)
  }
}
