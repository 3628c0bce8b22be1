// Random events from a seed, with texts that have broken other programs.

import SessionEngine

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

  mutating func wording() -> Wording {
    Wording(
      kind: pick(Kind.allCases), text: text(), said: maybe { $0.text() }, links: some { $0.ref() },
      because: maybe { $0.text() }, review: maybe { $0.day() }, due: maybe { $0.day() },
      helpers: some { $0.text() }, firstStep: maybe { $0.text() })
  }

  mutating func note() -> Note {
    Note(
      ref: ref(), phase: pick(Phase.allCases), table: maybe { $0.text() }, by: maybe { $0.text() },
      calledBy: maybe { $0.text() }, additionTo: maybe { $0.ref() }, wording: wording())
  }

  mutating func clock() -> ClockState {
    switch Int.random(in: 0..<3, using: &random) {
    case 0: .stopped
    case 1: .running(until: pick([0, 1_763_731_992_123, 253_402_300_799_999]), total: pick([0, 1200]))
    default: .paused(left: pick([-5, 0, 760]), total: pick([0, 1200]))
    }
  }

  /// An event of each kind in turn.
  mutating func event(_ number: Int) -> Event {
    switch number % 14 {
    case 0: .noted(note())
    case 1: .reworded(ref(), wording())
    case 2: .withdrawn(ref())
    case 3: .attributed(ref(), name: maybe { $0.text() })
    case 4: .moved(ref(), to: pick(Phase.allCases))
    case 5: .phaseEntered(pick(Phase.allCases), table: maybe { $0.text() })
    case 6: .clockSet(clock(), table: maybe { $0.text() })
    case 7: .undone(eventID())
    case 8: .redone(eventID())
    case 9: founding()
    case 10: carried()
    case 11: group(Int.random(in: 0..<15, using: &random))
    default: other(Int.random(in: 0..<20, using: &random))
    }
  }

  private mutating func founding() -> Event {
    .sessionFounded(
      Founding(
        id: text(), title: text(), question: maybe { $0.text() }, date: maybe { $0.day() },
        place: maybe { $0.text() }, language: pick(Language.allCases), follows: maybe { $0.text() }))
  }

  private mutating func carried() -> Event {
    .carried(
      CarriedItem(
        ref: ref(), session: text(), origin: ref(), kind: pick(Kind.allCases), text: text(),
        by: maybe { $0.text() }, due: maybe { $0.day() }, review: maybe { $0.day() },
        because: maybe { $0.text() }, helpers: some { $0.text() }, firstStep: maybe { $0.text() }))
  }

  private mutating func choice() -> Choice {
    pick([.yes, .but, .no, .score(pick([1, 5])), .option(ref())])
  }

  private mutating func judgement() -> Judgement {
    Judgement(pick(Verdict.allCases), learnt: maybe { $0.text() }, review: maybe { $0.day() })
  }

  /// What a group does beside speaking freely.
  private mutating func group(_ number: Int) -> Event {
    switch number {
    case 0: .roundBegun(names: some { $0.text() }, table: maybe { $0.text() })
    case 1: .turnSkipped(name: text(), table: maybe { $0.text() })
    case 2: .roundStopped(table: maybe { $0.text() })
    case 3:
      .pollOpened(
        PollOpening(
          kind: pick(PollKind.allCases), about: some { $0.ref() }, text: maybe { $0.text() },
          table: maybe { $0.text() }))
    case 4, 5: .voted(poll: eventID(), name: text(), choice: choice(), why: maybe { $0.text() })
    case 6: .tallied(poll: eventID(), hands: some { $0.pick([0, 1, 12, 9999]) })
    case 7: .pollClosed(eventID())
    case 8: .harvested(ref())
    case 9: .putTogether(label: text(), refs: some { $0.ref() })
    case 10: .missed(text: text())
    case 11:
      .principleJudged(pick(Array(1...6)), isMet: Bool.random(using: &random), why: maybe { $0.text() })
    case 12: .judged(ref(), judgement())
    case 13:
      .wordingRecalled(
        ref(),
        PastWording(
          session: text(), date: maybe { $0.day() }, text: text(), judgement: maybe { $0.judgement() }))
    default:
      .sessionRecalled(
        PastSession(
          id: text(), title: text(), date: maybe { $0.day() }, fence: maybe { $0.pick([1, 2, 3]) },
          means: some { $0.pick([0, 10, 37, 50]) }))
    }
  }

  private mutating func other(_ number: Int) -> Event {
    switch number {
    case 0: .playbookChosen(markdown: text())
    case 1: .deskOpened(DeskOpening(label: desk(), place: text()))
    case 2: .tableAdded(name: text(), letter: text())
    case 3: .participantLeft(name: text())
    case 4: .participantReturned(name: text())
    case 5: .seated(name: text(), table: maybe { $0.text() })
    case 6: .scoped(side: pick(ScopeSide.allCases), text: text())
    case 7: .mandateGiven(name: text(), extent: pick(Extent.allCases), why: maybe { $0.text() })
    case 8:
      .mandatesRenewed(names: some { $0.text() }, renewal: pick(Renewal.allCases), why: maybe { $0.text() })
    case 9: .roleTaken(name: text(), role: text())
    case 10: .mannerChosen(text: text())
    case 11: .deedDeclined(name: text(), why: maybe { $0.text() })
    case 12: .evaluated(statement: pick(Array(1...7)), scores: some { $0.pick(Array(1...5)) })
    case 13: .fencePlaced(pick([1, 2, 3]))
    case 14: .resultNoted(kind: pick(ResultKind.allCases), text: text())
    case 15: .privateNoted(text: text())
    case 17:
      .forgotten(
        Forgetting(
          gone: some { $0.text() } + ["z9:17:4711.0"],
          blanked: some { $0.text() } + ["a:1:4711.0:90:9f3a12bc:40_4,50.6"],
          refs: some { $0.ref() }))
    case 18: .removed(maybe { $0.ref() })
    case 16: .invitationSet(isOn: Bool.random(using: &random), table: maybe { $0.text() })
    default: enrolled()
    }
  }

  private mutating func enrolled() -> Event {
    .enrolled(
      Enrolment(
        name: text(), code: text(), organisation: maybe { $0.text() }, role: maybe { $0.text() },
        perspective: maybe { $0.text() }, table: maybe { $0.text() },
        mandate: maybe { $0.pick(Extent.allCases) }))
  }

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
