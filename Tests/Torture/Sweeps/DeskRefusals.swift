// A desk that is open while its disk begins to refuse: what is entered goes to a second place, and comes home.

import Glibc
import TestSupport

extension Refusals {
  static let atADesk = [
    Way(name: "no room at all under a desk", missing: { needs("prlimit") }) {
      try $0.refuseEverywhereUnderDesk()
    },
    Way(name: "a full disk under a desk", missing: needsMount) { try $0.fillUnderDesk() },
    Way(name: "a disk pulled out under a desk", missing: needsMount) { try $0.unplugUnderDesk() },
    Way(
      name: "a disk gone read-only under a desk",
      missing: { needsMount() ?? needs("mkfs.ext4") }
    ) { try $0.abortUnderDesk() },
    Way(name: "RLIMIT_FSIZE under a desk", missing: { needs("prlimit") }) { try $0.limitUnderDesk() },
    Way(name: "injected errors under a desk", missing: { needs("strace") }) { try $0.injectUnderDesk() },
  ]

  /// How a trouble under a desk begins, and how it ends.
  private struct Trouble {
    let begin: (Screen) throws -> Void
    let end: () throws -> Void
    /// Whether it has to be told: a new journal in the folder may do.
    var isTold = true
    /// Whether the program goes on in the folder when it is over; else the next one does.
    var comesHome = true
  }

  private mutating func fillUnderDesk() throws {
    let disk = try Mounted(["-t", "tmpfs", "-o", "size=128k", "tmpfs"], on: root + "/disk")
    folder = disk.path + "/s"
    try sit(
      Trouble(
        begin: { _ in try Filler.fill(disk.path, leaving: 0) }, end: { Filler.empty(disk.path) }))
  }

  private mutating func unplugUnderDesk() throws {
    mkdir(root + "/stick", 0o700)
    let disk = try Mounted(["--bind", root + "/stick"], on: root + "/disk")
    folder = disk.path + "/s"
    try sit(
      Trouble(
        begin: { _ in _ = try Spawned.run(Spawned.tool("umount") ?? "", ["-l", disk.path]) },
        end: { try disk.mount() }))
  }

  /// As an ext4 does of itself when its disk gives errors. It is as it was when it is mounted again.
  private mutating func abortUnderDesk() throws {
    let image = root + "/image"
    try Files.write([], to: image)
    truncate(image, 16 << 20)
    _ = try Spawned.run(Spawned.tool("mkfs.ext4") ?? "", ["-q", "-F", image])
    let disk = try Mounted(["-o", "loop", image], on: root + "/disk")
    folder = disk.path + "/s"
    let tool = Spawned.tool("mount") ?? ""
    try sit(
      Trouble(
        begin: { _ in _ = try Spawned.run(tool, ["-o", "remount,abort", disk.path]) },
        end: {
          Mounted.release(disk.path)
          try disk.mount()
        }, comesHome: false))
  }

  /// No file may be longer than this; where one line fits, each has a journal of its own.
  private mutating func limitUnderDesk() throws {
    let limit = 1800 + one.random.below(2500)
    var process: pid_t = 0
    try sit(
      Trouble(
        begin: { desk in
          process = desk.process
          try Refusals.limit(process, "\(limit):")
        }, end: { try Refusals.limit(process, "unlimited:") }, isTold: false))
  }

  private static func limit(_ process: pid_t, _ size: String) throws {
    let tool = Spawned.tool("prlimit") ?? ""
    let done = try Spawned.run(tool, ["--pid", "\(process)", "--fsize=\(size)"])
    // One that was killed has no limits any more.
    if done.code != 0, kill(process, 0) == 0 { throw Unable(saying: "no limit: \(done.messages)") }
  }

  /// No line fits anywhere: each waits by itself, none pretends to be saved, and all come when there is room.
  private mutating func refuseEverywhereUnderDesk() throws {
    try program.new(folder)
    let desk = try Screen(program, ["open", folder])
    guard desk.shows("WELKOM") else { return one.hang("the desk never came:\n\(desk.text)") }
    desk.type("voor de nood\r")
    if !desk.shows("#1 bewaard") { one.isWrong("what is well isn’t acknowledged:\n\(desk.text)") }
    try Refusals.limit(desk.process, "\(one.random.below(40)):")
    desk.type("nergens ruimte\r")
    desk.type("nog een\r")
    if !desk.shows("Er kan nu niets worden bewaard") { one.isWrong("nothing is told:\n\(desk.text)") }
    if !desk.shows("‘nergens ruimte’ · ‘nog") { one.isWrong("the texts don’t stay:\n\(desk.text)") }
    if desk.text.contains("#2") { one.isWrong("it pretends to be noted:\n\(desk.text)") }
    try Refusals.limit(desk.process, "unlimited:")
    let start = now()
    while desk.text.contains("NIET BEWAARD"), now() - start < 12_000 { desk.read(within: 100) }
    if !desk.shows("#3") { one.isWrong("they aren’t noted when there is room:\n\(desk.text)") }
    desk.end(SIGKILL)
    one.acknowledged(3)
    one.expect(["voor de nood", "nergens ruimte", "nog een"], in: try program.contributions(folder).texts)
    try promise.look(one, program, folder)
  }

  /// Every write of the desk to the journals of the folder is refused while strace looks on.
  private mutating func injectUnderDesk() throws {
    let code = one.random.pick(["EIO", "ENOSPC", "EDQUOT", "EROFS"])
    let call = one.random.pick(["write", "fdatasync"])
    let folder = folder
    let watched = root + "/calls"
    var tracer: pid_t = 0
    try sit(
      Trouble(
        begin: { desk in
          let journals = Files.names(in: folder).flatMap { ["-P", "\(folder)/\($0)"] }
          let words = ["-qq", "-o", watched, "-p", "\(desk.process)", "-P", folder] + journals
          let faults = ["-e", "inject=\(call),openat:error=\(code)"]
          tracer = try Spawned.start(
            Spawned.tool("strace") ?? "", words + faults, environment: Spawned.surroundings)
          // It looks on from here.
          for _ in 0..<500 where !Refusals.isTraced(desk.process) { usleep(10_000) }
        },
        end: {
          kill(tracer, SIGTERM)
          _ = Spawned.wait(for: tracer)
        }))
    let calls = String(decoding: Files.read(watched), as: UTF8.self)
    if !calls.contains(code) { one.isWrong("no call was refused") }
  }

  private static func isTraced(_ process: pid_t) -> Bool {
    let status = String(decoding: Files.read("/proc/\(process)/status"), as: UTF8.self)
    return status.contains("TracerPid:") && !status.contains("TracerPid:\t0\n")
  }

  /// Each line that was entered is promised, wherever it went.
  private mutating func sit(_ trouble: Trouble) throws {
    try program.new(folder)
    let desk = try Screen(program, ["open", folder])
    guard desk.shows("WELKOM") else { return one.hang("the desk never came:\n\(desk.text)") }
    var entered: [String] = []
    func enter(_ count: Int, _ mark: String) {
      for number in 0..<count {
        entered.append("\(mark) \(number) " + String(repeating: "x", count: 700))
        desk.type("\(entered[entered.count - 1])\r")
        usleep(50_000)
        desk.read(within: 20)
      }
    }
    enter(2, "well")
    if !desk.shows("#2 bewaard") { one.isWrong("what is well isn’t acknowledged:\n\(desk.text)") }
    try trouble.begin(desk)
    enter(8, "trouble")
    if trouble.isTold, !desk.shows("Niet bewaard") {
      one.isWrong("nothing says that the disk refuses:\n\(desk.text)")
    }
    // Keys are taken in their order: when this shows, every Enter before it was.
    desk.type("nog niet af")
    if !desk.shows("nog niet af") { one.hang("the desk takes no keys:\n\(desk.text)") }
    let isKilled = !trouble.comesHome || one.random.below(2) == 0
    if isKilled { desk.end(SIGKILL) }
    try trouble.end()
    if !isKilled { comeHome(desk) }
    let again = try Screen(program, ["open", folder])
    if !again.shows("WELKOM") { one.hang("the desk never came again") }
    again.end(SIGTERM)
    one.acknowledged(entered.count)
    one.expect(entered, in: try program.contributions(folder).texts)
    try promise.look(one, program, folder)
  }

  private func comeHome(_ desk: Screen) {
    let start = now()
    while desk.text.contains("Niet bewaard"), now() - start < 12_000 { desk.read(within: 100) }
    if desk.text.contains("Niet bewaard") { one.isWrong("nothing comes home:\n\(desk.text)") }
    desk.end(SIGTERM)
  }
}
