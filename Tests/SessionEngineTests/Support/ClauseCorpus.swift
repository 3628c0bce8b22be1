// The corpora of sentences that a note-taker could type, each with what is understood of it: tables of text.

import Glibc
import SessionEngine
import TestSupport

/// The sentences of one language, read in a session of that language on Wednesday 4 March 2026.
struct ClauseCorpus: CustomStringConvertible {
  let language: Language
  let people: [String]

  static let dutch = ClauseCorpus(
    language: .dutch,
    people: [
      "Anna de Vries", "Bram Bakker", "Chadia El Amrani", "Yara Visser", "Daan Jansen", "Thérèse Maas",
      "Jan Smit", "Özlem Kaya", "Mei Ling de Wit", "Zeynep Demir",
    ])
  static let english = ClauseCorpus(
    language: .english,
    people: [
      "Anna Price", "Ben Cook", "Chadia El Amrani", "Yara Fisher", "May Turner", "Mark Field", "Grace Hall",
      "Will Young", "April Stone",
    ])

  var description: String { language == .dutch ? "dutch" : "english" }

  var path: String {
    let here = "\(#filePath)".split(separator: "/").dropLast(2)
    return "/" + here.joined(separator: "/") + "/Corpus/\(self).txt"
  }

  /// A sentence, and the rows under it: what must come out.
  typealias Entry = (line: String, rows: [String])

  /// The sentences of the table. What begins with `--` is a heading.
  func entries() throws -> [Entry] {
    guard let file = fopen(path, "r") else { throw Unable("no corpus at", path) }
    defer { fclose(file) }
    var entries: [Entry] = []
    var buffer = [CChar](repeating: 0, count: 4096)
    while fgets(&buffer, Int32(buffer.count), file) != nil {
      let bytes = buffer.prefix { $0 != 0 && $0 != 10 }.map { UInt8(bitPattern: $0) }
      let row = String(decoding: bytes, as: UTF8.self)
      if row.isEmpty || row.hasPrefix("--") { continue }
      if row.hasPrefix("    ") {
        entries[entries.count - 1].rows.append(row)
      } else {
        entries.append((row, []))
      }
    }
    return entries
  }

  var context: LineContext {
    var session = Session()
    let founding = Founding(id: "corpus", title: "Corpus", language: language)
    var batch = EventBatch(on: session)
    batch.add(.sessionFounded(founding))
    session = batch.session
    for person in people {
      batch.add(.enrolled(Enrolment(name: person, code: batch.session.freeCode(for: person))))
    }
    return LineContext(
      session: batch.session, desk: .plenary, table: nil, floor: .nobody, today: day("2026-03-04"))
  }

  /// What a line is read as, in rows as the table has them: what isn't there is nothing, and no `text` is the whole line.
  static func rows(of line: String, in context: LineContext) -> [String] {
    guard case .contribution(let draft) = context.read(line) else { return ["    no contribution"] }
    let wording = draft.wording
    var rows: [String] = []
    func add(_ key: String, _ value: String?) {
      if let value { rows.append("    \(key.padded(to: 9))\(value)") }
    }
    add("text", wording.text == withoutSign(line) ? nil : wording.text)
    add("because", wording.because)
    add("review", wording.review?.iso)
    add("due", wording.due?.iso)
    add("with", wording.helpers.isEmpty ? nil : wording.helpers.joined(separator: ", "))
    add("first", wording.firstStep)
    for remark in draft.remarks { add("told", told(remark)) }
    return rows
  }

  static func withoutSign(_ line: String) -> String {
    guard let first = line.first, Kind(sign: first) != nil else { return line }
    return String(line.dropFirst().drop { $0 == " " })
  }

  private static func told(_ remark: Remark) -> String {
    switch remark {
    case .unclearDate(let said): "no date: \(said)"
    case .otherWeekday(let said, let day): "\(day.iso) is not weekday \(said)"
    case .past(let day): "\(day.iso) is in the past"
    case .deniedReason(let opener, let negation): "no reason: \(opener) behind \(negation)"
    }
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
