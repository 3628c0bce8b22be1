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
      ("3e mrt", "2027-03-03"), ("1 mei", "2026-05-01"), ("1 may", "2026-05-01"),
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
    #expect(read("4 maart") == "2026-03-04", "today's own date is today")
    #expect(read("3 maart") == "2027-03-03")
    #expect(read("1 jan", on: "2026-12-31") == "2027-01-01")
    #expect(read("31 dec", on: "2026-12-31") == "2026-12-31")
  }

  @Test func the29thOfFebruaryIsSoughtUntilThereIsOne() {
    #expect(read("29 feb") == "2028-02-29")
    #expect(read("29 feb", on: "2028-02-29") == "2028-02-29")
    #expect(read("29 feb", on: "2096-03-01") == "2104-02-29")
  }

  @Test(arguments: [
    "31 april", "30 feb", "0 mei", "2026-02-30", "31-11-2026", "29 feb 2027", "32 dec", "31/4",
  ])
  func anImpossibleDateIsToldWhereADateIsMeant(text: String) {
    #expect(read(text) == nil)
    let draft = Room().draft("> bellen voor \(text)")
    #expect(draft?.wording.text == "bellen voor \(text)")
    #expect(draft?.remarks == [.unclearDate(text)])
  }

  @Test(
    arguments: [
      ("2nd of december", "2026-12-02"), ("the 3rd of February", "2027-02-03"),
      ("de 3e van mei", "2026-05-03"),
      ("29-1", "2027-01-29"), ("29/1", "2027-01-29"), ("4/3", "2026-03-04"), ("3/4", "2026-04-03"),
      ("1-9-26", "2026-09-01"), ("1/9/2026", "2026-09-01"), ("1 mei '27", "2027-05-01"),
      ("eind december", "2026-12-31"), ("eind maart", "2026-03-31"), ("end of January", "2027-01-31"),
      ("the end of February 2028", "2028-02-29"), ("in maart", "2026-03-31"), ("in May", "2026-05-31"),
      ("begin april", "2026-04-01"), ("begin maart", "2027-03-01"), ("beginning of May", "2026-05-01"),
      ("half mei", "2026-05-15"), ("eind 2026", "2026-12-31"), ("eind volgende maand", "2026-04-30"),
      ("over twee weken", "2026-03-18"), ("over 10 dagen", "2026-03-14"), ("over een jaar", "2027-03-04"),
      ("in two weeks", "2026-03-18"), ("in 3 months", "2026-06-04"), ("binnen een maand", "2026-04-04"),
      ("volgende week vrijdag", "2026-03-13"), ("vrijdag volgende week", "2026-03-13"),
      ("next Friday", "2026-03-13"), ("Friday next week", "2026-03-13"), ("volgende week", "2026-03-15"),
      ("deze week vrijdag", "2026-03-06"), ("komende vrijdag", "2026-03-06"), ("vrijdag a.s.", "2026-03-06"),
      ("this Friday", "2026-03-06"), ("overmorgen", "2026-03-06"), ("the day after tomorrow", "2026-03-06"),
      ("maandag 14 december", "2026-12-14"), ("Monday, December 14, 2026", "2026-12-14"),
      ("ma 14-12", "2026-12-14"), ("Mon 14 Dec", "2026-12-14"), ("Monday the 9th", "2026-03-09"),
      ("vrijdag over een week", "2026-03-13"), ("de 15e", "2026-03-15"), ("the 3rd", "2026-04-03"),
      ("vr", "2026-03-06"),
    ])
  func datesAreReadAsPeopleSayThem(text: String, iso: String) { #expect(read(text) == iso) }

  @Test(arguments: [
    "maandag 31 april", "maandag 14", "vrijdag of maandag", "Friday or Monday", "dinsdag en donderdag",
    "over een paar weken", "in a few months", "de zomer", "week 12", "maart", "vrijdag jl.",
    "over een week of twee",
  ])
  func aDateIsReadWholeOrNotAtAll(text: String) {
    #expect(read(text) == nil)
    #expect(Room().draft("> bellen voor \(text)")?.wording.due == nil)
    #expect(Room().draft("> bellen voor \(text)")?.remarks.count == 1)
  }

  @Test(arguments: [
    "3-4 mensen", "1/2 uur", "24/7", "31 bewoners", "de 3e keer", "2000 euro", "Jan", "tien uur",
  ])
  func figuresOfSomethingElseAreNoDate(text: String) {
    let draft = Room().draft("> koken voor \(text)")
    #expect(draft?.wording.due == nil && draft?.remarks == [])
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
