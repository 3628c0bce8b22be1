// The real program, run as a script would run it: in a folder of its own, with a home of its own.

import Foundation
import TestSupport
import Testing

/// A folder with a home in it, and the program that is run there.
final class Sandbox {
  let folder: String
  var environment: [String: String]

  init(language: String = "en_GB.UTF-8") throws {
    folder = NSTemporaryDirectory() + "doendag-\(UUID().uuidString)"
    environment = [
      "HOME": folder + "/home", "PATH": "/usr/bin:/bin", "LANG": language, "TERM": "xterm-256color",
      "TMPDIR": folder, "TZ": "Europe/Amsterdam",
    ]
    try FileManager.default.createDirectory(atPath: folder + "/home", withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// A path in the folder.
  func path(_ name: String) -> String { "\(folder)/\(name)" }

  func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let path = path(name)
    let above = (path as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: above, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return path
  }

  func read(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path(name))))
  }

  /// The built program lies beside the tests.
  static func program() throws -> String {
    let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let built = (own as NSString).deletingLastPathComponent + "/doendag"
    // Under some runners the tests are not the process itself.
    if FileManager.default.isExecutableFile(atPath: built) { return built }
    let bundle = try #require(CommandLine.arguments.first { $0.hasSuffix(".xctest") })
    return (bundle as NSString).deletingLastPathComponent + "/doendag"
  }

  /// Runs the program to its end, with these bytes on standard input.
  func run(_ arguments: String..., input: [UInt8] = []) throws -> Outcome {
    try run(arguments, input: input)
  }

  func run(_ arguments: String..., input: String) throws -> Outcome {
    try run(arguments, input: Array(input.utf8))
  }

  func run(_ arguments: [String], input: [UInt8]) throws -> Outcome {
    Outcome(try run(bytes: arguments.map { Array($0.utf8) }, input: input))
  }

  /// The same with words and variables of any bytes; a variable stands in the place of the one that is there.
  func run(
    bytes words: [[UInt8]], variables: [String: [UInt8]] = [:], input: [UInt8] = []
  ) throws -> Run {
    var all = environment.mapValues { Array($0.utf8) }
    all.merge(variables) { $1 }
    return try Spawned.run(
      try Self.program(), bytes: words, variables: all.map { Array("\($0.key)=".utf8) + $0.value },
      input: input)
  }

  /// Starts the program with these descriptors as its standard ones.
  func spawn(
    _ arguments: [String], input: Int32? = nil, output: Int32? = nil, messages: Int32? = nil
  ) throws -> pid_t {
    try Spawned.start(
      try Self.program(), arguments, environment: variables, input: input, output: output,
      messages: messages)
  }

  /// The environment as a program is given it.
  var variables: [String] { environment.map { "\($0.key)=\($0.value)" } }

  /// Runs a line of shell with arguments from `$0` on.
  func shell(_ script: String, _ arguments: [String], input: String) throws -> Outcome {
    let program = Process()
    program.executableURL = URL(fileURLWithPath: "/bin/sh")
    program.arguments = ["-c", script] + arguments
    program.environment = environment
    program.currentDirectoryURL = URL(fileURLWithPath: folder)
    let (source, output, messages) = (Pipe(), Pipe(), Pipe())
    program.standardInput = source
    program.standardOutput = output
    program.standardError = messages
    try program.run()
    source.fileHandleForWriting.write(Data(input.utf8))
    try source.fileHandleForWriting.close()
    let bytes = Array(output.fileHandleForReading.readDataToEndOfFile())
    let told = messages.fileHandleForReading.readDataToEndOfFile()
    program.waitUntilExit()
    return Outcome(Run(code: program.terminationStatus, output: bytes, messages: Array(told)))
  }
}

extension Sandbox {
  /// Makes a session with Anna, Annemiek and Bram; gives its folder.
  @discardableResult
  func makeSession(_ name: String = "session", language: String = "en", _ more: String...) throws -> String {
    let list = try write(
      "name,organisation\nAnna de Vries,GGD\nAnnemiek Bos,\nBram,Buurt\n", to: "people.csv")
    let made = try run(
      ["new", path(name), "--title", "T", "--language", language, "--participants", list] + more, input: [])
    try #require(made.code == 0, "\(made.messages)")
    return path(name)
  }

  /// The minutes as JSON; 65 is the code where the reading isn't whole.
  func minutes(_ folder: String, _ more: String..., code: Int32 = 0) throws -> Minutes {
    let run = try run(["minutes", folder, "--format", "json"] + more, input: [])
    try #require(run.code == code, "\(run.messages)")
    let object = try JSONSerialization.jsonObject(with: Data(run.output))
    return Minutes(members: try #require(object as? [String: Any]))
  }
}

/// The minutes, as far as tests look at them.
struct Minutes {
  let members: [String: Any]

  func list(_ key: String) -> [[String: Any]] { members[key] as? [[String: Any]] ?? [] }
  var session: [String: Any] { members["session"] as? [String: Any] ?? [:] }
  var contributions: [[String: Any]] { list("contributions") }
  var texts: [String] { contributions.compactMap { $0["text"] as? String } }
  var speakers: [String?] { contributions.map { $0["by"] as? String } }
  var references: [String] { contributions.compactMap { $0["ref"] as? String } }
}
