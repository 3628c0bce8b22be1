// Reading the sessions that a command is given.

import SessionEngine
import SessionJournal

extension Call {
  /// The session in the folder that was given.
  func readSession() throws(Failure) -> Reading { try Sessions.read(try folder()) }
}

/// Sessions as folders of the command line.
enum Sessions {
  static func read(_ path: String) throws(Failure) -> Reading {
    do throws(JournalFault) {
      let reading = try SessionFolder(path).read()
      // Where the founding line is damaged, the rest is used all the same.
      let isSession = reading.session.founding != nil || reading.report.events > 0
      guard isSession else { throw .notASession(path: path) }
      return reading
    } catch {
      throw .reading(error)
    }
  }
}
