// Where ncurses writes: into memory, so that a frame can be taken whole and a terminal that is stuck stops nothing.

import CNcurses
import Glibc

/// The descriptor that ncurses takes for its terminal. ncurses writes until all is written, whatever signal comes; so
/// once it has looked at the terminal, what it writes there goes to a file in memory.
struct CursesOutput: ~Copyable {
  /// For `newterm`.
  let file: UnsafeMutablePointer<FILE>
  private let terminal: Int32
  private let memory: Int32
  /// How much of what was written is taken.
  private var taken = 0

  /// More than any frame takes.
  private static let room = 64 << 20

  init(of terminal: Int32) throws(TerminalFault) {
    let ends = [dup(terminal), dup(terminal), doendag_memory_file()]
    guard !ends.contains(-1), let file = fdopen(ends[0], "w") else { throw .system(errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    self.file = file
    self.terminal = ends[1]
    memory = ends[2]
  }

  deinit {
    fclose(file)
    close(memory)
    close(terminal)
  }

  /// Calls that set the terminal's modes: they must reach it.
  func withTerminal(_ body: () -> Void) {
    dup2(terminal, fileno(file))
    body()
    divert()
  }

  /// What is written from here on goes to memory. Where files may not grow, ncurses goes on writing to the terminal itself.
  func divert() {
    if Self.fileSizeLimit.rlim_max >= rlim_t(Self.room) { dup2(memory, fileno(file)) }
  }

  private static var fileSizeLimit: rlimit {
    var limit = rlimit()
    getrlimit(doendag_file_size, &limit)
    return limit
  }

  /// Runs calls of ncurses, and gives what they wrote.
  ///
  /// A limit to the size of files is meant for files that somebody keeps, so it is lifted meanwhile: a desk whose journal
  /// is refused must be able to say so.
  mutating func take(_ body: () -> Void) -> [UInt8] {
    var limit = Self.fileSizeLimit
    let isLimited = limit.rlim_cur < limit.rlim_max
    if isLimited {
      var lifted = rlimit(rlim_cur: limit.rlim_max, rlim_max: limit.rlim_max)
      setrlimit(doendag_file_size, &lifted)
    }
    body()
    if isLimited { setrlimit(doendag_file_size, &limit) }
    let count = Int(lseek(memory, 0, SEEK_CUR)) - taken
    let bytes = [UInt8](unsafeUninitializedCapacity: max(0, count)) { bytes, read in
      read = max(0, pread(memory, bytes.baseAddress, bytes.count, off_t(taken)))
    }
    taken += bytes.count
    // Nobody writes meanwhile: it begins anew.
    if taken > 1 << 20 {
      lseek(memory, 0, SEEK_SET)
      ftruncate(memory, 0)
      taken = 0
    }
    return bytes
  }
}
