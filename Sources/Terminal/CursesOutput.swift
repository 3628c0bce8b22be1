// Where ncurses writes: into memory, so that a frame can be taken whole and a terminal that is stuck stops nothing.

import CNcurses
import Glibc

/// The descriptor that ncurses takes for its terminal. ncurses writes until all is written, whatever signal comes; so
/// once it has looked at the terminal and set its modes, what it writes there goes to a file in memory.
struct CursesOutput: ~Copyable {
  /// For `newterm`.
  let file: UnsafeMutablePointer<FILE>
  private let terminal: Int32
  private let memory: Int32

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

  /// Runs calls of ncurses, and gives what they wrote.
  ///
  /// A limit to the size of files is meant for files that somebody keeps, so it is lifted meanwhile: a desk whose journal
  /// is refused must be able to say so. Where it can't be lifted ncurses writes to the terminal itself.
  func take(_ body: () -> Void) -> [UInt8] {
    var limit = rlimit()
    getrlimit(doendag_file_size, &limit)
    if limit.rlim_max < Self.room {
      body()
      return []
    }
    var lifted = rlimit(rlim_cur: limit.rlim_max, rlim_max: limit.rlim_max)
    let isLimited = limit.rlim_cur < limit.rlim_max
    if isLimited { setrlimit(doendag_file_size, &lifted) }
    point(at: memory)
    body()
    point(at: terminal)
    if isLimited { setrlimit(doendag_file_size, &limit) }
    let count = Int(lseek(memory, 0, SEEK_CUR))
    lseek(memory, 0, SEEK_SET)
    return [UInt8](unsafeUninitializedCapacity: max(0, count)) { bytes, taken in
      taken = max(0, pread(memory, bytes.baseAddress, count, 0))
    }
  }

  /// More than any frame takes.
  private static let room: rlim_t = 64 << 20

  private func point(at target: Int32) { dup2(target, fileno(file)) }
}
