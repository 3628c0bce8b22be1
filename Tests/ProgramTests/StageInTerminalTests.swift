// The stage in a real terminal: it follows what others write, waits for what isn't there, and never writes itself.

import Foundation
import Testing

@Suite(.enabled(if: Tmux.isThere), .serialized) struct StageInTerminalTests {
  private func session() throws -> (Sandbox, String) {
    let sandbox = try Sandbox(language: "nl_NL.UTF-8")
    let list = try sandbox.write(
      "naam;organisatie\nAnna de Wit;wijkteam\nBram Çelik;huisarts\n", to: "mensen.csv")
    let made = try sandbox.run(
      "new", sandbox.path("s"), "--title", "Proef", "--language", "nl", "--participants", list)
    try #require(made.code == 0)
    return (sandbox, sandbox.path("s"))
  }

  /// Names, sizes and times of all that lies in a folder.
  private func contents(_ sandbox: Sandbox, _ folder: String) throws -> String {
    try sandbox.shell("find \(folder) -printf '%p %s %T@ %m\\n' | sort", [], input: "").text
  }

  @Test func whatAnotherProgramNotesIsSeen() throws {
    let (sandbox, folder) = try session()
    let stage = try Tmux(sandbox, ["show", folder], columns: 60, rows: 17)
    try stage.wait(for: "WELKOM")
    _ = try sandbox.run("add", folder, "--by", "Bram", "ik weet wie ik bel")
    try stage.wait(for: "ik weet wie ik bel")
    let before = try contents(sandbox, folder)
    _ = try sandbox.shell("printf '/fase droom\\n' | \(Sandbox.program()) add \(folder) -", [], input: "")
    try stage.wait(for: "DROOM")
    #expect(try contents(sandbox, folder) != before)
    let after = try contents(sandbox, folder)
    for key in ["PageDown", "PageUp", "b", "b", "s", "s", "F2", "F8", "Escape", "C-x", "?", "Enter"] {
      try stage.press(key)
    }
    // The help lay over it.
    try stage.wait(for: "gehoord")
    try stage.press("q")
    try stage.wait(for: "ended with 0")
    #expect(try contents(sandbox, folder) == after)
    #expect(try sandbox.read("before") == sandbox.read("after"))
  }

  @Test func aFolderThatIsNotThereYetIsWaitedForAndOneThatGoesLeavesWhatWasRead() throws {
    let (sandbox, folder) = try session()
    let later = sandbox.path("straks")
    let stage = try Tmux(sandbox, ["show", later, "--language", "nl"])
    try stage.wait(for: "Wachten op een bijeenkomst")
    _ = try sandbox.shell("mv \(folder) \(later)", [], input: "")
    try stage.wait(for: "WELKOM")
    _ = try sandbox.run("add", later, "--by", "Anna", "dit blijft staan")
    try stage.wait(for: "dit blijft staan")
    _ = try sandbox.shell("mv \(later) \(folder)", [], input: "")
    try stage.wait(for: "niet te lezen")
    try stage.wait(for: "dit blijft staan")
    _ = try sandbox.shell("mv \(folder) \(later)", [], input: "")
    _ = try sandbox.run("add", later, "--by", "Bram", "weer terug")
    try stage.wait(for: "weer terug")
    #expect(try !stage.screen().contains("niet te lezen"))
  }

  @Test(arguments: [(SIGTERM, 130), (SIGINT, 130), (SIGHUP, 130)])
  func aSignalEndsItAndTheTerminalIsAsItWas(signal: Int32, code: Int) throws {
    let (sandbox, folder) = try session()
    let stage = try Tmux(sandbox, ["show", folder])
    try stage.wait(for: "WELKOM")
    kill(try stage.process(), signal)
    try stage.wait(for: "ended with \(code)")
    #expect(try sandbox.read("before") == sandbox.read("after"))
  }

  @Test func aStormOfSizesLeavesItWhole() throws {
    let (sandbox, folder) = try session()
    _ = try sandbox.run("add", folder, "--by", "Anna", "日本 en e\u{301}n woord")
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
    let (sandbox, folder) = try session()
    let theme = try sandbox.write("text = inkt op wit\n", to: "eigen.theme")
    let stage = try Tmux(sandbox, ["show", folder, "--theme", theme], columns: 100, rows: 30)
    try stage.wait(for: "eigen.theme")
    try stage.wait(for: "regel 1")
    try stage.press("Home")
    try stage.wait(for: "WELKOM")
    #expect(try !stage.screen().contains("eigen.theme"))
  }

  @Test func withoutATerminalItIsRefusedAndSendsNothing() throws {
    let (sandbox, folder) = try session()
    let refused = try sandbox.run("show", folder)
    #expect(refused.code == 64)
    #expect(refused.output.isEmpty)
    #expect(!refused.text.contains("\u{1B}"))
  }
}
