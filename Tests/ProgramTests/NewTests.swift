// `new` and `demo`: what is made, and that nothing is made where something is wrong.

import Foundation
import TestSupport
import Testing

@Suite(.waiting) struct NewTests {
  @Test func makesASessionFromEveryOption() throws {
    let box = try Sandbox()
    let list = try box.write(
      "\u{FEFF}Naam;Organisatie;Rol;Perspectief;Mandaat;Tafel\r\nAnna;GGD;zorg;inwoner;beperkt;Tafel 2\r\nBram;;;;;Tafel 1\r\n",
      to: "people.csv")
    let book = try box.run("playbook", "nl")
    let playbook = try box.write(book.output, to: "own.md")
    let run = try box.run(
      "new", box.path("s"), "--title", "Zorg in Oost", "--question", "Wie?", "--date", "2026-12-01",
      "--place", "Hier", "--language", "nl", "--participants", list, "--playbook", playbook)
    #expect(run.code == 0)
    #expect(run.messages == "")
    #expect(
      run.text
        == "‘Zorg in Oost’ staat klaar in \(box.path("s")) met 2 mensen en 2 tafels. Begin met: doendag open \(box.path("s"))\n"
    )
    let minutes = try box.minutes(box.path("s"))
    #expect(minutes.session["title"] as? String == "Zorg in Oost")
    #expect(minutes.session["question"] as? String == "Wie?")
    #expect(minutes.session["date"] as? String == "2026-12-01")
    #expect(minutes.session["place"] as? String == "Hier")
    #expect(minutes.session["language"] as? String == "nl")
    #expect((minutes.session["id"] as? String)?.count == 16)
    #expect(minutes.list("tables").map { $0["name"] as? String } == ["Tafel 2", "Tafel 1"])
    let people = minutes.list("participants")
    #expect(people.map { $0["name"] as? String } == ["Anna", "Bram"])
    #expect((people[0]["mandate"] as? [String: Any])?["extent"] as? String == "limited")
  }

  @Test func theDateIsTodayAndTheLanguageThatOfTheLocale() throws {
    let box = try Sandbox(language: "nl_NL.UTF-8")
    #expect(try box.run("new", box.path("s"), "--title", "T").code == 0)
    let session = try box.minutes(box.path("s")).session
    #expect(session["language"] as? String == "nl")
    #expect((session["date"] as? String)?.count == 10)
  }

  @Test func titleAndDateAreLookedAt() throws {
    let box = try Sandbox()
    let path = box.path("s")
    let untitled = try box.run("new", path)
    #expect(untitled.code == 64)
    #expect(untitled.messages == "doendag: --title is missing. See doendag new --help.\n")
    #expect(try box.run("new", path, "--title", " ").code == 64)
    for date in ["2026-02-30", "1-12-2026", "tomorrow", ""] {
      let run = try box.run("new", path, "--title", "T", "--date=\(date)")
      #expect(run.code == 64)
      #expect(
        run.messages
          == "doendag: ‘\(date)’ is not a date for --date. Write YYYY-MM-DD, like 2026-12-01.\n")
    }
    #expect(try box.run("new", path, "--title", "T", "--language", "fr").code == 64)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test(arguments: [
    (
      "naam\nAnna\nBram\nanna\n",
      "‘anna’ stands on line 2 and on line 4. Give one of them a surname or a letter."
    ),
    (
      "wie,wat\nAnna,x\n",
      "line 1: no column name among ‘wie’ and ‘wat’. Call the column with the names: name"
    ),
    ("", "is empty. The first line is a header with the column name."),
    (
      "name\n\"Anna\n",
      "line 2: a quote is opened and not closed. Close it with \", and double a quote inside."
    ),
  ])
  func aBadListMakesNothing(list: String, told: String) throws {
    let box = try Sandbox()
    let file = try box.write(list, to: "people.csv")
    let run = try box.run("new", box.path("s"), "--title", "T", "--participants", file)
    #expect(run.code == 65)
    #expect(run.messages.hasPrefix("doendag: \(file)"))
    #expect(run.messages.hasSuffix("\(told)\n"))
    #expect(!FileManager.default.fileExists(atPath: box.path("s")))
  }

  @Test func aMissingListIsToldAndMakesNothing() throws {
    let box = try Sandbox()
    let run = try box.run("new", box.path("s"), "--title", "T", "--participants", box.path("none.csv"))
    #expect(run.code == 66)
    #expect(
      run.messages
        == "doendag: There is no file \(box.path("none.csv")). Look at the spelling of the path.\n")
    #expect(!FileManager.default.fileExists(atPath: box.path("s")))
  }

  @Test func aListFromStandardInput() throws {
    let box = try Sandbox()
    let run = try box.run("new", box.path("s"), "--title", "T", "--participants", "-", input: "name\nAnna\n")
    #expect(run.code == 0)
    #expect(try box.minutes(box.path("s")).list("participants").count == 1)
  }

  @Test func aBrokenPlaybookMakesNothing() throws {
    let box = try Sandbox()
    let file = try box.write("## Dream · 20 minutes\n- a\n## Nothing\n", to: "own.md")
    let run = try box.run("new", box.path("s"), "--title", "T", "--playbook", file)
    #expect(run.code == 65)
    #expect(run.messages.hasPrefix("doendag: \(file), line 3: ‘Nothing’ is no phase."))
    #expect(!FileManager.default.fileExists(atPath: box.path("s")))
  }

  @Test func refusesAFolderWithSomethingInIt() throws {
    let box = try Sandbox()
    let file = try box.write("x", to: "full/file")
    let full = try box.run("new", box.path("full"), "--title", "T")
    #expect(full.code == 73)
    #expect(
      full.messages
        == "doendag: \(box.path("full")) is not empty. Give a folder that is new or empty, or open the session in it.\n"
    )
    #expect(try box.run("new", file, "--title", "T").code == 73)
    let deep = try box.run("new", box.path("no/where"), "--title", "T")
    #expect(deep.code == 73)
    #expect(deep.messages.contains("there is no folder \(box.path("no"))"))
    try FileManager.default.createDirectory(atPath: box.path("empty"), withIntermediateDirectories: true)
    #expect(try box.run("new", box.path("empty"), "--title", "T").code == 0)
  }

  @Test func followsAnEarlierSession() throws {
    let box = try Sandbox()
    let first = try box.makeSession("first", language: "nl", "--question", "Wie?")
    let input =
      "/fase orde\nanna: = we bellen omdat dat helpt terugkijken op 2027-01-01\nbram: > ik bel voor 2026-12-24\n> weg\n/intrekken #3\n"
    #expect(try box.run("add", first, "-", input: input).code == 0)
    let run = try box.run("new", box.path("second"), "--title", "Twee", "--follows", first)
    #expect(run.code == 0)
    let minutes = try box.minutes(box.path("second"))
    #expect(minutes.session["follows"] as? String == (try box.minutes(first).session["id"] as? String))
    #expect(minutes.session["question"] as? String == "Wie?")
    #expect(minutes.session["language"] as? String == "nl")
    #expect(minutes.list("participants").count == 3)
    let carried = minutes.list("carried")
    #expect(carried.map { $0["text"] as? String } == ["we bellen", "ik bel"])
    #expect(carried.map { $0["ref"] as? String } == ["1", "2"])
    #expect(carried.map { $0["by"] as? String } == ["Anna de Vries", "Bram"])
    #expect(carried[0]["review"] as? String == "2027-01-01")
    #expect(carried[1]["due"] as? String == "2026-12-24")
    #expect(try box.run("add", box.path("second"), "x").text == "#3\n")
    let missing = try box.run("new", box.path("third"), "--title", "T", "--follows", box.path("none"))
    #expect(missing.code == 66)
    #expect(missing.messages.contains("can’t be followed"))
    #expect(!FileManager.default.fileExists(atPath: box.path("third")))
  }

  @Test func theExampleWithoutATerminal() throws {
    let box = try Sandbox(language: "nl_NL.UTF-8")
    let given = try box.run("demo", box.path("demo"))
    #expect(given.code == 0)
    #expect(given.text == box.path("demo") + "\n")
    let minutes = try box.minutes(box.path("demo"))
    #expect(minutes.contributions.count >= 60)
    #expect(minutes.session["language"] as? String == "nl")
    #expect(try box.run("check", box.path("demo")).code == 0)
    let times = minutes.contributions.compactMap { $0["at"] as? String }
    #expect(Set(times).count > 60)
    #expect(try box.run("demo", box.path("demo")).code == 73)
    let fresh = try box.run("demo")
    #expect(fresh.text == box.path("home/.local/share/doendag/demo-1") + "\n")
    #expect(try box.run("demo").text.hasSuffix("demo-2\n"))
  }

  @Test(arguments: [["demo", "--language", "en"], ["--language=en", "demo"]])
  func theExampleInALanguageThatIsAskedFor(arguments: [String]) throws {
    let box = try Sandbox(language: "nl_NL.UTF-8")
    #expect(try box.run(arguments + [box.path("demo")], input: []).code == 0)
    #expect(try box.minutes(box.path("demo")).session["language"] as? String == "en")
    let wrong = try box.run("demo", box.path("other"), "--language", "fr")
    #expect(wrong.code == 64)
    #expect(wrong.messages == "doendag: ‘fr’ past niet bij --language. Kies nl of en.\n")
    #expect(!FileManager.default.fileExists(atPath: box.path("other")))
  }
}
