// Writes to standard output and standard error.

import Canvas
import Glibc
import Words

/// Where results go.
enum StandardOutput {
  static let descriptor = STDOUT_FILENO

  /// Writes the text without buffering.
  ///
  /// - Throws: ``Failure``: `readerGone` if nobody reads it any more; otherwise 74.
  static func write(_ text: String) throws(Failure) { try write(Array(text.utf8)) }

  /// Writes a line for people. Control characters in it are made visible, so that they can't control the terminal.
  ///
  /// - Throws: the same as `write`.
  static func print(_ line: String) throws(Failure) { try write(visible(line) + "\n") }

  /// Writes a result: byte for byte into a file or pipe, and on a terminal with everything visible that could hide,
  /// reorder or command there, as on the screens.
  ///
  /// - Throws: the same as `write`.
  static func writeResult(_ bytes: [UInt8]) throws(Failure) {
    try write(isatty(descriptor) == 1 ? visibleLines(bytes) : bytes)
  }

  /// Tabs and the ends of lines are what they are.
  private static func visibleLines(_ bytes: [UInt8]) -> [UInt8] {
    var shown: [UInt8] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let text = rest.prefix { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
      let layout = rest[text.endIndex...].prefix { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
      shown += visible(String(decoding: text, as: UTF8.self)).utf8
      shown += layout
      rest = rest[layout.endIndex...]
    }
    return shown
  }

  static func write(_ bytes: [UInt8]) throws(Failure) {
    do throws(SystemError) {
      try writeAll(bytes, to: STDOUT_FILENO)
    } catch {
      if error.isReaderGone { throw .readerGone }
      throw Failure(.inputOutput) { $0.cannotWrite(path: $0.standardOutput, reason: error.reason($0)) }
    }
  }
}

/// Writes all bytes to an open file, waiting if it is non-blocking.
///
/// - Throws: ``SystemError``. Some of the bytes may have been written in that case.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
  var done = 0
  while done < bytes.count {
    let count = bytes.withUnsafeBytes {
      write(descriptor, $0.baseAddress.map { $0 + done }, bytes.count - done)
    }
    if count < 0 {
      if errno == EINTR { continue }
      if errno == EAGAIN {
        waitUntilWritable(descriptor)
        continue
      }
      throw .last
    }
    done += count
  }
}

/// Another program may have set a shared terminal or pipe to non-blocking.
private func waitUntilWritable(_ descriptor: Int32) {
  var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
  _ = poll(&wait, 1, -1)
}

/// Reports on standard error why the program ends, in one line.
func reportFailure(_ message: Message) { warn("doendag: \(message.line)") }

/// Prints a line on standard error, with control characters made visible. Errors are ignored.
func warn(_ line: String) {
  try? writeAll(Array((visible(line) + "\n").utf8), to: STDERR_FILENO)
}
