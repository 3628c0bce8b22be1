// Sessions that are made: from a list, after an earlier session, and the examples.

import Glibc
@testable import SessionEngine
import SessionJournal
import Testing

@testable import doendag

@Suite struct MakingTests {
  private func session(_ new: NewSession) -> Session {
    var batch = EventBatch()
    for event in new.events { batch.add(event) }
    return batch.session
  }

  private func founding(_ title: String = "T") -> Founding {
    Founding(id: title.lowercased(), title: title, language: .dutch)
  }

  private func person(_ name: String, table: String? = nil) -> ListedPerson {
    ListedPerson(line: 1, name: name, table: table)
  }

  @Test func tablesComeInTheOrderOfTheListAndCodesKeepApart() {
    var new = NewSession(founding: founding())
    new.people = [
      person("Anna de Vries", table: "Oost"), person("Annemiek Bos", table: "West"),
      person("Bram", table: "Oost"),
    ]
    let made = session(new)
    #expect(made.tables.map(\.table) == [nil, "Oost", "West"])
    #expect(made.tables.map(\.letter) == ["", "a", "b"])
    #expect(made.enrolled.map(\.name) == new.people.map(\.name))
    #expect(Set(made.enrolled.map(\.code)).count == 3)
    #expect(made.founding?.title == "T")
  }

  @Test func whatFollowsCarriesPeopleTablesAndWhatStands() {
    var first = NewSession(founding: founding("One"))
    first.people = [person("Anna", table: "Oost"), person("Bram")]
    var batch = EventBatch(on: session(first))
    for line in ["afspraak een", "afspraak twee", "daad"] {
      let kind: Kind = line == "daad" ? .deed : .agreement
      let ref = batch.session.nextRef(at: .plenary)
      batch.add(
        .noted(Note(ref: ref, phase: .order, by: "Anna", wording: Wording(kind: kind, text: line))))
    }
    if let second = Ref(text: "2") { batch.add(.withdrawn(Withdrawn(ref: second))) }
    let earlier = batch.session
    var next = NewSession(founding: founding("Two"))
    next.earlier = earlier
    next.people = [person("Chadia"), person("anna", table: "West")]
    let made = session(next)
    #expect(made.enrolled.map(\.name) == ["Anna", "Bram", "Chadia"])
    #expect(made.enrolled.first?.code == earlier.enrolled.first?.code)
    #expect(made.enrolled.first?.table == "West")
    #expect(made.tables.map(\.table) == [nil, "Oost", "West"])
    #expect(made.carried.map(\.text) == ["afspraak een", "daad"])
    #expect(made.carried.map(\.ref.text) == ["1", "2"])
    #expect(made.carried.map(\.origin.text) == ["1", "3"])
    #expect(made.carried.map(\.session) == ["one", "one"])
    #expect(made.carried.first?.by == "Anna")
    #expect(made.nextRef(at: .plenary).text == "3")
  }

  @Test(arguments: Language.allCases)
  func theExampleIsTakenWhole(language: Language) throws {
    let folder = "/tmp/doendag-test-\(randomLetters(12))"
    defer { removeFolder(folder) }
    let demo = try DemoSession.write(in: folder, language, state: nil)
    #expect(demo.refusals.map { "\($0.line): \($0.refusal)" } == [])
    let made = try SessionFolder(folder).read()
    #expect(made.report.isWhole)
    #expect(made.session.tables.count >= 3)
    #expect(made.session.enrolled.count >= 12)
    #expect(made.session.contributions.count >= 60)
    #expect(Set(made.session.contributions.map(\.kind)) == Set(Kind.allCases))
    #expect(made.session.language == language)
  }

  private func removeFolder(_ path: String) {
    for name in (try? SessionFolder(path).read().report.journals) ?? [] { unlink("\(path)/\(name)") }
    for name in [".gitattributes", ".stignore"] { unlink("\(path)/\(name)") }
    rmdir(path)
  }
}
