// Every byte prefix of what a session writes: it opens, it has every whole line, and the next writer goes on from it.

import Glibc
import SessionEngine
import SessionJournal
import TestSupport

extension Sweeps {
  static let prefixes = Sweep(
    name: "prefixes", about: "a session of 200 events, cut after every byte that was written",
    faults: ["cut, nothing remembered", "cut, numbers remembered"], usual: 100_000
  ) {
    let whole = try WrittenSession()
    return { one in try whole.perform(one) }
  }
}

/// A session as its bytes were written, journal after journal.
private struct WrittenSession {
  struct Journal {
    let name: String
    let bytes: [UInt8]
  }

  /// In the order in which they were written.
  private var journals: [Journal] = []
  /// Texts in the order in which they were noted, and how many bytes were written when each was whole.
  private var texts: [(text: String, end: Int)] = []
  private let scratch: Scratch
  private var folder: String { scratch.path + "/s" }
  private var size = 0
  /// What the desk remembers of the numbers it gave.
  private var remembered: String { scratch.path + "/state" }

  init() throws {
    scratch = try Scratch("prefixes-whole")
    let folder = scratch.path + "/s"
    let state = StateFolder(scratch.path + "/state")
    try Hand.found(folder, state: state)
    var random = Seeded(7)
    var sofar = 0
    take(&sofar)
    // Founding and three people, and two runs that open a desk: 194 notes make it 200 events.
    for run in 0..<2 {
      var hand = try Hand(SessionFolder(folder), state: state, at: someTime + Int64(run) * 60_000)
      let before = journals.count
      for number in 0..<97 {
        let text = Speech.text("run \(run) line \(number)", &random)
        hand.clock += 1000
        _ = try hand.note(
          text, by: number % 3 == 0 ? "Anna de Wit" : nil, kind: number % 5 == 0 ? .concern : .idea)
        texts.append((text, sofar + Files.read(path(of: hand)).count))
      }
      take(&sofar)
      if journals.count != before + 1 { throw Unable(saying: "a run has more than one journal") }
    }
    size = sofar
  }

  private func path(of hand: Hand) -> String {
    folder + "/" + (Files.journals(in: folder).first { $0.contains(hand.writer.writer.text) } ?? "")
  }

  /// Takes in the journals that are new.
  private mutating func take(_ sofar: inout Int) {
    for name in Files.journals(in: folder) where !journals.contains(where: { $0.name == name }) {
      journals.append(Journal(name: name, bytes: Files.read("\(folder)/\(name)")))
      sofar += journals.last?.bytes.count ?? 0
    }
  }

  /// Cuts in the folder itself, where the desk knows itself and would go on counting.
  func perform(_ one: Case) throws {
    let remembers = one.number % 2 == 1
    // Each length in turn, in an order that a few cases spread over all of them. 7919 is a prime.
    let length = one.number / 2 * 7919 % (size + 1)
    if one.number / 2 > size { return }
    one.begin(remembers ? 1 : 0)
    try lay(length)
    let kept = texts.prefix { $0.end <= length }.map(\.text)
    one.acknowledged(kept.count)
    guard length > 0 else { return }
    let reading = try SessionFolder(folder).read()
    let found = reading.session.contributions.map(\.text)
    // The line feed alone may be what is missing.
    if !found.starts(with: kept) || found.count > kept.count + 1 {
      one.lose("of \(kept.count) whole lines before byte \(length) there are \(found.count)")
    }
    if reading.report.unfinished.count > 1 || !reading.report.isWhole {
      one.isWrong("a cut after byte \(length) is told as damage: \(reading.report)")
    }
    if reading.session.founding == nil { return }
    try goOn(one, after: found, remembers: remembers)
  }

  /// Lays the first bytes into the folder, as far as they go.
  private func lay(_ length: Int) throws {
    for name in Files.journals(in: folder) { Files.remove("\(folder)/\(name)") }
    var rest = length
    for journal in journals where rest > 0 {
      try Files.write(Array(journal.bytes.prefix(rest)), to: "\(folder)/\(journal.name)")
      rest -= journal.bytes.count
    }
  }

  /// The next writer notes two lines; no reference stands for two texts.
  private func goOn(_ one: Case, after found: [String], remembers: Bool) throws {
    let state = try one.folder() + "/state"
    if remembers {
      mkdir(state, 0o700)
      mkdir(state + "/given", 0o700)
      for name in Files.names(in: remembered + "/given") {
        try Files.write(Files.read("\(remembered)/given/\(name)"), to: "\(state)/given/\(name)")
      }
    }
    var hand = try Hand(SessionFolder(folder), state: StateFolder(state), at: someTime + 600_000)
    let given = try [hand.note("after the cut"), hand.note("and once more")]
    let lines = try SessionFolder(folder).read().session.contributions
    one.acknowledged(2)
    if lines.map(\.text) != found + ["after the cut", "and once more"] {
      one.lose("after the next writer there are \(lines.count) lines, of \(found.count) and two")
    }
    if lines.suffix(2).map(\.ref) != given || Set(lines.map(\.ref)).count != lines.count {
      one.isWrong(
        "a number was given twice: \(lines.map(\.ref.text).suffix(4)), acknowledged \(given.map(\.text))")
    }
    // Where the desk remembers, not even a number of a line that is gone is given again.
    if remembers, given.contains(where: { $0.desk == .plenary && $0.number <= found.count }) {
      one.isWrong("\(given.map(\.text)) was given before the cut")
    }
  }
}
