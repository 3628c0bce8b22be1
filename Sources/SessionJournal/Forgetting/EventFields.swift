// What a forgetting has to know of an event: whose it is, whom it names, which line it is about, and what its texts mean.

import SessionEngine

/// Gathered from the description of the event's fields.
struct EventFields: FieldObserver {
  /// Whether this version knows the event; of another nothing else is known.
  let isKnown: Bool
  /// Whose event it is.
  private(set) var subjects: [String] = []
  /// Whom it names beside them.
  private(set) var others: [String] = []
  private(set) var organisation: String?
  /// What people said in it.
  private(set) var words: [String] = []
  /// The line that it brings into the session.
  private(set) var ownRef: Ref?
  private var aboutRef: Ref?
  private var texts: [String: (meaning: TextMeaning, isOptional: Bool)] = [:]
  private var otherKeys: Set<String> = []

  init(_ event: Event) {
    if case .unknown = event { isKnown = false } else { isKnown = true }
    event.walk(&self)
  }

  var names: [String] { subjects + others }

  /// The line whose words it holds; nil where it holds none, or is about no line.
  var spokenRef: Ref? { words.isEmpty ? nil : ownRef ?? aboutRef }

  /// What a text of the line means under this key; nil where people didn't write it. What a newer version wrote beside
  /// the fields that this one knows can be anything.
  func meaning(of key: String) -> TextMeaning? {
    if otherKeys.contains(key) { return nil }
    guard let text = texts[key] else { return .words }
    return text.meaning == .mark || text.meaning == .choice ? nil : text.meaning
  }

  /// Whether the line is still one of this event without the key, or without one of its texts.
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
