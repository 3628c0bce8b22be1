// The dates of a programme as iCalendar: the days to look back on agreements, and those of deeds that aren't done.

import SessionEngine
import Words

struct CalendarOverview {
  private let programme: Programme
  private let words: Words

  init(_ programme: Programme, _ words: Words) {
    self.programme = programme
    self.words = words
  }

  func render() -> [UInt8] {
    var buffer = Buffer(reserving: programme.items.count * 300 + 256)
    buffer.add(calendar: "BEGIN", own: "VCALENDAR")
    buffer.add(calendar: "VERSION", own: "2.0")
    buffer.add(calendar: "PRODID", own: "-//Doendag//Doendag//\(words.language.word.uppercased())")
    buffer.add(calendar: "CALSCALE", own: "GREGORIAN")
    for item in programme.reviews {
      guard let day = item.nextReview else { continue }
      add(item, "review", on: day, "\(words.toLookBackOn): \(item.text)", to: &buffer)
    }
    for item in programme.deeds where item.holds {
      guard let day = item.due else { continue }
      let who = item.by.map { "\($0): " } ?? ""
      add(item, "deed", on: day, who + item.text, to: &buffer)
    }
    buffer.add(calendar: "END", own: "VCALENDAR")
    return buffer.bytes
  }

  /// A whole day. Its identity and its stamp come from the session, so that the same session gives the same bytes.
  private func add(
    _ item: ProgrammeItem, _ what: String, on day: Day, _ summary: String, to buffer: inout Buffer
  ) {
    let digits = { (text: String) in text.filter { $0 != "-" && $0 != ":" } }
    buffer.add(calendar: "BEGIN", own: "VEVENT")
    buffer.add(calendar: "UID", text: "\(what)-\(item.id.session)-\(item.id.ref.text)@doendag")
    buffer.add(calendar: "DTSTAMP", own: digits(String(rfc3339(item.at).prefix(19))) + "Z")
    buffer.add(calendar: "DTSTART;VALUE=DATE", own: digits(day.iso))
    buffer.add(calendar: "SUMMARY", text: summary)
    buffer.add(calendar: "DESCRIPTION", text: description(of: item))
    buffer.add(calendar: "TRANSP", own: "TRANSPARENT")
    buffer.add(calendar: "END", own: "VEVENT")
  }

  private func description(of item: ProgrammeItem) -> String {
    var lines: [String] = []
    if let reason = item.because { lines.append("\(words.reasonLabel) \(reason)") }
    if let step = item.firstStep { lines.append("\(words.firstStepLabel): \(step)") }
    if !item.helpers.isEmpty { lines.append(words.with(words.list(item.helpers)).capitalisedFirst) }
    lines.append(words.origin(of: item.id.ref, title: item.title, date: item.date))
    return lines.joined(separator: "\n")
  }
}
