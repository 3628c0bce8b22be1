// A program on a terminal of its own, driven by a test.

import Glibc

/// Starts the fixture on a fresh pseudo-terminal and reads what it sends and what it writes down.
final class PseudoTerminal {
  private var master: Int32
  private var slave: Int32
  private let report: String
  private(set) var process: pid_t = 0
  private let modesBefore: [UInt8]
  /// All that the program sent, as far as it was received.
  private(set) var sent: [UInt8] = []

  init(environment: [String], rows: UInt16 = 24, columns: UInt16 = 80) throws {
    var ends: (master: Int32, slave: Int32) = (-1, -1)
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&ends.master, &ends.slave, nil, nil, &size) == 0 else { throw Problem.system(errno) }
    // Programs that other tests start meanwhile would keep the terminal open.
    for end in [ends.master, ends.slave] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    master = ends.master
    slave = ends.slave
    modesBefore = Self.modes(slave)
    report = "/tmp/doendag-terminal-test-\(getpid())-\(master)-\(UInt32.random(in: 0...UInt32.max))"
    process = try Self.start([Self.fixture(), report], environment, on: slave)
  }

  enum Problem: Error { case system(Int32) }

  deinit {
    if process > 0 {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    if master >= 0 { unplug() }
    unlink(report)
  }

  /// The fixture lies beside the program that runs the tests.
  private static func fixture() -> String {
    var path = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &path, path.count)
    let whole = String(decoding: path.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return (whole.split(separator: "/").dropLast().map { "/" + $0 } + ["/TerminalFixture"]).joined()
  }

  private static func start(_ arguments: [String], _ environment: [String], on slave: Int32) throws -> pid_t {
    var name = [CChar](repeating: 0, count: 128)
    guard ttyname_r(slave, &name, name.count) == 0 else { throw Problem.system(errno) }
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let newSession: Int32 = 0x80
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | newSession))
    var words = arguments.map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { for word in words + variables { free(word) } }
    var child: pid_t = 0
    let error = posix_spawn(&child, arguments[0], &actions, &attributes, &words, &variables)
    guard error == 0 else { throw Problem.system(error) }
    return child
  }

  private static func modes(_ descriptor: Int32) -> [UInt8] {
    var modes = termios()
    tcgetattr(descriptor, &modes)
    return withUnsafeBytes(of: &modes) { Array($0) }
  }

  /// Whether the modes are those from before the program began.
  var isAsBefore: Bool { Self.modes(slave) == modesBefore }

  /// Whether the terminal takes more of what is sent to it.
  var hasRoom: Bool {
    var watched = pollfd(fd: slave, events: Int16(POLLOUT), revents: 0)
    return poll(&watched, 1, 0) > 0 && watched.revents & Int16(POLLOUT) != 0
  }

  /// Takes the terminal away from under the program.
  func unplug() {
    close(master)
    close(slave)
    (master, slave) = (-1, -1)
  }

  /// Sets modes in which a shell reads lines.
  func cook() {
    var modes = termios()
    tcgetattr(slave, &modes)
    modes.c_lflag |= tcflag_t(ICANON | ECHO)
    tcsetattr(slave, TCSANOW, &modes)
  }

  func send(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(master, bytes, bytes.count)
  }

  func resize(rows: UInt16, columns: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// What the program sends until it has been silent for a while, or until `isEnough`.
  func received(until isEnough: (String) -> Bool = { _ in false }) -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      var watched = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&watched, 1, 300) > 0 else { break }
      let count = read(master, &buffer, buffer.count)
      guard count > 0 else { break }
      bytes += buffer[..<count]
      sent += buffer[..<count]
      if isEnough(String(decoding: bytes, as: UTF8.self)) { break }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What the program wrote down, once that holds `text`; what is there after ten seconds if it never does.
  ///
  /// - Parameter reads: Whether what it sends is taken meanwhile, as a terminal does that isn't stuck.
  func log(holding text: String, reads: Bool = true) -> String {
    var log = ""
    for _ in 0..<1000 {
      log = contents()
      if log.contains(text) { return log }
      if reads { _ = received { _ in true } }
      usleep(10_000)
    }
    return log
  }

  private func contents() -> String {
    let descriptor = open(report, O_RDONLY)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    return String(decoding: buffer[..<max(0, read(descriptor, &buffer, buffer.count))], as: UTF8.self)
  }

  /// Waits for the end; the raw status of `waitpid`, nil if it lives after ten seconds.
  func end() -> Int32? {
    var status: Int32 = 0
    for _ in 0..<1000 {
      if waitpid(process, &status, WNOHANG) == process {
        process = 0
        return status
      }
      usleep(10_000)
    }
    return nil
  }
}
