// The desk in a real terminal: a session from the start screen to the minutes, kills, drafts, sizes.

import Foundation
import TestSupport
import Testing

@Suite(.waiting, .enabled(if: Tmux.isThere), .serialized) struct DeskInTerminalTests {
  private func session() throws -> (Sandbox, String) {
    let sandbox = try Sandbox(language: "nl_NL.UTF-8")
    let list = try sandbox.write(
      "naam;organisatie\nAnna de Wit;wijkteam\nBram Çelik;huisarts\nChadia El Amrani;gemeente\n",
      to: "mensen.csv")
    let made = try sandbox.run(
      "new", sandbox.path("s"), "--title", "Proef", "--language", "nl", "--participants", list)
    try #require(made.code == 0)
    return (sandbox, sandbox.path("s"))
  }

  private func texts(_ sandbox: Sandbox, _ folder: String) throws -> [String] {
    let json = try sandbox.run("minutes", folder, "--format", "json")
    let object = try JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any]
    let lines = object?["contributions"] as? [[String: Any]] ?? []
    return lines.compactMap { $0["text"] as? String }
  }

  /// Nobody at the desk can mend a playbook that stands in a journal: the desk opens, and says so.
  @Test func aPlaybookThatCannotBeReadFallsBack() throws {
    let (sandbox, folder) = try session()
    let line =
      #"{"v":1,"w":"forger","n":1,"t":[1500000000000,0],"e":"playbookChosen","markdown":"geen kop""#
    try Data(sealedLine(line)).write(to: URL(fileURLWithPath: "\(folder)/x-forger.jsonl"))
    let desk = try Tmux(sandbox, ["open", folder])
    try desk.wait(for: "Draaiboek: geen kop voor Welkom. Het ingebouwde wordt gebruikt.")
    try desk.type("anna: we beginnen")
    try desk.press("Enter")
    try desk.wait(for: "#1 bewaard")
  }

  @Test func aWholeSessionFromTheStartScreenToTheMinutes() throws {
    let sandbox = try Sandbox(language: "nl_NL.UTF-8")
    let desk = try Tmux(sandbox, [])
    try desk.wait(for: "Nieuwe bijeenkomst")
    try desk.type("n")
    try desk.wait(for: "Titel")
    try desk.type("Zorg in Oost")
    try desk.press("Enter", "Enter", "Enter", "Enter", "Enter", "Enter")
    try desk.type("Anna de Wit, wijkteam")
    try desk.press("Enter")
    try desk.type("Bram Celik, huisarts")
    try desk.press("Enter", "Enter", "Enter")
    try desk.wait(for: "WELKOM")
    try desk.type("anna: we beginnen")
    try desk.press("Enter")
    try desk.wait(for: "#1 bewaard")
    // Only order asks nothing where no concern and no agreement was noted.
    for (phase, asks) in [
      ("DROOM", true), ("VISIE", true), ("ORDE", true), ("DAAD", false), ("TERUGBLIK", true),
    ] {
      try desk.press("F2")
      if asks {
        try desk.wait(for: "Toch verder?")
        try desk.type("j")
      }
      try desk.wait(for: phase)
    }
    try desk.wait(for: "VAN DROOM NAAR DAAD")
    try desk.press("F8")
    try desk.wait(for: "verslag.md")
    try desk.type("/stop")
    try desk.press("Enter")
    try desk.wait(for: "Stoppen?")
    try desk.press("Enter")
    try desk.wait(for: "ended with 0")
    let minutes = try sandbox.shell("cat home/doendag/*/verslag.md", [], input: "").text
    #expect(minutes.contains("# Zorg in Oost"))
    #expect(minutes.contains("we beginnen"))
    #expect(try sandbox.read("before") == sandbox.read("after"))
  }

  @Test func whatIsSaidToBeSavedSurvivesAKillAndTheDraftIsOffered() throws {
    let (sandbox, folder) = try session()
    let desk = try Tmux(sandbox, ["open", folder])
    try desk.wait(for: "WELKOM")
    try desk.type("anna: dit blijft")
    try desk.press("Enter")
    try desk.wait(for: "#1 bewaard")
    try desk.type("dit was nog niet af")
    try desk.wait(for: "nog niet af")
    usleep(1_300_000)
    kill(try desk.process(), SIGKILL)
    try desk.wait(for: "ended with 137")
    #expect(try texts(sandbox, folder) == ["dit blijft"])
    let again = try Tmux(sandbox, ["open", folder])
    try again.wait(for: "dit was nog niet af")
    try again.press("Enter")
    try again.wait(for: "#2 bewaard")
    #expect(try texts(sandbox, folder) == ["dit blijft", "dit was nog niet af"])
  }

  @Test(arguments: [(SIGTERM, 130), (SIGINT, 130), (SIGHUP, 130)])
  func aSignalEndsAndKeepsTheDraftAndTheTerminal(signal: Int32, code: Int) throws {
    let (sandbox, folder) = try session()
    let desk = try Tmux(sandbox, ["open", folder])
    try desk.wait(for: "WELKOM")
    try desk.type("half af")
    try desk.wait(for: "half af")
    kill(try desk.process(), signal)
    try desk.wait(for: "ended with \(code)")
    #expect(try sandbox.read("before") == sandbox.read("after"))
    let again = try Tmux(sandbox, ["open", folder])
    try again.wait(for: "half af")
  }

  @Test func everySizeIsTakenAndNothingIsLost() throws {
    let (sandbox, folder) = try session()
    let desk = try Tmux(sandbox, ["open", folder], columns: 120, rows: 36)
    try desk.wait(for: "NOG NIET GEHOORD")
    try desk.type("bram: 日本 en é")
    for (columns, rows) in [(10, 4), (44, 12), (200, 60), (20, 6), (80, 24)] {
      try desk.resize(columns: columns, rows: rows)
      usleep(30_000)
    }
    try desk.wait(for: "nog niet gehoord")
    try desk.press("Enter")
    try desk.wait(for: "#1 bewaard")
    #expect(try texts(sandbox, folder) == ["日本 en é"])
  }

  @Test func anotherProgramsLinesAppearAndTheTypedLineIsNotTouched() throws {
    let (sandbox, folder) = try session()
    let desk = try Tmux(sandbox, ["open", folder])
    try desk.wait(for: "WELKOM")
    try desk.type("anna: ik ben bezig")
    let added = try sandbox.run("add", folder, "--by", "Bram", "van elders")
    #expect(added.code == 0)
    try desk.wait(for: "van elders")
    try desk.wait(for: "anna: ik ben bezig")
    try desk.press("Enter")
    try desk.wait(for: "#1 bewaard")
    #expect(try texts(sandbox, folder).sorted() == ["ik ben bezig", "van elders"])
  }

  @Test func pastedTextCanNeitherCommandNorEndItself() throws {
    let (sandbox, folder) = try session()
    let desk = try Tmux(sandbox, ["open", folder])
    try desk.wait(for: "WELKOM")
    let text = "een\u{1B}[201~/stop\n! twee\u{1B}]0;titel\u{7}\n"
    _ = try sandbox.write(text, to: "geplakt")
    try desk.paste(file: sandbox.path("geplakt"))
    try desk.wait(for: "elk als")
    try desk.type("j")
    try desk.wait(for: "bewaard")
    let kept = try texts(sandbox, folder)
    #expect(kept.count == 2)
    #expect(kept.last?.hasPrefix("! twee") == true)
    #expect(try !desk.screen().contains("ended with"))
  }
}
