// The errors of reading and writing a session, in a form that can be phrased in any language.

/// A system call that failed.
public struct SystemFault: Error, Hashable, Sendable {
  public let call: Disk.Call
  public let path: String
  /// The value of `errno`.
  public let code: Int32

  public init(call: Disk.Call, path: String, code: Int32) {
    self.call = call
    self.path = path
    self.code = code
  }
}

/// Why a session can't be read or written.
public enum JournalFault: Error, Hashable, Sendable {
  case noSuchFolder(path: String)
  case notAFolder(path: String)
  /// The folder has no journal in it.
  case notASession(path: String)
  /// The folder isn't empty, so no session is created in it.
  case notEmpty(path: String)
  /// Lines that were read before are missing, and there is nothing new instead.
  case incomplete(path: String)
  /// The folder or the journal was deleted, truncated, or replaced by another one.
  case replaced(path: String)
  /// The folder was deleted while it was open.
  case gone(path: String)
  /// The folder was moved to another path while it was open.
  case moved(path: String, to: String)
  /// A line that could not be read again, for this reason. It is not written.
  case unwritable(Flaw)
  case system(SystemFault)
}

/// Runs the body, and wraps a fault of the system into one of the journal.
func attempt<Result>(_ body: () throws(SystemFault) -> Result) throws(JournalFault) -> Result {
  do throws(SystemFault) {
    return try body()
  } catch {
    throw .system(error)
  }
}
