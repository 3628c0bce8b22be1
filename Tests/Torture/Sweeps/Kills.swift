// kill -9 at random moments of the real program: what it acknowledged is there, and nothing is there twice.

import Glibc
import TestSupport

extension Sweeps {
  static let kills = Sweep(
    name: "kills", about: "kill -9 of the real program at random moments",
    faults: [
      "kill -9 of add -", "kill -9 of add TEXT", "kill -9 of several add -", "kill -9 of a desk",
      "kill -9 a second after the draft", "hang-up of a desk with a draft",
    ], usual: 1000,
    missing: { Program.isThere ? nil : "the program isn’t built: swift build" }
  ) {
    let killing = Killing()
    return killing.perform
  }
}

/// One folder after the other in which programs are killed, some twenty times each.
private final class Killing {
  private var scratch: Scratch?
  private var program = Program(home: "/nonexistent")
  private var folder = ""
  private var promise = Promise()
  private var kills = 0

  func perform(_ one: Case) throws {
    let fault = pick(one.number)
    one.begin(fault)
    if scratch == nil || kills >= 20 || one.random.below(40) == 0 { try makeSession() }
    kills += 1
    one.shares(scratch)
    switch fault {
    case 0: try killAdding(one, at: 1)
    case 1: try killAddingOne(one)
    case 2: try killAdding(one, at: 2 + one.random.below(3))
    case 3: try killDesk(one)
    default: try killDraft(one, byHangUp: fault == 5)
    }
    try promise.look(one, program, folder)
    // What failed stays as it is, and the next case has a folder of its own.
    if one.hasFailed { scratch = nil }
  }

  /// Few of the desk, which takes longest.
  private func pick(_ number: Int) -> Int {
    switch number % 50 {
    case 7, 32: 3
    case 13: number / 50 % 2 == 0 ? 4 : 5
    case 0..<20: 0
    case 20..<35: 1
    default: 2
    }
  }

  private func makeSession() throws {
    let fresh = try Scratch("kills", within: Files.disk)
    program = Program(home: fresh.path + "/home")
    folder = fresh.path + "/s"
    try program.new(folder)
    scratch = fresh
    promise = Promise()
    kills = 0
  }

  /// Several programs at a time write lines; each is killed at a moment of its own.
  private func killAdding(_ one: Case, at count: Int) throws {
    var runs: [(run: Adding, texts: [String], until: Int)] = []
    for place in 0..<count {
      let run = try Adding(program, ["add", folder, "--by", place % 2 == 0 ? "Anna" : "Bram", "-"])
      let texts = (0..<200).map { "case \(one.number) of \(place) line \($0)" }
      // Some lines at once and some later, so that both one write and many are cut.
      for text in texts.prefix(1 + one.random.below(20)) { run.say(text) }
      runs.append((run, texts, one.random.below(one.random.pick([25_000, 80_000]))))
    }
    // Half of the runs are killed once they have begun to answer, the others at any moment from their start.
    if one.random.below(2) == 0 { _ = runs[0].run.answers(1) }
    let start = microseconds()
    for place in runs.indices.sorted(by: { runs[$0].until < runs[$1].until }) {
      while microseconds() - start < runs[place].until {
        for other in runs where other.until >= runs[place].until && other.run.said.count < 200 {
          other.run.say(other.texts[other.run.said.count])
        }
        usleep(300)
      }
      kill(runs[place].run.process, SIGKILL)
    }
    for (run, _, _) in runs { promise.note(run.end(SIGKILL), to: run, one) }
  }

  private func killAddingOne(_ one: Case) throws {
    let text = "case \(one.number) alone"
    let run = try Adding(program, ["add", folder, "--by", "Bram", text])
    usleep(UInt32(one.random.below(one.random.pick([7000, 30_000, 60_000]))))
    if let answer = run.end(SIGKILL).first { promise.note(text, answer.dropFirst(), one) }
  }

  private func killDesk(_ one: Case) throws {
    let desk = try Screen(program, ["open", folder])
    guard desk.shows("WELKOM") else { return one.hang("the desk never came:\n\(desk.text)") }
    let lines = 1 + one.random.below(8)
    for number in 0..<lines {
      let text = "case \(one.number) desk \(number)"
      let before = desk.saved
      desk.type("\u{15}anna: \(text)\r")
      if number == lines - 1 { usleep(UInt32(one.random.below(3000))) } else { _ = desk.savesAfter(before) }
      if number == lines - 1 { desk.end(SIGKILL) }
      if let saved = desk.saved, saved != before { promise.note(text, saved, one) }
    }
  }

  /// What is typed and not entered is there again a second later, and at once where the program was told to end.
  private func killDraft(_ one: Case, byHangUp: Bool) throws {
    let desk = try Screen(program, ["open", folder])
    guard desk.shows("WELKOM") else { return one.hang("the desk never came:\n\(desk.text)") }
    let text = "draft of \(one.number)"
    // An earlier kill may have left a draft.
    desk.type("\u{15}" + text)
    guard desk.shows(text) else { return one.hang("what is typed never came:\n\(desk.text)") }
    if !byHangUp { usleep(1_200_000) }
    desk.end(byHangUp ? SIGHUP : SIGKILL)
    if byHangUp, desk.code != 130 { one.isWrong("a hang-up ends with \(desk.code ?? 0)") }
    let again = try Screen(program, ["open", folder])
    if !again.shows(text) { one.lose("the draft ‘\(text)’; the screen is\n\(again.text)") }
    let before = again.saved
    again.type("\r")
    if again.savesAfter(before), let saved = again.saved { promise.note(text, saved, one) }
    again.end(SIGTERM)
  }
}

private func microseconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec * 1_000_000 + time.tv_nsec / 1000
}

extension Screen {
  /// The reference that the screen says is saved, without `#`; nil where it says of none.
  var saved: String? {
    let words = text.split(whereSeparator: { $0 == " " || $0 == "\n" })
    let pairs = Array(zip(words, words.dropFirst()))
    return pairs.last { $0.hasPrefix("#") && $1 == "bewaard" }.map { String($0.0.dropFirst()) }
  }

  /// Waits until another reference is saved than this one.
  func savesAfter(_ before: String?) -> Bool {
    let end = now() + 10_000
    while saved == before || saved == nil {
      if now() > end || !read(within: 50) { return saved != nil && saved != before }
    }
    return true
  }
}
