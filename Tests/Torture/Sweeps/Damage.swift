// Damaged journals: whatever happens to bytes, every line that it didn't happen to is read, and the rest is told.

import Glibc
import SessionEngine
import SessionJournal
import TestSupport

extension Sweeps {
  static let damage = Sweep(
    name: "damage", about: "random damages of journals, read again",
    faults: Harm.all.map(\.name) + ["FIFO, device, link, socket or folder"], usual: 50_000, patience: 10
  ) {
    let victim = try Victim()
    return victim.perform
  }
}

/// A session that is damaged and read, again and again.
private final class Victim {
  private let scratch: Scratch
  private var names: [String] = []
  private var journals: [[[UInt8]]] = []
  /// The text of the contribution that a line holds.
  private var texts: [[UInt8]: String] = [:]
  private let foreign: [[UInt8]]
  /// Every line that was ever written whole.
  private let known: Set<[UInt8]>

  init() throws {
    scratch = try Scratch("damage")
    mkdir(scratch.path + "/whole", 0o700)
    let path = scratch.path + "/whole/s"
    let folder = try Hand.found(path)
    var random = Seeded(11)
    for run in 0..<2 {
      var hand = try Hand(folder, table: run == 0 ? "" : "b", at: someTime + Int64(run) * 1000)
      for number in 0..<10 {
        hand.clock += Int64(random.below(5000))
        let text = Speech.text("line \(run) \(number)", &random)
        _ = try hand.note(text)
        let journal = Files.journals(in: path).first { $0.contains(hand.writer.writer.text) } ?? ""
        if let line = Bytes.lines(of: Files.read("\(path)/\(journal)")).last { texts[line] = text }
      }
    }
    for name in Files.journals(in: path) {
      names.append(name)
      journals.append(Bytes.lines(of: Files.read("\(path)/\(name)")))
    }
    let other = scratch.path + "/whole/other"
    var guest = try Hand(Hand.found(other), table: "c")
    for number in 0..<5 { _ = try guest.note("foreign \(number)") }
    foreign = Files.journals(in: other).flatMap {
      Bytes.lines(of: Files.read("\(other)/\($0)")).dropFirst($0.contains(guest.writer.writer.text) ? 1 : 9)
    }
    known = Set(journals.flatMap { $0 } + foreign)
  }

  func perform(_ one: Case) throws {
    let fault = one.number % (Harm.all.count + 1)
    one.begin(fault)
    let path = scratch.path + "/s"
    Files.remove(path)
    mkdir(path, 0o700)
    var files = journals.map(Bytes.joined)
    if fault == Harm.all.count {
      try addStrange(to: path, &one.random)
    } else {
      for _ in 0...one.random.below(3) {
        let file = one.random.below(files.count)
        Harm.all[fault].harm(&files[file], foreign, &one.random)
      }
    }
    for (name, bytes) in zip(names, files) { try Files.write(bytes, to: "\(path)/\(name)") }
    // A line is as good as it was where only the break after it is gone.
    let isEachIntact = fault < Harm.all.count && Harm.all[fault].name == Harm.onlyBreaks
    let intact = isEachIntact ? Array(texts.values) : files.flatMap(Bytes.lines).compactMap { texts[$0] }
    do throws(JournalFault) {
      let reading = try SessionFolder(path).read()
      look(one, reading, intact, files)
      if fault == Harm.all.count, reading.report.refused.isEmpty { one.isWrong("a strange file isn’t told") }
    } catch {
      one.lose("nothing can be read: \(error)")
    }
    if one.number % 2000 < 20, Program.isThere { try ask(one, path) }
    if one.hasFailed { try Files.copy(path, to: try one.folder() + "/s") }
  }

  private func look(_ one: Case, _ reading: Reading, _ intact: [String], _ files: [[UInt8]]) {
    let found = Set(reading.session.contributions.map(\.text))
    one.acknowledged(intact.count)
    one.expect(intact, in: found)
    let report = reading.report
    let positions = report.damage.map(\.position) + report.unfinished + report.newer
    for position in positions {
      let file = names.firstIndex(of: position.file).map { files[$0] } ?? []
      let lines = file.isEmpty ? 0 : file.split(separator: 0x0A, omittingEmptySubsequences: false).count
      if position.line < 1 || position.line > lines {
        one.isWrong("told of line \(position.line) of \(position.file), which has \(lines)")
      }
    }
    // What is gone is told, unless whole lines at the end of a journal are: nobody can know that they were.
    let isSilent = report.isWhole && report.unfinished.isEmpty && report.newer.isEmpty
    guard isSilent, reading.session.unknownEvents.isEmpty else { return }
    let strange = files.flatMap(Bytes.lines).contains { !known.contains($0) && !$0.allSatisfy { $0 == 0x20 } }
    if strange, let lost = texts.values.first(where: { !found.contains($0) }) {
      one.isWrong("‘\(lost)’ is gone and nothing is told")
    }
  }

  /// The real program says what is damaged, and makes minutes all the same.
  private func ask(_ one: Case, _ path: String) throws {
    let program = Program(home: scratch.path + "/home")
    let check = try program.run("check", path)
    let minutes = try program.run("minutes", path)
    for (what, outcome) in [("check", check), ("minutes", minutes)] {
      if outcome.code == -SIGALRM { one.hang("\(what) of \(path)") }
      if outcome.code < 0 { one.crash("\(what) ends by signal \(-outcome.code)") }
    }
    if ![0, 65].contains(check.code) { one.isWrong("check ends with \(check.code): \(check.messages)") }
  }

  /// Something called as a journal is that is none, and that would hold up who opens it.
  private func addStrange(to path: String, _ random: inout Seeded) throws {
    let name = "\(path)/\(random.pick(["strange", "b-ktbwqzrm", "plenary-zzzzzzzz"])).jsonl"
    switch random.below(6) {
    case 0: mkfifo(name, 0o600)
    case 1: symlink("/dev/zero", name)
    case 2: symlink(name, name)
    case 3: symlink("\(path)/\(names[0])", name)
    case 4: mkdir(name, 0o700)
    default: try bindSocket(name)
    }
  }

  private func bindSocket(_ name: String) throws {
    let socket = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(name.utf8).prefix(107)) }
    let bound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    if bound != 0 { throw Unable("no socket", name) }
  }
}
