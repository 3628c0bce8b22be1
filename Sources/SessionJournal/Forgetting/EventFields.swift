// What a forgetting needs to know about an event: whose it is, whom it names, which line it is about, and what its
// texts mean.

import SessionEngine

/// Collected by walking the fields of the event.
struct EventFields: FieldObserver {
  /// Whether this version knows the event. Of an unknown event the other properties are empty.
  let isKnown: Bool
  /// The people whose event it is.
  private(set) var subjects: [String] = []
  /// The other people that it names.
  private(set) var others: [String] = []
  private(set) var organisation: String?
  /// The texts in it that people said or wrote.
  private(set) var words: [String] = []
  /// The reference of the line that it adds to the session.
  private(set) var ownRef: Ref?
  private var aboutRef: Ref?
  private var texts: [String: (meaning: TextMeaning, isOptional: Bool)] = [:]
  private var otherKeys: Set<String> = []

  init(_ event: Event) {
    if case .unknown = event { isKnown = false } else { isKnown = true }
    event.walk(&self)
  }

  var names: [String] { subjects + others }

  /// The reference of the line whose words it holds; nil if it holds no words or is about no line.
  var spokenRef: Ref? { words.isEmpty ? nil : ownRef ?? aboutRef }

  /// The meaning of a text with this key; nil if people didn't write it. A key that this version doesn't know may
  /// hold anything, so it counts as words.
  func meaning(of key: String) -> TextMeaning? {
    if otherKeys.contains(key) { return nil }
    guard let text = texts[key] else { return .words }
    return text.meaning == .mark || text.meaning == .choice ? nil : text.meaning
  }

  /// Whether the key, or one text of its list, can be removed without making the line invalid.
  func isOptional(_ key: String) -> Bool { texts[key]?.isOptional ?? false }

  mutating func text(_ key: FieldKey, _ text: inout String, _ meaning: TextMeaning) {
    take(key, [text], meaning, isOptional: false)
  }

  mutating func text(_ key: FieldKey, _ text: inout String?, _ meaning: TextMeaning) {
    take(key, text.map { [$0] } ?? [], meaning, isOptional: true)
  }

  mutating func texts(_ key: FieldKey, _ texts: inout [String], _ meaning: TextMeaning) {
    take(key, texts, meaning, isOptional: true)
  }

  private mutating func take(_ key: FieldKey, _ values: [String], _ meaning: TextMeaning, isOptional: Bool) {
    texts[key.word] = (meaning, isOptional)
    switch meaning {
    case .subject: subjects += values
    case .person: others += values
    case .organisation: organisation = values.first
    case .words: words += values
    case .calling, .table, .choice, .mark: break
    }
  }

  mutating func reference(_ key: FieldKey, _ ref: inout Ref, _ meaning: ReferenceMeaning) {
    otherKeys.insert(key.word)
    take(ref, meaning)
  }

  mutating func reference(_ key: FieldKey, _ ref: inout Ref?, _ meaning: ReferenceMeaning) {
    otherKeys.insert(key.word)
    if let ref { take(ref, meaning) }
  }

  private mutating func take(_ ref: Ref, _ meaning: ReferenceMeaning) {
    switch meaning {
    case .own: ownRef = ref
    case .about: aboutRef = ref
    case .link: break
    }
  }

  mutating func references(_ key: FieldKey, _ refs: inout [Ref], _ meaning: ReferenceMeaning) {
    otherKeys.insert(key.word)
  }

  mutating func day(_ key: FieldKey, _ day: inout Day?) { otherKeys.insert(key.word) }

  mutating func label(_ key: FieldKey, _ label: inout DeskLabel) { otherKeys.insert(key.word) }

  mutating func event(_ key: FieldKey, _ id: inout EventID) { otherKeys.insert(key.word) }

  mutating func word(_ key: FieldKey, _ index: inout Int?, of words: FixedWords, isRequired: Bool) {
    otherKeys.insert(key.word)
  }
}
