// Dates, times of the day and lengths of time.

import SessionEngine

extension Words {
  /// `Friday 1 May 2026`, `vrijdag 1 mei 2026`.
  public func longDate(_ day: Day) -> String {
    let (year, month, date) = day.civil
    return "\(weekday(day)) \(date) \(monthName(month)) \(year)"
  }

  /// `1 December 2026`, `1 december 2026`.
  public func date(_ day: Day) -> String {
    let (year, month, date) = day.civil
    return "\(date) \(monthName(month)) \(year)"
  }

  /// `1 Dec`, `1 dec`; with the year where the day isn't within eleven months from today, so that it can be told from
  /// the same day a year on.
  public func shortDate(_ day: Day, today: Day) -> String {
    let (year, month, date) = day.civil
    let text = "\(date) \(shortMonth(month))"
    return (today...today.adding(months: 11)).contains(day) ? text : "\(text) \(year)"
  }

  public func weekday(_ day: Day) -> String { weekday(day.weekday) }

  /// `number`: Monday 1 to Sunday 7.
  func weekday(_ number: Int) -> String {
    let english = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    let dutch = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
    return say(english[number - 1], dutch[number - 1])
  }

  /// `month`: 1-12.
  func monthName(_ month: Int) -> String {
    let english = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November", "December",
    ]
    let dutch = [
      "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
      "november", "december",
    ]
    return say(english[month - 1], dutch[month - 1])
  }

  func shortMonth(_ month: Int) -> String {
    let english = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let dutch = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
    return say(english[month - 1], dutch[month - 1])
  }

  /// `14:07`, alike in both languages.
  public func time(hour: Int, minute: Int) -> String { "\(twoFigures(hour)):\(twoFigures(minute))" }

  /// `14:07:12`.
  public func time(hour: Int, minute: Int, second: Int) -> String {
    "\(time(hour: hour, minute: minute)):\(twoFigures(second))"
  }

  /// `12:40`, minutes and seconds; minutes go on beyond 59.
  public func minutesAndSeconds(_ seconds: Int) -> String { "\(seconds / 60):\(twoFigures(seconds % 60))" }

  /// What is left of a time box: `12:40 left`, `over time 0:40`. Negative is over time.
  public func timeLeft(seconds: Int) -> String {
    let clock = minutesAndSeconds(abs(seconds))
    if seconds < 0 { return say("over time \(clock)", "over tijd \(clock)") }
    return say("\(clock) left", "nog \(clock)")
  }

  /// A clock that is held.
  public func timePaused(seconds: Int) -> String {
    say("paused at \(minutesAndSeconds(seconds))", "gepauzeerd op \(minutesAndSeconds(seconds))")
  }

  private func twoFigures(_ figure: Int) -> String { figure < 10 ? "0\(figure)" : "\(figure)" }
}
