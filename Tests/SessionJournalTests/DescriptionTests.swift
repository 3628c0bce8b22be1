// What no compiler sees of the description of an event: that no property is forgotten, that each word reads into its own
// event, and that whoever walks it comes through with every event.

@testable import SessionEngine
import TestSupport
import Testing

@testable import SessionJournal

@Suite struct DescriptionTests {
  @Test(arguments: Event.Word.allCases) func aWordReadsIntoItsOwnEvent(word: Event.Word) {
    var random = RandomEvents(seed: 3)
    #expect(random.event(word).word == word.text)
  }

  /// A property that the description leaves out keeps its first value whatever is read.
  @Test(arguments: Event.Word.allCases) func noPropertyIsForgotten(word: Event.Word) {
    var random = RandomEvents(seed: 5)
    var values: [String: Set<String>] = [:]
    for _ in 0..<12 {
      for (path, value) in properties(of: random.event(word)) { values[path, default: []].insert(value) }
    }
    let constant = values.filter { $0.value.count == 1 }.keys
    // What is only known later, and never stands in the event.
    let derived: Set = word == .carried ? [".judgement", ".past"] : []
    #expect(Set(constant) == derived)
  }

  /// The properties of an event and of the groups within it, by their paths.
  private func properties(of event: Event) -> [(path: String, value: String)] {
    Mirror(reflecting: event).children.flatMap { leaves(of: $0.value, path: "") }
  }

  private func leaves(of value: Any, path: String) -> [(path: String, value: String)] {
    let mirror = Mirror(reflecting: value)
    guard path.isEmpty || value is Wording || value is PastWording else { return [(path, "\(value)")] }
    return mirror.children.flatMap { leaves(of: $0.value, path: "\(path).\($0.label ?? "")") }
  }

  /// Every event folds, and what it did can be taken back and done again.
  @Test(arguments: Event.Word.allCases) func everyEventIsFoldedAndUndone(word: Event.Word) throws {
    var random = RandomEvents(seed: 7)
    var session = Session()
    let writer = try #require(WriterID("a"))
    for number in 1...20 {
      let tick = Tick(milliseconds: Int64(number), counter: 0)
      let id = EventID(writer: writer, sequence: number)
      let stamp = Stamp(id: id, tick: tick, at: tick.milliseconds, desk: .plenary)
      session.apply(StampedEvent(random.event(word), stamp: stamp))
      guard session.undoable(at: .plenary) == [id] else { continue }
      let done = state(session)
      let undo = EventID(writer: writer, sequence: 1000 + number)
      session.apply(
        StampedEvent(.undone(Undone(step: id)), stamp: Stamp(id: undo, tick: tick, at: 0, desk: .plenary)))
      session.apply(
        StampedEvent(.redone(Redone(step: id)), stamp: Stamp(id: undo, tick: tick, at: 0, desk: .plenary)))
      #expect(state(session) == done)
    }
  }

  /// What can be undone says what it was, in both languages.
  @Test(arguments: Event.Word.allCases) func everyStepSaysWhatItWas(word: Event.Word) throws {
    var random = RandomEvents(seed: 19)
    var session = Session()
    let writer = try #require(WriterID("a"))
    for number in 1...20 {
      let event = random.event(word)
      session.apply(StampedEvent(event, stamp: stamp(writer, number)))
      guard session.undoable(at: .plenary).first?.sequence == number else { continue }
      let told = try #require(event.told, "\(word)")
      #expect(!told.english.isEmpty && !told.dutch.isEmpty)
    }
  }

  private func state(_ session: Session) -> String { dump(session, besides: ["revision"]) }

  /// Whatever an event says of somebody, nothing of it is left when they are forgotten.
  @Test(arguments: Event.Word.allCases) func nobodyIsLeftInAnyEvent(word: Event.Word) throws {
    let scratch = Scratch()
    var named = NamingSomebody(random: RandomEvents(seed: 11))
    let writer = try #require(WriterID("a"))
    var stamped = [StampedEvent(founding(), stamp: stamp(writer, 1))]
    for number in 2..<12 {
      stamped.append(StampedEvent(Event.read(word, &named), stamp: stamp(writer, number)))
    }
    scratch.write(lines(stamped), to: "a.jsonl")
    _ = try Forgetter(SessionFolder(scratch.path), state: nil).forget(
      .person("Zwaantje Pietersma"), at: moment(10_000))
    let left = scratch.journals.map { String(decoding: scratch.bytes(of: $0), as: UTF8.self) }.joined()
    #expect(!left.contains("Zwaantje") && !left.contains("Pietersma"))
    #expect(word == .forgotten || word == .removed || named.count == 0 || left.count > 100)
  }

  private func stamp(_ writer: WriterID, _ number: Int) -> Stamp {
    let tick = Tick(milliseconds: 1_763_731_992_000 + Int64(number), counter: 0)
    return Stamp(
      id: EventID(writer: writer, sequence: number), tick: tick, at: tick.milliseconds, desk: .plenary)
  }
}

/// Fills the fields of an event with somebody's name, wherever people can write one.
private struct NamingSomebody: FieldVisitor {
  var random: RandomEvents
  /// How often the name was written.
  var count = 0

  private mutating func value(_ meaning: TextMeaning) -> String {
    switch meaning {
    case .choice: return "yes"
    case .mark: return "x"
    case .subject, .person:
      count += 1
      return "Zwaantje Pietersma"
    case .calling:
      count += 1
      return "zwaantje"
    case .words, .organisation, .table:
      count += 1
      return "dat zei Zwaantje Pietersma"
    }
  }

  mutating func text(_ key: FieldKey, _ text: inout String, _ meaning: TextMeaning) { text = value(meaning) }
  mutating func text(_ key: FieldKey, _ text: inout String?, _ meaning: TextMeaning) { text = value(meaning) }
  mutating func texts(_ key: FieldKey, _ texts: inout [String], _ meaning: TextMeaning) {
    texts = [value(meaning), "iemand anders"]
  }
  mutating func number(_ key: FieldKey, _ number: inout Int, in bounds: ClosedRange<Int>) {
    random.number(key, &number, in: bounds)
  }
  mutating func number(_ key: FieldKey, _ number: inout Int?, in bounds: ClosedRange<Int>) {
    random.number(key, &number, in: bounds)
  }
  mutating func numbers(_ key: FieldKey, _ numbers: inout [Int], in bounds: ClosedRange<Int>) {
    random.numbers(key, &numbers, in: bounds)
  }
  mutating func reference(_ key: FieldKey, _ ref: inout Ref, _ meaning: ReferenceMeaning) {
    random.reference(key, &ref, meaning)
  }
  mutating func reference(_ key: FieldKey, _ ref: inout Ref?, _ meaning: ReferenceMeaning) {
    random.reference(key, &ref, meaning)
  }
  mutating func references(_ key: FieldKey, _ refs: inout [Ref], _ meaning: ReferenceMeaning) {
    random.references(key, &refs, meaning)
  }
  mutating func day(_ key: FieldKey, _ day: inout Day?) { random.day(key, &day) }
  mutating func label(_ key: FieldKey, _ label: inout DeskLabel) { random.label(key, &label) }
  mutating func event(_ key: FieldKey, _ id: inout EventID) { random.event(key, &id) }
  mutating func word(_ key: FieldKey, _ index: inout Int?, of words: FixedWords, isRequired: Bool) {
    random.word(key, &index, of: words, isRequired: isRequired)
  }
  func reject(_ key: FieldKey) {}
}
