// Who is missing and the six principles, in the JSON minutes.

import SessionEngine

extension JSONMinutes {
  /// Who is missing, and the principles that were looked at.
  func writeAttendance(_ root: inout JSONWriter) {
    root.member("missing", session.missing.filter { !$0.isRemoved }.map(\.text))
    let notes = session.principles.enumerated().compactMap { place, note in
      note.map { (number: place + 1, note: $0) }
    }
    root.member("principles", notes) { object, entry in
      object.member("principle", entry.number)
      object.member("met", entry.note.isMet)
      object.member("why", entry.note.why)
    }
  }
}
