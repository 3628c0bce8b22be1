// The one loop of the program: draw, wait, take the inputs in, do what they ask.

import Canvas
import Glibc
import Screens
import Terminal

/// A screen that runs in the loop, with its effects: the model decides what is asked, and this does it.
protocol LiveScreen {
  /// What the loop gives when it ends.
  associatedtype Outcome

  var outcome: Outcome? { get }
  /// Descriptors that wake the loop beside the keyboard.
  var descriptors: [Int32] { get }
  /// When something changes by itself, in milliseconds from now; nil is never.
  var timeout: Int? { get }

  /// Gives the screen the time, which it never asks for itself.
  mutating func update(_ time: WallTime)
  /// Says that the description of another terminal stands in for that of this one.
  mutating func report(_ standIn: StandIn)
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
    _ screen: inout Screen, on terminal: inout Terminal, themes: inout ThemeSwitcher
  ) -> Screen.Outcome {
    _ = screen.take(.resize(terminal.size))
    if let standIn = terminal.takeStandIn() { screen.report(standIn) }
    while true {
      screen.update(WallClock.now())
      if let outcome = screen.outcome { return outcome }
      terminal.draw(screen.render(size: terminal.size, theme: themes.current))
      terminal.wait(alsoReadable: screen.descriptors, timeoutMilliseconds: screen.timeout)
      screen.update(WallClock.now())
      for input in terminal.inputs() {
        for effect in screen.take(input) {
          switch effect {
          case .suspend: terminal.suspend()
          case .redraw: terminal.redraw()
          case .switchTheme: themes.switchToNext()
          default: screen.perform(effect)
          }
        }
      }
      screen.afterRound()
    }
  }
}
