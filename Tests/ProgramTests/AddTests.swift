// `add`, as scripts rely on it: references, refusals, exit codes, and that nothing is acknowledged too soon.

import Foundation
import TestSupport
import Testing

@Suite(.waiting) struct AddTests {
  @Test func printsTheReference() throws {
    let box = try Sandbox()
    let folder = try box.makeSession()
    let first = try box.run("add", folder, "--by", "bram", "Hello")
    #expect(first.code == 0)
    #expect(first.text == "#1\n")
    #expect(first.messages == "")
    let second = try box.run("add", folder, "--phase", "droom", "--kind", "zorg", "! anna: #1 as it is")
    #expect(second.text == "#2\n")
    let minutes = try box.minutes(folder)
    #expect(minutes.texts == ["Hello", "! anna: #1 as it is"])
    #expect(minutes.speakers == ["Bram", nil])
    #expect(minutes.contributions[1]["phase"] as? String == "dream")
    #expect(minutes.contributions[1]["kind"] as? String == "concern")
    #expect(minutes.contributions[1]["links"] as? [String] == [])
  }

  @Test(arguments: ["", "   "])
  func anEmptyTextIsUsage(text: String) throws {
    let box = try Sandbox()
    let folder = try box.makeSession()
    let run = try box.run("add", folder, text)
    #expect(run.code == 64)
    #expect(run.messages == "doendag: The text is empty. Give the words that were said.\n")
    #expect(try box.minutes(folder).texts == [])
  }

  @Test func aTextThatIsNoUTF8IsTold() throws {
    let box = try Sandbox()
    let folder = try box.makeSession()
    let run = try box.shell(
      "exec \"$0\" add \"$1\" \"$(printf 'ab\\377c')\"", [try Sandbox.program(), folder], input: "")
    #expect(run.code == 65)
    #expect(run.messages == "doendag: Argument 3 is not UTF-8 at byte 3. Give it as UTF-8.\n")
    #expect(try box.minutes(folder).texts == [])
  }

  @Test func speakersByCodePrefixAndWholeName() throws {
    let box = try Sandbox()
    let folder = try box.makeSession(language: "nl")
    #expect(try box.run("add", folder, "--by", "ANNA DE VRIES", "een").code == 0)
    #expect(try box.run("add", folder, "--by=annem", "twee").code == 0)
    #expect(try box.run("add", folder, "--by=vries", "drie").code == 0)
    let several = try box.run("add", folder, "--by", "ann", "vier")
    #expect(several.code == 65)
    #expect(
      several.messages
        == "doendag: ‘ann’ past op Anna de Vries en Annemiek Bos. Typ een letter meer, of de code naast de naam.\n"
    )
    let slip = try box.run("add", folder, "--by", "Brm", "vijf")
    #expect(slip.code == 65)
    #expect(slip.messages == "doendag: Niemand heet hier ‘Brm’. Bedoelde je Bram?\n")
    #expect(try box.minutes(folder).speakers == ["Anna de Vries", "Annemiek Bos", "Anna de Vries"])
  }

  @Test func enrolsWhoIsUnknown() throws {
    let box = try Sandbox()
    let folder = try box.makeSession()
    let refused = try box.run("add", folder, "--by", "Zoë Quist", "x")
    #expect(refused.code == 65)
    #expect(
      refused.messages == "doendag: Nobody here is called ‘Zoë Quist’. Enrol them by adding --enrol.\n")
    #expect(try box.run("add", folder, "--by", "Zoë Quist", "--enrol", "x").text == "#1\n")
    #expect(try box.run("add", folder, "--by", "zoe", "--enrol", "y").text == "#2\n")
    let minutes = try box.minutes(folder)
    #expect(minutes.list("participants").count == 4)
    #expect(minutes.speakers == ["Zoë Quist", "Zoë Quist"])
  }

  @Test func aNewTableIsMadeAndToldOnce() throws {
    let box = try Sandbox()
    let folder = try box.makeSession()
    let first = try box.run("add", folder, "--table", "Table 1", "a")
    #expect(first.text == "#a1\n")
    #expect(first.messages == "Table 1 is a new table.\n")
    let again = try box.run("add", folder, "--table", "table 1", "b")
    #expect(again.text == "#a2\n")
    #expect(again.messages == "")
    #expect(try box.run("add", folder, "--table", "Table 2", "c").text == "#b1\n")
    #expect(try box.run("add", folder, "plenary").text == "#1\n")
  }

  @Test func wrongPhasesAndKindsAreUsage() throws {
    let box = try Sandbox()
    let folder = try box.makeSession(language: "nl")
    let phase = try box.run("add", folder, "--phase", "drom", "x")
    #expect(phase.code == 64)
    #expect(phase.messages == "doendag: ‘drom’ past niet bij --phase. Bedoelde je droom?\n")
    let kind = try box.run("add", folder, "--kind", "xyzzy", "x")
    #expect(kind.code == 64)
    #expect(kind.messages.contains("Kies idee, zorg, voorstel, afspraak, daad, vraag of terugblik."))
    #expect(try box.minutes(folder).texts == [])
  }

  @Test func refusedLinesAreToldAndTheOthersSaved() throws {
    let box = try Sandbox()
    let folder = try box.makeSession()
    let input =
      Array(
        "bram: one\r\n\nann: no\n! anna: two\n/phase nowhere\n/nxt\n+ #9 x\n= a review on 2026-02-30\n".utf8)
      + [0x61, 0xFF, 0x0A] + Array("/evaluate 1 7\n/left nobody\nNUL \u{0} three".utf8)
    let run = try box.run("add", folder, "-", input: input)
    #expect(run.code == 65)
    #expect(run.lines == ["#1", "#2", "#3", "#4"])
    let told = run.messages.split(separator: "\n").map(String.init)
    #expect(
      told == [
        "line 3: ‘ann’ fits Anna de Vries and Annemiek Bos. Type a letter more, or the code beside the name.",
        "line 5: ‘nowhere’ is no phase. The phases are opening, dream, vision, order, deed and closing.",
        "line 6: There is no command ‘/nxt’. Did you mean /next?",
        "line 7: There is no line ‘#9’. The number stands before each line: #12, or #b12 at a table.",
        "line 8: ‘2026-02-30’ not understood as a date.",
        "line 9: This line is not UTF-8 at byte 2. Save the text as UTF-8 and give the line again.",
        "line 10: ‘7’ can’t be a score. Give a whole number from 1 to 5.",
        "line 11: Nobody here is called ‘nobody’. Enrol with /enrol Name, Organisation.",
      ])
    let minutes = try box.minutes(folder)
    #expect(minutes.texts == ["one", "two", "a review on 2026-02-30", "NUL \u{0} three"])
    #expect(minutes.speakers == ["Bram", "Anna de Vries", "Anna de Vries", "Anna de Vries"])
  }

  @Test func whatShouldBeSeenOfALineIsToldAndTheLineIsNoted() throws {
    let box = try Sandbox()
    let folder = try box.makeSession()
    let run = try box.run(
      "add", folder, "-",
      input: "> phone by Monday 15 December 2026\n> phone by Monday 31 April\n> phone by 1 May 2020\n"
        + "= we do not stop because it is hard\ns/he left\n")
    #expect(run.code == 65)
    #expect(run.lines == ["#1", "#2", "#3", "#4"])
    let told = run.messages.split(separator: "\n").map(String.init)
    #expect(told.count == 5 && told[0].hasSuffix("is a Tuesday, not a Monday."))
    #expect(
      told.dropFirst() == [
        "line 2: ‘Monday 31 April’ not understood as a date.", "line 3: 1 May 2020 is in the past.",
        "line 4: no reason taken: ‘because’ behind ‘not’.",
        "line 5: What begins with s/ mends the last line. Write s/old/new/, or \\s/ where it is text.",
      ])
    let minutes = try box.minutes(folder)
    #expect(
      minutes.texts == [
        "phone", "phone by Monday 31 April", "phone", "we do not stop because it is hard",
      ])
  }

  @Test func refusedLinesInDutch() throws {
    let box = try Sandbox()
    let folder = try box.makeSession(language: "nl")
    let run = try box.run("add", folder, "-", input: "/fase nergens\nok\n")
    #expect(run.code == 65)
    #expect(run.lines == ["#1"])
    #expect(
      run.messages
        == "regel 1: ‘nergens’ is geen fase. De fasen zijn welkom, droom, visie, orde, daad en terugblik.\n")
  }

  @Test func optionsHoldForEveryLine() throws {
    let box = try Sandbox()
    let folder = try box.makeSession()
    let run = try box.run(
      ["add", folder, "-", "--by", "bram", "--phase", "deed", "--kind", "concern", "--table", "Tafel"],
      input: Array("one\n+ two\nanna: three by 1 dec\n".utf8))
    #expect(run.lines == ["#a1", "#a2", "#a3"])
    let minutes = try box.minutes(folder)
    #expect(minutes.speakers == ["Bram", "Bram", "Anna de Vries"])
    #expect(minutes.contributions.map { $0["kind"] as? String } == ["concern", "proposal", "concern"])
    #expect(minutes.contributions.allSatisfy { $0["phase"] as? String == "deed" })
    #expect(minutes.contributions.allSatisfy { $0["table"] as? String == "Tafel" })
    #expect(minutes.texts == ["one", "two", "three by 1 dec"])
    let unknown = try box.run("add", folder, "-", "--by", "nobody", input: "one\n")
    #expect(unknown.code == 65)
    #expect(unknown.text == "")
  }

  @Test func commandsMendUndoAndEdit() throws {
    let box = try Sandbox()
    let folder = try box.makeSession()
    let run = try box.run(
      "add", folder, "-",
      input:
        "one\ntwoo\ns/twoo/two/\nthree\n/undo\n/undo\n/redo\n/edit #1 ! uno\n/withdraw #9\n/edit #1\nfour\n")
    #expect(run.code == 65)
    #expect(run.lines == ["#1", "#2", "#3", "#4"])
    #expect(run.messages.contains("line 9: There is no line ‘#9’."))
    #expect(run.messages.contains("line 10: The text is missing."))
    let minutes = try box.minutes(folder)
    #expect(minutes.texts == ["uno", "two", "four"])
    #expect(minutes.contributions[0]["kind"] as? String == "concern")
  }

  @Test func minutesAndQuitOnTheLine() throws {
    let box = try Sandbox()
    let folder = try box.makeSession()
    let file = box.path("out.md")
    let run = try box.run(
      "add", folder, "-", input: "one\n/minutes \(file)\n/verslag /nowhere/x.md\n/stop\ntwo\n")
    #expect(run.code == 65)
    #expect(run.lines == ["#1"])
    #expect(
      run.messages.hasPrefix("Saved in \(file).\nline 3: /nowhere/x.md can’t be written: it is not there."))
    #expect(String(decoding: try box.read("out.md"), as: UTF8.self).contains("one"))
    #expect(try box.minutes(folder).texts == ["one"])
  }

  @Test func longLines() throws {
    let box = try Sandbox()
    let folder = try box.makeSession()
    let long = String(repeating: "ab ", count: 21_845) + "x"
    let over = String(repeating: "y", count: (1 << 20) + 1)
    let run = try box.run("add", folder, "-", input: "\(long)\n\(over)\nshort\n")
    #expect(run.code == 65)
    #expect(run.lines == ["#1", "#2"])
    #expect(run.messages.contains("line 2: This line is longer than 81920 bytes."))
    #expect(try box.minutes(folder).texts == [long, "short"])
    #expect(try box.run("add", folder, long).code == 0)
  }

  @Test func aFolderThatIsNoSession() throws {
    let box = try Sandbox()
    let missing = try box.run("add", box.path("none"), "x")
    #expect(missing.code == 66)
    #expect(missing.messages.hasPrefix("doendag: There is no folder \(box.path("none"))."))
    _ = try box.write("x", to: "other/file")
    #expect(try box.run("add", box.path("other"), "x").code == 66)
    let file = try box.run("add", box.path("other/file"), "x")
    #expect(file.code == 66)
    #expect(file.messages.contains("is not a folder"))
  }

  @Test func whatCannotBeWrittenIsNeverAcknowledged() throws {
    let box = try Sandbox()
    let folder = try box.makeSession()
    // A quota on files: the disk is as good as full, from the beginning or from some line on.
    for (blocks, answered, saved) in [(0, [], []), (2, ["#1", "#2"], ["one", "two"])] {
      let long = String(repeating: "x", count: 4000)
      let run = try box.shell(
        "ulimit -f \(blocks); exec \"$0\" add \"$1\" -", [try Sandbox.program(), folder],
        input: "one\ntwo\n/undo\n\(long)\nfive\n")
      #expect(run.code == 74)
      #expect(run.lines == answered)
      #expect(run.messages.contains("\(folder) can’t be written: it is too large."))
      if blocks > 0 { #expect(run.messages.hasPrefix("doendag: Nothing is saved from line 3 on.")) }
      #expect(try box.minutes(folder).texts == saved)
      #expect(try box.run("check", folder).code == 0)
    }
    #expect(try box.run("add", folder, "after").text == "#3\n")
  }
}

@Suite(.waiting) struct AddJSONTests {
  /// What means the line before must not change one that somebody else said before it.
  @Test(arguments: [("s/budget/plan/"), (".. and so it is"), ("bram: .. and so it is")])
  func whatFollowsARefusedLineIsNotHungOnAnother(line: String) throws {
    let box = try Sandbox()
    let folder = try box.makeSession()
    let run = try box.run(
      "add", folder, "-", input: "bram: the budget is small\nann: the budget is fine\n\(line)\n")
    #expect(run.code == 65)
    #expect(run.messages.contains("line 3: "))
    #expect(try box.minutes(folder).texts == ["the budget is small"])
    let after = try box.run(
      "add", folder, "-", input: "bram: more\n\(line.replacing("budget", with: "more"))\n")
    #expect(after.code == 0, "\(after.messages)")
  }

  @Test func answersInJSON() throws {
    let box = try Sandbox()
    let folder = try box.makeSession()
    let input = """
      {"text":"a\\u00e9\\ud83d\\ude00","by":"bram"}
      {"text":"! anna: by 1 dec","phase":"daad","kind":"zorg","table":"Tafel 1"}

      {"text":"b","table":"tafel 1","by":null}
      """
    let run = try box.run("add", folder, "--json", "-", input: input)
    #expect(run.code == 0)
    #expect(run.lines == [#"{"ref":"1"}"#, #"{"ref":"a1"}"#, #"{"ref":"a2"}"#])
    #expect(run.messages == "Tafel 1 is a new table.\n")
    let minutes = try box.minutes(folder)
    #expect(minutes.texts == ["aé😀", "! anna: by 1 dec", "b"])
    #expect(minutes.speakers == ["Bram", nil, nil])
    #expect(minutes.contributions[1]["kind"] as? String == "concern")
    #expect(minutes.contributions[1]["phase"] as? String == "deed")
  }

  @Test func refusedLines() throws {
    let box = try Sandbox()
    let folder = try box.makeSession()
    let input = """
      {"text":"ok"}
      {"text":""}
      {"by":"bram"}
      {"text":"x","by":"nobody"}
      {"text":"x","phase":"nowhere","table":"New"}
      {"text":"x","kind":"nothing"}
      not json
      {"text":"also ok","by":"anna de vries"}
      """
    let run = try box.run("add", folder, "--json", "-", input: input)
    #expect(run.code == 65)
    #expect(run.lines == [#"{"ref":"1"}"#, #"{"ref":"2"}"#])
    let told = run.messages.split(separator: "\n").map(String.init)
    #expect(told.count == 6)
    #expect(told[0] == "line 2: The text is empty. Give the words that were said.")
    #expect(told[1].hasPrefix("line 3: This is not a JSON object with a text: text is missing."))
    #expect(told[2] == "line 4: Nobody here is called ‘nobody’. Enrol them by adding --enrol.")
    #expect(told[3].hasPrefix("line 5: ‘nowhere’ is no phase."))
    #expect(told[4].hasPrefix("line 6: ‘nothing’ is not one of the choices. Choose idea, concern"))
    #expect(told[5].hasPrefix("line 7: This is not a JSON object with a text: it doesn’t begin with {."))
    let minutes = try box.minutes(folder)
    #expect(minutes.texts == ["ok", "also ok"])
    #expect(minutes.list("tables").isEmpty)
  }

  @Test func jsonNeedsStandardInput() throws {
    let box = try Sandbox()
    let folder = try box.makeSession()
    #expect(try box.run("add", folder, "--json", "{\"text\":\"x\"}").code == 64)
  }
}
