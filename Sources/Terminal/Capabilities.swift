// What the terminal can do, from the description that ncurses keeps of it.

import CNcurses
import Canvas
import Glibc

/// Why a terminal can't be used.
public enum TerminalFault: Error, Hashable, Sendable {
  /// Standard input or standard output is no terminal.
  case notATerminal
  /// TERM is unset, or nothing is known of it.
  case unknown(String)
  /// TERM names one that can't place a cursor, like `dumb`, or not in the way of ECMA-48.
  case tooSimple(String)
  /// The system refused, with this errno.
  case system(Int32)
}

/// A terminal by its abilities. Only those that speak ECMA-48 are used, which are all that are in use.
struct Capabilities: Sendable {
  /// Bytes that turn the alternate screen on and off; empty where there is none.
  var enter = ""
  var leave = ""
  var hideCursor = ""
  var showCursor = "\u{1B}[?25h"
  /// Whether what is erased takes the ground that is set.
  var erasesWithGround = false
  /// Whether the last column of the last row can be written without scrolling.
  var holdsLastColumn = true
  /// Whether bold, underline and reverse can be ended one by one.
  var endsSingly = true
  var hasBold = true
  var hasUnderline = true
  var hasReverse = true
  var depth = ColourDepth.indexed
  /// Whether only ASCII may be sent.
  var asciiOnly = false

  init() {}

  /// Reads the description of the terminal that TERM names; the locale must be set.
  static func ofThisTerminal(asciiOnly: Bool) throws(TerminalFault) -> Capabilities {
    guard let term = environment("TERM"), !term.isEmpty else { throw .unknown("") }
    var error: Int32 = 0
    guard setupterm(nil, 1, &error) == 0 else {
      // A terminal of which it is known that nothing can be done with it (1), and one of which nothing is known (0, -1).
      throw error == 1 ? .tooSimple(term) : .unknown(term)
    }
    defer { doendag_free_description() }
    guard string("cup")?.hasPrefix("\u{1B}[%i%p1%d;%p2%dH") == true else { throw .tooSimple(term) }
    var found = Capabilities()
    found.asciiOnly = asciiOnly
    if let enter = string("smcup"), let leave = string("rmcup") {
      found.enter = enter
      found.leave = leave
    }
    found.hideCursor = string("civis") ?? ""
    found.showCursor = string("cnorm") ?? ""
    found.erasesWithGround = doendag_flag("bce") != 0
    found.holdsLastColumn = doendag_flag("am") == 0 || doendag_flag("xenl") != 0
    found.endsSingly = string("rmul") == "\u{1B}[24m"
    found.hasBold = string("bold") != nil
    found.hasUnderline = string("smul") != nil
    found.hasReverse = string("rev") != nil
    found.depth = depth()
    return found
  }

  private static func depth() -> ColourDepth {
    if let wish = environment("NO_COLOR"), !wish.isEmpty { return .monochrome }
    guard string("setaf")?.hasPrefix("\u{1B}[") == true else { return .monochrome }
    let colours = doendag_number("colors")
    let promised = environment("COLORTERM")
    if colours >= 256, promised == "truecolor" || promised == "24bit" { return .direct }
    switch colours {
    case 0x100_0000...: return .direct
    case 256...: return .indexed
    case 16...: return .sixteen
    case 8...: return .eight
    default: return .monochrome
    }
  }

  /// A string of the description, without the pauses that terminals of the seventies needed.
  private static func string(_ name: String) -> String? {
    guard let found = doendag_string(name) else { return nil }
    var text = ""
    var rest = Substring(String(cString: found))
    while let dollar = rest.firstIndex(of: "$") {
      text += rest[..<dollar]
      rest = rest[dollar...]
      if rest.hasPrefix("$<"), let close = rest.firstIndex(of: ">") {
        rest = rest[rest.index(after: close)...]
      } else {
        text += "$"
        rest = rest.dropFirst()
      }
    }
    return text + rest
  }
}

/// A variable of the environment; nil if it is unset.
func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
