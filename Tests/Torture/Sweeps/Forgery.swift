// Lines that an enemy writes: every event with every field at its extremes, closed with the right checksum.

import SessionEngine
import TestSupport

/// Draws up the fields of an event as members of a JSON line, by walking its own description.
struct Forgery: FieldVisitor {
  typealias Failure = Never

  private var members = ""
  private var random: Seeded
  /// References, writers and numbers that are there.
  private let refs: [String]
  private let writers: [String]

  /// - Parameters:
  ///   - refs: references of the session's lines.
  ///   - writers: its writers, each of which has written ten lines or more.
  static func line(_ random: inout Seeded, refs: [String], writers: [String]) -> [UInt8] {
    var forgery = Forgery(random: random, refs: refs, writers: writers)
    let word = forgery.random.pick(Event.Word.allCases)
    _ = Event.read(word, &forgery)
    let head = forgery.head()
    let line = sealedLine("{\(head),\"e\":\"\(word.text)\"\(forgery.members)")
    random = forgery.random
    return line
  }

  private init(random: Seeded, refs: [String], writers: [String]) {
    (self.random, self.refs, self.writers) = (random, refs, writers)
  }

  /// Version, writer, number, clock, desk and step.
  private mutating func head() -> String {
    let writer = random.chance(40) ? random.pick(writers) : random.pick(["forger", "a", "zzzzzzzzzzzz", "0"])
    let number = random.pick([1, 2, 3, random.number(1...40), 4_294_967_295])
    let time = random.pick([
      0, 1, Int(someTime), Int(someTime) + random.number(-90_000_000...90_000_000), 253_402_300_799_999,
    ])
    var head =
      "\"v\":1,\"w\":\"\(writer)\",\"n\":\(number),\"t\":[\(time),\(random.pick([0, 1, 4_294_967_295]))]"
    if random.chance(30) { head += ",\"at\":\(random.pick([0, Int(someTime), 253_402_300_799_999]))" }
    if random.chance(30) { head += ",\"d\":\"\(random.pick(["b", "-ktbw", "zzz-zzzz", "x-", "?"]))\"" }
    if random.chance(30) { head += ",\"s\":\(random.pick([0, 1, number, number + 1, -1]))" }
    return head
  }

  private mutating func add(_ key: FieldKey, _ value: String) { members += ",\"\(key.word)\":\(value)" }

  private mutating func anyText(_ meaning: TextMeaning) -> String {
    let long = String(repeating: random.pick(["x", "é ", "日本", "#1 "]), count: random.pick([1, 90, 9000]))
    let texts = [
      "", " ", "Anna de Wit", "Bram Çelik", "anna", "an", "Tafel 1", "a", "\\u0000", "\\u202e", "\\ud83d",
      "\\n", "#1",
      "=1+1", "\u{1B}[2J", "</script>", "torture-Zorg in Oost", long, "\(random.number(0...99))",
      "\(random.pick(writers)).\(random.number(1...20)).\(someTime).0",
      "\(random.pick(writers)).\(random.number(1...20)).\(someTime).0.1+9.200.0badc0de",
    ]
    return "\"\(random.pick(texts))\""
  }

  private mutating func anyRef() -> String {
    random.pick(
      refs + ["1", "a1", "999999999", "zzz999999999-zzzz", "1-aaaa", "0", "01", "#1", "1000000000"])
  }

  private mutating func anyNumber(_ bounds: ClosedRange<Int>) -> Int {
    random.pick([
      bounds.lowerBound, bounds.upperBound, bounds.lowerBound &- 1, bounds.upperBound &+ 1, 0, -1, .max, .min,
      random.number(bounds),
    ])
  }

  private mutating func list(_ make: (inout Forgery) -> String) -> String {
    let count = random.pick([0, 1, 2, 7, 300])
    return "[\((0..<count).map { _ in make(&self) }.joined(separator: ","))]"
  }

  mutating func text(_ key: FieldKey, _ text: inout String, _ meaning: TextMeaning) {
    add(key, anyText(meaning))
  }

  mutating func text(_ key: FieldKey, _ text: inout String?, _ meaning: TextMeaning) {
    if random.chance(60) { add(key, anyText(meaning)) }
  }

  mutating func texts(_ key: FieldKey, _ texts: inout [String], _ meaning: TextMeaning) {
    add(key, list { $0.anyText(meaning) })
  }

  mutating func number(_ key: FieldKey, _ number: inout Int, in bounds: ClosedRange<Int>) {
    add(key, "\(anyNumber(bounds))")
  }

  mutating func number(_ key: FieldKey, _ number: inout Int?, in bounds: ClosedRange<Int>) {
    if random.chance(60) { add(key, "\(anyNumber(bounds))") }
  }

  mutating func numbers(_ key: FieldKey, _ numbers: inout [Int], in bounds: ClosedRange<Int>) {
    add(key, list { "\($0.anyNumber(bounds))" })
  }

  mutating func reference(_ key: FieldKey, _ ref: inout Ref, _ meaning: ReferenceMeaning) {
    add(key, "\"\(anyRef())\"")
  }

  mutating func reference(_ key: FieldKey, _ ref: inout Ref?, _ meaning: ReferenceMeaning) {
    if random.chance(60) { add(key, "\"\(anyRef())\"") }
  }

  mutating func references(_ key: FieldKey, _ refs: inout [Ref], _ meaning: ReferenceMeaning) {
    add(key, list { "\"\($0.anyRef())\"" })
  }

  mutating func day(_ key: FieldKey, _ day: inout Day?) {
    let days = ["0001-01-01", "9999-12-31", "2026-02-30", "2026-12-01", "x", ""]
    if random.chance(60) { add(key, "\"\(random.pick(days))\"") }
  }

  mutating func label(_ key: FieldKey, _ label: inout DeskLabel) {
    add(key, "\"\(random.pick(["", "a", "b-ktbw", "zzz-zzzz", "-", "A"]))\"")
  }

  mutating func event(_ key: FieldKey, _ id: inout EventID) {
    let number = random.pick([0, 1, random.number(1...20), 4_294_967_295, 99_999_999_999])
    add(key, "\"\(random.pick(writers + ["forger"])):\(number)\"")
  }

  mutating func word(_ key: FieldKey, _ index: inout Int?, of words: FixedWords, isRequired: Bool) {
    if isRequired || random.chance(60) { add(key, "\"\(random.pick(words.words + ["nonsense"]))\"") }
  }

  func reject(_ key: FieldKey) {}
}
