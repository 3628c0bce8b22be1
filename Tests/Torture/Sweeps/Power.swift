// The plug is pulled: an ext4 in a file is shut down in the middle of writing, and mounted again.

import Glibc
import TestSupport

extension Sweeps {
  static let power = Sweep(
    name: "power", about: "ext4 shut down while add runs on it, and mounted again",
    faults: Plug.ways.map(\.name), usual: 40,
    missing: {
      if !Program.isThere { return "the program isn’t built: swift build" }
      if Spawned.tool("mkfs.ext4") == nil { return "there is no mkfs.ext4" }
      return Plug.works ? nil : "an ext4 in a file can’t be mounted here"
    }
  ) {
    { one in
      one.begin(one.number % Plug.ways.count)
      try Plug.pull(one)
    }
  }
}

private enum Plug {
  /// How the file system is mounted, and what becomes of its log: 1 writes it out, 2 doesn’t.
  static let ways: [(name: String, mode: String, flag: UInt32)] = [
    ("ordered, log written", "data=ordered", 1), ("ordered, log lost", "data=ordered", 2),
    ("writeback, log written", "data=writeback", 1), ("writeback, log lost", "data=writeback", 2),
  ]

  static let works: Bool = {
    guard Mounted.isAllowed, let scratch = try? Scratch("power"),
      let disk = try? disk(in: scratch.path, ways[0].mode)
    else { return false }
    return shutDown(disk.path, 2)
  }()

  private static func disk(in root: String, _ mode: String) throws -> Mounted {
    let image = root + "/image"
    try Files.write([], to: image)
    truncate(image, 16 << 20)
    let made = try Spawned.run(Spawned.tool("mkfs.ext4") ?? "", ["-q", "-F", image])
    if made.code != 0 { throw Unable(saying: "no ext4: \(made.messages)") }
    return try Mounted(["-o", "loop,\(mode)", image], on: root + "/disk")
  }

  /// EXT4_IOC_SHUTDOWN, `_IOR('X', 125, __u32)`.
  private static func shutDown(_ path: String, _ flag: UInt32) -> Bool {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { close(folder) }
    var flag = flag
    return ioctl(folder, 0x8004_587D, &flag) == 0
  }

  static func pull(_ one: Case) throws {
    let way = ways[one.fault]
    let root = try one.folder()
    let disk = try disk(in: root, way.mode)
    let program = Program(home: root + "/home")
    let folder = disk.path + "/s"
    try program.new(folder)
    var promise = Promise()
    var runs: [Adding] = []
    for place in 0..<1 + one.random.below(3) {
      let run = try Adding(program, ["add", folder, "-"])
      for number in 0..<1 + one.random.below(40) { run.say("case \(one.number) of \(place) line \(number)") }
      runs.append(run)
    }
    // Somewhere among the answers of the first, and a moment on.
    _ = runs[0].answers(one.random.below(runs[0].said.count + 1), seconds: 5)
    usleep(UInt32(one.random.below(3000)))
    // What is said after the plug is out reaches nobody where the power is really gone. It must not count here
    // either: the system lets an fdatasync that is under way succeed, though its log is never written.
    for run in runs { promise.note(run.answered(), to: run, one) }
    if !shutDown(disk.path, way.flag) { throw Unable("no shutdown of", disk.path) }
    for run in runs {
      run.say("after the plug")
      if run.end().count >= run.said.count { one.isWrong("a line that came after the plug is acknowledged") }
      if let code = run.code, code < 0 { one.crash("add ends by signal \(-code)") }
    }
    Mounted.release(disk.path)
    try disk.mount()
    try promise.look(one, program, folder, mayBeDamaged: true)
    if try program.run("add", folder, "goes on").code != 0 { one.isWrong("nothing can be noted afterwards") }
  }
}
