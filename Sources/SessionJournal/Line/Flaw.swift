// What can be wrong with a line.

/// Why a line, or part of one, can't be used.
public enum Flaw: Error, Hashable, Sendable {
  /// The checksum is that of other bytes: something was changed, cut or spliced.
  case badChecksum
  /// No checksum at the end: the line was cut, or never was a line of a journal.
  case noChecksum
  /// Not a JSON object.
  case notJSON
  /// Bytes that are no UTF-8.
  case notUTF8
  /// A conflict marker that git left.
  case mergeMarker
  /// A run of NUL, as a power cut can leave it.
  case nulRun
  /// Two lines in one: the line break between them is lost. Nothing else is.
  case lineBreakLost
  /// A key that this event must have.
  case missingKey(String)
  /// A value that this key can't have.
  case badValue(String)
}
