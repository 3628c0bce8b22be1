// Makes ncurses write into memory, so that a frame can be sent in one piece and a stuck terminal blocks nothing.

import CNcurses
import Glibc

/// The file that ncurses takes to be its terminal. ncurses blocks until everything is written, even if a signal
/// arrives. So once it has inspected the terminal, the descriptor is redirected to a file in memory.
struct CursesOutput: ~Copyable {
  /// The file to pass to `newterm`.
  let file: UnsafeMutablePointer<FILE>
  private let terminal: Int32
  private let memory: Int32
  /// How many of the bytes in memory were taken already.
  private var taken = 0

  /// More bytes than any frame takes.
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

  /// Runs calls that set the terminal's modes, which have to reach the terminal itself.
  func withTerminal(_ body: () -> Void) {
    dup2(terminal, fileno(file))
    body()
    divert()
  }

  /// Redirects what ncurses writes to memory. If a hard limit on the size of files (RLIMIT_FSIZE) forbids that,
  /// ncurses keeps writing to the terminal.
  func divert() {
    if Self.fileSizeLimit.rlim_max >= rlim_t(Self.room) { dup2(memory, fileno(file)) }
  }

  private static var fileSizeLimit: rlimit {
    var limit = rlimit()
    getrlimit(doendag_file_size, &limit)
    return limit
  }

  /// Runs calls of ncurses.
  ///
  /// A soft limit on the size of files is lifted meanwhile, since it is meant for files on a disk: a desk that can't
  /// write its journal because of the limit must still be able to say so.
  ///
  /// - Returns: The bytes that they wrote.
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
    // Start again at the beginning of the file, so that it doesn't grow.
    if taken > 1 << 20 {
      lseek(memory, 0, SEEK_SET)
      ftruncate(memory, 0)
      taken = 0
    }
    return bytes
  }
}
