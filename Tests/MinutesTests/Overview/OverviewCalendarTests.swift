// The overview as iCalendar: lines that fold, texts that stay texts, and identities that stay.

import Foundation
import Minutes
import SessionEngine
import Testing

@Suite struct OverviewAsCalendar {
  private func file(_ sessions: [Session], _ names: NamesShown = .full) throws -> String {
    try ProgrammeFixture.overview(.ical, sessions, .dutch, names, anyway: true)
  }

  /// The lines as a reader unfolds them; every one ends with a carriage return and a line feed.
  private func unfolded(_ text: String) -> [String] {
    #expect(text.hasSuffix("\r\n"))
    return text.replacingOccurrences(of: "\r\n ", with: "").components(separatedBy: "\r\n").dropLast()
  }

  @Test func theDatesOfAProgramme() throws {
    let lines = unfolded(try file(ProgrammeFixture.both()))
    #expect(
      lines.prefix(4) == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Doendag//Doendag//NL", "CALSCALE:GREGORIAN",
      ])
    #expect(lines.last == "END:VCALENDAR")
    let first = try #require(lines.firstIndex(of: "BEGIN:VEVENT"))
    #expect(
      lines[first...].prefix(8) == [
        "BEGIN:VEVENT", "UID:review-s1-13@doendag", "DTSTAMP:20260501T090006Z", "DTSTART;VALUE=DATE:20260706",
        "SUMMARY:Terugkijken: elke maandag overleg",
        "DESCRIPTION:Omdat het helpt\\n#13 · Zorg in Oost\\, tweede keer · 1 maart 2026",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
      ])
    #expect(
      lines.filter { $0.hasPrefix("UID:") } == [
        "UID:review-s1-13@doendag", "UID:review-s3-a1@doendag", "UID:deed-s1-14@doendag",
        "UID:deed-s1-16@doendag",
      ])
    #expect(lines.contains("SUMMARY:Bram Çelik: de leverancier bellen"))
    #expect(lines.contains("SUMMARY:een sleutelkast ophangen"))
  }

  @Test func sameInputSameBytes() throws {
    #expect(try file(ProgrammeFixture.both()) == file(ProgrammeFixture.both().reversed()))
  }

  @Test(arguments: [NamesShown.roles, .none])
  func nobodyIsNamed(names: NamesShown) throws {
    #expect(try file(ProgrammeFixture.both(), .full).contains("Bram"))
    let text = try file(ProgrammeFixture.both(), names)
    #expect(text.contains("SUMMARY:"))
    for word in ["Bram", "Piet"] { #expect(!text.contains(word)) }
  }

  @Test func noLineIsLongerThan75Octets() throws {
    for text in ["a", "é", "日", "👩‍👩‍👧", ",", "\\", "é,"] {
      for length in 60...80 {
        let long = String(repeating: text, count: length)
        let made = try file(ProgrammeFixture.hostile(Array(repeating: long, count: 6)))
        for line in Array(made.utf8).split(separator: 0x0A) {
          #expect(line.last == 0x0D)
          #expect(line.count <= 76)
          // No character is cut.
          #expect(String(validating: line, as: UTF8.self) != nil)
        }
      }
    }
  }

  @Test func textsStayTexts() throws {
    let hostile = [
      "a\r\nEND:VEVENT\r\nBEGIN:VALARM", "b\nATTACH:http://x", "c;d,e\\n\\",
      "\u{1B}[31m\u{202E}\u{85}\u{0}\u{7F}",
      "\rX:1", "\u{2028}Y",
    ]
    let lines = unfolded(try file(ProgrammeFixture.hostile(hostile + Hostile.atoms)))
    let names = Set(lines.map { $0.prefix { $0 != ":" && $0 != ";" } })
    #expect(
      names == [
        "BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "UID", "DTSTAMP", "DTSTART", "SUMMARY",
        "DESCRIPTION",
        "TRANSP",
      ])
    #expect(lines.contains("SUMMARY:Terugkijken: a\\nEND:VEVENT\\nBEGIN:VALARM"))
    #expect(lines.contains { $0.hasPrefix("SUMMARY:") && $0.hasSuffix("c\\;d\\,e\\\\n\\\\") })
    #expect(lines.contains { $0.contains("␛[31m⟨U+202E⟩⟨U+0085⟩␀␡") })
    for scalar in lines.joined().unicodeScalars { #expect(scalar.value >= 0x20) }
    #expect(lines.filter { $0 == "BEGIN:VEVENT" }.count == lines.filter { $0 == "END:VEVENT" }.count)
    #expect(Set(lines.filter { $0.hasPrefix("UID:") }).count == lines.filter { $0.hasPrefix("UID:") }.count)
  }
}
