// A disk that refuses one call after the other, once and for ever: through the door that the journal has for tests.

import Glibc
import SessionEngine
import SessionJournal
import Synchronization
import TestSupport

extension Sweeps {
  static let disks = Sweep(
    name: "disks", about: "each call to the disk refused in turn, once and for ever",
    faults: Refused.codes.flatMap { ["\($0.name) once", "\($0.name) until it is mended"] } + ["short writes"],
    usual: 88_000
  ) { Refused().perform }
}

/// What the disk does with each call of a session.
private final class Refusing: Sendable {
  private struct State {
    var calls = 0
    var refused: Int?
    var isForEver = false
    var code: Int32 = 0
    var within = ""
  }
  private let state = Mutex(State())

  func disk(longestWrite: Int = .max) -> Disk {
    Disk(refusing: { _, path in self.answer(path) }, longestWrite: longestWrite)
  }

  private func answer(_ path: String) -> Int32 {
    state.withLock { state in
      guard let refused = state.refused, path.hasPrefix(state.within) else { return 0 }
      defer { state.calls += 1 }
      return state.calls == refused || (state.isForEver && state.calls > refused) ? state.code : 0
    }
  }

  func refuse(_ call: Int, _ code: Int32, isForEver: Bool, within: String) {
    state.withLock { state in
      state = State(refused: call, isForEver: isForEver, code: code, within: within)
    }
  }

  func mend() { state.withLock { $0.refused = nil } }
}

/// Plays one session on a disk that refuses.
private struct Refused {
  static let codes: [(name: String, code: Int32)] = [
    ("EIO", EIO), ("ENOSPC", ENOSPC), ("EDQUOT", EDQUOT), ("EROFS", EROFS), ("EACCES", EACCES),
  ]
  /// More calls than a session of this sweep makes.
  private static let calls = 200

  /// Every call with every code, both ways, for a desk and for `add`, in the folder and everywhere.
  func perform(_ one: Case) throws {
    // Each of the 88,000 once, in an order that spreads a few of them over all; 48,271 has no divisor in common.
    var rest = one.number % 88_000 * 48_271 % 88_000
    func choose(_ count: Int) -> Int {
      defer { rest /= count }
      return rest % count
    }
    let code = choose(Refused.codes.count)
    let isForEver = choose(2) == 1
    let isDesk = choose(2) == 0
    let isEverywhere = choose(2) == 1
    let isShort = choose(11) == 0
    let call = choose(Refused.calls)
    one.begin(isShort ? Refused.codes.count * 2 : code * 2 + (isForEver ? 1 : 0))
    let root = try one.folder()
    let refusing = Refusing()
    let disk = refusing.disk(longestWrite: isShort ? 1 + one.random.below(9) : .max)
    let state = StateFolder(root + "/state", disk: disk)
    refusing.refuse(
      call, Refused.codes[code].code, isForEver: isForEver, within: isEverywhere ? root : root + "/s")
    var play = Play(one, path: root + "/s", disk, state, isDesk: isDesk, refusing)
    try play.run()
  }
}

/// A session with what was acknowledged in it.
private struct Play {
  let one: Case
  let path: String
  let disk: Disk
  let state: StateFolder
  /// A desk has a second place; `add` has none.
  let isDesk: Bool
  let refusing: Refusing
  private var given: [(text: String, ref: Ref)] = []
  private var tried: Set<String> = []

  init(_ one: Case, path: String, _ disk: Disk, _ state: StateFolder, isDesk: Bool, _ refusing: Refusing) {
    self.one = one
    self.path = path
    self.disk = disk
    self.state = state
    self.isDesk = isDesk
    self.refusing = refusing
  }

  mutating func run() throws {
    let folder = found()
    if let hand = note(folder, "first", 6) {
      // Half of the runs end where they are, as by a kill; the others wait for the disk.
      if one.random.below(2) == 0 { comeHome(hand) }
    }
    _ = note(folder, "second", 2)
    refusing.mend()
    guard note(folder, "third", 3) != nil else {
      return one.isWrong("the disk is well again and nothing can be noted")
    }
    try look(folder)
  }

  private mutating func found() -> SessionFolder {
    do throws(JournalFault) {
      return try Hand.found(path, disk: disk, state: state)
    } catch {
      // Nothing was promised yet: somebody makes it again once the disk is well.
      refusing.mend()
      Files.remove(path)
      _ = try? Hand.found(path, state: state)
      return SessionFolder(path, disk: disk)
    }
  }

  /// Notes some lines; what is refused is tried again once, as a note-taker presses Enter again.
  private mutating func note(_ folder: SessionFolder, _ mark: String, _ count: Int) -> Hand? {
    guard var hand = try? Hand(folder, state: state, hasSecondPlace: isDesk) else { return nil }
    for number in 0..<count {
      let text = "\(mark) \(number)"
      tried.insert(text)
      for _ in 0..<2 {
        let before = hand.session.contributions.count
        if let ref = try? hand.note(text) {
          given.append((text, ref))
          one.acknowledged(1)
          if !isDesk, hand.writer.location != .home { one.isWrong("add acknowledges from a second place") }
          break
        }
        if hand.session.contributions.count != before { one.isWrong("what was refused was folded in") }
      }
    }
    return hand
  }

  private func comeHome(_ hand: Hand) {
    refusing.mend()
    if !hand.writer.comeHome() || hand.writer.location != .home {
      one.isWrong("the disk is well again and nothing comes home")
    }
  }

  private func look(_ folder: SessionFolder) throws {
    let reading = try folder.read()
    let found = reading.session.contributions
    one.expect(given.map(\.text), in: found.map(\.text))
    if Set(found.map(\.text)).count != found.count {
      one.isWrong("a line is there twice: \(found.map(\.text))")
    }
    if Set(found.map(\.ref)).count != found.count { one.isWrong("one reference for two lines") }
    let refs = Dictionary(found.map { ($0.text, $0.ref) }) { first, _ in first }
    for (text, ref) in given where refs[text] != ref {
      one.isWrong("‘\(text)’ was acknowledged as \(ref.text) and is \(refs[text]?.text ?? "nothing")")
    }
    if !found.allSatisfy({ tried.contains($0.text) }) { one.isWrong("a line that nobody noted") }
    let order = found.map(\.text).filter { text in given.contains { $0.text == text } }
    if order != given.map(\.text) { one.isWrong("another order: \(order)") }
    if !reading.report.isWhole { one.isWrong("damage: \(reading.report)") }
    let waiting = Files.names(in: state.path + "/second").flatMap {
      Files.journals(in: state.path + "/second/" + $0)
    }
    if !waiting.isEmpty { one.isWrong("\(waiting) waits in the second place") }
  }
}
