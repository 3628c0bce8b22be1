// The page on the journal's format: its table of events comes from their description. `DOENDAG_RECORD=1` writes it anew.

import Glibc
import SessionEngine
import TestSupport
import Testing

@testable import SessionJournal

@Suite(.serialized) struct FormatTests {
  private static let path = pathOfFormat()

  @Test func theFormatListsEveryFieldOfEveryEvent() throws {
    let page = Files.text(Self.path)
    let start = try #require(page.firstRange(of: "<!-- events -->\n"))
    let end = try #require(page.firstRange(of: "<!-- /events -->"))
    let table = FormatTests.table()
    if getenv("DOENDAG_RECORD") != nil {
      let recorded = "\(page[..<start.upperBound])\(table)\(page[end.lowerBound...])"
      return try Files.write(Array(recorded.utf8), to: Self.path, 0o644)
    }
    #expect(page[start.upperBound..<end.lowerBound] == table)
  }

  private static func table() -> String {
    var rows = ["| `e` | key | what it holds |", "|---|---|---|"]
    for word in Event.Word.allCases {
      var fields = FormatFields()
      _ = Event.read(word, &fields)
      var name = "`\(word.text)`"
      if fields.rows.isEmpty { rows.append("| \(name) | | |") }
      for row in fields.rows {
        rows.append("|\(name.isEmpty ? "" : " \(name)") | \(row) |")
        name = ""
      }
    }
    return rows.map { $0 + "\n" }.joined()
  }

  @Test func theExampleIsALineOfAJournal() throws {
    let lines = Files.text(Self.path).split(separator: "\n").filter { $0.hasPrefix("    {\"v\":1") }
    let line = try #require(lines.first).dropFirst(4)
    let decoded = decode(Array("\(line)\n".utf8))
    #expect(decoded.flaws == [])
    let event = try #require(decoded.events.first)
    #expect(String(decoding: SessionJournalTests.lines([event]), as: UTF8.self) == "\(line)\n")
  }

  @Test func theFormatNamesEveryKeyOfTheStamp() throws {
    let page = Files.text(Self.path)
    for key in FieldKey.allCases where key.isOfStamp {
      #expect(page.contains("\n| `\(key.word)`"), "\(key.word)")
    }
  }
}

private func pathOfFormat(file: StaticString = #filePath) -> String {
  let root = "\(file)".split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
  return root.joined(separator: "/") + "/Sources/SessionJournal/Format.md"
}

/// Writes down each field of an event as it is described, in the order of the line.
private struct FormatFields: FieldVisitor {
  private(set) var rows: [String] = []

  private mutating func add(_ key: FieldKey, _ kind: String, isOptional: Bool) {
    rows.append("`\(key.word)`\(isOptional ? "?" : "") | \(kind)")
  }

  private func one(_ meaning: TextMeaning) -> String {
    switch meaning {
    case .words: "text that people wrote"
    case .subject: "the person whose event it is"
    case .person: "another person"
    case .calling: "what was typed for that person’s name"
    case .organisation: "organisation"
    case .table: "table"
    case .choice: "answer: `yes`, `but` or `no`; `1` to `5`; `#` and a reference"
    case .mark: "identity, code or mark"
    }
  }

  private func several(_ meaning: TextMeaning) -> String {
    switch meaning {
    case .words: "texts that people wrote"
    case .subject: "the people whose event it is"
    case .person: "people"
    case .calling, .choice: "list: \(one(meaning))"
    case .organisation: "organisations"
    case .table: "tables"
    case .mark: "marks"
    }
  }

  private func one(_ meaning: ReferenceMeaning) -> String {
    switch meaning {
    case .own: "reference that the line itself gets"
    case .about: "reference of the line that it is about"
    case .link: "reference of another line"
    }
  }

  private func range(_ bounds: ClosedRange<Int>) -> String { "\(bounds.lowerBound) to \(bounds.upperBound)" }

  mutating func text(_ key: FieldKey, _ text: inout String, _ meaning: TextMeaning) {
    add(key, one(meaning), isOptional: false)
  }

  mutating func text(_ key: FieldKey, _ text: inout String?, _ meaning: TextMeaning) {
    add(key, one(meaning), isOptional: true)
  }

  mutating func texts(_ key: FieldKey, _ texts: inout [String], _ meaning: TextMeaning) {
    add(key, several(meaning), isOptional: true)
  }

  mutating func number(_ key: FieldKey, _ number: inout Int, in bounds: ClosedRange<Int>) {
    add(key, "number, \(range(bounds))", isOptional: false)
  }

  mutating func number(_ key: FieldKey, _ number: inout Int?, in bounds: ClosedRange<Int>) {
    add(key, "number, \(range(bounds))", isOptional: true)
  }

  mutating func numbers(_ key: FieldKey, _ numbers: inout [Int], in bounds: ClosedRange<Int>) {
    add(key, "numbers, \(range(bounds))", isOptional: true)
  }

  mutating func reference(_ key: FieldKey, _ ref: inout Ref, _ meaning: ReferenceMeaning) {
    add(key, one(meaning), isOptional: false)
  }

  mutating func reference(_ key: FieldKey, _ ref: inout Ref?, _ meaning: ReferenceMeaning) {
    add(key, one(meaning), isOptional: true)
  }

  mutating func references(_ key: FieldKey, _ refs: inout [Ref], _ meaning: ReferenceMeaning) {
    add(key, "references of lines", isOptional: true)
  }

  mutating func day(_ key: FieldKey, _ day: inout Day?) { add(key, "day", isOptional: true) }

  mutating func label(_ key: FieldKey, _ label: inout DeskLabel) {
    add(key, "label of a desk, absent at the plenary one", isOptional: true)
  }

  mutating func event(_ key: FieldKey, _ id: inout EventID) {
    add(key, "event, as its writer and number", isOptional: false)
  }

  mutating func word(_ key: FieldKey, _ index: inout Int?, of words: FixedWords, isRequired: Bool) {
    add(key, words.words.map { "`\($0)`" }.joined(separator: ", "), isOptional: !isRequired)
  }

  func reject(_ key: FieldKey) {}
}
