// Clauses in an agreement and in a deed, in both languages and in any order.

import SessionEngine
import TestSupport
import Testing

@Suite struct ClauseTests {
  private func wording(_ line: String) -> Wording? { Room().draft(line)?.wording }

  @Test(arguments: [
    "= We bellen elke vrijdag omdat het werkt, terugkijken op 1 dec",
    "= We bellen elke vrijdag, terugkijken op 1 dec, omdat het werkt",
    "= We bellen elke vrijdag because het werkt; review on 1 dec",
    "= We bellen elke vrijdag, terugkijken op 1 dec, want het werkt",
    "= We bellen elke vrijdag OMDAT het werkt, Terugkijken op 1 December",
    "bram: = We bellen elke vrijdag omdat het werkt,terugkijken op 1 dec".replacing(",t", with: ", t"),
  ])
  func anAgreementHasItsReasonAndReviewDate(line: String) {
    let wording = wording(line)
    #expect(wording?.text == "We bellen elke vrijdag")
    #expect(wording?.because == "het werkt")
    #expect(wording?.review?.iso == "2026-12-01")
    #expect(wording?.said == line)
  }

  @Test(arguments: [
    "> Ik bel de wijkagent voor vrijdag met Anna eerst: nummer zoeken",
    "> Ik bel de wijkagent met Anna voor vrijdag, eerst: nummer zoeken",
    "> Ik bel de wijkagent eerst: nummer zoeken; met anna de vries, voor vrijdag.",
    "> Ik bel de wijkagent, with an, first: nummer zoeken, voor vrijdag",
    "> Ik bel de wijkagent with de vries by friday, first: nummer zoeken",
    "> Ik bel de wijkagent vóór vrijdag, MET Anna, Eerst: nummer zoeken",
  ])
  func aDeedHasItsDateHelperAndFirstStep(line: String) {
    let wording = wording(line)
    #expect(wording?.text == "Ik bel de wijkagent")
    #expect(wording?.due?.iso == "2026-03-06")
    #expect(wording?.helpers == ["Anna de Vries"])
    #expect(wording?.firstStep == "nummer zoeken")
  }

  @Test(arguments: [
    "met Anna, Chadia en Bram", "met Anna en Chadia en Bram", "with Anna, Chadia, Bram",
    "met Anna met Chadia met Bram", "met Anna de Vries, Chadia El Amrani en Bram Bakker.",
  ])
  func helpersAreAList(clause: String) {
    let wording = wording("> Ik kook \(clause)")
    #expect(wording?.helpers == ["Anna de Vries", "Chadia El Amrani", "Bram Bakker"])
    #expect(wording?.text == "Ik kook")
  }

  @Test func aHelperInsideTheSentenceStaysThere() {
    let wording = wording("> Ik loop met Anna de wijk in voor vrijdag")
    #expect(wording?.helpers == ["Anna de Vries"])
    #expect(wording?.text == "Ik loop met Anna de wijk in")
  }

  /// 'Soep met vis' is not with Visser.
  @Test func theStartOfANameIsAHelperBehindACommaAlone() {
    let room = Room(["Yara Visser", "Bram Bakker"])
    #expect(room.draft("> Soep met vis")?.wording.helpers == [])
    #expect(room.draft("> Soep met vis")?.wording.text == "Soep met vis")
    #expect(room.draft("> Soep, with vis & br")?.wording.helpers == ["Yara Visser", "Bram Bakker"])
    #expect(room.draft("> Soep, with vis & br")?.wording.text == "Soep")
  }

  @Test func aClauseBeforeTheSentenceStaysThere() {
    let reason = wording("= omdat het werkt, bellen we elke vrijdag")
    #expect(reason?.because == "het werkt" && reason?.text == "omdat het werkt, bellen we elke vrijdag")
    let date = wording("> voor vrijdag bel ik de wijkagent")
    #expect(date?.due?.iso == "2026-03-06" && date?.text == "voor vrijdag bel ik de wijkagent")
  }

  @Test(arguments: [
    "= We stoppen niet omdat het moeilijk is", "= We never stop because it is hard",
    "= Geen mail want niemand leest die", "= We stoppen niet want het helpt, terugkijken op de dag",
    "= We don’t stop because it is hard",
  ])
  func aReasonBehindANegationStaysAndThatIsTold(line: String) {
    let draft = Room().draft(line)
    #expect(draft?.wording.because == nil)
    #expect(draft?.wording.text == String(line.dropFirst(2)))
    guard case .deniedReason? = draft?.remarks.first else {
      Issue.record("nothing was told of \(line)")
      return
    }
  }

  @Test func aDateThatIsNotUnderstoodStaysAndIsTold() {
    let agreement = Room().draft("= We bellen terugkijken op 31 april")
    #expect(
      agreement?.wording.text == "We bellen terugkijken op 31 april" && agreement?.wording.review == nil)
    #expect(agreement?.remarks == [.unclearDate("31 april")])
    let deed = Room().draft("> Ik bel voor maandag 31 april")
    #expect(deed?.wording.text == "Ik bel voor maandag 31 april" && deed?.wording.due == nil)
    #expect(deed?.remarks == [.unclearDate("maandag 31 april")])
  }

  @Test func weekdayDayAndMonthAreOneDate() {
    let draft = Room().draft("> Ik bel voor maandag 14 december")
    #expect(draft?.wording.text == "Ik bel" && draft?.wording.due?.iso == "2026-12-14")
    #expect(draft?.remarks == [])
    let other = Room().draft("= We bellen, review on Friday 14 December")
    #expect(other?.wording.review?.iso == "2026-12-14")
    #expect(other?.remarks == [.otherWeekday(said: 5, day("2026-12-14"))])
  }

  @Test func aDateInThePastIsTold() {
    #expect(Room().draft("> Ik bel voor 3-3-2026")?.remarks == [.past(day("2026-03-03"))])
    #expect(Room().draft("> Ik bel voor 4-3-2026")?.remarks == [])
  }

  @Test(arguments: [
    "> Ik loop met de buren", "> Ik loop met anderen door de wijk", "> Ik kom met een plan",
    "> Ik loop met iedereen",
    "> Eten koken voor de bewoners", "> Eten koken voor 31 bewoners", "> Werken by hand",
    "> Ik sta voor", "> Ik ga met", "> eerst: ", "> eerst bellen", "= terugkijken op de dag",
    "= wij zijn er omdat", "= review on", "= omdat het werkt", "= omdat het werkt bellen we",
    "= voor vrijdag", "= met Anna",
    "> omdat het moet", "omdat het moet", "+ omdat het moet, terugkijken op 1 dec", "! voor vrijdag met Anna",
  ])
  func whatIsNoClauseIsText(line: String) {
    let wording = wording(line)
    let text = line.drop { "=>+!".contains($0) || $0 == " " }
    #expect(wording?.text == String(text.drop { $0 == " " }).trimmingEnd)
    #expect(wording?.because == nil && wording?.review == nil && wording?.due == nil)
    #expect(wording?.helpers == [] && wording?.firstStep == nil)
  }

  @Test func anAmbiguousHelperIsNeverPicked() {
    let room = Room(["Marieke Smit", "Maria Jansen"])
    let wording = room.draft("> Ik kook met mari")?.wording
    #expect(wording?.helpers == [])
    #expect(wording?.text == "Ik kook met mari")
  }

  @Test func aSecondReasonOrDateLosesNoWord() {
    let reasons = wording("= We bellen omdat het werkt omdat wij het willen")
    #expect(reasons?.because == "het werkt omdat wij het willen")
    let dates = wording("> Ik bel voor vrijdag, of voor maandag")
    #expect(dates?.due?.iso == "2026-03-06")
    #expect(dates?.text == "Ik bel voor vrijdag, of voor maandag")
    let reviews = wording("= We bellen terugkijken op 1 dec omdat het moet, terugkijken op 1 jan")
    #expect(reviews?.review?.iso == "2026-12-01")
    #expect(reviews?.because == "het moet, terugkijken op 1 jan")
  }

  @Test func inTheDeedPhaseALineWithoutASignHasClausesToo() throws {
    var room = Room()
    try room.say("/phase daad")
    #expect(room.draft("bram: ik bel voor vrijdag")?.wording.due?.iso == "2026-03-06")
  }

  @Test func whatWasUnderstoodIsToldInTheOrderOfTheLine() {
    let draft = Room().draft("> Ik bel voor vrijdag met Anna eerst: nummer zoeken")
    #expect(
      draft?.understood == [
        .due(day("2026-03-06")), .helper("Anna de Vries"), .firstStep("nummer zoeken"),
      ])
  }

  @Test func whatWasUnderstoodCanBeDismissed() {
    var options = ReadingOptions()
    options.dismissesClauses = true
    let line = "= We bellen omdat het werkt, terugkijken op 1 dec"
    guard case .contribution(let draft) = Room().context().read(line, options: options) else {
      Issue.record("not read")
      return
    }
    #expect(draft.wording.text == "We bellen omdat het werkt, terugkijken op 1 dec")
    #expect(draft.wording.because == nil && draft.wording.review == nil)
    #expect(draft.understood == [])
  }

  @Test func aBackslashTakesAClauseWordLiterally() {
    let wording = wording("= We bellen \\omdat het werkt omdat het moet")
    #expect(wording?.text == "We bellen omdat het werkt")
    #expect(wording?.because == "het moet")
    #expect(self.wording("> Brood \\voor vrijdag")?.text == "Brood voor vrijdag")
    #expect(self.wording("> Brood \\voor vrijdag")?.due == nil)
  }

  @Test func onlyClausesAreNoAgreement() {
    #expect(Room().refusal(of: "= terugkijken op 1 dec") == .missing(.text))
    #expect(Room().refusal(of: "> voor vrijdag") == .missing(.text))
  }

  @Test func spacesInsideTheTextStayAsTheyWere() {
    #expect(wording("= We  bellen   elke vrijdag omdat het  werkt")?.text == "We  bellen   elke vrijdag")
    #expect(wording("= We  bellen   elke vrijdag omdat het  werkt")?.because == "het  werkt")
  }
}

extension String {
  /// Without spaces at its end.
  fileprivate var trimmingEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
