// Random events from a seed, with texts that have broken other programs.

import TestSupport

@testable import SessionEngine

@testable import SessionJournal

/// Makes one random event after another.
struct RandomEvents {
  var random: Seeded

  init(seed: UInt64) { random = Seeded(seed) }

  static let hostile = [
    "", " ", "Anna", "Anna van der Berg", "é", "e\u{301}", "日本語", "👩‍👩‍👧‍👦", "🇳🇱", "\u{0}", "a\u{0}b", "\n", "\r\n",
    "\t", "\u{1B}[2J",
    "\u{7F}", "\u{85}", "\u{9B}31m", "\u{2028}", "\u{2029}", "\u{202E}omgekeerd", "\u{2066}x\u{2069}",
    "\u{200F}", "\u{61C}",
    "\\", "\"", "\\\"", "\\u0041", "{\"v\":1}", ",\"c\":\"00000000\"}", "<<<<<<< HEAD", "'; DROP TABLE",
    "$(reboot)", "=1+1", "\u{FEFF}",
    "\u{FFFD}", "\u{FFFF}", "\u{10FFFF}", "\u{D7FF}\u{E000}", "{{{{[[[[", "null", "true", "-1", "ﷺ", "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!",
    "ǅ", "ß", "\u{1F}",
  ]

  mutating func text() -> String {
    if Int.random(in: 0..<3, using: &random) > 0 { return pick(RandomEvents.hostile) }
    let length = Int.random(in: 0..<40, using: &random)
    return String(String.UnicodeScalarView((0..<length).compactMap { _ in scalar() }))
  }

  private mutating func scalar() -> Unicode.Scalar? {
    let ranges: [ClosedRange<UInt32>] = [0...0x7F, 0...0xFF, 0x20...0x7E, 0...0x2FFF, 0...0x10FFFF]
    return Unicode.Scalar(UInt32.random(in: pick(ranges), using: &random))
  }

  mutating func maybe<Value>(_ value: (inout RandomEvents) -> Value) -> Value? {
    Bool.random(using: &random) ? value(&self) : nil
  }

  mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &random)]
  }

  mutating func some<Value>(_ value: (inout RandomEvents) -> Value) -> [Value] {
    (0..<Int.random(in: 0...3, using: &random)).map { _ in value(&self) }
  }

  mutating func desk() -> DeskLabel {
    let labels = ["", "b", "aa", "zzz", "-ktbw", "b-ktbw", "abc-zzzz"].compactMap { DeskLabel(text: $0) }
    return pick(labels)
  }

  mutating func ref() -> Ref { Ref(desk: desk(), number: pick([1, 2, 9, 10, 999_999_999, 4711])) }
  mutating func day() -> Day {
    pick([0, -719_162, 20_778, 2_932_896, 11_016].map { Day(number: $0) })
  }

  mutating func eventID() -> EventID {
    let writers = ["a", "z9", "ktbwqzrm", "abcdefghijkl"].compactMap { WriterID($0) }
    return EventID(writer: pick(writers), sequence: pick([1, 17, 4_294_967_295]))
  }

  /// An event of each kind in turn.
  mutating func event(_ number: Int) -> Event {
    let words = Event.Word.allCases
    return event(words[number % words.count])
  }

  mutating func event(_ word: Event.Word) -> Event { Event.read(word, &self) }

  /// So many events of one writer, in its order.
  mutating func run(_ count: Int, by writer: String, from milliseconds: Int64 = 1_763_731_992_123)
    -> [StampedEvent]
  {
    guard let writer = WriterID(writer) else { return [] }
    var tick = Tick(milliseconds: milliseconds, counter: 0)
    return (1...count).map { sequence in
      tick = tick.next(at: tick.milliseconds + pick([-5, 0, 1, 1000]))
      let at = pick([tick.milliseconds, tick.milliseconds - 60_000])
      let stamp = Stamp(id: EventID(writer: writer, sequence: sequence), tick: tick, at: at, desk: desk())
      return StampedEvent(event(sequence), stamp: stamp)
    }
  }
}

/// Fills the fields of an event with anything that they can hold.
extension RandomEvents: FieldVisitor {
  mutating func text(_ key: FieldKey, _ text: inout String, _ meaning: TextMeaning) {
    text = value(of: meaning)
  }

  mutating func text(_ key: FieldKey, _ text: inout String?, _ meaning: TextMeaning) {
    text = maybe { $0.value(of: meaning) }
  }

  mutating func texts(_ key: FieldKey, _ texts: inout [String], _ meaning: TextMeaning) {
    texts = some { $0.value(of: meaning) }
  }

  private mutating func value(of meaning: TextMeaning) -> String {
    switch meaning {
    case .choice: pick([.yes, .but, .no, .score(1), .score(5), .option(ref())] as [Choice]).text
    case .mark: pick([text(), "z9:17:4711.0", "a:1:4711.0:90:9f3a12bc:40_4,50.6"])
    case .words, .subject, .person, .calling, .organisation, .table: text()
    }
  }

  mutating func number(_ key: FieldKey, _ number: inout Int, in bounds: ClosedRange<Int>) {
    number = value(in: bounds)
  }

  mutating func number(_ key: FieldKey, _ number: inout Int?, in bounds: ClosedRange<Int>) {
    number = maybe { $0.value(in: bounds) }
  }

  mutating func numbers(_ key: FieldKey, _ numbers: inout [Int], in bounds: ClosedRange<Int>) {
    numbers = some { $0.value(in: bounds) }
  }

  private mutating func value(in bounds: ClosedRange<Int>) -> Int {
    pick([bounds.lowerBound, bounds.upperBound, Int.random(in: bounds, using: &random)])
  }

  mutating func reference(_ key: FieldKey, _ ref: inout Ref, _ meaning: ReferenceMeaning) { ref = self.ref() }

  mutating func reference(_ key: FieldKey, _ ref: inout Ref?, _ meaning: ReferenceMeaning) {
    ref = maybe { $0.ref() }
  }

  mutating func references(_ key: FieldKey, _ refs: inout [Ref], _ meaning: ReferenceMeaning) {
    refs = some { $0.ref() }
  }

  mutating func day(_ key: FieldKey, _ day: inout Day?) { day = maybe { $0.day() } }

  mutating func label(_ key: FieldKey, _ label: inout DeskLabel) { label = desk() }

  mutating func event(_ key: FieldKey, _ id: inout EventID) { id = eventID() }

  mutating func word(_ key: FieldKey, _ index: inout Int?, of words: FixedWords, isRequired: Bool) {
    let chosen = pick(Array(words.words.indices))
    index = isRequired || Bool.random(using: &random) ? chosen : nil
  }

  func reject(_ key: FieldKey) {}
}
