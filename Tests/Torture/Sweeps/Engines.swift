// Two ends of one session over the engines that people have: git, rsync, cp, Syncthing. Both go on noting meanwhile.

import Glibc
import TestSupport

extension Sweeps {
  static let engines = Sweep(
    name: "engines", about: "two ends kept alike by git, rsync, cp and Syncthing while both note",
    faults: ["git", "git, both sides appended", "rsync both ways", "cp by way of a stick", "Syncthing"],
    usual: 48,
    missing: { Program.isThere ? nil : "the program isn’t built: swift build" },
    without: {
      ["git", "rsync", "syncthing"].filter { Spawned.tool($0) == nil }.map { "\($0), which isn’t installed" }
    }
  ) {
    let git = Spawned.tool("git") == nil ? [] : [0, 1]
    let quick = git + (Spawned.tool("rsync") == nil ? [] : [2]) + [3]
    let hasSyncthing = Spawned.tool("syncthing") != nil
    return { one in
      // Syncthing takes a quarter of a minute.
      let isSlow = hasSyncthing && one.number % 12 == 11
      let fault = isSlow ? 4 : quick[one.number % quick.count]
      one.begin(fault)
      var ends = try Ends(one)
      try ends.play()
    }
  }
}

/// Two folders with one session, each with programs of its own.
private struct Ends {
  private let one: Case
  private let root: String
  private let programs: [Program]
  private let folders: [String]
  private var promise = Promise()
  private var pair: SyncthingPair?

  init(_ one: Case) throws {
    self.one = one
    root = try one.folder(within: Files.disk)
    programs = ["a", "b"].map { [root] in Program(home: "\(root)/home-\($0)") }
    folders = ["a", "b"].map { [root] in "\(root)/\($0)" }
    try programs[0].new(folders[0])
    switch one.fault {
    case 0, 1:
      try git(0, "init", "-q", "-b", "main")
      try commit(0)
      try run(
        "git", ["-c", "core.autocrlf=\(one.random.below(2) == 0)", "clone", "-q", folders[0], folders[1]])
    case 4: pair = try SyncthingPair(root, folders, &one.random)
    default: try run("cp", ["-a", folders[0], folders[1]])
    }
  }

  mutating func play() throws {
    if pair != nil { try settle() }
    for round in 0..<2 + one.random.below(2) {
      let runs = try (0..<2).map { try Adding(programs[$0], ["add", folders[$0], "-"]) }
      let desk = round == 0 ? try Screen(programs[0], ["open", folders[0]]) : nil
      try feed(runs, "round \(round) early")
      if one.fault != 1 { try carry() }
      try feed(runs, "round \(round) late")
      if let desk { try note(on: desk) }
      for run in runs { promise.note(run.end(), to: run, one) }
      if one.fault == 1 { try appendAtBoth() }
      try carry()
    }
    try settle()
    try compare()
  }

  private mutating func feed(_ runs: [Adding], _ mark: String) throws {
    for (end, run) in runs.enumerated() {
      let before = run.said.count
      for number in 0...one.random.below(6) { run.say("\(mark) \(number) at \(end)") }
      if one.random.below(2) == 0 { _ = run.answers(run.said.count) } else { _ = run.answers(before + 1) }
    }
  }

  private mutating func note(on desk: Screen) throws {
    guard desk.shows("WELKOM") else { return one.hang("the desk never came:\n\(desk.text)") }
    desk.type("\u{15}at the desk\r")
    if desk.savesAfter(nil), let saved = desk.saved { promise.note("at the desk", saved, one) }
    desk.end(SIGTERM)
  }

  /// Once both ways.
  private mutating func carry() throws {
    switch one.fault {
    case 0, 1:
      for end in 0..<2 { try commit(end) }
      try git(1, "pull", "-q", "--no-rebase", "--no-edit", folders[0], "main")
      try commit(0)
      try git(0, "pull", "-q", "--no-rebase", "--no-edit", folders[1], "main")
    case 2:
      // `--update` would not do: it knows whole seconds, and lays an older journal over one that grew within the same.
      try run("rsync", ["-a", "--append", folders[0] + "/", folders[1] + "/"])
      try run("rsync", ["-a", "--append", folders[1] + "/", folders[0] + "/"])
    case 3:
      for (from, to) in [
        (folders[0], root + "/stick"), (root + "/stick", folders[1]), (folders[1], root + "/stick"),
        (root + "/stick", folders[0]),
      ] {
        mkdir(to, 0o700)
        try run("cp", ["-au", from + "/.", to + "/"])
      }
    default: usleep(UInt32(one.random.below(1_500_000)))
    }
  }

  /// The newest journals of one end come to the other past git, and both ends commit what they have.
  private mutating func appendAtBoth() throws {
    for name in Files.journals(in: folders[0]) {
      let bytes = Files.read("\(folders[0])/\(name)")
      let whole = Bytes.lines(of: bytes)
      let goal = "\(folders[1])/\(name)"
      if Files.read(goal).count < bytes.count {
        try Files.write(Bytes.joined(Array(whole.prefix(1 + one.random.below(whole.count)))), to: goal)
      }
    }
  }

  private mutating func settle() throws {
    guard let pair else {
      for _ in 0..<2 { try carry() }
      return
    }
    if !pair.settles() { one.isWrong("the two folders never become alike") }
  }

  /// Byte for byte the same minutes at both ends, and everything that either acknowledged.
  private func compare() throws {
    for format in ["markdown", "json"] {
      let told = try (0..<2).map {
        try programs[$0].run("minutes", folders[$0], "--format", format, "--language", "nl")
      }
      if told[0].output != told[1].output { one.isWrong("the minutes in \(format) differ") }
    }
    for end in 0..<2 { try promise.look(one, programs[end], folders[end]) }
  }

  private func commit(_ end: Int) throws {
    try git(end, "add", "-A")
    try git(end, "commit", "-q", "--allow-empty", "-m", "noted")
  }

  private func git(_ end: Int, _ words: String...) throws {
    try run("git", ["-C", folders[end], "-c", "user.name=t", "-c", "user.email=t@example.org"] + words)
  }

  private func run(_ tool: String, _ words: [String]) throws {
    guard let path = Spawned.tool(tool) else { throw Unable(saying: "there is no \(tool)") }
    let done = try Spawned.run(path, words, environment: programs[0].environment)
    if done.code != 0 {
      throw Unable(saying: "\(tool) \(words.joined(separator: " ")): \(done.messages) \(done.text)")
    }
  }
}
