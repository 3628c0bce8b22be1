// Errors of system calls, and their descriptions for people.

import Glibc
import Words

/// A system call that failed. `code` is a value of `errno`.
struct SystemError: Error, Sendable, Hashable {
  let code: Int32

  /// The error in `errno`.
  static var last: SystemError { SystemError(code: errno) }

  /// Whether the reader of a pipe has gone.
  var isReaderGone: Bool { code == EPIPE }

  /// The description, to be used within a sentence. An error that the catalogue lacks is described by the system.
  func reason(_ words: Words) -> String {
    if let known { return words.reason(known) }
    return strerror(code).map { String(cString: $0) } ?? "error \(code)"
  }

  private var known: SystemReason? {
    switch code {
    case ENOSPC, EDQUOT: .noSpace
    case EACCES, EPERM: .notAllowed
    case EROFS: .readOnly
    case ENOENT: .missing
    case EISDIR: .isFolder
    case ENOTDIR: .notFolder
    case EFBIG: .tooLarge
    case ENAMETOOLONG: .nameTooLong
    case EIO: .broken
    case EMLINK: .linkedElsewhere
    default: nil
    }
  }
}
