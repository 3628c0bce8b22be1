// A text in both languages of the program.

/// The same text in English and in Dutch.
public struct Both: Hashable, Sendable {
  public let english: String
  public let dutch: String

  public init(_ english: String, _ dutch: String) {
    self.english = english
    self.dutch = dutch
  }

  /// One that is the same in both.
  public init(_ text: String) { self.init(text, text) }

  public static func + (left: Both, right: Both) -> Both {
    Both(left.english + right.english, left.dutch + right.dutch)
  }

  /// With a capital first letter.
  var capitalised: Both { Both(Both.capitalised(english), Both.capitalised(dutch)) }

  private static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  public subscript(language: Language) -> String {
    switch language {
    case .english: english
    case .dutch: dutch
    }
  }
}
