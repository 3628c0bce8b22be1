// How the fields of an event are described once, for everybody who walks them: what writes a line, reads one, forgets,
// draws up the page on the format, or makes random events.

/// What a text is about. A forgetting takes out texts by what they mean.
public enum TextMeaning: Sendable, Hashable {
  /// What people said or wrote; anybody can be named in it.
  case words
  /// The person whose event it is: it goes when that person is forgotten.
  case subject
  /// Somebody whom the event merely names.
  case person
  /// What was typed for the subject's name.
  case calling
  case organisation
  case table
  /// The answer of a vote, as `Choice.text` writes it.
  case choice
  /// An identity, a code or a mark: nothing that people wrote.
  case mark
}

/// What a reference to a line is there for.
public enum ReferenceMeaning: Sendable, Hashable {
  /// The event brings the line into the session under this reference.
  case own
  /// The event is about this line.
  case about
  /// The line is mentioned beside others.
  case link
}

/// Walks the fields of an event in the order in which a line has them. Each call may read the value or set it.
///
/// An optional value is nil, and a list is empty, where the line doesn't have the key. No requirement is generic: nothing
/// is specialised from one module to another, and looking up a type at each call would cost two fifths of reading.
public protocol FieldVisitor {
  /// `Never` where nothing can be wrong.
  associatedtype Failure: Error

  mutating func text(
    _ key: FieldKey, _ text: inout String, _ meaning: TextMeaning
  ) throws(Failure)
  mutating func text(
    _ key: FieldKey, _ text: inout String?, _ meaning: TextMeaning
  ) throws(Failure)
  mutating func texts(
    _ key: FieldKey, _ texts: inout [String], _ meaning: TextMeaning
  ) throws(Failure)
  mutating func number(
    _ key: FieldKey, _ number: inout Int, in bounds: ClosedRange<Int>
  ) throws(Failure)
  mutating func number(
    _ key: FieldKey, _ number: inout Int?, in bounds: ClosedRange<Int>
  ) throws(Failure)
  mutating func numbers(
    _ key: FieldKey, _ numbers: inout [Int], in bounds: ClosedRange<Int>
  ) throws(Failure)
  mutating func reference(
    _ key: FieldKey, _ ref: inout Ref, _ meaning: ReferenceMeaning
  ) throws(Failure)
  mutating func reference(
    _ key: FieldKey, _ ref: inout Ref?, _ meaning: ReferenceMeaning
  ) throws(Failure)
  mutating func references(
    _ key: FieldKey, _ refs: inout [Ref], _ meaning: ReferenceMeaning
  ) throws(Failure)
  mutating func day(_ key: FieldKey, _ day: inout Day?) throws(Failure)
  /// Absent at the plenary desk.
  mutating func label(_ key: FieldKey, _ label: inout DeskLabel) throws(Failure)
  /// Another event.
  mutating func event(_ key: FieldKey, _ id: inout EventID) throws(Failure)
  /// One of a few fixed words, by its index among them; nil where it is absent, which it may not be if `isRequired`.
  mutating func word(
    _ key: FieldKey, _ index: inout Int?, of words: FixedWords, isRequired: Bool
  ) throws(Failure)
  /// Called where a value that was set is none of those that the field can have.
  func reject(_ key: FieldKey) throws(Failure)
}

extension FieldVisitor {
  @inline(__always)
  mutating func word<Word: FixedWord>(_ key: FieldKey, _ word: inout Word) throws(Failure) {
    var index: Int? = word.index
    try self.word(key, &index, of: Word.fixedWords, isRequired: true)
    if let index, let chosen = Word(index: index) { word = chosen }
  }

  @inline(__always)
  mutating func word<Word: FixedWord>(_ key: FieldKey, _ word: inout Word?) throws(Failure) {
    var index = word?.index
    try self.word(key, &index, of: Word.fixedWords, isRequired: false)
    word = index.flatMap { Word(index: $0) }
  }
}

/// A visitor that looks at some kinds of field, and passes over the others.
public protocol FieldObserver: FieldVisitor where Failure == Never {}

extension FieldObserver {
  public mutating func text(_ key: FieldKey, _ text: inout String, _ meaning: TextMeaning) {}
  public mutating func text(_ key: FieldKey, _ text: inout String?, _ meaning: TextMeaning) {}
  public mutating func texts(_ key: FieldKey, _ texts: inout [String], _ meaning: TextMeaning) {}
  public mutating func number(_ key: FieldKey, _ number: inout Int, in bounds: ClosedRange<Int>) {}
  public mutating func number(_ key: FieldKey, _ number: inout Int?, in bounds: ClosedRange<Int>) {}
  public mutating func numbers(_ key: FieldKey, _ numbers: inout [Int], in bounds: ClosedRange<Int>) {}
  public mutating func reference(_ key: FieldKey, _ ref: inout Ref, _ meaning: ReferenceMeaning) {}
  public mutating func reference(_ key: FieldKey, _ ref: inout Ref?, _ meaning: ReferenceMeaning) {}
  public mutating func references(_ key: FieldKey, _ refs: inout [Ref], _ meaning: ReferenceMeaning) {}
  public mutating func day(_ key: FieldKey, _ day: inout Day?) {}
  public mutating func label(_ key: FieldKey, _ label: inout DeskLabel) {}
  public mutating func event(_ key: FieldKey, _ id: inout EventID) {}
  public mutating func word(_ key: FieldKey, _ index: inout Int?, of words: FixedWords, isRequired: Bool) {}
  public func reject(_ key: FieldKey) {}
}

/// What happened in one event: its fields, and what it does to the state.
protocol EventBody: Sendable, Equatable {
  /// With nothing known yet, to be filled by a visitor.
  init()

  /// Describes each field once, in the order of the line.
  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure)

  /// Changes the state, and gives the change that can be taken back; nil where nothing changed, or where it is no step
  /// of a desk. It never fails: what it can't place it passes over, and what refers to something that is lost gets a
  /// stand-in, so that no undamaged line is lost.
  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)?

  /// What a desk is told that it took back, or did again: a few words, such as `no deed for Ilse`. Nil where it is never
  /// a step of a desk.
  var told: Both? { get }
}

extension EventBody {
  var told: Both? { nil }

  static func read<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) -> Self {
    var body = Self()
    try body.fields(&visitor)
    return body
  }
}
