// The real program, run as a script would run it: in a folder of its own, with a home of its own.

import Foundation
import Testing

/// What a run of the program gave.
struct Outcome {
  let code: Int32
  let output: [UInt8]
  let messages: String

  var text: String { String(decoding: output, as: UTF8.self) }
  var lines: [String] { text.split(separator: "\n").map(String.init) }
}

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
    let files = ["in", "out", "err"].map { path(".\($0)-\(UUID().uuidString)") }
    try Data(input).write(to: URL(fileURLWithPath: files[0]))
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, files[0], O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, files[1], O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, files[2], O_WRONLY | O_CREAT, 0o600)
    let status = try wait(for: spawn(arguments, &actions))
    func contents(_ file: String) throws -> [UInt8] {
      Array(try Data(contentsOf: URL(fileURLWithPath: file)))
    }
    return Outcome(
      code: status, output: try contents(files[1]),
      messages: String(decoding: try contents(files[2]), as: UTF8.self))
  }

  /// Starts the program with these files as its standard ones.
  func spawn(_ arguments: [String], _ actions: inout posix_spawn_file_actions_t) throws -> pid_t {
    try spawn(
      bytes: arguments.map { Array($0.utf8) },
      variables: environment.map { Array("\($0.key)=\($0.value)".utf8) },
      &actions)
  }

  /// The same with arguments and variables of any bytes.
  func spawn(
    bytes words: [[UInt8]], variables: [[UInt8]], _ actions: inout posix_spawn_file_actions_t
  ) throws -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Tests run with signals blocked, and a child would inherit that.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var usual = sigset_t()
    sigemptyset(&usual)
    sigaddset(&usual, SIGINT)
    sigaddset(&usual, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let program = try Self.program()
    func copy(_ bytes: [UInt8]) -> UnsafeMutablePointer<CChar>? {
      strdup(bytes.map { CChar(bitPattern: $0) } + [0])
    }
    let argv = [strdup(program)] + words.map(copy) + [nil]
    let envp = variables.map(copy) + [nil]
    defer { (argv + envp).forEach { free($0) } }
    var process = pid_t()
    let error = posix_spawn(&process, program, &actions, &attributes, argv, envp)
    try #require(error == 0)
    return process
  }

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
    return Outcome(
      code: program.terminationStatus, output: bytes, messages: String(decoding: told, as: UTF8.self))
  }

  /// The exit code; minus the signal where one ended it.
  func wait(for process: pid_t) throws -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 { try #require(errno == EINTR) }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : -signal
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

  /// The minutes as JSON.
  func minutes(_ folder: String, _ more: String...) throws -> Minutes {
    let run = try run(["minutes", folder, "--format", "json"] + more, input: [])
    try #require(run.code == 0, "\(run.messages)")
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
