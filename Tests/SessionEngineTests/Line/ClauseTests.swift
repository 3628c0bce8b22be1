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
    "= omdat het werkt, terugkijken op 2026-12-01 We bellen elke vrijdag",
    "= terugkijken op 1 dec We bellen elke vrijdag omdat het werkt",
    "= We bellen elke vrijdag OMDAT het werkt, Terugkijken op 1 December",
    "= We bellen terugkijken op 1 dec elke vrijdag omdat het werkt",
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
    "> Ik bel de wijkagent eerst: nummer zoeken, met anna de vries, voor vrijdag.",
    "> voor vrijdag Ik bel de wijkagent, with an, first: nummer zoeken",
    "> Ik bel de wijkagent by friday, first: nummer zoeken with de vries",
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
    "with an & ch and br",
    "met Anna met Chadia met Bram", "met Anna de Vries, Chadia El Amrani en Bram Bakker.",
  ])
  func helpersAreAList(clause: String) {
    let wording = wording("> Ik kook \(clause)")
    #expect(wording?.helpers == ["Anna de Vries", "Chadia El Amrani", "Bram Bakker"])
    #expect(wording?.text == "Ik kook")
  }

  @Test func theSentenceGoesOnAfterAWholeName() {
    let wording = wording("> Ik loop met Anna de wijk in voor vrijdag")
    #expect(wording?.helpers == ["Anna de Vries"])
    #expect(wording?.text == "Ik loop de wijk in")
  }

  @Test(arguments: [
    "> Ik loop met de buren", "> Ik loop met anderen door de wijk", "> Ik kom met een plan",
    "> Ik loop met iedereen",
    "> Eten koken voor de bewoners", "> Eten koken voor 31 bewoners", "> Werken by hand",
    "> Ik sta voor", "> Ik ga met", "> eerst: ", "> eerst bellen", "= terugkijken op de dag",
    "= wij zijn er omdat", "= review on", "> terugkijken op 1 dec", "= voor vrijdag", "= met Anna",
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
    #expect(dates?.text == "Ik bel of voor maandag")
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
    #expect(Room().refusal(of: "= omdat het werkt") == .missing(.text))
    #expect(Room().refusal(of: "> voor vrijdag") == .missing(.text))
  }

  @Test func anImpossibleDateIsRefused() {
    #expect(Room().refusal(of: "= We bellen terugkijken op 31 april") == .notADate("31 april"))
    #expect(Room().refusal(of: "> Ik bel voor 2026-02-30") == .notADate("2026-02-30"))
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
