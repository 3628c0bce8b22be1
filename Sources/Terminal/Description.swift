// Chooses the terminfo description to use, and reads what has to be known before the screen is claimed.

import CNcurses
import Canvas
import Glibc

/// Why a terminal can't be used.
public enum TerminalFault: Error, Hashable, Sendable {
  /// Standard input or standard output is no terminal.
  case notATerminal
  /// TERM is unset, or neither its description nor a similar one is installed.
  case unknown(String)
  /// TERM names a terminal that can't move the cursor, like `dumb`.
  case tooSimple(String)
  /// A system call failed with this `errno`.
  case system(Int32)
}

/// A description that is used instead of one that isn't installed.
public struct StandIn: Hashable, Sendable {
  /// What TERM says.
  public let wanted: String
  public let used: String
}

/// What terminfo says about a terminal.
struct Description: Sendable {
  /// The name under which it is installed.
  let name: String
  /// Set if the description is another one than TERM asks for.
  let standIn: StandIn?
  let depth: ColourDepth
  /// The attributes that it can combine with colours.
  let marks: Attributes
  /// Whether it understands control sequences after ECMA-48, and so ignores private ones that it doesn't know.
  let speaksECMA48: Bool
  /// What to send to reset the colours, the cursor and the keypad, and to leave the alternate screen.
  let farewell: [UInt8]
  /// What to send to clear the screen, if there is no alternate screen; otherwise empty.
  let clearing: [UInt8]
  /// What turns bracketed paste on and off, if the description says so.
  let pasteMarks: (on: String, off: String)?

  /// The description for what the environment says.
  static func ofThisTerminal() throws(TerminalFault) -> Description {
    try find(
      DescriptionNames(
        term: environment("TERM") ?? "", colorTerm: environment("COLORTERM") ?? "",
        program: environment("TERM_PROGRAM") ?? "", wantsColour: environment("NO_COLOR") == nil))
  }

  /// The first of these descriptions that is installed.
  ///
  /// - Throws: `unknown` if none is, or `tooSimple`.
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

  /// Runs the body while a description is set up, so that its strings can be read; nil if it isn't installed.
  static func withSetUp<Result>(
    _ name: String, _ body: () throws(TerminalFault) -> Result
  ) throws(TerminalFault) -> Result? {
    // Set the description of a claimed screen aside, since setupterm would replace it.
    let before = set_curterm(nil)
    defer { doendag_free_description(before) }
    var error: Int32 = 0
    guard setupterm(name, 1, &error) == 0 else {
      // 1: a hardcopy terminal. 0: no such description. -1: no terminfo database.
      if error == 1 { throw .tooSimple(name) }
      return nil
    }
    return try body()
  }

  /// Reads the description that is set up.
  private init(_ name: String, _ standIn: StandIn?, cursor: String, wantsColour: Bool) {
    self.name = name
    self.standIn = standIn
    // Both are checked, because some terminals of the seventies use this form for the cursor alone.
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

  /// The usable attributes. Some terminals can't combine all of them with colours (`ncv`); on some an attribute takes
  /// up a cell of its own (`xmc`).
  private static func marks(besideColours: Bool) -> Attributes {
    if doendag_number("xmc") > 0 { return [] }
    let barred = besideColours ? max(0, doendag_number("ncv")) : 0
    var marks: Attributes = []
    if string("bold") != nil, barred & 32 == 0 { marks.insert(.bold) }
    if string("smul") != nil, barred & 2 == 0 { marks.insert(.underline) }
    if string("rev") != nil, barred & 4 == 0 { marks.insert(.reverse) }
    return marks
  }

  /// A string of the description that is set up, with its parameters filled in and without padding (`$<5>`), which
  /// only terminals of the seventies needed.
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

/// The names of the descriptions to try.
struct DescriptionNames {
  /// TERM.
  let term: String
  /// Descriptions of the terminal itself, the best first: that of its family with more colours, then its own.
  let exact: [String]
  /// Descriptions of similar terminals, the closest first.
  let standIns: [String]
  let wantsColour: Bool

  /// Prefixes of the names of current terminals, which do what xterm does.
  private static let modern = [
    "xterm", "kitty", "foot", "ghostty", "alacritty", "wezterm", "contour", "rio", "konsole", "gnome", "vte",
    "iterm2",
    "mintty", "mlterm", "putty", "st-", "vscode", "warp", "tabby", "wayst",
  ]

  /// - Parameters:
  ///   - term: TERM.
  ///   - colorTerm: COLORTERM. `truecolor` and `24bit` promise 24 bits of colour; any other value promises 256
  ///     colours.
  ///   - program: TERM_PROGRAM, which current terminals set.
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
    // terminfo would take an empty name to mean TERM.
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
