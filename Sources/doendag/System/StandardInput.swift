// Reads standard input in pieces, as they arrive.

import Glibc
import Words

/// Standard input. Reading returns what is there, and waits only if there is nothing.
struct StandardInput {
  /// Whether Ctrl-C ended it.
  private(set) var wasInterrupted = false
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  /// The next bytes; nil at the end and after an interrupt. They are valid until the next call.
  ///
  /// - Throws: ``Failure`` (74) if it can't be read.
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
