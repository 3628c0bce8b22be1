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
    let memory = doendag_memory_file()
    let own = dup(terminal)
    let descriptor = dup(terminal)
    guard memory >= 0, own >= 0, descriptor >= 0, let file = fdopen(descriptor, "w") else {
      throw .system(errno)
    }
    for end in [descriptor, memory, own] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    self.terminal = own
    self.memory = memory
    self.file = file
  }

  deinit {
    fclose(file)
    close(memory)
    close(terminal)
  }

  /// What is written from here on goes to memory.
  func divert() { point(at: memory) }

  /// Lets ncurses reach the terminal itself, for what isn't output: its modes.
  func withTerminal(_ body: () -> Void) {
    point(at: terminal)
    body()
    divert()
  }

  /// Runs what has ncurses write. A limit to the size of files is meant for files that somebody keeps: as far as it can be
  /// it is lifted meanwhile, so that a desk whose journal is refused can say so.
  func writing(_ body: () -> Void) {
    var limit = rlimit()
    getrlimit(doendag_file_size, &limit)
    guard limit.rlim_cur < limit.rlim_max else { return body() }
    var lifted = rlimit(rlim_cur: limit.rlim_max, rlim_max: limit.rlim_max)
    setrlimit(doendag_file_size, &lifted)
    body()
    setrlimit(doendag_file_size, &limit)
  }

  private func point(at target: Int32) {
    dup2(target, fileno(file))
    _ = fcntl(fileno(file), F_SETFD, FD_CLOEXEC)
  }

  /// Takes what was written since the last time.
  func take() -> [UInt8] {
    let count = Int(lseek(memory, 0, SEEK_CUR))
    guard count > 0 else { return [] }
    lseek(memory, 0, SEEK_SET)
    return [UInt8](unsafeUninitializedCapacity: count) { bytes, taken in
      taken = max(0, pread(memory, bytes.baseAddress, count, 0))
    }
  }
}
