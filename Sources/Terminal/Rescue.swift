// How the terminal gets its own state back, whatever ends the program.

import Glibc
import Synchronization

/// What was found in the terminal, kept where a signal handler may read it.
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

  /// The address of what has to be undone; 0 while the terminal is as it was.
  private static let kept = Atomic<UInt>(0)
  private static let isAtExit = Atomic<Bool>(false)

  /// Remembers how to undo what is done to the terminal from now on; `descriptor` is where the bytes go.
  static func arm(modes: termios, bytes: [UInt8], on descriptor: Int32) {
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, bytes.count))
    copy.initialize(from: bytes, count: bytes.count)
    let new = UnsafeMutablePointer<Kept>.allocate(capacity: 1)
    new.initialize(to: Kept(modes: modes, bytes: copy, count: bytes.count, descriptor: descriptor))
    // What was armed before is left where it is: a handler may be reading it. That is some bytes a suspension.
    kept.store(UInt(bitPattern: new), ordering: .sequentiallyConsistent)
    if !isAtExit.exchange(true, ordering: .relaxed) {
      atexit { Rescue.undo() }
    }
  }

  /// Gives the terminal back. Once: a second call does nothing.
  ///
  /// - Parameter sends: Whether the bytes are sent, too, and not the modes alone.
  static func undo(sends: Bool = true) {
    let address = kept.exchange(0, ordering: .sequentiallyConsistent)
    guard let found = UnsafeMutablePointer<Kept>(bitPattern: address) else { return }
    let before = errno
    let descriptor = found.pointee.descriptor
    var sent = sends ? 0 : found.pointee.count
    // A terminal that takes nothing more must not keep the program from ending: what it has not taken by then is dropped for
    // this, which is what it needs.
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
