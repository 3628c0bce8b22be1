// The reasons why a line can't be used.

/// Why a line, or part of one, can't be used.
public enum Flaw: Error, Hashable, Sendable {
  /// The checksum doesn't match: something was changed, cut out or inserted.
  case badChecksum
  /// There is no checksum at the end: the line was cut off, or it never was a line of a journal.
  case noChecksum
  /// Not a JSON object.
  case notJSON
  /// Not UTF-8.
  case notUTF8
  /// A conflict marker of git.
  case mergeMarker
  /// NUL bytes, as a power failure can leave them.
  case nulRun
  /// Longer than a line can be: one mebibyte.
  case oversized
  /// The line break between two lines is lost, but both lines are whole.
  case lineBreakLost
  /// A key that this event must have is missing.
  case missingKey(String)
  /// The value is none that this key can have.
  case badValue(String)
}
