// The harvest and what recurs, in the minutes.

import Minutes
@testable import SessionEngine
import Testing

@Suite struct HarvestInMinutes {
  @Test func jsonHasTheHarvestAndWhatRecurs() throws {
    let root = try Fixture.followUp().json()
    #expect(root["harvest"] as? [String] == ["b1", "a2"])
    let bundles = rows(root, "together")
    #expect(bundles.map { $0["name"] as? String } == ["één verhaal"])
    #expect(bundles.map { $0["refs"] as? [String] } == [["b1", "a2"]])
  }

  @Test func csvTellsConsentHarvestAndWhatRecurs() throws {
    let rows = try Fixture.followUp().minutes(.csv).split(separator: "\r\n")
    #expect(rows.first?.hasSuffix(",instemming,oogst,samen") == true)
    #expect(
      rows.map { $0.split(separator: ",", omittingEmptySubsequences: false).suffix(3).joined(separator: "|") }
        .dropFirst() == ["heeft instemming||", "|ja|één verhaal", "|ja|één verhaal"])
  }
}
