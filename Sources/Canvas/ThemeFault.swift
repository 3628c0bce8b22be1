// What can be wrong with a theme file: where, why, and what would help. The words for people stand elsewhere.

/// Why a theme can't be used. Nothing of it is shown to people as it is: the catalogue phrases it in their language.
public struct ThemeFault: Error, Hashable, Sendable {
  /// The theme in which it stands, which may be one that was inherited from.
  public let theme: String
  /// Counted from 1; 0 where the theme as a whole is meant.
  public let line: Int
  public let reason: Reason
  public let hint: Hint

  public init(theme: String, line: Int, reason: Reason, hint: Hint = .none) {
    self.theme = theme
    self.line = line
    self.reason = reason
    self.hint = hint
  }

  public enum Reason: Hashable, Sendable {
    /// The line has no `=`, or nothing on one of its sides.
    case noAssignment
    /// The name left of `=` is no role and no setting.
    case unknownName(String)
    /// The name was given before, on that line.
    case repeated(String, firstLine: Int)
    /// A word in a style that is no colour of the palette and no attribute.
    case unknownWord(String)
    /// `#` and not six hexadecimal digits.
    case badColour(String)
    /// `on` with no colour after it, or two colours where one belongs.
    case badStyle(String)
    /// `monochrome` is neither `yes` nor `no`.
    case badSwitch(String)
    /// `inherits` names a theme that isn't there.
    case unknownTheme(String)
    /// The themes inherit from each other in a ring.
    case ring([String])
    /// In a theme with colours, a role lacks its text colour or its ground.
    case colourMissing(Role)
    /// A monochrome theme gives a colour.
    case colourInMonochrome(String)
  }

  public enum Hint: Hashable, Sendable {
    case none
    /// What may stand there: of many names the reader is told the one that is nearly the same.
    case oneOf([String])
    /// How such a line looks.
    case example(String)
  }
}

extension ThemeFault: CustomDebugStringConvertible {
  /// For developers and logs.
  public var debugDescription: String { "\(theme):\(line): \(reason), hint \(hint)" }
}
