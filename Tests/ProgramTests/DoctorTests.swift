// `doctor`: what it tells of terminal and room, and its card, on a pipe and in a terminal.

import TestSupport
import Testing

@Suite(.waiting) struct DoctorTests {
  @Test func aRoomInRowsAndColumns() throws {
    let box = try Sandbox()
    let run = try box.run("doctor", "--room", "12m", "--image-height", "2m")
    #expect(run.code == 0)
    #expect(run.messages == "")
    #expect(run.text.contains("the back row sits 6.0 image heights away\n"))
    #expect(run.text.contains("it reads 17 rows x 59 columns strictly, 23 x 81 at ease\n"))
    #expect(run.text.contains("Stage      usable strictly, complete at ease\n"))
    #expect(
      run.text.contains("complete strictly with an image of 2.03 m, or nobody farther away than 11.8 m\n"))
    #expect(run.text.contains("can’t run here: standard input or output is no terminal.\n"))
    // The ruler is as long as the room reads strictly, and every row of the card ends there.
    let ruler = try #require(run.lines.lastIndex { $0.hasPrefix("....:....1") })
    #expect(run.lines[ruler].count == 59)
    #expect(run.lines.contains(" ABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789                    │"))
  }

  @Test func nearEnoughTheStageIsComplete() throws {
    let run = try Sandbox(language: "nl_NL.UTF-8")
      .run("doctor", "--room=8 m", "--image-height=200cm")
    #expect(run.text.contains("die leest 25 rijen x 89 kolommen strikt, 35 x 122 op het gemak\n"))
    #expect(run.text.contains("Podium     compleet\n"))
    #expect(run.text.contains("Filmquiz"))
    #expect(!run.text.contains("strikt compleet met"))
  }

  @Test func withoutARoomItSaysHowToAsk() throws {
    let run = try Sandbox().run("doctor")
    #expect(run.code == 0)
    #expect(
      run.text.contains(
        "Room       doendag doctor --room 12m --image-height 2m says what the back row can read.\n"))
    #expect(run.lines.first?.hasPrefix("Terminal   xterm-256color, ") == true)
    #expect(run.text.contains("Locale     en_GB.UTF-8 is UTF-8"))
    #expect(run.text.contains("Colours    256\n"))
  }

  @Test(arguments: [
    (["--room", "12m"], "--room needs --image-height beside it."),
    (["--image-height", "2m"], "--image-height needs --room beside it."),
    (["--room", "12", "--image-height", "2m"], "‘12’ after --room has no unit."),
    (["--room", "ver", "--image-height", "2m"], "‘ver’ after --room is no length."),
    (["--room", "12m", "--image-height", "0m"], "‘0m’ after --image-height can’t be."),
    (["--room", "-3m", "--image-height", "2m"], "‘-3m’ after --room can’t be."),
    (["--room", "1001m", "--image-height", "2m"], "‘1001m’ after --room can’t be."),
  ])
  func wrongLengths(arguments: [String], told: String) throws {
    let run = try Sandbox().run(["doctor"] + arguments, input: [])
    #expect(run.code == 64)
    #expect(run.text == "")
    #expect(run.messages.hasPrefix("doendag: \(told) "), "\(run.messages)")
    #expect(run.messages.contains(told.hasSuffix("can’t be.") ? "1000m" : "12m"), "\(run.messages)")
  }

  @Test(arguments: ["xterm-256color", "dumb", "nonsense", ""])
  func onAPipeNoByteCommandsATerminal(term: String) throws {
    let box = try Sandbox()
    box.environment["TERM"] = term
    let run = try box.run("doctor", "--room", "12m", "--image-height", "2m", "--theme", "ink")
    #expect(run.code == 0)
    #expect(!run.output.contains(0x1B))
    #expect(run.output.allSatisfy { $0 >= 0x20 || $0 == 0x0A })
    box.environment["LC_ALL"] = "C"
    let plain = try box.run("doctor")
    #expect(plain.code == 0)
    #expect(plain.output.allSatisfy { (0x20..<0x7F).contains($0) || $0 == 0x0A })
    #expect(plain.text.contains("Locale     C is not UTF-8: only ASCII can be shown."))
  }

  @Test func coloursThatAreNotWantedAreTold() throws {
    let box = try Sandbox()
    box.environment["NO_COLOR"] = "1"
    #expect(try box.run("doctor").text.contains("Colours    none: NO_COLOR asks for that."))
  }

  @Test func aThemeThatIsNotThereIsToldAndTheReportGoesOn() throws {
    let run = try Sandbox().run("doctor", "--theme", "papre")
    #expect(run.code == 0)
    #expect(run.messages.contains("There is no theme ‘papre’. Did you mean paper?"))
    #expect(run.text.contains("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
  }
}

@Suite(.waiting, .enabled(if: Tmux.isThere), .serialized) struct DoctorInTerminalTests {
  @Test func theCardStandsInTheScrollbackAndTheProgramEnds() throws {
    let sandbox = try Sandbox(language: "nl_NL.UTF-8")
    let terminal = try Tmux(
      sandbox, ["doctor", "--room", "12m", "--image-height", "2m", "--theme", "ink"], columns: 100, rows: 40)
    try terminal.wait(for: "ended with 0")
    let screen = try terminal.screen()
    #expect(screen.contains("kunnen hier draaien"))
    #expect(screen.contains("deze terminal, 40 x 100, is meer dan de achterste rij leest"))
    #expect(screen.contains("tot 17 x 59 of minder"))
    // Where the terminal measures letters as the program does, the right edges stand under each other.
    let card = screen.split(separator: "\n").filter { $0.hasPrefix(" ") && $0.hasSuffix("│") }
    #expect(card.count > 8)
    #expect(Set(card.filter { $0.utf8.count < 64 }.map(\.count)) == [59])
    #expect(try sandbox.read("before") == sandbox.read("after"))
  }

  @Test func aThemeIsShownWhereThereIsATerminal() throws {
    let sandbox = try Sandbox(language: "nl_NL.UTF-8")
    let terminal = try Tmux(sandbox, ["themes", "warm"], columns: 80, rows: 30)
    try terminal.wait(for: "ended with 0")
    let screen = try terminal.screen()
    #expect(screen.hasPrefix("warm is in orde.\n"))
    for shown in ["● DROOM", "sign.concern", "banner.error", "Ongedaan gemaakt.", "████████"] {
      #expect(screen.contains(shown), "\(shown)")
    }
    #expect(try sandbox.read("before") == sandbox.read("after"))
  }

  @Test func inANarrowTerminalTheCardIsNarrower() throws {
    let terminal = try Tmux(try Sandbox(), ["doctor"], columns: 40, rows: 40)
    try terminal.wait(for: "ended with 0")
    #expect(try terminal.screen().contains("\n....:....1....:....2....:....3....:....\n"))
  }
}
