// `forget` while a desk is open in a real terminal: gone from its screen and from what it keeps, and it goes on.

import Foundation
import TestSupport
import Testing

@Suite(.waiting, .enabled(if: Tmux.isThere), .serialized) struct ForgetAtADeskTests {
  private static let phrase = "forget Anna de Vries\n"

  /// What stands in the files of the session and of the user's state.
  private func kept(_ box: Sandbox) -> String {
    ["session", "home/.local/state"].flatMap { root in
      (FileManager.default.enumerator(atPath: box.path(root))?.compactMap { $0 as? String } ?? []).map {
        box.path("\(root)/\($0)")
      }
    }
    .compactMap { FileManager.default.contents(atPath: $0) }.map { String(decoding: $0, as: UTF8.self) }
    .joined()
  }

  private func expectNothing(
    of scraps: [String], in text: String, _ location: SourceLocation = #_sourceLocation
  ) {
    for scrap in scraps where text.contains(scrap) {
      Issue.record("\(scrap) is still there:\n\(text)", sourceLocation: location)
    }
  }

  /// A desk with a line of Anna's and one of Bram's on the screen.
  private func desk(_ box: Sandbox, _ folder: String) throws -> Tmux {
    let desk = try Tmux(box, ["open", folder])
    try desk.wait(for: "OPENING")
    try desk.type("anna: my secret")
    try desk.press("Enter")
    try desk.wait(for: "#1 saved")
    try desk.type("bram: as Anna said")
    try desk.press("Enter")
    try desk.wait(for: "#2 saved")
    return desk
  }

  private func forget(_ box: Sandbox, _ folder: String) throws {
    let run = try box.run("forget", folder, "--person", "Anna de Vries", input: Self.phrase)
    #expect(run.code == 0, "\(run.messages)")
  }

  @Test func itGoesFromTheScreenAndTheLineStays() throws {
    let box = try Sandbox()
    let folder = try box.makeSession()
    let desk = try desk(box, folder)
    try desk.type("bram: half typed")
    try desk.wait(for: "half typed")
    try forget(box, folder)
    try desk.wait(for: "as ____ said")
    expectNothing(of: ["my secret", "Anna de", "anna", "GGD"], in: try desk.screen())
    try desk.wait(for: "half typed")
    try desk.press("Enter")
    try desk.wait(for: "#3 saved")
    for keys in [["C-p"], ["C-p"], ["C-y"], ["C-u"], ["Up"], ["Up"], ["Up"]] {
      for key in keys { try desk.press(key) }
      expectNothing(of: ["my secret", "anna:"], in: try desk.screen())
    }
    expectNothing(of: ["my secret", "Anna", "anna"], in: kept(box))
    #expect(try box.minutes(folder, "--all").texts == ["as ____ said", "half typed"])
  }

  @Test func theDraftOfADeskThatIsOpenDropsIt() throws {
    let box = try Sandbox()
    let folder = try box.makeSession()
    let desk = try desk(box, folder)
    // The line is edited; a second later the draft is on the disk, and what is typed then waits for the next second.
    try desk.press("Up", "Up")
    try desk.wait(for: "my secret")
    for letter in ["a", "b", "c"] {
      try desk.type(letter)
      usleep(400_000)
    }
    try forget(box, folder)
    try desk.wait(for: "as ____ said")
    usleep(1_300_000)
    expectNothing(of: ["my secret", "Anna", "anna"], in: kept(box))
    try desk.type("and on")
    try desk.wait(for: "and on")
    expectNothing(of: ["my secret"], in: try desk.screen())
  }

  @Test func whoHadTheFloorIsInNoDraft() throws {
    let box = try Sandbox()
    let folder = try box.makeSession()
    let desk = try desk(box, folder)
    try desk.type("anna")
    try desk.press("Tab")
    for letter in ["a", "b", "c", "d"] {
      try desk.type(letter)
      usleep(300_000)
    }
    #expect(kept(box).contains("Anna de Vries: ab"))
    try forget(box, folder)
    try desk.wait(for: "as ____ said")
    usleep(1_300_000)
    expectNothing(of: ["my secret", "Anna"], in: kept(box))
    #expect(kept(box).contains("abcd"))
    try desk.wait(for: "abcd")
    expectNothing(of: ["Anna", "GGD"], in: try desk.screen())
  }

  @Test(.enabled(if: Held.isPossible)) func aDraftThatCannotBeOverwrittenIsTold() throws {
    let box = try Sandbox()
    let folder = try box.makeSession()
    let desk = try desk(box, folder)
    try desk.press("Up", "Up")
    try desk.wait(for: "my secret")
    usleep(1_300_000)
    kill(try desk.process(), SIGKILL)
    try desk.wait(for: "ended with 137")
    let drafts = box.path("home/.local/state/doendag/drafts")
    let draft = try #require(try FileManager.default.contentsOfDirectory(atPath: drafts).first)
    let held = try Held("\(drafts)/\(draft)")
    let holder = try Held(drafts)
    let run = try box.run("forget", folder, "--person", "Anna de Vries", input: Self.phrase)
    #expect(run.code == 74)
    #expect(run.messages.hasPrefix("doendag: \(drafts)/\(draft) still holds what was to go: "))
    holder.release()
    held.release()
    let again = try box.run("forget", folder, "--person", "Anna de Vries", input: Self.phrase)
    #expect(again.code == 0)
    #expect(again.text.contains("What is kept as unsent goes too: 1 line."))
    #expect(again.lines.last == "Gone: 1 line unsent.")
    expectNothing(of: ["my secret", "Anna"], in: kept(box))
    #expect(try box.run("forget", folder, "--person", "Anna de Vries", input: Self.phrase).code == 65)
  }
}
