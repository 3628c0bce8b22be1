// Dates as people say them on the line, counted from Wednesday 4 March 2026 unless said otherwise.

import SessionEngine
import TestSupport
import Testing

@Suite struct DateReadingTests {
  let today = day("2026-03-04")

  private func read(_ text: String, on today: String = "2026-03-04") -> String? {
    Day(said: text, today: day(today))?.iso
  }

  @Test(
    arguments: [
      ("2026-12-01", "2026-12-01"), ("1-12-2026", "2026-12-01"), ("1 dec", "2026-12-01"),
      ("1 december", "2026-12-01"), ("Dec 1", "2026-12-01"), ("december 1", "2026-12-01"),
      ("1 dec 2027", "2027-12-01"), ("Dec 1, 2027", "2027-12-01"), ("1st december", "2026-12-01"),
      ("2nd of december", nil), ("3e mrt", "2027-03-03"), ("1 mei", "2026-05-01"), ("1 may", "2026-05-01"),
      ("12 OKT.", "2026-10-12"), ("1 januari", "2027-01-01"), ("9 sept", "2026-09-09"),
      ("+2w", "2026-03-18"), ("+1d", "2026-03-05"), ("+1m", "2026-04-04"), ("+0d", nil), ("+2x", nil),
      ("morgen", "2026-03-05"), ("tomorrow", "2026-03-05"), ("vandaag", "2026-03-04"),
      ("today", "2026-03-04"),
    ] as [(String, String?)])
  func datesAreReadInBothLanguages(text: String, iso: String?) { #expect(read(text) == iso) }

  @Test(arguments: [
    ("donderdag", "2026-03-05"), ("thursday", "2026-03-05"), ("vrijdag", "2026-03-06"),
    ("Friday", "2026-03-06"), ("zaterdag", "2026-03-07"), ("zondag", "2026-03-08"),
    ("maandag", "2026-03-09"), ("dinsdag", "2026-03-10"), ("Tuesday", "2026-03-10"),
  ])
  func aWeekdayIsTheNextOne(text: String, iso: String) { #expect(read(text) == iso) }

  @Test func onThatWeekdayItIsAWeekLater() {
    #expect(read("woensdag") == "2026-03-11")
    #expect(read("wednesday") == "2026-03-11")
  }

  @Test func aDayAndMonthIsTheNextSuchDay() {
    #expect(read("5 maart") == "2026-03-05")
    #expect(read("4 maart") == "2027-03-04", "today is no next one")
    #expect(read("3 maart") == "2027-03-03")
    #expect(read("1 jan", on: "2026-12-31") == "2027-01-01")
    #expect(read("31 dec", on: "2026-12-31") == "2027-12-31")
  }

  @Test func the29thOfFebruaryIsSoughtUntilThereIsOne() {
    #expect(read("29 feb") == "2028-02-29")
    #expect(read("29 feb", on: "2028-02-29") == "2032-02-29")
    #expect(read("29 feb", on: "2096-03-01") == "2104-02-29")
  }

  @Test(arguments: ["31 april", "30 feb", "0 mei", "2026-02-30", "31-11-2026", "29 feb 2027", "32 dec"])
  func anImpossibleDateIsRefusedWhereADateIsMeant(text: String) throws {
    #expect(read(text) == nil)
    let room = Room()
    guard case .notADate = room.refusal(of: "> bellen voor \(text)") else {
      Issue.record("\(text) was not refused")
      return
    }
  }

  @Test(arguments: [
    "de bewoners", "31 bewoners", "1", "dec", "mei", "2026", "99999999999999999999-1-2026", "-1-2026", "+w",
    "+",
    "1 dec +999", "december",
  ])
  func whatIsNoDateIsNoDate(text: String) { #expect(Day(said: text, today: today) == nil) }

  @Test func aYearIsFourFigures() {
    #expect(read("1 dec 2030") == "2030-12-01")
    #expect(read("1 dec 30") == nil, "what follows is no part of the date")
  }
}
