// A small program that holds a terminal, for tests: it shows what is typed and writes down each input that it is told.

import Canvas
import Glibc
import Terminal

/// Writes what happened to the file that the test reads.
struct Report {
  private let descriptor: Int32

  init(path: String) { descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND, 0o600) }

  func say(_ text: String) {
    let line = Array("\(text)\n".utf8)
    _ = write(descriptor, line, line.count)
  }
}

let report = Report(path: CommandLine.arguments.count > 1 ? CommandLine.arguments[1] : "/dev/null")
let page = Style(foreground: .rgb(27, 26, 23), background: .rgb(253, 252, 248))
let heading = Style(
  foreground: .rgb(56, 48, 143), background: .rgb(253, 252, 248), attributes: .bold)

func frame(_ size: Size, line: String) -> Frame {
  var frame = Frame(size: size, ground: page)
  frame.put("Wat zie je als 日本 e\u{301} slaagt?", at: Point(row: 0, column: 1), style: heading)
  frame.rule(at: Point(row: size.rows - 2, column: 0), columns: size.columns, style: page)
  let used = frame.put("› " + line, at: Point(row: size.rows - 1, column: 0), style: page)
  frame.cursor = Point(row: size.rows - 1, column: min(used, size.columns - 1))
  return frame
}

/// Says whether the program goes on.
func act(on input: Input, line: inout String, terminal: inout Terminal) -> Bool {
  switch input {
  case .key(.control("q")): return false
  case .key(.control("z")), .stop: terminal.suspend()
  case .key(.control("t")):
    // A trap on purpose: the terminal must come out of it whole.
    report.say("\([Int]()[line.utf8.count])")
  case .key(.character(let character)): line.append(character)
  case .key(.backspace): _ = line.popLast()
  case .paste(let text): report.say("paste \(text.utf8.count)")
  case .end(let signal):
    report.say("end \(signal)")
    return false
  case .key, .resize: break
  }
  report.say("\(input)".prefix(200).description)
  return true
}

func run() throws(TerminalFault) {
  var terminal = try Terminal.claim()
  let found = Terminal.report()
  report.say("claimed \(terminal.size) \(found.colours.map { "\($0)" } ?? "") ascii \(!found.isUTF8)")
  if let standIn = terminal.takeStandIn() { report.say("\(standIn.used) for \(standIn.wanted)") }
  var line = ""
  var isRunning = true
  while isRunning {
    terminal.draw(frame(terminal.size, line: line))
    terminal.wait(timeoutMilliseconds: nil)
    for input in terminal.inputs() where isRunning {
      isRunning = act(on: input, line: &line, terminal: &terminal)
    }
  }
  terminal.restore()
}

do {
  try run()
} catch {
  report.say("fault \(error)")
  exit(64)
}
