// The one loop of the program: draws, waits for input, updates the screen and performs the effects.

import Canvas
import Glibc
import Screens
import Terminal

/// A screen that runs in the loop. Its model decides which effects are needed, and the screen performs them.
protocol LiveScreen {
  /// What the loop returns.
  associatedtype Outcome

  /// Nil while the screen runs.
  var outcome: Outcome? { get }
  /// Descriptors that wake the loop besides the keyboard.
  var descriptors: [Int32] { get }
  /// When the screen changes without input, in milliseconds from now; nil if it never does.
  var timeout: Int? { get }

  /// Sets the time. A screen never reads a clock itself, so that a replay is exact.
  mutating func update(_ time: WallTime)
  /// Reports that the description of another terminal is used, because there is none of this one.
  mutating func report(_ standIn: StandIn)
  mutating func take(_ input: Input) -> [Effect]
  /// Performs an effect. The loop itself performs those of the terminal and the theme.
  mutating func perform(_ effect: Effect)
  /// Called after every round of the loop, whatever woke it.
  mutating func afterRound()
  /// Called when the frame is on the screen, for slow work such as writing a draft to the disk.
  mutating func afterDrawing()
  func render(size: Size, theme: Theme) -> Frame
}

extension LiveScreen {
  mutating func afterDrawing() {}
}

/// What a screen is shown on: the terminal, or a substitute in a test.
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

/// How a desk or a stage ended.
enum Ending {
  case quit
  /// By Ctrl-C or a signal from another program.
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
          case .perform, .performAll, .writeMinutes, .create, .open, .openDemo, .answer, .quit, .interrupt:
            screen.perform(effect)
          }
        }
      }
      screen.afterRound()
    }
  }
}
