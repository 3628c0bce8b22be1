// What a fixed choice is: the word by which it is written in the journal and the JSON minutes, and those by which it is
// read on the line. Each choice stands with its words in the folder of its subject.

/// A choice out of a few, with one word in the journal and one or more on the line in each language. The raw values count
/// from 0 in the order of the cases.
public protocol FixedWord: CaseIterable, RawRepresentable, Sendable where RawValue == UInt8 {
  /// English word of the journal and JSON, then the Dutch one, then further words that are understood.
  var words: [String] { get }
  /// The words of the journal; `FixedWords(Self.self)`, kept once a type.
  static var fixedWords: FixedWords { get }
}

/// The words of a journal for one choice, in the order of its cases.
public final class FixedWords: Sendable {
  public let words: [String]
  private let table: WordTable

  init<Word: FixedWord>(_ type: Word.Type) {
    words = Word.allCases.map { $0.words[0] }
    table = WordTable(words)
  }

  /// The index among the words of the one with exactly these bytes.
  public func index(of word: UnsafeRawBufferPointer) -> Int? { table.find(word) }
}

extension FixedWord {
  /// The word in the journal and in JSON.
  public var word: String { Self.fixedWords.words[index] }

  var index: Int { Int(rawValue) }

  init?(index: Int) {
    guard let raw = UInt8(exactly: index) else { return nil }
    self.init(rawValue: raw)
  }

  /// The word by which the choice is typed.
  public var spoken: Both { Both(words[0], words.count > 1 ? words[1] : words[0]) }

  /// The words by which the choices are typed, in their order.
  public static var spoken: [Both] { allCases.map(\.spoken) }

  /// The choice with exactly this journal word.
  public init?(word: String) {
    guard let index = Self.fixedWords.words.firstIndex(of: word) else { return nil }
    self.init(index: index)
  }

  /// The choice that a person means by a word of either language; case and diacritics don't matter.
  public init?(said: String) {
    let folded = fold(said)
    let found = Self.allCases.first { $0.words.contains { fold($0) == folded } }
    guard let found else { return nil }
    self = found
  }
}
