// Every parser of text from people and disks, as something that takes any bytes: for the fuzzer, and for its seeds.

import Canvas
import SessionEngine
import Words

@testable import SessionJournal
@testable import doendag

/// A parser under attack. It may refuse the bytes; it may neither trap nor hang, and what it takes it must be able to say.
enum FuzzedParser: String, CaseIterable {
  case journal, shorthand, date, participants, jsonLine, theme, playbook, settings

  func take(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    switch self {
    case .journal: FuzzedParser.read(journal: bytes)
    case .shorthand: FuzzedParser.read(shorthand: text)
    case .date: FuzzedParser.read(shorthand: "> bel voor \(text)")
    case .participants: _ = try? ParticipantList.read(bytes)
    case .jsonLine: _ = try? JSONLine(text)
    case .theme:
      guard let theme = try? Theme.parse(text, name: "x", lookup: { _ in text }) else { return }
      for depth in ColourDepth.allCases { _ = theme.lint(depth) }
    case .playbook: _ = try? Playbook(markdown: text)
    case .settings: _ = try? Settings(text: text)
    }
  }

  /// The bytes as they are, and once more with a right checksum at each line, so that more than the checksum is tried.
  private static func read(journal bytes: [UInt8]) {
    fold(bytes)
    fold(bytes.split(separator: 0x0A).flatMap { sealed(Array($0)) })
  }

  private static func sealed(_ line: [UInt8]) -> [UInt8] {
    let sum = line.withUnsafeBytes { Checksum.of($0) }
    let digits = String(sum, radix: 16)
    let padded = String(repeating: "0", count: 8 - digits.count) + digits
    return line + Array(",\"c\":\"\(padded)\"}\n".utf8)
  }

  private static func fold(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { all in
      var index = LineIndex()
      index.add(all, base: 0)
      index.arrange()
      var session = Session()
      var decoder = EventDecoder()
      for entry in index.entries {
        let stamped = try? decoder.read(entry, by: index.writers[entry.writer], in: all)
        if let stamped { session.apply(stamped) }
      }
      _ = session.allAsks
      _ = session.reflection
    }
  }

  /// A line at a desk with people and lines; what it asks is decided and folded.
  private static func read(shorthand text: String) {
    var session = room
    for line in text.split(separator: "\n", maxSplits: 8).map(String.init) {
      let desk = Desk(label: .plenary, table: nil, now: Moment(milliseconds: 1_796_130_420_000, today: today))
      let context = LineContext(
        session: session, desk: .plenary, table: nil, floor: .person("Anna de Wit"), today: today)
      let events: [Event]?
      switch context.read(line) {
      case .contribution(let draft): events = try? NoteLine(draft).decide(in: session, at: desk)
      case .action(.command(let command)): events = try? command.decide(in: session, at: desk)
      case .mend(let old, let new): events = try? Mend(old: old, new: new).decide(in: session, at: desk)
      case .refused(let refusal):
        for language in [Language.dutch, .english] { _ = Words(language).message(for: refusal).line }
        events = nil
      case .empty, .floor, .action: events = nil
      }
      var batch = EventBatch(on: session)
      batch.add(events ?? [], at: desk)
      session = batch.session
    }
    _ = session.dreamThread
  }

  private static let today = Day(iso: "2026-12-01") ?? Day(number: 0)

  private static let room: Session = {
    var batch = EventBatch()
    let people = ["an Anna de Wit", "br Bram Çelik", "ch Chadia El Amrani"].map { person in
      Event.enrolled(Enrolment(name: String(person.dropFirst(3)), code: String(person.prefix(2))))
    }
    let founding = Event.sessionFounded(Founding(id: "x", title: "Zorg", question: nil, language: .dutch))
    for event in [founding] + people { batch.add(event) }
    return batch.session
  }()
}
