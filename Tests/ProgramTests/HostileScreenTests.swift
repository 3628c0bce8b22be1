// What the screens send to a real terminal when hostile text is all around: every byte of it is looked at.

import Foundation
import TestSupport
import Testing

@Suite(.waiting) struct HostileScreenTests {
  /// A session in which the text stands wherever it can.
  private func session(_ box: Sandbox, _ name: String) throws -> String {
    let text = Hostile.text
    let name = String(
      String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))
    let list = try box.write(
      "name,organisation,role\nAnna,\"\(text)\",\"\(text)\"\n\"\(name)\",x,y\n", to: "list.csv")
    let folder = box.path(name)
    let made = try box.run(
      "new", folder, "--title", text, "--question", text, "--place", text, "--participants", list)
    try #require(made.code == 0, "\(made.messages)")
    let line = text.filter { !$0.isNewline }
    let lines =
      "anna: \(line)\n/scope in \(line)\n/manner \(line)\n/role Anna \(line)\n/phase dream\nanna: \(line)\n"
    try #require(try box.run("add", folder, "-", input: lines).code == 0)
    return folder
  }

  /// On a terminal the minutes show what hides as the screens do; in a pipe they keep it as it is.
  @Test(arguments: ["markdown", "csv", "json"])
  func minutesOnATerminalShowWhatHides(format: String) throws {
    let box = try Sandbox()
    let folder = try box.makeSession()
    let text = "a\u{200D}b\u{FE0F}c\u{200B}d"
    try #require(try box.run("add", folder, text).code == 0)
    let shown = String(
      decoding: try RawTerminal(box, ["minutes", folder, "--format", format]).end(), as: UTF8.self)
    #expect(shown.contains("a⟨U+200D⟩b⟨U+FE0F⟩c"), "\(shown)")
    #expect(!shown.unicodeScalars.contains { ["\u{200D}", "\u{FE0F}", "\u{200B}"].contains($0) })
    let piped = try box.run("minutes", folder, "--format", format).text
    #expect(piped.contains("a\u{200D}b\u{FE0F}c"))
  }

  @Test func nothingButTheProgramItselfCommandsTheTerminal() throws {
    let box = try Sandbox()
    let hostile = String(Hostile.text)
    let folder = try session(box, hostile)
    let missing = box.path("missing\(hostile)")
    let theme = box.path("theme\(hostile)")
    box.environment["XDG_CONFIG_HOME"] = box.path("config\(hostile)")
    let screens: [([String], keys: [String], seen: String)] = [
      ([], ["", "n\u{1B}[200~\(hostile)\u{1B}[201~"], "␛"),
      (
        ["open", folder], ["", "\u{6}h", "\u{1B}", "\u{1B}OQ", "j", "\u{1B}[200~\(hostile)\u{1B}[201~"], "␛"
      ),
      (["open", folder, "--theme", theme], [""], "␛"),
      (["show", folder], ["", "s", " ", " ", " ", "?"], "␛"),
      (["show", folder, "--theme", theme], [""], "␛"), (["show", missing], [""], "␛"),
      (["show", folder, "--table", "x\(hostile)".filter { !$0.isNewline }], [""], ""),
      (["demo", box.path("demo\(hostile)")], [""], ""),
    ]
    for (arguments, keys, seen) in screens {
      let terminal = try RawTerminal(box, arguments)
      for key in keys {
        terminal.type(key)
        terminal.settle()
      }
      let bytes = terminal.end()
      let told = arguments.map(\.debugDescription).joined(separator: " ")
      #expect(bytes.count > 100, "\(told)")
      if let fault = RawTerminal.commanded(bytes) { Issue.record("\(fault) by \(told)") }
      #expect(
        String(decoding: bytes, as: UTF8.self).contains(seen) || seen.isEmpty, "\(told)")
    }
    // Told on a terminal, and not to a script, a path is made safe.
    box.environment["TMPDIR"] = box.path("tmp\(hostile)")
    for arguments in [
      ["doctor"], ["themes", "paper"], ["themes", theme], ["nosuch\(hostile)"], ["check", missing],
    ] {
      let bytes = try RawTerminal(box, arguments).end()
      if let fault = RawTerminal.commanded(bytes) { Issue.record("\(fault) by \(arguments)") }
    }
  }
}

extension RawTerminal {
  /// The first thing that isn't text, nor a sequence that the program has of its own; nil where there is none.
  static func commanded(_ bytes: [UInt8]) -> String? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return "bytes that are no UTF-8" }
    var rest = Substring(text)
    while let escape = rest.firstIndex(of: "\u{1B}") {
      if let fault = fault(in: rest[..<escape]) { return fault }
      guard let sequence = rest[escape...].prefixMatch(of: own)?.output else {
        return "a sequence: \(rest[escape...].prefix(12).debugDescription)"
      }
      rest = rest[escape...].dropFirst(sequence.count)
    }
    return fault(in: rest)
  }

  /// Placing, erasing, shifting, colours, the alternate screen, the cursor, pastes, the wheel, painting in one piece.
  nonisolated(unsafe) private static let own =
    /\x1B\[(?:[0-9;]*[ABCDGHJKLMPSTXZ@bdmr]|\?(?:1049|12|25|2004|2026|1000|1006|1007|1|7)[;0-9]*[hlsr]|2[23];0;0t|4l)|\x1B[=>M78]|\x1B\(B/

  private static func fault(in text: Substring) -> String? {
    let plain = text.filter { $0 != "\r\n" && $0 != "\r" && $0 != "\u{8}" }
    return Hostile.obeyed(in: Array(plain.utf8))
  }
}
