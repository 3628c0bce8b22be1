// Restores the state of the terminal however the program ends.

import Glibc
import Synchronization

/// The state to restore, kept where a signal handler can read it.
///
/// Everything here is safe in a signal handler: no allocation, no lock, only `poll`, `write`, `tcflush` and
/// `tcsetattr`.
enum Rescue {
  /// The modes to set and the bytes to send.
  private struct Kept {
    var modes: termios
    var bytes: UnsafeMutablePointer<UInt8>
    var count: Int
    var descriptor: Int32
  }

  /// The address of the state to restore; 0 if there is nothing to restore.
  private static let kept = Atomic<UInt>(0)
  private static let isAtExit = Atomic<Bool>(false)

  /// Sets what to restore from now on.
  ///
  /// - Parameter descriptor: Where the bytes are sent.
  static func arm(modes: termios, bytes: [UInt8], on descriptor: Int32) {
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, bytes.count))
    copy.initialize(from: bytes, count: bytes.count)
    let new = UnsafeMutablePointer<Kept>.allocate(capacity: 1)
    new.initialize(to: Kept(modes: modes, bytes: copy, count: bytes.count, descriptor: descriptor))
    // The earlier state is leaked, because a handler may be reading it. It is a few bytes for each suspension.
    kept.store(UInt(bitPattern: new), ordering: .sequentiallyConsistent)
    if !isAtExit.exchange(true, ordering: .relaxed) {
      atexit { Rescue.undo() }
    }
  }

  /// Restores the terminal. A second call does nothing.
  ///
  /// - Parameter sends: Whether to send the bytes too, or only to set the modes.
  static func undo(sends: Bool = true) {
    let address = kept.exchange(0, ordering: .sequentiallyConsistent)
    guard let found = UnsafeMutablePointer<Kept>(bitPattern: address) else { return }
    let before = errno
    let descriptor = found.pointee.descriptor
    var sent = sends ? 0 : found.pointee.count
    // A stuck terminal must not keep the program from ending. Near the last try, output that it has not accepted yet
    // is flushed, to make room for these bytes, which matter more.
    var triesLeft = 25
    while sent < found.pointee.count, triesLeft > 0 {
      if triesLeft == 2 { tcflush(descriptor, TCOFLUSH) }
      let count =
        isReady(descriptor, POLLOUT, within: 20)
        ? write(descriptor, found.pointee.bytes + sent, found.pointee.count - sent) : 0
      if count > 0 {
        sent += count
      } else if count < 0, errno != EAGAIN, errno != EINTR {
        break
      } else {
        triesLeft -= 1
      }
    }
    while tcsetattr(0, TCSANOW, &found.pointee.modes) != 0, errno == EINTR {}
    errno = before
  }
}
