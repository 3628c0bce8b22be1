// Who is missing and the six principles, in the minutes; and that what a session hasn’t got has no section.

import Testing

@Suite struct AttendanceInMinutes {
  @Test func jsonHasWhoIsMissingAndThePrinciples() throws {
    let root = try Fixture.followUp().json()
    #expect(root["missing"] as? [String] == ["een huurder uit de flat"])
    let principles = rows(root, "principles")
    #expect(principles.map { $0["principle"] as? Int } == [1, 4])
    #expect(principles.map { $0["met"] as? Bool } == [true, false])
    #expect(principles.map { $0["why"] as? String } == [nil, "nog niemand bedankt"])
  }

  @Test func whatIsNotThereHasNoSection() throws {
    let text = try Fixture.workshop().minutes()
    for heading in [
      "Oogst", "Wat terugkeert", "Peilingen", "Zeggen en doen", "Door de bijeenkomsten heen", "Wie ontbreekt",
      "Zes principes",
    ] {
      #expect(!text.contains("# \(heading)"), "\(heading)")
    }
  }
}
