// Starting other programs: the real doendag, and the tools that a sweep tortures it with.

import Glibc

/// What a program that ran to its end gave.
struct Outcome {
  /// The exit code; minus the signal where one ended it.
  let code: Int32
  let output: String
  let messages: String

  var lines: [String] { output.split(separator: "\n").map(String.init) }
}

enum Spawned {
  /// The variables of this process.
  static var surroundings: [String] {
    Files.read("/proc/self/environ").split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Where a tool is; nil where it isn't installed.
  static func tool(_ name: String) -> String? {
    ["/usr/bin/", "/bin/", "/usr/sbin/", "/sbin/", "/usr/local/bin/"].map { $0 + name }.first {
      access($0, X_OK) == 0
    }
  }

  /// Starts a program with these descriptors as its standard ones; nil is as this process has them.
  /// - Parameter session: whether it leads a session of its own, as a program on a terminal does.
  static func start(
    _ program: String, _ arguments: [String], environment: [String], input: Int32? = nil,
    output: Int32? = nil,
    messages: Int32? = nil, session: Bool = false
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for (place, descriptor) in [input, output, messages].enumerated() {
      if let descriptor { posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(place)) }
    }
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let newSession: Int32 = session ? 0x80 : 0
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | newSession))
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { for word in words + variables { free(word) } }
    var process = pid_t()
    let code = posix_spawn(&process, program, &actions, &attributes, &words, &variables)
    guard code == 0 else { throw Unable("can’t start", program, code: code) }
    return process
  }

  /// Runs a program to its end, with what it is given in a file.
  static func run(
    _ program: String, _ arguments: [String], environment: [String] = surroundings, input: String = ""
  ) throws -> Outcome {
    let files = try (0..<3).map { _ in try nameless() }
    defer { files.forEach { close($0) } }
    let bytes = Array(input.utf8)
    _ = write(files[0], bytes, bytes.count)
    lseek(files[0], 0, SEEK_SET)
    let process = try start(
      program, arguments, environment: environment, input: files[0], output: files[1], messages: files[2])
    let code = wait(for: process)
    return Outcome(code: code, output: contents(files[1]), messages: contents(files[2]))
  }

  /// Waits for the end; one that takes a minute is ended, and counts as ended by SIGALRM.
  static func wait(for process: pid_t, seconds: Int = 60) -> Int32 {
    var status: Int32 = 0
    let end = now() + seconds * 1000
    var pause: UInt32 = 100
    while waitpid(process, &status, WNOHANG) != process {
      if now() > end {
        kill(process, SIGKILL)
        waitpid(process, &status, 0)
        return -SIGALRM
      }
      usleep(pause)
      pause = min(5000, pause + 100)
    }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : -signal
  }

  private static func nameless() throws -> Int32 {
    var template = Array("\(Files.memory)/torture-stream-XXXXXX".utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { throw Unable("no file can be made in", Files.memory) }
    unlink(template)
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    return file
  }

  private static func contents(_ file: Int32) -> String {
    let size = Int(lseek(file, 0, SEEK_END))
    var bytes = [UInt8](repeating: 0, count: max(0, size))
    let count = pread(file, &bytes, bytes.count, 0)
    return String(decoding: bytes[..<max(0, count)], as: UTF8.self)
  }
}
