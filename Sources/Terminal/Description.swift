// Which description of the terminal is used, and what it says that is asked before a screen is claimed.

import CNcurses
import Canvas
import Glibc

/// Why a terminal can't be used.
public enum TerminalFault: Error, Hashable, Sendable {
  /// Standard input or standard output is no terminal.
  case notATerminal
  /// TERM is unset, or nothing is known of it and of its like.
  case unknown(String)
  /// TERM names one that can't place a cursor, like `dumb`.
  case tooSimple(String)
  /// The system refused, with this errno.
  case system(Int32)
}

/// A description that stands in for one that isn't installed.
public struct StandIn: Hashable, Sendable {
  /// What TERM says.
  public let wanted: String
  public let used: String
}

/// A terminal as terminfo knows it.
struct Description: Sendable {
  /// Under which it is installed.
  let name: String
  /// Set where another description had to be taken.
  let standIn: StandIn?
  let depth: ColourDepth
  /// The attributes that it shows beside its colours.
  let marks: Attributes
  /// Whether it takes control sequences of ECMA-48, so that it passes over private ones that it doesn't know.
  let speaksECMA48: Bool
  /// What gives the terminal back, whatever was done to it: colours, cursor, keypad, the screen that was there.
  let farewell: [UInt8]
  /// What clears the screen, where there is no alternate one to leave; else empty.
  let clearing: [UInt8]
  /// What turns marked pastes on and off where the description says it.
  let pasteMarks: (on: String, off: String)?

  /// The description for what the environment says.
  static func ofThisTerminal() throws(TerminalFault) -> Description {
    try find(
      DescriptionNames(
        term: environment("TERM") ?? "", colorTerm: environment("COLORTERM") ?? "",
        program: environment("TERM_PROGRAM") ?? "", wantsColour: environment("NO_COLOR") == nil))
  }

  /// The first that is installed.
  static func find(_ names: DescriptionNames) throws(TerminalFault) -> Description {
    for name in names.exact + names.standIns {
      let standIn = names.exact.contains(name) ? nil : StandIn(wanted: names.term, used: name)
      let found = try withSetUp(name) { () throws(TerminalFault) in
        guard let cursor = string("cup") else { throw .tooSimple(names.term) }
        return Description(name, standIn, cursor: cursor, wantsColour: names.wantsColour)
      }
      if let found { return found }
    }
    throw .unknown(names.term)
  }

  /// Does something while the strings of a description can be asked for; nil if there is no such description.
  static func withSetUp<Result>(
    _ name: String, _ body: () throws(TerminalFault) -> Result
  ) throws(TerminalFault) -> Result? {
    // That of a claimed screen is put aside: setupterm would take it for its own.
    let before = set_curterm(nil)
    defer { doendag_free_description(before) }
    var error: Int32 = 0
    guard setupterm(name, 1, &error) == 0 else {
      // It prints on paper (1), isn't there (0), or nothing can be looked for (-1).
      if error == 1 { throw .tooSimple(name) }
      return nil
    }
    return try body()
  }

  /// Reads what is set up.
  private init(_ name: String, _ standIn: StandIn?, cursor: String, wantsColour: Bool) {
    self.name = name
    self.standIn = standIn
    // Some of the seventies place the cursor so, and do all else in their own way.
    speaksECMA48 = cursor.hasPrefix("\u{1B}[") && Self.string("el")?.hasPrefix("\u{1B}[") == true
    depth = wantsColour ? Self.depth() : .monochrome
    marks = Self.marks(besideColours: depth != .monochrome)
    let back = Self.string("rmcup")
    clearing = back == nil ? Array((Self.string("clear") ?? "").utf8) : []
    let farewell = ["rmkx", "sgr0", "op", "cnorm"].compactMap { Self.string($0) }.joined() + (back ?? "")
    self.farewell = Array(farewell.utf8) + clearing
    pasteMarks = Self.string("BE").flatMap { on in Self.string("BD").map { (on, $0) } }
  }

  private static func depth() -> ColourDepth {
    guard string("setaf") ?? string("setf") != nil else { return .monochrome }
    switch doendag_number("colors") {
    case 0x100_0000...: return .direct
    case 256...: return .indexed
    case 16...: return .sixteen
    case 8...: return .eight
    default: return .monochrome
    }
  }

  /// Some terminals can't show every attribute beside colours (`ncv`), and on some one takes up a cell of its own (`xmc`).
  private static func marks(besideColours: Bool) -> Attributes {
    if doendag_number("xmc") > 0 { return [] }
    let barred = besideColours ? max(0, doendag_number("ncv")) : 0
    var marks: Attributes = []
    if string("bold") != nil, barred & 32 == 0 { marks.insert(.bold) }
    if string("smul") != nil, barred & 2 == 0 { marks.insert(.underline) }
    if string("rev") != nil, barred & 4 == 0 { marks.insert(.reverse) }
    return marks
  }

  /// A string of the description that is set up, its numbers filled in, without the pauses (`$<5>`) that terminals of the
  /// seventies needed.
  static func string(_ name: String, _ first: Int32 = 0, _ second: Int32 = 0) -> String? {
    guard let found = doendag_string(name).flatMap({ doendag_filled($0, first, second) }) else { return nil }
    var bytes: [UInt8] = []
    var isPause = false
    for byte in String(cString: found).utf8 {
      bytes.append(byte)
      if bytes.suffix(2) == [UInt8(ascii: "$"), UInt8(ascii: "<")] {
        isPause = true
        bytes.removeLast(2)
      } else if isPause {
        bytes.removeLast()
        isPause = byte != UInt8(ascii: ">")
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// The names under which a description is looked for.
struct DescriptionNames {
  /// TERM.
  let term: String
  /// What the environment asks for, the best first: of the terminal's family with more colours, and of the terminal.
  let exact: [String]
  /// What is like it, the nearest first.
  let standIns: [String]
  let wantsColour: Bool

  /// Terminals of our days that do what xterm does, by what their names begin with.
  private static let modern = [
    "xterm", "kitty", "foot", "ghostty", "alacritty", "wezterm", "contour", "rio", "konsole", "gnome", "vte",
    "iterm2",
    "mintty", "mlterm", "putty", "st-", "vscode", "warp", "tabby", "wayst",
  ]

  /// - Parameters:
  ///   - term: TERM.
  ///   - colorTerm: COLORTERM, which promises 24 bits of colour by `truecolor` and `24bit`, and 256 colours by anything.
  ///   - program: TERM_PROGRAM, which terminals of our days set.
  init(term: String, colorTerm: String = "", program: String = "", wantsColour: Bool = true) {
    self.term = term
    self.wantsColour = wantsColour
    var exact: [String] = []
    if wantsColour, colorTerm == "truecolor" || colorTerm == "24bit" {
      let family = term.hasSuffix("-256color") ? String(term.dropLast(9)) : term
      exact = [family + "-direct"]
      if family.hasPrefix("xterm-") { exact.append(family.dropFirst(6) + "-direct") }
    }
    if term == "xterm", !colorTerm.isEmpty, wantsColour { exact.append("xterm-256color") }
    // An empty name would be looked for as TERM, and that is not what is meant.
    self.exact = term.isEmpty ? [] : exact + [term]
    var shorter: [String] = []
    var rest = Substring(term)
    while let end = rest.lastIndex(where: { "-.".contains($0) }) {
      rest = rest[..<end]
      shorter.append(String(rest))
    }
    let isModern = !colorTerm.isEmpty || !program.isEmpty || Self.modern.contains(where: term.hasPrefix)
    standIns = (term.isEmpty ? [] : isModern ? ["xterm-256color"] : []) + shorter
  }
}
