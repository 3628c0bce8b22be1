// The folder of a desk that is open is moved or deleted: the desk says which, and puts it back only after a yes.

import Foundation
import TestSupport
import Testing

@Suite(.waiting, .enabled(if: Tmux.isThere), .serialized) struct FolderUnderADeskTests {
  /// A desk that read a line of another program and noted one.
  private func desk() throws -> (Sandbox, String, Tmux) {
    let box = try Sandbox()
    let folder = try box.makeSession()
    #expect(try box.run("add", folder, "of another").code == 0)
    let desk = try Tmux(box, ["open", folder], columns: 160)
    try desk.wait(for: "of another")
    try desk.type("own")
    try desk.press("Enter")
    try desk.wait(for: "#2 saved")
    return (box, folder, desk)
  }

  @Test func aFolderThatIsMovedIsToldAndNothingIsMadeInItsPlace() throws {
    let (box, folder, desk) = try desk()
    #expect(rename(folder, box.path("elsewhere")) == 0)
    try desk.wait(for: "moved to")
    try desk.type("after")
    try desk.press("Enter")
    try desk.wait(for: "#3")
    try desk.wait(for: "NOT SAVED")
    #expect(!FileManager.default.fileExists(atPath: folder))
    kill(try desk.process(), SIGKILL)
    // What waits belongs to the folder wherever it is.
    #expect(try box.run("add", box.path("elsewhere"), "later").code == 0)
    #expect(try box.minutes(box.path("elsewhere")).texts == ["of another", "own", "after", "later"])
  }

  @Test func aFolderThatIsDeletedComesBackAfterAYesAndNotBefore() throws {
    let (box, folder, desk) = try desk()
    try FileManager.default.removeItem(atPath: folder)
    try desk.wait(for: "is gone.")
    try desk.wait(for: "Put it back?")
    // What is typed is no answer.
    try desk.type("yes, and this")
    try desk.wait(for: "yes, and this")
    try desk.press("Enter")
    try desk.wait(for: "#3")
    #expect(!FileManager.default.fileExists(atPath: folder))
    try desk.wait(for: "Put it back?")
    try desk.press("Enter")
    try desk.wait(for: "is back, with every line")
    #expect(try box.minutes(folder).texts == ["of another", "own", "yes, and this"])
    #expect(try box.run("check", folder).code == 0)
  }

  @Test func aNoLeavesTheLinesOfTheDeskAndTheLossIsTold() throws {
    let (box, folder, desk) = try desk()
    let other = try #require(
      Files.journals(in: folder).first { Files.text("\(folder)/\($0)").contains("of another") })
    let own = try #require(
      Files.journals(in: folder).first { Files.text("\(folder)/\($0)").contains(#""own""#) })
    let founding = try #require(Files.journals(in: folder).first { $0 != other && $0 != own })
    let kept = Files.read("\(folder)/\(own)")
    let first = Files.read("\(folder)/\(founding)")
    try FileManager.default.removeItem(atPath: folder)
    try desk.wait(for: "Put it back?")
    try desk.press("Escape")
    try desk.wait(for: "Only the lines of this desk are left")
    #expect(!FileManager.default.fileExists(atPath: folder))
    // Whoever brings these into a folder again is told that others are missing.
    _ = try box.write(first, to: "session/\(founding)")
    _ = try box.write(kept, to: "session/\(own)")
    let check = try box.run("check", folder)
    #expect(check.code == 65)
    #expect(check.text.contains("Not whole: lines are missing"))
  }
}
