// Histories of several writers on copies that go on apart, laid together in every order: one state, one reference
// for each line, and nothing before what its writer had seen.

import Glibc
import Minutes
import SessionEngine
import SessionJournal
import TestSupport

extension Sweeps {
  static let merges = Sweep(
    name: "merges", about: "random histories on copies, laid together in any order",
    faults: ["sane clocks", "clocks that jump", "a clock a year ahead"], usual: 5000
  ) {
    { one in
      one.begin(one.number % 3)
      var history = try History(one)
      try history.play()
      // Copies that know nothing of each other draw four letters each: one pair in 160,000 draws the same.
      if history.isCountedApart { try history.look() }
    }
  }
}

/// Writers on copies of one session, and what each of them acknowledged.
private struct History {
  private struct Line {
    let text: String
    let ref: Ref
    /// What its writer had before it, but for what was more than a day ahead of its clock: nobody takes over such a time.
    let seen: [Ref]
    /// Where it stands in time, in milliseconds.
    let time: Int64
  }

  private let one: Case
  private let root: String
  private let copies: Int
  /// By copy; several programs may run on one.
  private var hands: [(copy: Int, hand: Hand)] = []
  private var lines: [Line] = []
  private var time = someTime
  /// The time of the last line of each writer, which its next line is never before.
  private var latest: [Int: Int64] = [:]

  init(_ one: Case) throws {
    self.one = one
    root = try one.folder()
    copies = 2 + one.random.below(4)
    try Hand.found("\(root)/0")
    for copy in 1..<copies { try Files.copy("\(root)/0", to: "\(root)/\(copy)") }
  }

  private func path(_ copy: Int) -> String { "\(root)/\(copy)" }

  /// Whether no two programs count under the same letters.
  var isCountedApart: Bool { Set(hands.map(\.hand.writer.desk)).count == hands.count }

  mutating func play() throws {
    for _ in 0..<8 + one.random.below(25) {
      time += Int64(one.random.below(4000))
      switch one.random.below(10) {
      case 0 where hands.count < 8: try open()
      case 0...5: try note()
      default: try deliver(from: one.random.below(copies), to: one.random.below(copies))
      }
    }
    if lines.isEmpty { try note() }
  }

  private mutating func open() throws {
    let copy = one.random.below(copies)
    let table = one.random.pick(["", "", "b"])
    hands.append((copy, try Hand(SessionFolder(path(copy)), table: table, at: clock(hands.count))))
  }

  /// What the wall clock of a writer says.
  private mutating func clock(_ writer: Int) -> Int64 {
    let year: Int64 = 365 * 86_400_000
    switch one.fault {
    case 0: return time + Int64(writer * 300)
    case 1: return one.random.below(3) == 0 ? time - one.random.pick([60_000, 3_600_000, year, time]) : time
    default: return writer == 1 && one.random.below(2) == 0 ? time + year : time
    }
  }

  private mutating func note() throws {
    if hands.isEmpty { try open() }
    let writer = one.random.below(hands.count)
    hands[writer].hand.look()
    hands[writer].hand.clock = clock(writer)
    let limit = hands[writer].hand.clock + 86_400_000
    let times = Dictionary(lines.map { ($0.ref, $0.time) }, uniquingKeysWith: { first, _ in first })
    let seen = hands[writer].hand.session.contributions.map(\.ref).filter { times[$0] ?? 0 <= limit }
    latest[writer] = max(
      latest[writer] ?? 0, hands[writer].hand.clock, seen.map { times[$0] ?? 0 }.max() ?? 0)
    let text = "line \(lines.count) of \(writer)"
    let ref = try hands[writer].hand.note(text, by: one.random.below(3) == 0 ? "Anna de Wit" : nil)
    lines.append(Line(text: text, ref: ref, seen: seen, time: latest[writer] ?? 0))
    one.acknowledged(1)
  }

  /// Brings journals of one copy to another: some of them, whole or in part, as they are called or as conflict copies.
  private mutating func deliver(from: Int, to: Int) throws {
    if from == to { return }
    for name in Files.journals(in: path(from)) where one.random.below(4) != 0 {
      var bytes = Files.read("\(path(from))/\(name)")
      if one.random.below(3) == 0 { bytes = Array(bytes.prefix(one.random.below(bytes.count + 1))) }
      var goal = "\(path(to))/\(name)"
      if one.random.below(6) == 0, !name.contains("sync-conflict") {
        goal = goal.dropLast(6) + ".sync-conflict-20261121-1407\(10 + one.random.below(90))-ABCDEFG.jsonl"
      }
      // An engine never makes a journal shorter at its writer's own place.
      if Files.read(goal).count >= bytes.count { continue }
      if one.random.below(2) == 0 {
        try Files.write(bytes, to: goal)
      } else {
        try Files.write(bytes, to: goal + ".tmp")
        rename(goal + ".tmp", goal)
      }
    }
  }

  /// Every way of laying all of it together gives one and the same.
  mutating func look() throws {
    var all: [String: [UInt8]] = [:]
    for copy in 0..<copies {
      for name in Files.journals(in: path(copy)) {
        // A conflict copy of a journal that had not come in whole ends in the middle of a line.
        var bytes = Files.read("\(path(copy))/\(name)")
        bytes.removeSubrange((bytes.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)...)
        if bytes.count > all[name]?.count ?? 0 { all[name] = bytes }
      }
    }
    let plain = try lay(all.map { ($0.key, $0.value) }, "plain")
    try check(plain)
    let minutes = Laid(plain)
    for (way, journals) in layouts(all) {
      let laid = Laid(try lay(journals, way))
      if laid != minutes { one.isWrong("laid together as \(way) it is another session") }
    }
    try follow(all, minutes)
  }

  private func lay(_ journals: [(String, [UInt8])], _ way: String) throws -> Session {
    mkdir("\(root)/\(way)", 0o700)
    for (name, bytes) in journals { try Files.write(bytes, to: "\(root)/\(way)/\(name)") }
    let reading = try SessionFolder("\(root)/\(way)").read()
    if !reading.report.isWhole { one.isWrong("\(way): \(reading.report)") }
    return reading.session
  }

  /// All lines in one journal in no order; each journal in two pieces that overlap; line-wise unions; all doubled.
  private mutating func layouts(_ all: [String: [UInt8]]) -> [(String, [(String, [UInt8])])] {
    let journals = all.sorted { $0.key < $1.key }
    let lines = journals.flatMap { Bytes.lines(of: $0.value) }
    var pieces: [(String, [UInt8])] = []
    var union: [(String, [UInt8])] = []
    for (place, (name, bytes)) in journals.enumerated() {
      let own = Bytes.lines(of: bytes)
      let cut = one.random.below(own.count + 1)
      pieces.append((name, Bytes.joined(Array(own[max(0, cut - 1)...]))))
      pieces.append(("\(name.dropLast(6)) (\(place)).jsonl", Bytes.joined(Array(own[..<cut]))))
      let other = Bytes.lines(of: journals[one.random.below(journals.count)].value)
      union.append((name, Bytes.joined((own + other).shuffled(using: &one.random))))
    }
    let heap = lines.shuffled(using: &one.random)
    return [
      ("heap", [("plenary-zzzzzzzz.jsonl", Bytes.joined(heap))]), ("pieces", pieces), ("union", union),
      (
        "doubled",
        [("plenary-zzzzzzzz.jsonl", Bytes.joined(heap + lines))] + journals.map { ($0.key, $0.value) }
      ),
    ]
  }

  /// A program that runs all the while sees the same as one that begins now.
  private mutating func follow(_ all: [String: [UInt8]], _ minutes: Laid) throws {
    guard !hands.isEmpty else { return }
    let writer = one.random.below(hands.count)
    for (name, bytes) in all.shuffled(using: &one.random) {
      let goal = "\(path(hands[writer].copy))/\(name)"
      if Files.read(goal).count < bytes.count { try Files.write(bytes, to: goal) }
      if one.random.below(2) == 0 { hands[writer].hand.look() }
    }
    hands[writer].hand.look()
    if Laid(hands[writer].hand.session) != minutes { one.isWrong("who follows sees another session") }
  }

  private func check(_ session: Session) throws {
    let found = session.contributions
    one.expect(lines.map(\.text), in: found.map(\.text))
    if found.count != lines.count { one.isWrong("\(found.count) lines of \(lines.count)") }
    var places: [Ref: Int] = [:]
    for (place, line) in found.enumerated() where places.updateValue(place, forKey: line.ref) != nil {
      one.isWrong("#\(line.ref.text) stands for two lines")
    }
    for line in lines {
      guard let place = places[line.ref], found[place].text == line.text else {
        one.isWrong("‘\(line.text)’ was acknowledged as #\(line.ref.text)")
        continue
      }
      if line.seen.contains(where: { places[$0] ?? .max >= place }) {
        one.isWrong("#\(line.ref.text) comes before what its writer had seen")
      }
    }
  }
}

/// A session as everybody sees it.
private struct Laid: Equatable {
  let markdown: [UInt8]
  let json: [UInt8]

  init(_ session: Session) {
    markdown = Minutes.render(session, format: .markdown, language: .dutch)
    json = Minutes.render(session, format: .json, language: .dutch, all: true)
  }
}
