// Plays a transcript of shorthand into a session, desk by desk, and keeps what was refused.

import Foundation
import Minutes
import SessionEngine

/// A player of transcripts: the file format of the example sessions, and plain shorthand.
struct Transcript {
  private(set) var session = Session()
  /// `line N: what` for everything that was not taken as it should.
  private(set) var faults: [String] = []
  /// What was typed for each line that was noted, by reference.
  private(set) var noted: [(ref: Ref, typed: String)] = []
  private var floors: [String: Floor] = [:]
  private var table: String?
  private var sequence = 0
  private static let today = Day(number: 20_600)

  /// `name` is a path from the top of the repository.
  static func text(of name: String) throws -> String {
    let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(contentsOf: top.appendingPathComponent(name), encoding: .utf8)
  }

  /// An example session: `key: value`, participants as CSV, then lines per desk.
  init(example name: String, language: Language) throws {
    happen(.sessionFounded(Founding(id: "demo", title: name, language: language)))
    var isList = false
    var isRead = false
    for (place, line) in try Transcript.text(of: name).split(
      separator: "\n", omittingEmptySubsequences: false
    ).enumerated() {
      if line.hasPrefix("# ") || line.isEmpty { continue }
      if line.hasPrefix("@ ") {
        isRead = true
        let desk = line.dropFirst(2)
        table = desk == "plenair" || desk == "plenary" ? nil : String(desk)
      } else if isRead {
        play(String(line), number: place + 1)
      } else if isList {
        enrol(line, separator: language == .dutch ? ";" : ",")
      } else {
        isList = line.hasPrefix("naam;") || line.hasPrefix("name,")
      }
    }
  }

  /// Plain shorthand at the only desk, with the participants of a CSV beside it.
  init(shorthand name: String, participants: String) throws {
    happen(.sessionFounded(Founding(id: "w", title: name, language: .dutch)))
    for line in try Transcript.text(of: participants).split(separator: "\n").dropFirst() {
      enrol(line, separator: ";")
    }
    for (place, line) in try Transcript.text(of: name).split(separator: "\n").enumerated() {
      play(String(line), number: place + 1)
    }
  }

  /// Lines as they are typed one after the other at the only desk.
  init(_ lines: [String], people: [String] = []) {
    happen(.sessionFounded(Founding(id: "t", title: "Zorg", language: .dutch)))
    for name in people { enrol(Substring(name), separator: ";") }
    for (place, line) in lines.enumerated() { play(line, number: place + 1) }
  }

  /// Its minutes, without a check for names inside.
  func minutes(_ format: MinutesFormat = .markdown, names: NamesShown = .full) throws -> String {
    let bytes = try Minutes.render(session, format: format, language: .dutch, names: names, anyway: true)
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func enrol(_ line: Substring, separator: Character) {
    let cells = line.split(separator: separator, omittingEmptySubsequences: false).map {
      $0.isEmpty ? nil : String($0)
    }
    func cell(_ place: Int) -> String? { place < cells.count ? cells[place] : nil }
    let person = Enrol(
      name: cell(0) ?? "", organisation: cell(1), role: cell(2), perspective: cell(3), table: cell(5),
      mandate: cell(4).flatMap { Extent(said: $0) })
    decide(person, number: 0)
  }

  private var label: DeskLabel {
    DeskLabel(table: session.state(of: table)?.letter ?? "", own: "") ?? .plenary
  }

  private mutating func play(_ line: String, number: Int) {
    let key = table ?? ""
    let context = LineContext(
      session: session, desk: label, table: table, floor: floors[key] ?? .nobody, today: Transcript.today)
    switch context.read(line) {
    case .contribution(let draft):
      floors[key] = draft.floor
      if let name = draft.unknownName { faults.append("line \(number): unknown name \(name)") }
      if !draft.unknownReferences.isEmpty {
        faults.append("line \(number): unknown \(draft.unknownReferences)")
      }
      noted.append((session.nextRef(at: label), line))
      decide(NoteLine(draft), number: number)
    case .action(.command(let command)): decide(command, number: number)
    case .mend(let old, let new): decide(Mend(old: old, new: new), number: number)
    case .floor(let floor): floors[key] = floor
    case .refused(let refusal): faults.append("line \(number): \(refusal)")
    case .empty, .action: faults.append("line \(number): not read")
    }
  }

  private mutating func decide(_ command: some Command, number: Int) {
    let desk = Desk(label: label, table: table, now: Moment(milliseconds: 0, today: Transcript.today))
    do throws(Refusal) {
      for event in try command.decide(in: session, at: desk) { happen(event) }
    } catch {
      faults.append("line \(number): \(error)")
    }
  }

  private mutating func happen(_ event: Event) {
    guard let writer = WriterID(sequence < 1 ? "founder" : "desk") else { return }
    sequence += 1
    let at = 1_780_000_000_000 + Int64(sequence) * 1000
    session.apply(
      StampedEvent(
        event,
        stamp: Stamp(
          id: EventID(writer: writer, sequence: sequence), tick: Tick(milliseconds: at, counter: 0), at: at,
          desk: label)))
  }
}
