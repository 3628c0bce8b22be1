// The real program with a home of its own: started, fed through pipes, and asked what it has.

import Foundation
import Glibc
import TestSupport

/// doendag as somebody has it installed, with a home of its own in a folder.
struct Program {
  /// Beside this program, where the package builds it.
  static let path = Spawned.folder + "/doendag"

  static var isThere: Bool { access(path, X_OK) == 0 }

  let home: String
  /// What it is started under: a tool and its arguments, as `strace -e …`.
  var under: [String] = []

  init(home: String) {
    self.home = home
    mkdir(home, 0o700)
  }

  var environment: [String] {
    [
      "HOME=\(home)", "PATH=/usr/bin:/bin:/usr/sbin:/sbin", "LANG=C.UTF-8", "TERM=xterm-256color",
      "TZ=Europe/Amsterdam",
      "XDG_STATE_HOME=\(home)/state",
    ]
  }

  func words(_ arguments: [String]) -> (program: String, arguments: [String]) {
    guard let tool = under.first else { return (Program.path, arguments) }
    return (tool, under.dropFirst() + [Program.path] + arguments)
  }

  func run(_ arguments: String..., input: String = "") throws -> Outcome {
    let words = words(arguments)
    return try Spawned.run(words.program, words.arguments, environment: environment, input: input)
  }

  /// Makes a session in a folder.
  func new(_ folder: String) throws {
    let list = "\(home)/mensen.csv"
    try Files.write(Array("naam;organisatie\nAnna de Wit;wijkteam\nBram Çelik;huisarts\n".utf8), to: list)
    let made = try run("new", folder, "--title", "Proef", "--language", "nl", "--participants", list)
    if made.code != 0 { throw Unable(saying: "no session could be made: \(made.messages)") }
  }

  /// The contributions of a session as its minutes in JSON have them.
  func contributions(_ folder: String) throws -> (texts: [String], references: [String]) {
    let told = try run("minutes", folder, "--format", "json")
    guard told.code == 0,
      let all = try JSONSerialization.jsonObject(with: Data(told.output)) as? [String: Any],
      let lines = all["contributions"] as? [[String: Any]]
    else { throw Unable(saying: "no minutes of \(folder): \(told.code) \(told.messages)") }
    return (lines.compactMap { $0["text"] as? String }, lines.compactMap { $0["ref"] as? String })
  }
}

/// A run of `add -` with its pipes.
final class Adding {
  let process: pid_t
  private var input: Int32
  private let output: Int32
  private var answers: [UInt8] = []
  private(set) var code: Int32?
  /// The lines that were given to it.
  private(set) var said: [String] = []

  init(_ program: Program, _ arguments: [String]) throws {
    var given: [Int32] = [-1, -1]
    var answered: [Int32] = [-1, -1]
    guard pipe(&given) == 0, pipe(&answered) == 0 else { throw Unable("no pipes") }
    for end in given + answered { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let nothing = open("/dev/null", O_WRONLY | O_CLOEXEC)
    let words = program.words(arguments)
    process = try Spawned.start(
      words.program, words.arguments, environment: program.environment, input: given[0], output: answered[1],
      messages: nothing)
    for descriptor in [given[0], answered[1], nothing] { close(descriptor) }
    input = given[1]
    output = answered[0]
  }

  deinit {
    if code == nil { _ = end(SIGKILL) }
    close(output)
  }

  func say(_ text: String) {
    said.append(text)
    let bytes = Array((text + "\n").utf8)
    _ = write(input, bytes, bytes.count)
  }

  func hush() {
    if input >= 0 { close(input) }
    input = -1
  }

  /// Whole lines of answer so far; waits for the next one so many milliseconds.
  func answered(within milliseconds: Int32 = 0) -> [String] {
    var buffer = [UInt8](repeating: 0, count: 4096)
    var watched = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
    if poll(&watched, 1, milliseconds) > 0 {
      let count = read(output, &buffer, buffer.count)
      if count > 0 { answers += buffer[..<count] }
    }
    return lines
  }

  private var lines: [String] {
    guard let end = answers.lastIndex(of: 0x0A) else { return [] }
    return answers[..<end].split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Waits until so many lines are answered or it says no more; gives all that were.
  func answers(_ count: Int, seconds: Int = 20) -> [String] {
    let end = now() + seconds * 1000
    while lines.count < count, now() < end {
      let before = answers.count
      _ = answered(within: 200)
      if answers.count == before, hasEnded { break }
    }
    return lines
  }

  private var hasEnded: Bool {
    var watched = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
    return poll(&watched, 1, 0) > 0 && watched.revents & Int16(POLLIN) == 0
  }

  /// Ends it by a signal, or by the end of its input where that is 0, and reads what it still said.
  func end(_ signal: Int32 = 0, seconds: Int = 60) -> [String] {
    if signal != 0 { kill(process, signal) }
    hush()
    code = Spawned.wait(for: process, seconds: seconds)
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(output, &buffer, buffer.count)
      if count <= 0 { return lines }
      answers += buffer[..<count]
    }
  }
}
