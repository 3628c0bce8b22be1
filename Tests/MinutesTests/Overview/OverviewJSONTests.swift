// The overview as JSON: each agreement and deed once, as the latest session left it.

import Foundation
import Minutes
@testable import SessionEngine
import Testing

@Suite struct OverviewAsJSON {
  private func root(_ sessions: [Session], _ names: NamesShown = .full) throws -> [String: Any] {
    let text = try ProgrammeFixture.overview(.json, sessions, .dutch, names, anyway: true)
    return try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func list(_ object: [String: Any], _ key: String) -> [[String: Any]] {
    object[key] as? [[String: Any]] ?? []
  }

  private func agreement(_ text: String, of sessions: [Session]) throws -> [String: Any] {
    let found = list(try root(sessions), "agreements").filter { $0["text"] as? String == text }
    #expect(found.count == 1)
    return try #require(found.first)
  }

  @Test func sessionsStandInOrderOfDate() throws {
    let sessions = list(try root(ProgrammeFixture.both()), "sessions")
    #expect(sessions.map { $0["id"] as? String } == ["s1", "s3"])
    #expect(sessions.map { $0["fence"] as? Int } == [1, 2])
    #expect(sessions.map { $0["people"] as? Int } == [2, 3])
    #expect((sessions[0]["evaluation"] as? [Any])?.first as? Double == 3.5)
    #expect((sessions[0]["evaluation"] as? [Any])?.last is NSNull)
  }

  @Test func eachItemStandsOnceAsItWasLeft() throws {
    let root = try root(ProgrammeFixture.both())
    let agreements = list(root, "agreements")
    #expect(agreements.map { $0["ref"] as? String } == ["11", "12", "13", "a1"])
    #expect(agreements.map { $0["session"] as? String } == ["s1", "s1", "s1", "s3"])
    #expect(agreements.map { $0["state"] as? String } == ["adapt", "keep", "agreed", "agreed"])
    #expect(agreements.map { $0["holds"] as? Bool } == [false, true, true, true])
    // One that was kept after its date has no next one.
    #expect(agreements.map { $0["nextReview"] as? String } == [nil, nil, "2026-07-06", "2026-09-01"])
    let deeds = list(root, "deeds")
    #expect(deeds.map { $0["ref"] as? String } == ["14", "15", "16"])
    #expect(deeds.map { $0["state"] as? String } == ["partly", "done", "open"])
    #expect(deeds.map { $0["by"] as? String } == ["Bram Çelik", "Piet Oudgast", nil])
    #expect(deeds[0]["learnt"] as? String == "hij belt terug")
    #expect(deeds[0]["lookedAt"] as? String == "2026-06-12")
  }

  @Test func anAdaptedAgreementIsFollowed() throws {
    let sessions = try ProgrammeFixture.both()
    let new = try agreement("samen mailen", of: sessions)
    #expect(list(new, "replaces").map { $0["session"] as? String } == ["s1"])
    #expect(list(new, "replaces").map { $0["ref"] as? String } == ["11"])
    let old = try agreement("samen bellen", of: sessions)
    #expect(list(old, "replacedBy").map { $0["ref"] as? String } == ["a1"])
  }

  /// One that is kept before its date is still to be looked at on that date.
  @Test func whatIsKeptEarlyKeepsItsDate() throws {
    var next = try Fixture()
    next.happen(
      .sessionFounded(
        Founding(id: "s2", title: "Tussendoor", date: Day(year: 2026, month: 4, day: 1), language: .dutch)),
      .carried(
        CarriedItem(
          ref: Ref(desk: .plenary, number: 3), session: "s1", origin: Ref(desk: .plenary, number: 12),
          kind: .agreement, text: "één dossier")),
      .judged(Judged(ref: Ref(desk: .plenary, number: 3), judgement: Judgement(.keep))))
    let kept = try agreement("één dossier", of: [ProgrammeFixture.first(), next.session])
    #expect(kept["nextReview"] as? String == "2026-06-01")
    #expect(kept["state"] as? String == "keep")
  }

  @Test func aSessionThatIsGivenTwiceCountsOnce() throws {
    let once = try ProgrammeFixture.overview(.json, ProgrammeFixture.both())
    let (follow, first) = (try Fixture.followUp().session, try ProgrammeFixture.first())
    #expect(try ProgrammeFixture.overview(.json, [first, first, follow]) == once)
    // Of two copies the one that has more of it.
    let later = try ProgrammeFixture.first(.fencePlaced(FencePlaced(phase: 3)))
    for sessions in [[first, later], [later, first]] {
      #expect(list(try root(sessions), "sessions").map { $0["fence"] as? Int } == [3])
    }
  }

  @Test func voicesAreOfAllSessions() throws {
    let voices = try #require(try root(ProgrammeFixture.both())["voices"] as? [String: Any])
    let organisations = list(voices, "organisations")
    #expect(organisations.map { $0["name"] as? String } == ["Huisartsen", "Buurt", "Wijkverpleging", nil])
    #expect(organisations.map { $0["turns"] as? Int } == [2, 1, 1, 1])
    #expect(organisations.map { $0["people"] as? Int } == [1, 1, 1, 1])
    #expect(list(voices, "perspectives").map { $0["turns"] as? Int } == [3, 2])
    #expect(voices["withoutSpeaker"] as? Int == 4)
  }

  @Test func namesAreLeftOut() throws {
    let none = try root(ProgrammeFixture.both(), .none)
    #expect(list(none, "deeds").allSatisfy { $0["by"] is NSNull && ($0["helpers"] as? [String]) == [] })
    #expect(list(none, "sessions").allSatisfy { $0["people"] == nil })
    let roles = try root(ProgrammeFixture.both(), .roles)
    #expect(list(roles, "deeds").map { $0["by"] as? String } == ["Huisartsen", "Buurt", nil])
  }

  /// A name that only another session knows counts too.
  @Test func namesInsideAreTold() throws {
    let named = try ProgrammeFixture.first(
      .noted(
        Note(
          ref: Ref(desk: .plenary, number: 20), phase: .deed,
          wording: Wording(kind: .deed, text: "vragen", firstStep: "Yusra bellen"))))
    let error = #expect(throws: NamesInside.self) {
      _ = try Overview.render(
        [named, Fixture.followUp().session], format: .ical, language: .dutch, names: .none)
    }
    #expect(error?.findings.map(\.place) == ["Zorg in Oost, tweede keer, #20"])
    #expect(error?.findings.map(\.name) == ["Yusra"])
  }

  @Test func everyByteIsKept() throws {
    let text = try ProgrammeFixture.overview(.json, ProgrammeFixture.hostile(Hostile.atoms))
    for scalar in text.unicodeScalars {
      #expect(!((scalar.value < 0x20 && scalar.value != 0x0A) || (0x7F...0x9F).contains(scalar.value)))
    }
    let root = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let texts = (list(root, "agreements") + list(root, "deeds")).compactMap { $0["text"] as? String }
    for atom in Hostile.atoms { #expect(texts.contains { Array($0.utf8) == Array(atom.utf8) }) }
  }
}
