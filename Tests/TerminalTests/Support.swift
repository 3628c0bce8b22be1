// What the tests of the terminal share.

import Canvas
import Glibc
import TestSupport
import Testing

@testable import Terminal

/// ncurses has one screen at a time, whoever asks: these suites run one after the other.
@Suite(.serialized) enum CursesTests {}

/// Whether a terminal is described here. Without ncurses-term many aren't, and their tests are passed over.
func isInstalled(_ name: String) -> Bool {
  ["/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo"].contains { folder in
    access("\(folder)/\(name.prefix(1))/\(name)", R_OK) == 0
  }
}

extension ColourDepth {
  /// The description of a terminal with this depth.
  private var description: String {
    switch self {
    case .direct: "xterm-direct"
    case .sixteen: "xterm-16color"
    case .eight: "xterm"
    case .indexed, .monochrome: "xterm-256color"
    }
  }

  /// Those of which there is a description.
  static let allHere = allCases.filter { isInstalled($0.description) }

  /// Monochrome is a terminal whose colours are unwanted.
  func found() throws -> Description { try .named(description, wantsColour: self != .monochrome) }
}

extension Description {
  static func named(_ name: String, wantsColour: Bool = true) throws -> Description {
    try find(DescriptionNames(term: name, wantsColour: wantsColour))
  }
}

/// A screen of ncurses on a pseudo-terminal that nobody reads: what is to be sent is taken as bytes.
final class TestScreen {
  private let terminal: PseudoTerminal
  var screen: CursesScreen

  init(_ description: Description, _ size: Size, asciiOnly: Bool = false, mouse: Bool = false) throws {
    _ = setlocale(LC_CTYPE, "C.UTF-8")
    let terminal = try PseudoTerminal(size)
    // The screen keeps descriptors of its own.
    defer { terminal.letGo() }
    self.terminal = terminal
    screen = try CursesScreen(
      description, Escapes(description), terminal: (terminal.slave, terminal.slave), asciiOnly: asciiOnly,
      escapeDelay: 25,
      mouse: mouse)
    _ = screen.enter()
    screen.resize(to: size)
  }

  func paint(_ frame: Frame) -> [UInt8] { screen.paint(frame) }

  /// What the screen makes of bytes that a terminal sends.
  func codes(for bytes: [UInt8]) -> [InputCode] {
    if bytes.isEmpty { return [] }
    terminal.send(bytes)
    while let found = screen.codes() {
      // A signal, meant for another test, may end the reading before it began.
      if !found.codes.isEmpty || found.isAll { return found.codes }
    }
    return []
  }
}

/// How a style is to be seen on a terminal.
func shown(_ style: Style, on description: Description) -> Style {
  var style = style.degraded(to: description.depth, marks: description.marks)
  style.attributes.subtract(.inner)
  return style
}
