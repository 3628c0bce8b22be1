// The stage in a real terminal: it waits, follows, keeps what it has, and ends as it should.

import Foundation
import TestSupport
import Testing

@Suite(.waiting, .enabled(if: Tmux.isThere), .serialized) struct StageInTerminalTests {
  @Test func aFolderThatIsntThereIsWaitedForAndFollowed() throws {
    let box = try Sandbox()
    let folder = box.path("later/s")
    let stage = try Tmux(box, ["show", folder])
    try stage.wait(for: "Waiting for a session in")
    try stage.wait(for: "The folder isn’t there yet.")
    try FileManager.default.createDirectory(atPath: box.path("later"), withIntermediateDirectories: false)
    try box.makeSession("later/s", language: "nl")
    try stage.wait(for: "WELKOM")
    #expect(try box.run("add", folder, "--by", "Bram", "van elders").text == "#1\n")
    try stage.wait(for: "van elders")
    try FileManager.default.moveItem(atPath: folder, toPath: box.path("weg"))
    try stage.wait(for: "de map is weg")
    try stage.wait(for: "van elders")
    try FileManager.default.moveItem(atPath: box.path("weg"), toPath: folder)
    #expect(try box.run("add", folder, "en weer terug").text == "#2\n")
    try stage.wait(for: "en weer terug")
    try stage.type("q")
    try stage.wait(for: "ended with 0")
    #expect(try box.read("before") == box.read("after"))
  }

  @Test func nothingIsWrittenAnywhere() throws {
    let box = try Sandbox()
    let folder = try box.makeSession()
    func files() throws -> [String] {
      let all = try box.shell("find session home -printf '%p %s %T@\\n' | sort", [], input: "")
      return all.lines
    }
    let before = try files()
    let stage = try Tmux(box, ["show", folder])
    try stage.wait(for: "OPENING")
    try stage.type("?b")
    try stage.press("PageDown", "F6", "F9", "q")
    try stage.wait(for: "ended with 0")
    #expect(try files() == before)
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGHUP])
  func aSignalEndsItAndGivesTheTerminalBack(signal: Int32) throws {
    let box = try Sandbox()
    let stage = try Tmux(box, ["show", try box.makeSession()])
    try stage.wait(for: "OPENING")
    kill(try stage.process(), signal)
    try stage.wait(for: "ended with 130")
    #expect(try box.read("before") == box.read("after"))
  }

  @Test func ctrlCEndsItAtOnce() throws {
    let box = try Sandbox()
    let stage = try Tmux(box, ["show", box.path("nowhere"), "--language", "nl"])
    try stage.wait(for: "De map is er nog niet.")
    try stage.press("C-c")
    try stage.wait(for: "ended with 130")
  }

  @Test func anotherSessionWithAsManyEventsIsShown() throws {
    let box = try Sandbox()
    let folder = try box.makeSession()
    let other = try box.makeSession("other")
    #expect(try box.run("add", folder, "-", input: "dit was het\nen dit\n").code == 0)
    #expect(try box.run("add", other, "-", input: "/next\ndit is het nu\n").code == 0)
    let stage = try Tmux(box, ["show", folder])
    try stage.wait(for: "dit was het")
    try FileManager.default.moveItem(atPath: folder, toPath: box.path("away"))
    try FileManager.default.moveItem(atPath: other, toPath: folder)
    try stage.wait(for: "dit is het nu")
    try stage.wait(for: "DREAM")
  }

  @Test func aStormOfSizesLeavesItWhole() throws {
    let sandbox = try Sandbox()
    let folder = try sandbox.makeSession("session", language: "nl")
    _ = try sandbox.run("add", folder, "日本 en e\u{301}n woord")
    let stage = try Tmux(sandbox, ["show", folder], columns: 120, rows: 36)
    try stage.wait(for: "woord")
    for step in 0..<40 {
      try stage.resize(columns: 10 + step * 37 % 391, rows: 4 + step * 13 % 117)
    }
    try stage.resize(columns: 60, rows: 17)
    try stage.wait(for: "woord")
    try stage.press("q")
    try stage.wait(for: "ended with 0")
  }

  @Test func aBrokenThemeIsToldAndTheStandardOneServes() throws {
    let sandbox = try Sandbox()
    let folder = try sandbox.makeSession("session", language: "nl")
    let theme = try sandbox.write("text = inkt op wit\n", to: "eigen.theme")
    let stage = try Tmux(sandbox, ["show", folder, "--theme", theme], columns: 100, rows: 30)
    try stage.wait(for: "eigen.theme")
    try stage.wait(for: "regel 1")
    try stage.press("Home")
    try stage.wait(for: "WELKOM")
    #expect(try !stage.screen().contains("eigen.theme"))
  }
}
