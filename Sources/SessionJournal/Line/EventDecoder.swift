// Decodes the event of a line: a visitor of the event's fields that sets each of them from the members of the line.

import SessionEngine

/// Decodes one line after the other, reusing its memory.
struct EventDecoder: FieldVisitor {
  var members = Members()
  var labels = Labels()
  private let words = Event.Word.lookup

  /// The event of the line that `members` was filled from last.
  mutating func event() throws(Flaw) -> Event {
    guard let name = members.value(.e) else { throw .missingKey(FieldKey.e.word) }
    guard name.shape == .plain, let index = words.find(members.bytes(name)),
      let word = Event.Word(rawValue: UInt8(index))
    else {
      return .unknown(UnknownEvent(name: try members.someText(.e)))
    }
    return try Event.read(word, &self)
  }

  func text(_ key: FieldKey, _ text: inout String, _ meaning: TextMeaning) throws(Flaw) {
    text = try members.someText(key)
  }

  func text(_ key: FieldKey, _ text: inout String?, _ meaning: TextMeaning) throws(Flaw) {
    text = try members.text(key)
  }

  func texts(_ key: FieldKey, _ texts: inout [String], _ meaning: TextMeaning) throws(Flaw) {
    texts = try members.texts(key)
  }

  func number(_ key: FieldKey, _ number: inout Int, in bounds: ClosedRange<Int>) throws(Flaw) {
    number = try members.someNumber(key, bounds)
  }

  func number(_ key: FieldKey, _ number: inout Int?, in bounds: ClosedRange<Int>) throws(Flaw) {
    number = try members.number(key, bounds)
  }

  func numbers(_ key: FieldKey, _ numbers: inout [Int], in bounds: ClosedRange<Int>) throws(Flaw) {
    numbers = try members.numbers(key, bounds)
  }

  mutating func reference(_ key: FieldKey, _ ref: inout Ref, _ meaning: ReferenceMeaning) throws(Flaw) {
    ref = try members.someRef(key, &labels)
  }

  mutating func reference(_ key: FieldKey, _ ref: inout Ref?, _ meaning: ReferenceMeaning) throws(Flaw) {
    ref = try members.ref(key, &labels)
  }

  mutating func references(_ key: FieldKey, _ refs: inout [Ref], _ meaning: ReferenceMeaning) throws(Flaw) {
    refs = try members.refs(key, &labels)
  }

  func day(_ key: FieldKey, _ day: inout Day?) throws(Flaw) { day = try members.day(key) }

  mutating func label(_ key: FieldKey, _ label: inout DeskLabel) throws(Flaw) {
    label = try members.label(key, &labels)
  }

  func event(_ key: FieldKey, _ id: inout EventID) throws(Flaw) { id = try members.eventID(key) }

  func word(
    _ key: FieldKey, _ index: inout Int?, of words: FixedWords, isRequired: Bool
  ) throws(Flaw) {
    index = try members.word(key, of: words)
    if isRequired, index == nil { throw .missingKey(key.word) }
  }

  func reject(_ key: FieldKey) throws(Flaw) { throw .badValue(key.word) }
}
