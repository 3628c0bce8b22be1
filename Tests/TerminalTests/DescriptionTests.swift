// Which description is taken, what it tells, and what the keys of a terminal are by it.

import Canvas
import TestSupport
import Testing

@testable import Terminal

@Suite struct DescriptionNamesTests {
  private static let bare: Set = [
    "xterm", "xterm-256color", "xterm-mono", "screen", "screen-256color", "tmux", "tmux-256color", "linux",
    "vt100",
    "vt220", "rxvt", "rxvt-unicode", "dumb",
  ]
  private static let whole = bare.union([
    "xterm-direct", "tmux-direct", "kitty-direct", "xterm-kitty", "foot",
  ])

  private func chosen(_ names: DescriptionNames, among installed: Set<String>) -> String? {
    (names.exact + names.standIns).first { installed.contains($0) }
  }

  /// On a computer that has a few descriptions, or one that was come to over a network.
  @Test(arguments: [
    ("xterm-kitty", "xterm-256color"), ("foot", "xterm-256color"), ("foot-extra", "xterm-256color"),
    ("xterm-ghostty", "xterm-256color"), ("alacritty", "xterm-256color"), ("wezterm", "xterm-256color"),
    ("contour-latest", "xterm-256color"), ("vt220-w", "vt220"), ("rxvt-unicode-256color", "rxvt-unicode"),
    ("screen.xterm-other", "screen"), ("tmux-256color-x", "tmux-256color"), ("vt100", "vt100"),
    ("dumb", "dumb"),
    ("nonsense", nil), ("", nil), ("-", nil),
  ])
  func theNearestThatIsInstalled(term: String, used: String?) {
    #expect(chosen(DescriptionNames(term: term), among: Self.bare) == used)
  }

  @Test(arguments: [
    ("nonsense", "truecolor", "", "xterm-256color"), ("nonsense", "", "WarpTerminal", "xterm-256color"),
    ("xterm", "1", "", "xterm-256color"), ("xterm", "", "", "xterm"),
    ("xterm", "truecolor", "", "xterm-direct"),
    ("xterm-256color", "truecolor", "", "xterm-direct"), ("xterm-256color", "24bit", "", "xterm-direct"),
    ("xterm-256color", "yes", "", "xterm-256color"), ("tmux-256color", "truecolor", "", "tmux-direct"),
    ("screen-256color", "truecolor", "", "screen-256color"), ("xterm-kitty", "truecolor", "", "kitty-direct"),
    ("linux", "truecolor", "", "linux"), ("dumb", "truecolor", "x", "dumb"),
  ])
  func whatTheEnvironmentPromises(term: String, colorTerm: String, program: String, used: String) {
    let names = DescriptionNames(term: term, colorTerm: colorTerm, program: program)
    #expect(chosen(names, among: Self.whole) == used)
    // Who wants no colours is not given more of them.
    let plain = DescriptionNames(term: term, colorTerm: colorTerm, program: program, wantsColour: false)
    #expect(chosen(plain, among: Self.whole.subtracting(["xterm-direct"]))?.hasSuffix("-direct") == false)
  }

  /// More colours of one's own family are no stand-in; another terminal is one.
  @Test func whatIsToldAsAStandIn() {
    #expect(
      DescriptionNames(term: "xterm", colorTerm: "truecolor").exact == [
        "xterm-direct", "xterm-256color", "xterm",
      ])
    #expect(DescriptionNames(term: "xterm-kitty").exact == ["xterm-kitty"])
  }
}

extension CursesTests {
  @Suite struct DescriptionTests {
    @Test func whatATerminalShowsBesideColours() throws {
      #expect(try Description.named("xterm-256color").marks == .marks)
      // The console turns an underline into a colour.
      #expect(try Description.named("linux").marks == [.bold, .reverse])
      #expect(try Description.named("linux", wantsColour: false).marks == .marks)
      #expect(try Description.named("vt100").speaksECMA48)
      #expect(try !Description.named("vt52").speaksECMA48)
      if isInstalled("wyse60") {
        #expect(try Description.named("wyse60").marks == [.underline, .reverse])
        #expect(try !Description.named("wyse60").speaksECMA48)
        #expect(try !Description.named("tvi955").speaksECMA48)
      }
      #expect(throws: TerminalFault.tooSimple("dumb")) { try Description.named("dumb") }
      #expect(throws: TerminalFault.unknown("nonsense")) { try Description.named("nonsense") }
    }

    /// The keys that the description itself names.
    @Test(
      arguments: [
        "vt100", "vt220", "linux", "screen", "tmux", "rxvt", "foot", "st", "alacritty", "kitty", "wyse60",
        "tvi955", "xterm",
      ].filter(isInstalled))
    func theKeysOfADescriptionAreKeys(name: String) throws {
      let expected: [(String, Key)] = [
        ("kcuu1", .up), ("kcud1", .down), ("kcuf1", .right), ("khome", .home), ("kend", .end),
        ("kpp", .pageUp),
        ("knp", .pageDown), ("kdch1", .delete), ("kcbt", .backTab), ("kf2", .function(2)),
        ("kf6", .function(6)),
      ]
      let screen = try TestScreen(try .named(name), Size(rows: 4, columns: 20))
      var decoder = InputDecoder(escapeDelay: 25)
      for (capability, key) in expected {
        guard let sent = Description.string(capability) else { continue }
        let found = decoder.take(screen.codes(for: Array(sent.utf8)), isAll: true, at: 0)
        #expect(found == [.key(key)], "\(capability) of \(name) is \(sent.debugDescription)")
      }
    }

    /// Any frame on a terminal that draws with the means of its time.
    @Test(
      arguments: [
        "vt100", "vt220", "linux", "screen", "tmux-256color", "rxvt", "st", "alacritty", "foot", "kitty",
      ].filter(isInstalled))
    func aFrameIsShown(name: String) throws {
      let description = try Description.named(name)
      let size = Size(rows: 6, columns: 30)
      let page = Style(foreground: .rgb(20, 20, 20), background: .rgb(255, 255, 255))
      let screen = try TestScreen(description, size)
      var emulator = Emulator(size)
      for text in ["Wat zie je", "Wat zie ik", "日本 één", ""] {
        var frame = Frame(size: size, ground: page)
        frame.put(text, at: Point(row: 2, column: 3), style: page.adding(.bold))
        frame.rule(at: Point(row: 5, column: 0), columns: 30, style: page)
        frame.cursor = Point(row: 3, column: 4)
        let sent = screen.paint(frame)
        emulator.take(sent)
        let wanted = frame.cells.map { $0.isContinuation ? "" : $0.cluster.text }
        #expect(
          emulator.spots.map(\.text) == wanted,
          "\(name): \(String(decoding: sent, as: UTF8.self).debugDescription)\n\(emulator.text) \(emulator.unknown)"
        )
        #expect(emulator.cursor == frame.cursor)
      }
    }
  }
}
