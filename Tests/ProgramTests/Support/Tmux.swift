// A real terminal for the tests: tmux, with keys that are sent to it and a screen that is read from it.

import Foundation
import TestSupport
import Testing

/// The program in a terminal of its own. Ends with the value.
final class Tmux {
  private let socket: String
  private let sandbox: Sandbox

  /// Whether tmux is to be had; where it isn't the tests that need it are passed over.
  static let isThere = FileManager.default.isExecutableFile(atPath: "/usr/bin/tmux")

  /// Starts the program with these arguments in so many columns and rows.
  init(_ sandbox: Sandbox, _ arguments: [String], columns: Int = 80, rows: Int = 24) throws {
    self.sandbox = sandbox
    socket = sandbox.path(".tmux-\(UUID().uuidString.prefix(8))")
    let program = try Sandbox.program()
    // The shell stays after the program, so that its last words and its exit code can be read.
    let line = ([program] + arguments).map { "'\($0)'" }.joined(separator: " ")
    let command = "stty -g > before; \(line); code=$?; stty -g > after; echo ended with $code; sleep 1000"
    try tmux([
      "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-s", "t", command,
    ])
    try tmux(["set-option", "-g", "escape-time", "0"])
  }

  deinit { _ = try? tmux(["kill-server"]) }

  /// Text as it is typed.
  func type(_ text: String) throws { try tmux(["send-keys", "-t", "t", "-l", text]) }

  /// Keys by their names in tmux: `Enter`, `Tab`, `F2`, `C-c`.
  func press(_ keys: String...) throws { try tmux(["send-keys", "-t", "t"] + keys) }

  /// The bytes of a file, pasted as a terminal pastes.
  func paste(file: String) throws {
    try tmux(["load-buffer", file])
    try tmux(["paste-buffer", "-p", "-r", "-t", "t"])
  }

  func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-t", "t", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// The screen as text.
  func screen() throws -> String { try tmux(["capture-pane", "-p", "-t", "t"]) }

  /// Where the cursor stands, from 0.
  func cursorColumn() throws -> Int? {
    Int(try tmux(["display-message", "-p", "-t", "t", "#{cursor_x}"]).filter(\.isNumber))
  }

  /// Waits until the screen shows this; fails with the screen after ten seconds.
  func wait(for text: String, _ location: SourceLocation = #_sourceLocation) throws {
    var last = ""
    for _ in 0..<200 {
      last = try screen()
      if last.contains(text) { return }
      usleep(50_000)
    }
    Issue.record("no ‘\(text)’ on the screen:\n\(last)", sourceLocation: location)
  }

  /// The process of the program, which the terminal's shell started.
  func process() throws -> pid_t {
    let shell = try tmux(["display-message", "-p", "-t", "t", "#{pane_pid}"]).filter(\.isNumber)
    let children = try String(contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
    return try #require(children.split(separator: " ").compactMap { pid_t($0) }.first)
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    // Through the shell and into a file: the server that the first call starts inherits what is open, and neither a
    // pipe nor Foundation's Process would ever end.
    let output = sandbox.path(".tmux-output")
    let variables = sandbox.environment.map { "\($0.key)=\($0.value)" }
    let words = ["env", "-i"] + variables + ["/usr/bin/tmux", "-u", "-S", socket] + arguments
    let line = words.map(Self.quoted).joined(separator: " ")
    system("cd \(Self.quoted(sandbox.folder)) && \(line) > \(Self.quoted(output)) 2>/dev/null < /dev/null")
    return try String(contentsOfFile: output, encoding: .utf8)
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.replacingOccurrences(of: "'", with: "'\\''") + "'"
  }
}
