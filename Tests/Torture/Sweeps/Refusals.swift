// The real program on a real disk that refuses: full, read-only, out of bounds, gone, replaced, or not ours.

import Glibc
import TestSupport

extension Sweeps {
  static let refusals = Sweep(
    name: "refusals", about: "the real program where the system refuses to write",
    faults: Refusals.ways.map(\.name), usual: 80,
    missing: { Program.isThere ? nil : "the program isn’t built: swift build" },
    without: { Refusals.ways.compactMap { way in way.missing().map { "\(way.name): \($0)" } } }
  ) {
    let ways = Refusals.ways.indices.filter { Refusals.ways[$0].missing() == nil }
    return { one in
      let way = ways[one.number % ways.count]
      one.begin(way)
      var play = try Refusals(one)
      try Refusals.ways[way].play(&play)
    }
  }
}

/// One session that is written where writing is refused.
struct Refusals {
  struct Way: Sendable {
    let name: String
    var missing: @Sendable () -> String? = { nil }
    let play: @Sendable (inout Refusals) throws -> Void
  }

  static let ways =
    [
      Way(name: "RLIMIT_FSIZE") { try $0.limit() },
      Way(name: "folder moved away") { try $0.moveAway(replacing: false) },
      Way(name: "folder replaced") { try $0.moveAway(replacing: true) },
      Way(name: "injected errors", missing: { needs("strace") }) { try $0.inject() },
      Way(name: "a full disk", missing: needsMount) { try $0.fill() },
      Way(name: "read-only disk", missing: needsMount) { try $0.forbidWriting() },
      Way(name: "permission taken away", missing: { getuid() == 0 ? needs("setpriv") : "not root" }) {
        try $0.takePermission()
      },
      Way(name: "interrupted calls", missing: { needs("strace") }) { try $0.interrupt() },
    ] + atADesk

  static func needs(_ tool: String) -> String? {
    Spawned.tool(tool) == nil ? "there is no \(tool)" : nil
  }

  static func needsMount() -> String? { Mounted.isAllowed ? nil : "mounting isn’t allowed" }

  let one: Case
  let root: String
  var program: Program
  var folder: String
  var promise = Promise()

  init(_ one: Case) throws {
    self.one = one
    root = try one.folder(within: Files.disk)
    program = Program(home: root + "/home")
    folder = root + "/s"
  }

  /// Feeds lines and takes the answers. Where not each was acknowledged the run has to end with 74.
  private mutating func add(_ count: Int, _ mark: String, length: Int = 20) throws {
    let run = try Adding(program, ["add", folder, "-"])
    for number in 0..<count {
      run.say("\(mark) \(number) " + String(repeating: "x", count: one.random.below(length) + 1))
      if one.random.below(3) == 0 { _ = run.answered(within: 2) }
    }
    close(run, count)
  }

  private mutating func close(_ run: Adding, _ count: Int) {
    let answers = run.end()
    promise.note(answers, to: run, one)
    let code = run.code ?? 0
    if code == -SIGALRM {
      one.hang("add doesn’t end")
    } else if code < 0 {
      one.crash("add ends by signal \(-code)")
    }
    if answers.count < count, code == 0 {
      one.isWrong("add says all is well, and acknowledged \(answers.count) of \(count)")
    }
    if answers.count < count, program.under.isEmpty, code != 74 {
      one.isWrong("add ends with \(code) and not with 74")
    }
  }

  private mutating func limit() throws {
    try program.new(folder)
    var before = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &before)
    var low = before
    low.rlim_cur = rlim_t(one.random.below(4000))
    setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &low)
    defer { setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &before) }
    signal(SIGXFSZ, SIG_IGN)
    try add(30, "limited")
    setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &before)
    try add(3, "free")
    try promise.look(one, program, folder)
  }

  private mutating func moveAway(replacing: Bool) throws {
    try program.new(folder)
    let run = try Adding(program, ["add", folder, "-"])
    for number in 0..<3 { run.say("before \(number)") }
    let sofar = run.answers(3).count
    rename(folder, folder + "-away")
    if replacing { try program.new(folder) }
    for number in 0..<3 { run.say("after \(number)") }
    close(run, 6)
    if sofar != 3 || promise.given.count != 3 {
      one.isWrong("\(promise.given.count) acknowledged, 3 of them before")
    }
    if replacing {
      if try !program.contributions(folder).texts.isEmpty { one.isWrong("lines in another session") }
      Files.remove(folder)
    }
    rename(folder + "-away", folder)
    try add(2, "again")
    try promise.look(one, program, folder)
  }

  private mutating func inject() throws {
    try program.new(folder)
    let call = one.random.pick([
      "write", "fdatasync", "fsync", "openat", "mkdir", "renameat", "pwrite64", "ftruncate",
    ])
    let code = one.random.pick(["EIO", "ENOSPC", "EDQUOT", "EROFS", "EACCES"])
    let when = "\(1 + one.random.below(call == "openat" ? 60 : 25))" + one.random.pick(["", "+"])
    program.under = [
      Spawned.tool("strace") ?? "", "-qq", "-o", "/dev/null", "-e", "trace=\(call)", "-e",
      "inject=\(call):error=\(code):when=\(when)",
    ]
    try add(12, "injected")
    program.under = []
    try add(2, "well")
    try promise.look(one, program, folder)
  }

  /// A call that is interrupted is made again, and nobody notices.
  private mutating func interrupt() throws {
    try program.new(folder)
    let ofFiles = "write,pwrite64,fdatasync,fsync,renameat,ftruncate,flock,poll"
    // By path, for starting a program is not proof against this.
    let ofFolder = ["-P", folder, "-e", "inject=openat,fsync:error=EINTR:when=1+2"]
    program.under = [Spawned.tool("strace") ?? "", "-qq", "-o", root + "/calls"]
    program.under += one.random.below(2) == 0 ? ofFolder : ["-e", "inject=\(ofFiles):error=EINTR:when=1+2"]
    try add(12, "interrupted")
    if promise.given.count != 12 { one.isWrong("\(promise.given.count) of 12 acknowledged") }
    let calls = String(decoding: Files.read(root + "/calls"), as: UTF8.self)
    if !calls.contains("EINTR") { one.isWrong("no call was interrupted") }
    program.under = []
    try promise.look(one, program, folder)
  }

  private mutating func fill() throws {
    let disk = try Mounted(["-t", "tmpfs", "-o", "size=128k", "tmpfs"], on: root + "/disk")
    defer { withExtendedLifetime(disk) {} }
    folder = disk.path + "/s"
    try program.new(folder)
    try Filler.fill(disk.path, leaving: one.random.below(12))
    try add(60, "full", length: 400)
    Filler.empty(disk.path)
    try add(2, "room")
    try promise.look(one, program, folder)
  }

  private mutating func forbidWriting() throws {
    try program.new(folder)
    try add(3, "before")
    let disk = try Mounted(["--bind", folder], on: root + "/bound")
    let tool = Spawned.tool("mount") ?? ""
    guard try Spawned.run(tool, ["-o", "remount,bind,ro", disk.path]).code == 0 else {
      throw Unable(saying: "no remount")
    }
    let home = folder
    folder = disk.path
    let before = promise.given.count
    try add(3, "forbidden")
    if promise.given.count != before { one.isWrong("acknowledged on a disk that can’t be written") }
    folder = home
    try add(1, "after")
    try promise.look(one, program, folder)
  }

  private mutating func takePermission() throws {
    try program.new(folder)
    try add(2, "ours")
    let nobody: uid_t = 65_534
    chmod(root, 0o755)
    for path in [folder, program.home] + Files.names(in: folder).map({ "\(folder)/\($0)" }) {
      chown(path, nobody, nobody)
    }
    Files.remove(program.home + "/state")
    chmod(folder, 0o500)
    var words = [Spawned.tool("setpriv") ?? "", "--reuid=65534", "--regid=65534", "--clear-groups"]
    // A program that nobody else may start is copied to where they may.
    try Files.write(Files.read(Program.path), to: root + "/doendag", 0o755)
    words.append(root + "/doendag")
    let before = promise.given.count
    let refused = try Spawned.run(
      words[0], Array(words.dropFirst()) + ["add", folder, "refused"], environment: program.environment)
    if refused.code != 74 || !refused.output.isEmpty { one.isWrong("add without permission: \(refused)") }
    chmod(folder, 0o700)
    let allowed = try Spawned.run(
      words[0], Array(words.dropFirst()) + ["add", folder, "allowed"], environment: program.environment)
    if let answer = allowed.lines.first { promise.note("allowed", answer.dropFirst(), one) }
    if promise.given.count != before + 1 { one.isWrong("add with permission again: \(allowed)") }
    try promise.look(one, program, folder)
  }
}
