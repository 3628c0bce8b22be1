// What the system says when it refuses, in words where the catalogue has them.

import Glibc
import Words

/// A call to the system that failed; `code` is a value of `errno`.
struct SystemError: Error, Sendable, Hashable {
  let code: Int32

  /// What `errno` says now.
  static var last: SystemError { SystemError(code: errno) }

  /// Whoever read what is written has gone.
  var isReaderGone: Bool { code == EPIPE }

  /// As it stands within a sentence.
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
    default: nil
    }
  }
}
