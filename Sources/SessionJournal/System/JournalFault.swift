// What can go wrong between a session and the disk, in a form that can be put into words.

/// A call to the system that failed.
public struct SystemFault: Error, Hashable, Sendable {
  public let call: Disk.Call
  public let path: String
  /// What the system said: a value of `errno`.
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
  /// There is something in the folder already, so no session is made in it.
  case notEmpty(path: String)
  /// Part of what was read before isn't there any more, and nothing new is.
  case incomplete(path: String)
  /// The folder was deleted or another one stands in its place.
  case replaced(path: String)
  case system(SystemFault)
}

/// Does something with the disk; what the system refuses is a fault of the journal.
func attempt<Result>(_ body: () throws(SystemFault) -> Result) throws(JournalFault) -> Result {
  do throws(SystemFault) {
    return try body()
  } catch {
    throw .system(error)
  }
}
