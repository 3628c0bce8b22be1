// Parses the user's settings: a file with lines `key = value`.

import SessionEngine
import Words

/// The settings. A line that begins with `#` is a comment.
struct Settings: Sendable, Equatable {
  var language: Language?
  /// The name of a theme, or the path of its file.
  var theme: String?
  /// Whether the mouse wheel scrolls. Selecting text in the terminal then requires Shift.
  var mouse = false

  static let keys = ["language", "mouse", "theme"]

  init() {}

  /// - Throws: ``SettingsFault`` for the first line that is wrong.
  init(text: String) throws(SettingsFault) {
    var seen: Set<String> = []
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    for (index, line) in lines.enumerated() {
      let line = line.trimmedSpace
      if line.isEmpty || line.first == "#" { continue }
      let number = index + 1
      let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { throw SettingsFault(line: number, reason: .noAssignment) }
      let key = String(parts[0].trimmedSpace)
      let value = String(parts[1].trimmedSpace)
      guard Settings.keys.contains(key) else {
        throw SettingsFault(line: number, reason: .unknownKey(key, near: near(key, among: Settings.keys)))
      }
      guard seen.insert(key).inserted else { throw SettingsFault(line: number, reason: .keyTwice(key)) }
      try take(key, value, line: number)
    }
  }

  private mutating func take(_ key: String, _ value: String, line: Int) throws(SettingsFault) {
    if value.isEmpty { throw SettingsFault(line: line, reason: .badValue(key: key, value: value)) }
    if key == "theme" { return theme = value }
    if key == "mouse" {
      guard let isOn = ["yes": true, "ja": true, "no": false, "nee": false][value] else {
        throw SettingsFault(line: line, reason: .badValue(key: key, value: value))
      }
      return mouse = isOn
    }
    guard let known = Language(said: value) else {
      throw SettingsFault(line: line, reason: .badValue(key: key, value: value))
    }
    language = known
  }
}

/// An error in the settings, with its line, from 1.
struct SettingsFault: Error, Sendable, Equatable {
  let line: Int
  let reason: SettingsFaultReason
}

extension StringProtocol {
  /// Without white space at either end.
  var trimmedSpace: SubSequence {
    let start = self[...].drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return self[endIndex...] }
    return start[...last]
  }
}
