// The screens on terminals of other kinds than most: what is said of them, and that widths hold in a real one.

import Canvas
import Foundation
import TestSupport
import Testing

@Suite(.waiting) struct TerminalKindTests {
  private func session(_ lines: [String] = []) throws -> (box: Sandbox, folder: String) {
    let box = try Sandbox(language: "nl_NL.UTF-8")
    let folder = box.path("s")
    let list = try box.write("naam;organisatie\nAnna 日本;wijk\nBram e\u{301};huis 👍\n", to: "mensen.csv")
    try #require(
      try box.run("new", folder, "--title", "Proef", "--language", "nl", "--participants", list).code == 0)
    try #require(try box.run("add", folder, "-", input: lines.map { $0 + "\n" }.joined()).code == 0)
    return (box, folder)
  }

  /// What the bytes that were sent show.
  private func text(_ terminal: RawTerminal) -> String {
    var emulator = Emulator(Size(rows: 30, columns: 100))
    emulator.take(terminal.bytes)
    return emulator.text
  }

  @Test(arguments: ["open", "show"]) func aStandInIsToldOnce(command: String) throws {
    let (box, folder) = try session()
    box.environment["TERM"] = "xterm-unheard-of"
    let terminal = try RawTerminal(box, [command, folder])
    terminal.settle()
    let told = "xterm-unheard-of is op deze computer niet bekend; getoond als op xterm-256color."
    #expect(text(terminal).contains(told), "\(text(terminal))")
    terminal.type("?: x\r")
    terminal.settle()
    #expect(!text(terminal).contains("op deze computer niet bekend"))
    _ = terminal.end()
  }

  @Test(arguments: [
    ("dumb", "Het terminaltype ‘dumb’ kan geen schermen tonen."),
    ("nonsense", "Het terminaltype ‘nonsense’ is op deze computer niet bekend."),
    ("", "TERM staat niet aan."),
  ])
  func whoCantShowScreensIsToldWhy(term: String, told: String) throws {
    let (box, folder) = try session()
    box.environment["TERM"] = term
    let bytes = try RawTerminal(box, ["open", folder]).end()
    #expect(String(decoding: bytes, as: UTF8.self).contains(told))
    #expect(!bytes.contains(0x1B))
  }

  /// The texts of the width tests, with a sign behind each: it stands where the widths say.
  private static let wide = [
    "abc", "één", "e\u{301}e\u{301}", "日本語", "한국", "\u{1112}\u{1161}\u{11AB}", "👍🏽", "👨‍👩‍👧‍👦", "🇳🇱 vlag", "🏳️‍🌈", "❤️",
    "1️⃣", "─●○↳█", "Ａ", "क्षि", "می\u{200C}خواهم", "สวัสดี", "a\u{202E}b",
  ]

  @Test(.enabled(if: Tmux.isThere), arguments: [(60, 17), (80, 24), (100, 30), (120, 36)])
  func widthsHoldInARealTerminal(columns: Int, rows: Int) throws {
    for part in stride(from: 0, to: Self.wide.count, by: 3) {
      let texts = Self.wide[part..<min(Self.wide.count, part + 3)]
      let (box, folder) = try session(texts.map { "?: \($0)‡" })
      let desk = try Tmux(box, ["open", folder], columns: columns, rows: rows)
      try desk.wait(for: "WELKOM")
      try desk.type(texts.first.map { "?: \($0)‡" } ?? "")
      try desk.wait(for: "? ›")
      usleep(200_000)
      let screen = try desk.screen().split(separator: "\n").filter { $0.contains("‡") }
      #expect(screen.count == texts.count + 1)
      for (row, text) in zip(screen, texts) {
        let indent = row.prefix { $0 == " " }.count
        #expect(
          row.prefix { $0 != "‡" }.dropFirst(indent).reduce(0) { $0 + width(of: String($1)) }
            == width(of: text))
      }
      // The typed line, and the cursor behind it.
      let typed = try #require(screen.first { $0.contains("›") }, "\(screen)")
      #expect(try desk.cursorColumn() == width(of: String(typed)), "\(texts)")
    }
  }

  /// Painted bit by bit and painted whole are one screen.
  @Test(.enabled(if: Tmux.isThere), arguments: [(44, 12), (80, 24), (131, 40)])
  func bitByBitIsAsWhole(columns: Int, rows: Int) throws {
    let (box, folder) = try session()
    let desk = try Tmux(box, ["open", folder], columns: columns, rows: rows)
    try desk.wait(for: "WELKOM")
    for (place, text) in Self.wide.enumerated() {
      try desk.type("\(place % 2 == 0 ? "anna" : "bram"): \(text) en \(text)")
      try desk.press("Enter")
    }
    try desk.wait(for: "#\(Self.wide.count) bewaard")
    try desk.type("nog \(Self.wide[6]) en \(Self.wide[2])")
    try desk.press("Home", "Delete", "Delete", "End", "BSpace")
    let screen = try settled(desk)
    try desk.press("C-l")
    let whole = try settled(desk)
    #expect(whole == screen, "\(zip(screen, whole).filter { $0 != $1 })")
  }

  /// The screen once it has stood still for a while, but for the time of day.
  private func settled(_ terminal: Tmux) throws -> [String] {
    var last: [String] = []
    for _ in 0..<50 {
      usleep(200_000)
      let lines = try terminal.screen().replacing(/[0-9]{2}:[0-9]{2}/, with: "").components(separatedBy: "\n")
      if lines == last { return lines }
      last = lines
    }
    return last
  }
}
