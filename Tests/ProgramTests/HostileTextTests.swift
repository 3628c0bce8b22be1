// Whatever stands in the environment, in names of files, in files or in arguments, nothing of it commands a terminal.

import Foundation
import TestSupport
import Testing

@Suite(.waiting) struct HostileTextTests {
  /// A sandbox with a session, and what was looked at.
  private final class Room {
    let box: Sandbox
    let session: String
    private(set) var runs = 0
    private(set) var shown = 0

    init() throws {
      box = try Sandbox()
      session = try box.makeSession()
      #expect(try box.run("add", session, "-", input: "anna: one\nbram: two\n").code == 0)
    }

    /// Runs, and looks at every byte that came.
    @discardableResult
    func look(
      _ words: [[UInt8]], variables: [String: [UInt8]] = [:], input: [UInt8] = [],
      passing outputs: Bool = true,
      _ location: SourceLocation = #_sourceLocation
    ) throws -> Run {
      let run = try box.run(bytes: words, variables: variables, input: input)
      let isCSV = ["csv", "ical"].contains { words.contains(Array($0.utf8)) }
      let faults = [
        outputs ? Hostile.obeyed(in: run.output, isCSV: isCSV) : nil, Hostile.obeyed(in: run.messages),
      ]
      for fault in faults.compactMap(\.self) {
        let told = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
        Issue.record(
          "\(fault) of: \(told.debugDescription) \(variables.keys)", sourceLocation: location)
      }
      #expect(run.code >= 0, "it ended by a signal", sourceLocation: location)
      runs += 1
      if Hostile.isShown(in: run.output + run.messages) { shown += 1 }
      return run
    }

    func look(
      _ words: String..., variables: [String: [UInt8]] = [:], _ location: SourceLocation = #_sourceLocation
    ) throws {
      try look(words.map { Array($0.utf8) }, variables: variables, location)
    }
  }

  /// Every command, once as it does its work and once as it fails.
  private func everyCommand(of session: String, made: String) -> [[String]] {
    [
      [], ["new", made, "--title", "T"], ["new", session, "--title", "T"], ["open", session],
      ["show", session],
      ["add", session, "x"], ["add", session, "x", "--by", "zz"], ["minutes", session],
      ["minutes", session, "--format", "csv"], ["minutes", session, "--format", "json"], ["check", session],
      ["overview", session], ["overview", session, "--format", "ical"],
      ["themes"], ["themes", "paper"], ["themes", "nosuch"], ["playbook"], ["doctor"],
      ["doctor", "--room", "8m", "--image-height", "2m"], ["forget", session, "--line", "#99"], ["--help"],
      ["--version"], ["nosuch"], ["minutes", "nosuch"],
    ]
  }

  @Test(arguments: [
    ["HOME"], ["XDG_STATE_HOME", "XDG_DATA_HOME", "TMPDIR"], ["XDG_CONFIG_HOME"], ["TERM"],
    [
      "LANG", "LC_ALL", "LC_CTYPE", "LC_MESSAGES", "COLORTERM", "TZ", "NO_COLOR", "EDITOR", "VISUAL", "PAGER",
      "COLUMNS", "LINES", "USER", "DOENDAG_THEME", "DOENDAG_LANGUAGE", "TERMINFO", "PATH", "PWD", "OLDPWD",
    ],
  ])
  func theEnvironment(names: [String]) throws {
    let room = try Room()
    for (number, hostile) in Hostile.all.enumerated() {
      var variables: [String: [UInt8]] = [:]
      for name in names {
        let isPlace = name == "HOME" || name.hasPrefix("XDG") || name == "TMPDIR"
        variables[name] = isPlace ? room.box.pathBytes(hostile) : hostile
      }
      if number == 0, names.contains(where: { $0.hasPrefix("XDG_C") }) { try furnish(room.box, hostile) }
      // What is no text at all is met by those that show something of it.
      let commands = everyCommand(of: room.session, made: room.box.path("made-\(number)")).filter {
        number == 0 || ["new", "themes", "doctor", "nosuch"].contains($0.first)
      }
      for words in commands {
        try room.look(words.map { Array($0.utf8) }, variables: variables)
      }
      // Its one line is a path for a script, as it is; in a terminal it is made safe.
      try room.look([Array("demo".utf8)], variables: variables, passing: false)
    }
    #expect(room.runs == 25 + 9)
    let areShown = !["XDG_STATE_HOME", "HOME"].contains(names[0])
    #expect(!areShown || room.shown > 0)
  }

  /// Settings with a fault, and a theme of a hostile name.
  private func furnish(_ box: Sandbox, _ hostile: [UInt8]) throws {
    let name = String(decoding: hostile, as: UTF8.self)
    _ = try box.makeFolder(bytes: hostile)
    _ = try box.write("theme = \(name)\nnonsense = \(name)\n", to: "\(name)/doendag/config")
    _ = try box.write("inherits = paper\nabout.en = \(name)\n", to: "\(name)/doendag/themes/\(name).theme")
  }

  @Test func namesOfFilesAndFolders() throws {
    let room = try Room()
    let box = room.box
    for hostile in Hostile.all {
      let folder = try box.makeFolder(bytes: hostile)
      for name in try FileManager.default.contentsOfDirectory(atPath: room.session) {
        try box.write(try box.read("session/\(name)"), toBytes: hostile + Array("/\(name)".utf8))
      }
      // A copy of a journal that isn't whole, a file that is no journal, and a folder that is called like one.
      try box.write(
        Array("{\"v\":1\nx\n".utf8), toBytes: Array("plenary-aaaaaaaa".utf8) + hostile + Array(".jsonl".utf8),
        in: "session")
      try box.write([0x78], toBytes: hostile + [0x2E, 0x6D, 0x64], in: "session")
      let missing = folder + Array("/x".utf8) + hostile
      // What is no text is refused before it is a path; journals and other files can be called so all the same.
      let isText = hostile != Hostile.bytes
      for path in isText ? [folder, missing, Array(room.session.utf8)] : [Array(room.session.utf8)] {
        for command in [
          ["new", "--title", "T"], ["open"], ["show"], ["check"], ["minutes"],
          ["minutes", "--format", "csv"],
          ["minutes", "--format", "json"], ["overview"], ["forget", "--line", "#1"],
          ["forget", "--line", "#9"],
          ["forget", "--person", "Bram"], ["themes"], ["demo"],
        ] {
          let words = command.map { Array($0.utf8) }
          try room.look(words.prefix(1) + [path] + words.dropFirst(), passing: command != ["demo"])
        }
        try room.look([Array("add".utf8), path, Array("text".utf8)])
      }
      if !isText { continue }
      let new = ["new", box.path("n"), "--title", "T"].map { Array($0.utf8) }
      for option in ["--participants", "--playbook", "--follows"] {
        for path in [missing, folder, try box.write([0x78, 0x0A], toBytes: hostile + [0x78])] {
          try room.look(new + [Array(option.utf8), path])
        }
      }
      let minutes = ["minutes", room.session, "--output"].map { Array($0.utf8) }
      for path in [missing, folder, missing + [0x2F, 0x78], pathBytes(box, hostile, ".out")] {
        try room.look(minutes + [path])
      }
      try room.look(
        ["add", room.session, "-"].map { Array($0.utf8) }, input: Array("/minutes ".utf8) + missing + [0x0A])
      for command in [
        ["open", room.session, "--theme"], ["show", room.session, "--theme"], ["doctor", "--theme"],
      ] {
        try room.look(command.map { Array($0.utf8) } + [missing])
      }
    }
    #expect(room.runs == 14 + 42 + 9 + 4 + 1 + 3)
    #expect(room.shown > 20, "\(room.shown)")
  }

  private func pathBytes(_ box: Sandbox, _ name: [UInt8], _ end: String) -> [UInt8] {
    box.pathBytes(name + Array(end.utf8))
  }

  @Test func whatStandsInFiles() throws {
    let room = try Room()
    let box = room.box
    let text = Hostile.text
    let line = text.filter { $0 != "\n" }
    let lists = [
      "name,organisation\n\"\(text)\",\"\(text)\"\n\"\(text)\",x\n", "\(line)\nx\n", "name\n\"\(text)",
      "name,name\n\(line)\n",
      "name,mandate\nA,\(line)\n",
      "name,organisation,role,perspective,table\n" + String(repeating: "\"\(text)\",", count: 4)
        + "\"\(text)\"\n",
    ]
    for list in lists {
      try room.look(
        "new", box.path("l\(room.runs)"), "--title", "T", "--participants", try box.write(list, to: "l.csv"))
    }
    let built = try box.run("playbook", "en").text
    let books = [
      "# \(line)\n", built.replacingOccurrences(of: "## ", with: "## \(line)"),
      built + "\n## \(line)\n- \(line)\n",
      built.replacingOccurrences(of: "10", with: line), line,
    ]
    for book in books {
      try room.look(
        "new", box.path("b\(room.runs)"), "--title", "T", "--playbook", try box.write(book, to: "b.md"))
    }
    let themes = [
      line, "\(line) = x", "inherits = \(line)", "inherits = paper\n\(line) = #112233",
      "inherits = paper\ntext = \(line)",
      "inherits = paper\npalette.\(line) = #112233", "inherits = paper\npalette.ink = \(line)",
      "inherits = paper\nmonochrome = \(line)",
      "inherits = paper\nabout.en = \(line)", "inherits = paper\ntext = #f0f0f0 \(line)",
    ]
    for theme in themes {
      let file = try box.write(theme + "\n", to: "t.theme")
      try room.look("themes", file)
      try room.look("doctor", "--theme", file)
      try room.look("themes", variables: ["XDG_CONFIG_HOME": Array(box.path("c").utf8)])
      _ = try box.write(theme + "\n", to: "c/doendag/themes/own.theme")
    }
    for settings in [
      line, "\(line) = x", "language = \(line)", "theme = \(line)", "theme = x\ntheme = \(line)",
    ] {
      _ = try box.write(settings + "\n", to: "home/.config/doendag/config")
      for command in ["playbook", "doctor", "themes"] { try room.look(command) }
    }
    #expect(room.runs == 6 + 5 + 30 + 15)
    #expect(room.shown > 30, "\(room.shown)")
  }

  @Test func whatIsNotedAndWhatComesOut() throws {
    let room = try Room()
    let text = Hostile.text
    let line = text.filter { !$0.isNewline }
    let session = room.session
    let plain = [
      "\(line): x", "! \(line)", "= \(line) because \(line) review on 1 dec",
      "> \(line) by friday with Bram first: \(line)",
      "/enrol \(line), \(line), \(line)", "/role Bram \(line)", "/mandate Bram limited \(line)",
      "/scope in \(line)",
      "/scope out \(line)", "/manner \(line)", "/\(line)", "/edit #1 \(line)", "/result soft \(line)",
      "/none Bram \(line)",
      "/phase \(line)", "/timer \(line)", "/private \(line)", "s/one/\(line)/", "..#\(line) x",
      "/by #1 \(line)", "anna: \(line)",
    ]
    try room.look(
      [Array("add".utf8), Array(session.utf8), Array("-".utf8)],
      input: Array(plain.joined(separator: "\n").utf8))
    let bytes = Hostile.bytes
    try room.look([Array("add".utf8), Array(session.utf8), Array("-".utf8)], input: bytes + [0x0A] + bytes)
    let quoted = try #require(
      String(data: try JSONEncoder().encode(text), encoding: .utf8))
    let json = [
      "{\"text\":\(quoted),\"by\":\(quoted)}", "{\"text\":\(quoted),\"table\":\(quoted)}",
      "{\"text\":\(quoted),\"kind\":\(quoted)}",
      "{\(quoted):1}", "{\"text\":\(quoted)}", "{\"text\":\"x\",\"phase\":\(quoted)}", line,
      "{\"text\":\"x\" \(line)",
    ]
    try room.look(
      ["add", session, "--json", "--enrol", "-"].map { Array($0.utf8) },
      input: Array(json.joined(separator: "\n").utf8) + bytes)
    for format in ["markdown", "csv", "json"] {
      for names in ["full", "roles", "none"] {
        try room.look("minutes", session, "--format", format, "--names", names, "--all")
        try room.look("minutes", session, "--format", format, "--names", names, "--anyway")
      }
    }
    for format in ["markdown", "csv", "json", "ical"] {
      try room.look("overview", session, "--format", format)
    }
    try room.look("check", session)
    try room.look("forget", session, "--person", text)
    try room.look("forget", session, "--person", "Bram")
    #expect(room.runs == 3 + 18 + 4 + 3)
    #expect(room.shown > 15, "\(room.shown)")
  }

  @Test func arguments() throws {
    let room = try Room()
    let new = ["new", room.box.path("n"), "--title", "T"]
    let commands: [([String], [String])] = [
      ([], []), (["demo", room.box.path("d")], []),
      (
        new,
        [
          "--title", "--question", "--date", "--place", "--language", "--participants", "--playbook",
          "--follows",
        ]
      ),
      (["open", room.session], ["--table", "--theme", "--language"]),
      (["show", room.session], ["--table", "--theme", "--language"]),
      (["add", room.session, "x"], ["--by", "--table", "--phase", "--kind"]),
      (["minutes", room.session], ["--format", "--language", "--names", "--output"]),
      (["overview", room.session], ["--format", "--language", "--names", "--output"]),
      (["check", room.session], []),
      (["themes"], []), (["playbook"], []), (["doctor"], ["--room", "--image-height", "--theme"]),
      (["forget", room.session], ["--person", "--line"]),
    ]
    for hostile in Hostile.all {
      for (words, options) in commands {
        let words = words.map { Array($0.utf8) }
        try room.look(words + [hostile])
        try room.look(words + [Array("--".utf8) + hostile])
        try room.look(words + [Array("--help=".utf8) + hostile])
        for option in options where hostile != Hostile.bytes {
          // Nothing is written where the tests run.
          let hostile = option == "--output" ? room.box.pathBytes(hostile) : hostile
          try room.look(words + [Array(option.utf8), hostile])
          try room.look(words + [Array("\(option)=".utf8) + hostile])
        }
      }
      try room.look([
        Array("new".utf8), room.box.pathBytes([0x6D] + hostile), Array("--title".utf8), hostile,
        Array("--place".utf8), hostile,
      ])
    }
    #expect(room.runs == 2 * (13 * 3 + 1) + 31 * 2)
    #expect(room.shown > 60, "\(room.shown)")
  }
}
