// Standard input, in pieces as they come.

import Glibc
import Words

/// Reads what is there, and waits only where nothing is.
struct StandardInput {
  /// Ctrl-C ended it.
  private(set) var wasInterrupted = false
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  /// What came next; nil at the end and after an interrupt.
  mutating func next() throws(Failure) -> ArraySlice<UInt8>? {
    while true {
      if !Signals.waitForInput(STDIN_FILENO) {
        wasInterrupted = true
        return nil
      }
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count > 0 { return buffer[..<count] }
      if count == 0 { return nil }
      if errno == EINTR || errno == EAGAIN { continue }
      let error = SystemError.last
      throw Failure(.inputOutput) { $0.cannotRead(path: $0.standardInput, reason: error.reason($0)) }
    }
  }
}
