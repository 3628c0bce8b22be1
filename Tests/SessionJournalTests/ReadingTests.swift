// Whatever happened to the journals, every line that is whole is used and every other one is told.

import Glibc
import TestSupport

@testable import SessionEngine
import Testing

@testable import SessionJournal

@Suite struct ReadingTests {
  private let scratch = Scratch()
  private var folder: SessionFolder { SessionFolder(scratch.path) }

  /// Lines of one writer, and the session that they make.
  private func sample(_ count: Int = 60, seed: UInt64 = 5) -> [[UInt8]] {
    var random = RandomEvents(seed: seed)
    return split(lines(random.run(count, by: "ktbwqzrm")))
  }

  private func read(_ bytes: [UInt8]) throws -> Reading {
    scratch.write(bytes, to: "plenary-ktbwqzrm.jsonl")
    return try folder.read()
  }

  @Test func whatIsNoSessionIsToldApart() throws {
    #expect(throws: JournalFault.noSuchFolder(path: "/nowhere/at/all")) {
      try SessionFolder("/nowhere/at/all/").read()
    }
    #expect(throws: JournalFault.notASession(path: scratch.path)) { try folder.read() }
    scratch.write([], to: "notes.txt")
    #expect(throws: JournalFault.notASession(path: scratch.path)) { try folder.read() }
    let file = scratch.path + "/notes.txt"
    #expect(throws: JournalFault.notAFolder(path: file)) { try SessionFolder(file).read() }
  }

  @Test func anyPrefixLoads() throws {
    let whole = joined(sample(4))
    for length in 0..<whole.count {
      let reading = try read(Array(whole[..<length]))
      let ends = whole[..<length].filter { $0 == 0x0A }.count
      let isWholeLine = whole[length] == 0x0A
      #expect(reading.report.events == ends + (isWholeLine ? 1 : 0))
      #expect(reading.report.damageCount == 0, "\(length)")
      let isCut = length > 0 && whole[length - 1] != 0x0A
      #expect(reading.report.unfinished.map(\.line) == (isCut ? [ends + 1] : []), "\(length)")
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func oneStateWhateverTheOrderDoublingAndSplitting(seed: UInt64) throws {
    var random = RandomEvents(seed: seed)
    let runs = ["ktbwqzrm", "aaaa", "zq9"].map { split(lines(random.run(80, by: $0))) }
    for (number, run) in runs.enumerated() { scratch.write(joined(run), to: "j-\(number).jsonl") }
    let first = try folder.read()
    #expect(first.report.events == 240)
    let other = scattered(runs.flatMap { $0 }, &random.random)
    let second = try SessionFolder(other.path).read()
    #expect(second.report.events == 240)
    #expect(second.report.isWhole)
    #expect(dump(first.session) == dump(second.session))
  }

  /// Some of the lines twice, all of them in any order, in files of any length.
  private func scattered(_ lines: [[UInt8]], _ random: inout Seeded) -> Scratch {
    var all = lines + lines.prefix(Int.random(in: 0...lines.count, using: &random))
    all.shuffle(using: &random)
    let folder = Scratch()
    var number = 0
    while !all.isEmpty {
      let count = Int.random(in: 1...all.count, using: &random)
      folder.write(joined(Array(all.prefix(count))), to: "k-\(number).jsonl")
      all.removeFirst(count)
      number += 1
    }
    return folder
  }

  /// What several desks did in a session, each of all commands, is read as the state that it was when they did it.
  @Test(arguments: UInt64(1)...4) func aSessionIsReadAsItWasLived(seed: UInt64) throws {
    var random = Seeded(seed)
    var room = Room.twoTablesOnceMore
    for _ in 0..<200 { room.doAnything(at: random.pick([.plenary, .second, .noord]), &random) }
    #expect(room.session.contributions.count > 20)
    let folder = scattered(split(lines(room.events)), &random)
    let reading = try SessionFolder(folder.path).read()
    #expect(reading.report.isWhole)
    #expect(reading.report.events == room.events.count)
    #expect(dump(reading.session) == dump(room.session))
  }

  private typealias Harm = (name: String, flaw: Flaw, work: ([UInt8]) -> [UInt8])

  private let harms: [Harm] = [
    ("a flipped bit", .badChecksum, { line in line.enumerated().map { $0 == 30 ? $1 ^ 1 : $1 } }),
    ("cut off", .noChecksum, { Array($0.dropLast(9)) }),
    ("git's marker", .mergeMarker, { _ in Array("<<<<<<< HEAD".utf8) }),
    ("git's middle", .mergeMarker, { _ in Array("=======".utf8) }),
    ("NUL", .nulRun, { [UInt8](repeating: 0, count: $0.count) }),
    ("a foreign line", .notJSON, { _ in Array("dear diary".utf8) }),
    ("no UTF-8", .notUTF8, { [0xFF, 0xFE] + $0.dropFirst(2) }),
    ("no checksum", .noChecksum, { _ in Array(#"{"hello":"world"}"#.utf8) }),
  ]

  @Test func damageIsToldAndAllElseIsUsed() throws {
    let whole = sample()
    for harm in harms {
      for index in [0, 7, whole.count - 1] {
        var lines = whole
        lines[index] = harm.work(lines[index])
        let reading = try read(joined(lines))
        let there = JournalPosition(file: "plenary-ktbwqzrm.jsonl", line: index + 1)
        #expect(
          reading.report.damage == [Damage(position: there, flaw: harm.flaw)], "\(harm.name), \(index + 1)")
        #expect(reading.report.events == whole.count - 1)
        #expect(!reading.report.isWhole)
        lines.remove(at: index)
        #expect(dump(try read(joined(lines)).session) == dump(reading.session))
      }
    }
  }

  @Test func linesThatRanTogetherAreBothUsed() throws {
    let whole = sample()
    let state = dump(try read(joined(whole)).session)
    var lines = whole
    lines[3] += lines.remove(at: 4)
    let reading = try read(joined(lines))
    #expect(dump(reading.session) == state)
    #expect(reading.report.damage.map(\.flaw) == [.lineBreakLost])
    lines = whole
    lines[3] = Array(lines[3].dropLast(20)) + lines[4]
    lines.remove(at: 4)
    #expect(try read(joined(lines)).report.events == whole.count - 1)
    lines = whole
    lines[5] = [UInt8](repeating: 0, count: 4096) + lines[5]
    let padded = try read(joined(lines))
    #expect(dump(padded.session) == state)
    #expect(padded.report.damage.map(\.flaw) == [.nulRun])
  }

  @Test func whatEditorsAndTransfersDoIsNoDamage() throws {
    let whole = sample()
    let state = dump(try read(joined(whole)).session)
    let crlf = try read(whole.flatMap { $0 + [0x0D, 0x0A] })
    let bom = try read([0xEF, 0xBB, 0xBF] + joined(whole))
    let blank = try read(joined(whole.flatMap { [[], $0, [0x20, 0x09], [0x0D]] }))
    let open = try read(Array(joined(whole).dropLast()))
    for reading in [crlf, bom, blank, open] {
      #expect(reading.report.isWhole)
      #expect(dump(reading.session) == state)
    }
    #expect(open.report.unfinished.map(\.line) == [whole.count])
  }

  @Test func theLaterOfTwoLinesWithOneNumberCounts() throws {
    let writer = try #require(WriterID("a"))
    func line(_ sequence: Int, _ milliseconds: Int64, _ text: String) -> [UInt8] {
      let tick = Tick(milliseconds: milliseconds, counter: 0)
      let id = EventID(writer: writer, sequence: sequence)
      let stamp = Stamp(id: id, tick: tick, at: milliseconds, desk: .plenary)
      return lines([StampedEvent(.mannerChosen(MannerChosen(text: text)), stamp: stamp)])
    }
    let bytes = line(1, 10, "one") + line(2, 20, "tried") + line(3, 30, "three") + line(2, 40, "two")
    #expect(try read(bytes).session.manners.map(\.text) == ["one", "three", "two"])
    #expect(try read(line(2, 40, "two") + bytes).session.manners.map(\.text) == ["one", "three", "two"])
    #expect(try read(line(1, 1, "one") + line(4, 4, "four")).report.missing == [writer: 2])
  }

  @Test func onlyRegularFilesWithAJournalsNameAreRead() throws {
    let path = scratch.path
    let line = joined(sample(1))
    scratch.write(line, to: "elsewhere.txt")
    mkfifo("\(path)/a-fifo.jsonl", 0o600)
    symlink("\(path)/elsewhere.txt", "\(path)/a-link.jsonl")
    symlink("/dev/zero", "\(path)/a-device.jsonl")
    symlink("\(path)/a-loop.jsonl", "\(path)/a-loop.jsonl")
    mkdir("\(path)/a-folder.jsonl", 0o700)
    for name in [
      ".hidden.jsonl", "Notes.jsonl", "x.jsonl.bak", "my notes.jsonl", "plenary (1).jsonl", ".jsonl",
    ] {
      scratch.write(Array("not to be read\n".utf8), to: name)
    }
    #expect(throws: JournalFault.notASession(path: path)) { try folder.read() }
    scratch.write(line, to: "a.jsonl")
    let report = try folder.read().report
    #expect(report.journals == ["a.jsonl"])
    #expect(!report.isWhole)
    #expect(
      report.refused == [
        "a-device.jsonl", "a-fifo.jsonl", "a-folder.jsonl", "a-link.jsonl", "a-loop.jsonl",
      ])
  }

  @Test func conflictCopiesAreRead() throws {
    let names = [
      "plenary-ktbwqzrm.sync-conflict-20261121-140712-ABCDEFG.jsonl", "b-ktbwqzrm (1).jsonl",
      "plenary-ktbwqzrm (Anna's conflicted copy 2026-11-21).jsonl", "plenary-ktbwqzrm-LAPTOP.jsonl",
      "b-xyzz-ktbwqzrm_conflict-20261121-140712.jsonl", "plenary-ktbwqzrm-2 2.jsonl",
      "plenary-ktbwqzrm.Conflict.jsonl",
    ]
    for (name, line) in zip(names, sample(names.count)) { scratch.write(line + [0x0A], to: name) }
    let report = try folder.read().report
    #expect(report.journals == names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(report.events == names.count)
  }

  @Test func twoCoresFoldAsOneDoes() {
    var random = RandomEvents(seed: 99)
    let nonsense = #"{"v":1,"w":"ktbwqzrm","n":9999,"t":[1763731992124,7],"e":"moved","ref":"12""#
    let bytes = lines(random.run(3000, by: "ktbwqzrm")) + sealed(nonsense)
    func texts(threshold: Int) -> [String] {
      bytes.withUnsafeBytes { all in
        var index = LineIndex()
        index.add(all, base: 0)
        index.arrange()
        var texts: [String] = []
        DecodeAhead(index.entries, by: index.writers.writers, in: all, threshold: threshold).forEach {
          texts.append("\($0) \($1)")
        }
        return texts
      }
    }
    let one = texts(threshold: .max)
    #expect(one.count == 3001)
    #expect(texts(threshold: 0) == one)
  }

  @Test func readingChangesNothing() throws {
    scratch.write(joined(sample()) + Array("half a li".utf8), to: "a.jsonl")
    let before = (scratch.names, scratch.bytes(of: "a.jsonl"))
    _ = try folder.read()
    #expect(before == (scratch.names, scratch.bytes(of: "a.jsonl")))
  }

  @Test(arguments: [11, 12, 13, 14] as [UInt64])
  func randomDamageLosesNoOtherLine(seed: UInt64) {
    var random = RandomEvents(seed: seed)
    let whole = split(lines(random.run(40, by: "ktbwqzrm")))
    for _ in 0..<150 {
      var harmed = whole
      let index = Int.random(in: 0..<harmed.count, using: &random.random)
      for _ in 0..<Int.random(in: 1...4, using: &random.random) {
        guard !harmed[index].isEmpty else { break }
        let offset = Int.random(in: 0..<harmed[index].count, using: &random.random)
        switch Int.random(in: 0..<4, using: &random.random) {
        case 0: harmed[index][offset] ^= 1 << UInt8.random(in: 0..<8, using: &random.random)
        case 1: harmed[index].removeSubrange(offset...)
        case 2: harmed[index].insert(contentsOf: [0, 0x22, 0x5C, 0x7B], at: offset)
        default: harmed[index].remove(at: offset)
        }
      }
      let decoded = decode(joined(harmed))
      #expect(
        Set(decoded.events.map(\.stamp.id.sequence)).isSuperset(of: (1...40).filter { $0 != index + 1 }))
    }
  }
}
