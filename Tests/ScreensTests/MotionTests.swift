// Less motion at the desk: the clock goes by the minute.

import SessionEngine
import Testing

@testable import Screens

@Suite struct MotionTests {
  /// What the clock says and when it next changes, so many milliseconds after a time box of two minutes began.
  private func clock(after milliseconds: Int64, reducesMotion: Bool) throws -> (text: String, next: Int) {
    var desk = try Harness(people: sevenPeople, reducesMotion: reducesMotion)
    desk.type("/klok 2<Enter>")
    let moment = Moment(
      milliseconds: Harness.start.moment.milliseconds + milliseconds, today: Harness.start.moment.today)
    desk.model.time = WallTime(moment: moment, secondOfDay: 14 * 3600 + 7 * 60)
    return (desk.model.clockSpans.map(\.text).joined(), desk.model.millisecondsToNextChange)
  }

  @Test func theClockGoesByTheSecondOrByTheMinute() throws {
    let usual = try clock(after: 30_250, reducesMotion: false)
    #expect(usual.text.contains("1:30") && usual.next == 750)
    let calm = try clock(after: 30_250, reducesMotion: true)
    #expect(calm.text.contains("2:00") && calm.next == 29_750)
    let last = try clock(after: 75_000, reducesMotion: true)
    #expect(last.text.contains("0:50") && last.next == 5000)
    let over = try clock(after: 185_000, reducesMotion: true)
    #expect(over.text.contains("1:00") && over.next == 55_000)
  }
}
