// Folders that an enemy made: nothing in them crashes or holds up the program, changes a byte outside, or makes two
// machines differ without telling.

import Glibc
import Minutes
import SessionEngine
import SessionJournal
import TestSupport

#if DEBUG
  private let isSlow = true
#else
  private let isSlow = false
#endif

extension Sweeps {
  static let strangers = Sweep(
    name: "strangers", about: "folders made by an enemy, read and written to",
    faults: ["forged lines", "forged lines among ours", "links, FIFOs, holes and hard links"],
    usual: 100_000, patience: isSlow ? 20 : 2
  ) {
    let victim = try EnemyFolder()
    return victim.perform
  }
}

/// A session into whose folder an enemy writes, again and again.
private final class EnemyFolder {
  private let scratch: Scratch
  private let whole: String
  private var refs: [String] = []
  private var writers: [String] = []
  /// A file outside the folder, to which the enemy's links lead.
  private let outside: String
  private let treasure = Array("nobody touches this\n".utf8)

  init() throws {
    scratch = try Scratch("strangers")
    whole = scratch.path + "/whole"
    outside = scratch.path + "/outside"
    let folder = try Hand.found(whole)
    for run in 0..<2 {
      var hand = try Hand(folder, table: run == 0 ? "" : "b", at: someTime + Int64(run) * 1000)
      for number in 0..<10 {
        hand.clock += 1000
        refs.append(try hand.note("line \(run) \(number)", by: "Anna de Wit").text)
      }
      writers.append(hand.writer.writer.text)
    }
  }

  func perform(_ one: Case) throws {
    let fault = one.number % 3
    one.begin(fault)
    let path = scratch.path + "/s"
    Files.remove(path)
    try Files.copy(whole, to: path)
    try Files.write(treasure, to: outside)
    try forge(in: path, among: fault == 1, &one.random)
    let before = Files.journals(in: path).map { ($0, Files.read("\(path)/\($0)")) }
    if fault == 2 { try addObjects(to: path, &one.random) }
    do throws(JournalFault) {
      let reading = try SessionFolder(path).read()
      try compare(one, reading, path)
      try write(one, to: path)
    } catch {
      one.isWrong("it can’t be read or written: \(error)")
    }
    look(one, path, before)
    if one.hasFailed { try Files.copy(path, to: try one.folder() + "/s") }
  }

  private func forge(in path: String, among: Bool, _ random: inout Seeded) throws {
    let lines = (0..<random.number(1...8)).map { _ in
      Forgery.line(&random, refs: refs, writers: writers)
    }
    if among, let name = Files.journals(in: path).last {
      try Files.write(Files.read("\(path)/\(name)") + lines.flatMap { $0 }, to: "\(path)/\(name)")
    } else {
      let name = random.pick(["x-forger", "plenary-forgerzz", "0", "zzz"])
      try Files.write(lines.flatMap { $0 }, to: "\(path)/\(name).jsonl")
    }
  }

  private func addObjects(to path: String, _ random: inout Seeded) throws {
    for _ in 0..<random.number(1...3) {
      let name =
        "\(path)/\(random.pick(["strange", "b-ktbwqzrm", "minutes", "verslag"]))"
        + random.pick([".jsonl", ".md"])
      remove(name)
      switch random.below(6) {
      case 0: mkfifo(name, 0o600)
      case 1: symlink(random.pick(["/dev/zero", outside, name, path]), name)
      case 2: link(outside, name)
      case 3: mkdir(name, 0o700)
      case 4:
        try Files.write([], to: name)
        truncate(name, off_t(random.pick([1 << 20, 1 << 32, 1 << 40])))
      default: try Files.write([UInt8](repeating: 0, count: random.below(5000)), to: name)
      }
    }
  }

  /// The same lines in files of other names, in another order, are the same session; and so is one that is read again.
  private func compare(_ one: Case, _ reading: Reading, _ path: String) throws(JournalFault) {
    let other = scratch.path + "/other"
    Files.remove(other)
    mkdir(other, 0o700)
    for (number, name) in Files.journals(in: path).shuffled(using: &one.random).enumerated() {
      guard Disk().kind(of: "\(path)/\(name)") == .regular else { continue }
      var status = stat()
      guard lstat("\(path)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFREG,
        status.st_size < 1 << 20
      else { continue }
      try? Files.write(Files.read("\(path)/\(name)"), to: "\(other)/n\(number).jsonl")
    }
    let again = try SessionFolder(other).read()
    let isSame = bytes(of: again.session) == bytes(of: reading.session)
    // The one case in which machines may differ, and each says so.
    if !isSame, reading.report.foundings.isEmpty || again.report.foundings.isEmpty {
      one.isWrong("other file names, another session")
    }
  }

  private func bytes(of session: Session) -> [UInt8] {
    Minutes.render(session, format: .markdown, language: .dutch)
      + Minutes.render(session, format: .json, language: .dutch, all: true)
      + Minutes.render(session, format: .csv, language: .dutch)
  }

  /// What is noted in such a folder is acknowledged only if it is read again.
  private func write(_ one: Case, to path: String) throws(JournalFault) {
    var hand = try Hand(SessionFolder(path), hasSecondPlace: false, at: someTime + 90_000)
    let text = "ours \(one.number)"
    let ref = try hand.note(text)
    one.acknowledged(1)
    let found = try SessionFolder(path).read().session.contribution(ref)
    if found?.text != text { one.lose("#\(ref.text) was acknowledged and isn’t read") }
  }

  private func look(_ one: Case, _ path: String, _ before: [(String, [UInt8])]) {
    if Files.read(outside) != treasure { one.isWrong("a file outside was changed") }
    for (name, bytes) in before where Disk().kind(of: "\(path)/\(name)") == .regular {
      if Files.read("\(path)/\(name)").prefix(bytes.count) != bytes[...] {
        one.isWrong("\(name) was changed by what an enemy wrote")
      }
    }
  }
}
