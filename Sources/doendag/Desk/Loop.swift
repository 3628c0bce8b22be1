// The one loop of the program: draw, keep what can wait until it is seen, wait, take the inputs in, do what they ask.

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
  /// What can wait until the frame is on the screen, such as a draft that has to reach the disk.
  mutating func afterDrawing()
  func render(size: Size, theme: Theme) -> Frame
}

extension LiveScreen {
  mutating func afterDrawing() {}
}

/// What a screen is shown on: the terminal, or in a test what stands in for it.
protocol Display: ~Copyable {
  var size: Size { get }
  mutating func takeStandIn() -> StandIn?
  mutating func draw(_ frame: Frame)
  mutating func wait(alsoReadable descriptors: [Int32], timeoutMilliseconds: Int?)
  mutating func inputs() -> [Input]
  mutating func suspend()
  mutating func redraw()
}

extension Terminal: Display {}

/// How a desk or a stage is left.
enum Ending {
  case quit
  /// By Ctrl-C, or from outside.
  case interrupted

  var code: ExitCode { self == .quit ? .good : .interrupted }
}

enum Loop {
  /// Runs a screen on the terminal until it has an outcome.
  static func run<Screen: LiveScreen, Shown: Display & ~Copyable>(
    _ screen: inout Screen, on terminal: inout Shown, themes: inout ThemeSwitcher
  ) -> Screen.Outcome {
    _ = screen.take(.resize(terminal.size))
    if let standIn = terminal.takeStandIn() { screen.report(standIn) }
    while true {
      screen.update(WallClock.now())
      if let outcome = screen.outcome { return outcome }
      terminal.draw(screen.render(size: terminal.size, theme: themes.current))
      screen.afterDrawing()
      terminal.wait(alsoReadable: screen.descriptors, timeoutMilliseconds: screen.timeout)
      screen.update(WallClock.now())
      for input in terminal.inputs() {
        for effect in screen.take(input) {
          switch effect {
          case .suspend: terminal.suspend()
          case .redraw: terminal.redraw()
          case .switchTheme: themes.switchToNext()
          case .perform, .performAll, .writeMinutes, .create, .open, .openDemo, .quit, .interrupt:
            screen.perform(effect)
          }
        }
      }
      screen.afterRound()
    }
  }
}
