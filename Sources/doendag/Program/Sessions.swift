// Reads the sessions that a command is given.

import SessionEngine
import SessionJournal

extension Call {
  /// Reads the session of the first operand.
  ///
  /// - Throws: ``Failure`` if it is missing (64), is no session (66) or can't be read (74).
  func readSession() throws(Failure) -> Reading { try Sessions.read(try folder()) }
}

/// Reads sessions by their paths.
enum Sessions {
  /// - Throws: ``Failure`` if it is no session (66) or can't be read (74).
  static func read(_ path: String) throws(Failure) -> Reading {
    do throws(JournalFault) {
      let reading = try SessionFolder(path, state: .ofUser()).read()
      // If the founding line is damaged, the rest is used all the same.
      let isSession = reading.session.founding != nil || reading.report.events > 0
      guard isSession else { throw .notASession(path: path) }
      return reading
    } catch {
      throw .reading(error)
    }
  }
}
