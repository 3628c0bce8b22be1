// Days of the calendar: which there are, how they are counted, written and read.

import SessionEngine
import TestSupport
import Testing

@Suite struct DayTests {
  @Test func theDayOfTheEpochIsAThursday() {
    #expect(Day(year: 1970, month: 1, day: 1)?.number == 0)
    #expect(Day(number: 0).weekday == 4)
    #expect(Day(number: -1).iso == "1969-12-31")
    #expect(Day(number: -1).weekday == 3)
  }

  @Test func everyDayOfSixCenturiesIsReadAsItIsWritten() {
    var previous = day("1799-12-31")
    let first = day("1800-01-01").number
    for number in first...day("2400-12-31").number {
      let now = Day(number: number)
      guard Day(iso: now.iso) == now, now > previous, now.weekday == previous.weekday % 7 + 1 else {
        Issue.record("\(now.iso) does not follow \(previous.iso)")
        return
      }
      previous = now
    }
  }

  @Test func theFirstAndTheLastDayAreReadAsTheyAreWritten() {
    for iso in ["0001-01-01", "0004-02-29", "9999-12-31"] { #expect(Day(iso: iso)?.iso == iso) }
  }

  @Test(arguments: ["2024-02-29", "2000-02-29", "2400-02-29"])
  func leapYearsHaveThe29thOfFebruary(iso: String) { #expect(Day(iso: iso)?.iso == iso) }

  @Test(arguments: [
    "2023-02-29", "1900-02-29", "2100-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00",
    "2026-1-01", "26-01-01", "2026-01-1", "02026-01-01", "2026/01/01", "2026-01-01 ", "", "-", "0000-01-01",
    "2026-01-01-01", "+026-01-01", "٢٠٢٦-٠١-٠١",
  ])
  func whatIsNoDayIsNotRead(iso: String) { #expect(Day(iso: iso) == nil) }

  @Test func monthsOnKeepTheDayOrTakeTheLastOfTheMonth() {
    #expect(day("2026-01-31").adding(months: 1).iso == "2026-02-28")
    #expect(day("2024-01-31").adding(months: 1).iso == "2024-02-29")
    #expect(day("2026-11-15").adding(months: 2).iso == "2027-01-15")
    #expect(day("2026-12-31").adding(months: 12).iso == "2027-12-31")
  }

  @Test func momentsAreWrittenAsRFC3339() {
    #expect(rfc3339(0) == "1970-01-01T00:00:00.000Z")
    #expect(rfc3339(1_772_614_800_250) == "2026-03-04T09:00:00.250Z")
    #expect(rfc3339(-1) == "1969-12-31T23:59:59.999Z")
  }

  @Test func noMomentIsTooFarToWrite() {
    #expect(!rfc3339(.min).isEmpty)
    #expect(!rfc3339(.max).isEmpty)
  }
}
