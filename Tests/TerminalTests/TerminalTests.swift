// The terminal for real: a program on a pseudo-terminal, keys in, bytes out, and everything as it was afterwards.

import Canvas
import Glibc
import TestSupport
import Testing

@Suite(.serialized) struct TerminalTests {
  private func fixture(_ changes: String...) throws -> Fixture {
    let terminal = try Fixture(
      environment: [
        "TERM=xterm-256color", "LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin", "SWIFT_BACKTRACE=enable=no",
      ].filter { line in
        !changes.contains { $0.prefix { $0 != "=" } == line.prefix { $0 != "=" } }
      } + changes)
    return terminal
  }

  /// Nothing of what was sent is left in the terminal, nor in its modes.
  private func expectLeft(_ terminal: Fixture) {
    _ = terminal.received()
    var emulator = Emulator(Size(rows: 24, columns: 80))
    emulator.take(terminal.sent)
    let last = String(decoding: terminal.sent.suffix(200), as: UTF8.self).debugDescription
    #expect(emulator.isAtRest, "\(emulator.modes) \(last)")
    #expect(emulator.unknown.isEmpty, "\(emulator.unknown)")
    #expect(terminal.isAsBefore)
  }

  @Test func typingEchoesOneByteAndQuittingLeavesNoTrace() throws {
    let terminal = try fixture()
    #expect(terminal.log(holding: "claimed").contains("indexed ascii false"))
    _ = terminal.received()
    #expect(!terminal.isAsBefore)
    for letter in ["a", "b", "é"] {
      terminal.send(letter)
      #expect(terminal.received() == letter)
    }
    terminal.send("\u{11}")
    #expect(terminal.end() == 0)
    expectLeft(terminal)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func whatAsksToEndIsHeard(signal: Int32) throws {
    let terminal = try fixture()
    _ = terminal.log(holding: "claimed")
    _ = terminal.received()
    kill(terminal.process, signal)
    #expect(terminal.end() == 0)
    expectLeft(terminal)
    #expect(terminal.log(holding: "end").contains("end "))
  }

  @Test(arguments: [SIGQUIT, SIGSEGV, SIGABRT, SIGUSR1])
  func whatKillsLeavesTheTerminalWhole(signal: Int32) throws {
    let terminal = try fixture()
    _ = terminal.log(holding: "claimed")
    _ = terminal.received()
    kill(terminal.process, signal)
    #expect(terminal.end().map { $0 & 0x7F } == signal)
    expectLeft(terminal)
  }

  @Test func aTrapLeavesTheTerminalWhole() throws {
    let terminal = try fixture()
    _ = terminal.log(holding: "claimed")
    _ = terminal.received()
    terminal.send("\u{14}")
    #expect(terminal.end().map { $0 & 0x7F } != 0)
    expectLeft(terminal)
  }

  @Test func aStormOfSizesEndsAtTheLast() throws {
    let terminal = try fixture()
    _ = terminal.log(holding: "claimed")
    for step in 0..<200 as Range<Int> {
      terminal.resize(rows: 1 + step % 50, columns: 1 + step * 7 % 200)
    }
    terminal.resize(rows: 17, columns: 60)
    #expect(terminal.log(holding: "rows: 17, columns: 60").contains("rows: 17, columns: 60"))
    terminal.send("\u{11}")
    #expect(terminal.end() == 0)
  }

  @Test func aPasteWithAnEndMarkerInItIsText() throws {
    let terminal = try fixture()
    _ = terminal.log(holding: "claimed")
    terminal.send("\u{1B}[200~een\u{1B}[201~\rrm\r\u{1B}[201~")
    #expect(terminal.log(holding: "paste(").contains("paste(\"een\\nrm\\n\")"))
  }

  @Test(arguments: [
    ("TERM=dumb", "fault tooSimple(\"dumb\")"), ("TERM=nonsense", "fault unknown(\"nonsense\")"),
    ("TERM=", "fault unknown(\"\")"),
  ])
  func simpleTerminalsGetNoByte(variable: String, report: String) throws {
    let terminal = try fixture(variable)
    #expect(terminal.log(holding: "fault").contains(report))
    #expect(terminal.received().isEmpty)
    #expect(terminal.end() == 64 << 8)
    #expect(terminal.isAsBefore)
  }

  @Test(arguments: [
    ("NO_COLOR=1", "monochrome ascii false"), ("LC_ALL=C", "indexed ascii true"),
    ("TERM=linux", "eight ascii false"),
    ("COLORTERM=truecolor", (isInstalled("xterm-direct") ? "direct" : "indexed") + " ascii false"),
    ("LC_ALL=nl_NL.UTF-8", "indexed ascii false"),
  ])
  func theEnvironmentIsRespected(variable: String, report: String) throws {
    let terminal = try fixture(variable)
    #expect(terminal.log(holding: "claimed").contains(report))
    let sent = terminal.received()
    if variable == "NO_COLOR=1" { #expect(!sent.contains("38;5") && !sent.contains("48;5")) }
    if variable == "LC_ALL=C" { #expect(sent.utf8.allSatisfy { $0 < 0x80 }) }
  }

  /// A terminal that takes nothing more: each key is heard, and so is the wish to end.
  @Test(arguments: [SIGTERM, SIGHUP])
  func aStuckTerminalStopsNoKeyAndNoSignal(signal: Int32) throws {
    let terminal = try fixture()
    _ = terminal.log(holding: "claimed")
    stick(terminal)
    terminal.send("z")
    let log = terminal.log(holding: "character(\"z\")", reads: false)
    #expect(log.split(separator: "character(\"k\")", omittingEmptySubsequences: false).count == 91)
    #expect(!terminal.hasRoom)
    kill(terminal.process, signal)
    #expect(terminal.end() == 0)
    expectLeft(terminal)
  }

  /// What it could not take is made up for once it takes again.
  @Test func aTerminalThatWasStuckShowsTheLastFrame() throws {
    let terminal = try fixture()
    _ = terminal.log(holding: "claimed")
    stick(terminal)
    terminal.resize(rows: 10, columns: 60)
    _ = terminal.log(holding: "rows: 10, columns: 60", reads: false)
    let sent = terminal.received()
    let last = try #require(sent.split(separator: "\u{1B}[?2026h").last)
    var emulator = Emulator(Size(rows: 10, columns: 60))
    emulator.take(last.utf8)
    #expect(emulator.text.contains("› " + String(repeating: "k", count: 56)), "\(emulator.text)")
    terminal.send("\u{11}")
    #expect(terminal.end() == 0)
    expectLeft(terminal)
  }

  /// Keys and frames that nobody reads, more than a terminal takes.
  private func stick(_ terminal: Fixture) {
    for step in 0..<90 as Range<Int> {
      terminal.resize(rows: 40 + step % 3, columns: 150 + step)
      terminal.send("k")
      usleep(8000)
    }
  }

  /// Stopped from outside, and a shell had the terminal meanwhile; or by Ctrl-Z.
  @Test(arguments: [true, false]) func whoIsContinuedTakesItsModesAgain(fromOutside: Bool) throws {
    let terminal = try fixture()
    _ = terminal.log(holding: "claimed")
    if fromOutside {
      kill(terminal.process, SIGSTOP)
      usleep(20_000)
      terminal.cook()
      kill(terminal.process, SIGCONT)
    } else {
      // Nobody is there to continue it, so the system doesn't stop it.
      terminal.send("\u{1A}")
    }
    _ = terminal.log(holding: "resize")
    terminal.send("x")
    #expect(terminal.log(holding: "character(\"x\")").contains("character(\"x\")"))
    _ = terminal.received()
    let parts = String(decoding: terminal.sent, as: UTF8.self).split(separator: "\u{1B}[?1049l")
    #expect(
      parts.count == 2 && parts.allSatisfy { $0.contains("\u{1B}[?1049h") && $0.contains("\u{1B}[?2004h") })
    #expect(parts.last?.contains("slaagt?") == true)
    terminal.send("\u{11}")
    #expect(terminal.end() == 0)
    expectLeft(terminal)
  }

  @Test(arguments: ["", "x", "\u{1B}", "\u{1B}[200~een", "\u{1B}[200~een\u{1B}[201~"])
  func aTerminalThatIsGoneEndsIt(typed: String) throws {
    let terminal = try fixture()
    _ = terminal.log(holding: "claimed")
    terminal.send(typed)
    usleep(20_000)
    terminal.unplug()
    #expect(terminal.end() == 0)
  }

  /// Terminals old and new, by their descriptions: started, typed in, resized, left.
  @Test(
    arguments: [
      "vt100", "vt220", "linux", "screen", "screen-256color", "tmux", "tmux-256color", "rxvt", "rxvt-unicode",
      "foot",
      "st-256color", "alacritty", "kitty", "xterm", "xterm-256color", "xterm-direct", "konsole",
      "vte-256color",
      "wyse60",
      "tvi955", "ansi", "cygwin", "sun", "vt52",
    ].filter(isInstalled))
  func aTerminalOfAnyKindIsUsedAndGivenBack(name: String) throws {
    let terminal = try fixture("TERM=\(name)")
    try #require(terminal.log(holding: "claimed").contains("claimed"), "\(name)")
    terminal.send("aé")
    #expect(terminal.log(holding: "character(\"é\")").contains("character(\"a\")"), "\(name)")
    terminal.resize(rows: 12, columns: 50)
    #expect(terminal.log(holding: "columns: 50").contains("rows: 12, columns: 50"))
    terminal.send("\r")
    #expect(terminal.log(holding: "enter").contains("enter"))
    terminal.send("\u{8}")
    #expect(terminal.log(holding: "backspace").contains("backspace"))
    terminal.send("\u{11}")
    #expect(terminal.end() == 0)
    #expect(terminal.isAsBefore)
    // What no description knows goes to those alone that pass over it.
    let sent = String(decoding: terminal.sent, as: UTF8.self)
    let isOfOldKind = ["wyse60", "tvi955", "vt52"].contains(name)
    #expect(sent.contains("\u{1B}[?") != isOfOldKind, "\(sent.debugDescription)")
  }

  @Test(arguments: [
    ("xterm-unheard-of", "xterm-256color"), ("contour-next", "xterm-256color"), ("vt220-unheard-of", "vt220"),
  ])
  func whatIsNotInstalledHasAStandIn(wanted: String, used: String) throws {
    let terminal = try fixture("TERM=\(wanted)")
    #expect(terminal.log(holding: "for").contains("\(used) for \(wanted)"))
  }
}
