// Whose line it is in `add -` and in the minutes: rounds, names that fit several, names that fit nobody.

import Foundation
import TestSupport
import Testing

@Suite(.waiting) struct SpeakerTests {
  private func note(_ box: Sandbox, _ lines: String, language: String = "en") throws -> (String, Outcome) {
    let folder = try box.makeSession(language: language)
    return (folder, try box.run("add", folder, "-", input: lines))
  }

  @Test func namingSomebodyElseOrASkipPassesTheTurn() throws {
    let box = try Sandbox()
    let lines = "/round\none\n.. more\nannemiek: two\nagain\n/skip\nthree\n/skip\nanna: after\n"
    let (folder, run) = try note(box, lines)
    #expect(run.code == 0, "\(run.messages)")
    #expect(
      try box.minutes(folder).speakers
        == ["Anna de Vries", "Anna de Vries", "Annemiek Bos", "Annemiek Bos", "Bram", "Anna de Vries"])
  }

  /// Who chimes in keeps the floor, and a skip then goes on to whose turn it is: it passes nobody over.
  @Test func whoChimesInIsFollowedUntilTheTurnIsPassed() throws {
    let box = try Sandbox()
    let (folder, _) = try note(box, "/round\none\nbram: me too\nand more\n/skip\ntwo\n/skip\nthree\n")
    #expect(
      try box.minutes(folder).speakers == ["Anna de Vries", "Bram", "Bram", "Annemiek Bos", "Bram"])
  }

  @Test func aNameThatFitsSeveralIsRefusedWithThem() throws {
    let box = try Sandbox()
    let (folder, run) = try note(box, "bram: one\nann: two\nthree\nbram: four\n")
    #expect(run.code == 65)
    #expect(run.messages.contains("line 2: ‘ann’ fits Anna de Vries and Annemiek Bos."))
    let minutes = try box.minutes(folder)
    #expect(minutes.texts == ["one", "three", "four"])
    // What follows is not of who spoke before.
    #expect(minutes.speakers == ["Bram", nil, "Bram"])
    #expect(minutes.contributions[1]["candidates"] as? [String] == ["Anna de Vries", "Annemiek Bos"])
    #expect(minutes.contributions[0]["candidates"] as? [String] == [])
  }

  @Test func anUnknownNameIsToldAndKept() throws {
    let box = try Sandbox()
    let (folder, run) = try note(
      box, "bram: een\nZoe Vos: twee\nbram: drie\nzoe: vier\nNee: vijf\n", language: "nl")
    #expect(run.code == 0)
    #expect(run.messages.contains("regel 2: niemand heet hier ‘Zoe Vos’; genoteerd onder ‘?’."))
    #expect(run.messages.contains("regel 4: niemand heet hier ‘zoe’; het blijft in de tekst staan."))
    #expect(!run.messages.contains("regel 5"))
    let minutes = try box.minutes(folder)
    #expect(minutes.texts == ["een", "twee", "drie", "zoe: vier", "Nee: vijf"])
    #expect(minutes.speakers == ["Bram", nil, "Bram", "Bram", "Bram"])
    #expect(minutes.contributions.map { $0["calledBy"] as? String } == [nil, "Zoe Vos", nil, nil, nil])
  }

  @Test func everyoneIsInTheMinutes() throws {
    let box = try Sandbox()
    let (folder, _) = try note(box, "bram: one\nwe: two\n")
    let minutes = try box.minutes(folder)
    #expect(minutes.contributions.map { $0["all"] as? Bool } == [false, true])
    #expect(minutes.speakers == ["Bram", nil])
  }

  @Test func aDeedOfEveryoneIsNotOneOfNobody() throws {
    let box = try Sandbox()
    let (folder, _) = try note(box, "/phase deed\nwe: ring the mayor\n?: write\nZoe: sing\n")
    let page = try box.run("minutes", folder, input: []).text
    #expect(page.contains("- [ ] Everyone: ring the mayor"))
    #expect(page.contains("- [ ] Nobody yet: write"))
    #expect(page.contains("\\#1 everyone: ring the mayor"))
    #expect(page.contains("\\#3 Zoe?: sing"))
  }

  /// Names of unknown speakers stay out where people are not named, and are forgotten like others.
  @Test func namesOfUnknownSpeakersAreNamesToo() throws {
    let box = try Sandbox()
    let (folder, _) = try note(box, "Zoe Vos: one\nann: two\nthree\n")
    for names in ["roles", "none"] {
      for format in ["json", "markdown", "csv"] {
        let run = try box.run("minutes", folder, "--format", format, "--names", names, input: [])
        #expect(!run.text.contains("Zoe") && !run.text.contains("Annemiek"), "\(names) \(format)")
      }
    }
    for name in ["Zoe Vos", "Annemiek Bos"] {
      let run = try box.run("forget", folder, "--person", name, input: "forget \(name)\n")
      #expect(run.code == 0, "\(run.messages)")
      let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter {
        $0.hasSuffix(".jsonl")
      }
      let bytes = try files.map { try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8) }.joined()
      #expect(!bytes.contains(name.prefix { $0 != " " }), "\(name)")
    }
  }
}
