// The one loop of the program: draw, wait, take the inputs in, do what they ask.

import Canvas
import Glibc
import Screens
import Terminal

/// A screen that lives in the loop, with what it does at the rim.
protocol LiveScreen {
  /// What the loop gives when it ends.
  associatedtype Outcome

  var outcome: Outcome? { get }
  /// Descriptors that wake the loop beside the keyboard.
  var descriptors: [Int32] { get }
  /// When something changes by itself, in milliseconds from now; nil is never.
  var patience: Int? { get }

  mutating func tell(_ time: WallTime)
  /// The terminal is shown by the description of another.
  mutating func tell(_ standIn: StandIn)
  mutating func take(_ input: Input) -> [Effect]
  /// Does what a screen asked; what only the terminal can do the loop has done.
  mutating func perform(_ effect: Effect)
  /// After every round, whatever woke it.
  mutating func afterRound()
  func render(size: Size, theme: Theme) -> Frame
}

/// How a desk or a stage is left.
enum Ending {
  case quit
  /// By Ctrl-C, or from outside.
  case interrupted

  var code: ExitCode { self == .quit ? .good : .interrupted }
}

enum Loop {
  /// Runs a screen on the terminal until it has an outcome.
  static func run<Screen: LiveScreen>(
    _ screen: inout Screen, on terminal: inout Terminal, looks: inout Looks
  ) -> Screen.Outcome {
    _ = screen.take(.resize(terminal.size))
    if let standIn = terminal.takeStandIn() { screen.tell(standIn) }
    while true {
      screen.tell(WallClock.now())
      if let outcome = screen.outcome { return outcome }
      terminal.draw(screen.render(size: terminal.size, theme: looks.current))
      terminal.wait(alsoReadable: screen.descriptors, timeoutMilliseconds: screen.patience)
      screen.tell(WallClock.now())
      for input in terminal.inputs() {
        for effect in screen.take(input) {
          switch effect {
          case .suspend: terminal.suspend()
          case .redraw: terminal.redraw()
          case .switchTheme: looks.switchToNext()
          default: screen.perform(effect)
          }
        }
      }
      screen.afterRound()
    }
  }
}
