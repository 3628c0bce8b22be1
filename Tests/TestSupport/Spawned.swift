// Starting other programs: the real doendag, and the tools that it is tested with.

import Glibc

/// What a program that ran to its end gave, byte for byte.
public struct Run {
  /// The exit code; minus the signal where one ended it.
  public let code: Int32
  public let output: [UInt8]
  public let messages: [UInt8]

  public init(code: Int32, output: [UInt8], messages: [UInt8]) {
    (self.code, self.output, self.messages) = (code, output, messages)
  }
}

/// The same for a program that tells in text what it has to say.
public struct Outcome {
  public let code: Int32
  public let output: [UInt8]
  public let messages: String

  public init(_ run: Run) {
    code = run.code
    output = run.output
    messages = String(decoding: run.messages, as: UTF8.self)
  }

  public var text: String { String(decoding: output, as: UTF8.self) }
  public var lines: [String] { text.split(separator: "\n").map(String.init) }
}

public enum Spawned {
  /// The variables of this process.
  public static var surroundings: [String] {
    Files.read("/proc/self/environ").split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The folder of the program that runs the tests, beside which the package builds the others.
  public static var folder: String {
    var path = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &path, path.count)
    let own = String(decoding: path.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return own.split(separator: "/").dropLast().map { "/" + $0 }.joined()
  }

  /// Where a tool is; nil where it isn't installed.
  public static func tool(_ name: String) -> String? {
    ["/usr/bin/", "/bin/", "/usr/sbin/", "/sbin/", "/usr/local/bin/"].map { $0 + name }.first {
      access($0, X_OK) == 0
    }
  }

  /// Starts a program with these descriptors as its standard ones; nil is as this process has them.
  public static func start(
    _ program: String, _ arguments: [String], environment: [String], input: Int32? = nil,
    output: Int32? = nil, messages: Int32? = nil
  ) throws -> pid_t {
    try start(
      program, bytes: arguments.map { Array($0.utf8) }, variables: environment.map { Array($0.utf8) },
      input: input, output: output, messages: messages)
  }

  /// The same with arguments and variables of any bytes.
  /// - Parameter terminal: the path of a terminal on which it leads a session of its own, with all its standard
  ///   descriptors there.
  public static func start(
    _ program: String, bytes arguments: [[UInt8]], variables: [[UInt8]], input: Int32? = nil,
    output: Int32? = nil, messages: Int32? = nil, terminal: String? = nil
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
    if let terminal {
      // The first terminal that the leader of a session opens becomes its own.
      posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
      for place: Int32 in 1...2 { posix_spawn_file_actions_adddup2(&actions, 0, place) }
    }
    setSignals(&attributes, leadsSession: terminal != nil)
    func copy(_ bytes: [UInt8]) -> UnsafeMutablePointer<CChar>? {
      strdup(bytes.map { CChar(bitPattern: $0) } + [0])
    }
    let words = [strdup(program)] + arguments.map(copy) + [nil]
    let all = variables.map(copy) + [nil]
    defer { for word in words + all { free(word) } }
    var process = pid_t()
    let code = posix_spawn(&process, program, &actions, &attributes, words, all)
    guard code == 0 else { throw Unable("can’t start", program, code: code) }
    return process
  }

  /// Tests run with signals blocked or ignored, which a child would inherit.
  private static func setSignals(_ attributes: inout posix_spawnattr_t, leadsSession: Bool) {
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    // POSIX_SPAWN_SETSID, which Glibc doesn't export.
    let newSession: Int32 = leadsSession ? 0x80 : 0
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | newSession))
  }

  /// Runs a program to its end, with what it is given in a file.
  /// - Parameter seconds: after so many it is ended, and counts as ended by SIGALRM.
  public static func run(
    _ program: String, bytes arguments: [[UInt8]], variables: [[UInt8]], input: [UInt8] = [],
    seconds: Int? = nil
  ) throws -> Run {
    let files = try (0..<3).map { _ in try nameless() }
    defer { files.forEach { close($0) } }
    guard write(files[0], input, input.count) == input.count else { throw Unable("no input can be given") }
    lseek(files[0], 0, SEEK_SET)
    let process = try start(
      program, bytes: arguments, variables: variables, input: files[0], output: files[1], messages: files[2])
    let code = wait(for: process, seconds: seconds)
    return Run(code: code, output: contents(files[1]), messages: contents(files[2]))
  }

  public static func run(
    _ program: String, _ arguments: [String], environment: [String] = surroundings, input: String = "",
    seconds: Int? = 60
  ) throws -> Outcome {
    Outcome(
      try run(
        program, bytes: arguments.map { Array($0.utf8) }, variables: environment.map { Array($0.utf8) },
        input: Array(input.utf8), seconds: seconds))
  }

  /// Waits for the end, and gives the exit code, or minus the signal that ended it. One that takes so many seconds is
  /// ended, and counts as ended by SIGALRM.
  public static func wait(for process: pid_t, seconds: Int? = 60) -> Int32 {
    var status: Int32 = 0
    let end = seconds.map { now() + $0 * 1000 }
    var pause: UInt32 = 100
    while waitpid(process, &status, end == nil ? 0 : WNOHANG) != process {
      guard let end else { continue }
      if now() > end {
        kill(process, SIGKILL)
        waitpid(process, &status, 0)
        return -SIGALRM
      }
      usleep(pause)
      pause = min(5000, pause + 100)
    }
    return code(of: status)
  }

  /// What the raw status of `waitpid` says: the exit code, or minus a signal.
  public static func code(of status: Int32) -> Int32 {
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : -signal
  }

  private static func nameless() throws -> Int32 {
    var template = Array("\(Files.memory)/doendag-stream-XXXXXX".utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { throw Unable("no file can be made in", Files.memory) }
    unlink(template)
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    return file
  }

  private static func contents(_ file: Int32) -> [UInt8] {
    let size = Int(lseek(file, 0, SEEK_END))
    var bytes = [UInt8](repeating: 0, count: max(0, size))
    let count = pread(file, &bytes, bytes.count, 0)
    return Array(bytes[..<max(0, count)])
  }
}
