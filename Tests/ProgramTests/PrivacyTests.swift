// What the program leaves behind, and whom it talks to: nothing but what it is for, and nobody.

import Foundation
import TestSupport
import Testing

@Suite(.waiting) struct PrivacyTests {
  private static let hasTracer = FileManager.default.isExecutableFile(atPath: "/usr/bin/strace")

  /// A sandbox with a session, files to give to it, and places of its own for all that a program may write to.
  private func room() throws -> (box: Sandbox, session: String) {
    let box = try Sandbox()
    for (name, place) in [
      ("TMPDIR", "tmp"), ("XDG_STATE_HOME", "state"), ("XDG_DATA_HOME", "data"),
      ("XDG_CONFIG_HOME", "config"),
    ] {
      box.environment[name] = box.path(place)
      try FileManager.default.createDirectory(atPath: box.path(place), withIntermediateDirectories: true)
    }
    let session = try box.makeSession()
    #expect(try box.run("add", session, "-", input: "anna: one\nbram: two\n").code == 0)
    _ = try box.write(box.run("playbook", "en").output, to: "own.md")
    return (box, session)
  }

  /// Every file and folder but what the test itself keeps, with its size and time.
  private func files(_ box: Sandbox) throws -> [String: String] {
    let roots = ["tmp", "state", "data", "config", "home", "session", "made", "out"]
    let script = "find \(roots.joined(separator: " ")) -printf '%p\\t%s %T@\\n' 2>/dev/null; true"
    let lines = try box.shell(script, [], input: "").lines.map { $0.split(separator: "\t").map(String.init) }
    return Dictionary(lines.compactMap { $0.count == 2 ? ($0[0], $0[1]) : nil }) { $1 }
  }

  private enum Leaves: Sendable { case nothing, aJournal, aSession, theOutput }

  private static let commands: [(words: [String], input: String, leaves: Leaves)] = [
    (["--help"], "", .nothing), (["--version"], "", .nothing), ([], "", .nothing), (["nosuch"], "", .nothing),
    (["minutes", "session"], "", .nothing), (["minutes", "session", "--format", "csv"], "", .nothing),
    (["minutes", "session", "--format", "json"], "", .nothing),
    (["minutes", "session", "--names", "none"], "", .nothing),
    (["overview", "session"], "", .nothing), (["overview", "session", "--format", "ical"], "", .nothing),
    (["check", "session"], "", .nothing), (["check", "none"], "", .nothing), (["themes"], "", .nothing),
    (["themes", "paper"], "", .nothing), (["playbook"], "", .nothing), (["doctor"], "", .nothing),
    (["open", "session"], "", .nothing), (["show", "session"], "", .nothing),
    (["forget", "session", "--line", "#1"], "no\n", .nothing),
    (["forget", "session", "--line", "#9"], "", .nothing),
    (["new", "session", "--title", "T"], "", .nothing), (["new", "made", "--title", ""], "", .nothing),
    (["new", "made", "--title", "T", "--playbook", "none"], "", .nothing),
    (["minutes", "session", "--output", "out/none/x"], "", .nothing), (["add", "session", ""], "", .nothing),
    (["minutes", "session", "--output", "out/minutes.md"], "", .theOutput),
    (["minutes", "session", "--output", "out/minutes.md"], "", .theOutput),
    (["add", "session", "three"], "", .aJournal),
    (["add", "session", "-"], "four\n/minutes out/minutes.md\n", .aJournal),
    (["add", "session", "--json", "-"], "{\"text\":\"x\"}\n", .aJournal),
    (["forget", "session", "--line", "#2"], "forget #2\n", .aJournal),
    (
      ["new", "made/own", "--title", "T", "--playbook", "own.md", "--participants", "people.csv"], "",
      .aSession
    ),
    (["demo", "made/demo"], "", .aSession),
  ]

  @Test func nothingIsLeftBehind() throws {
    let (box, _) = try room()
    for place in ["made", "out"] {
      try FileManager.default.createDirectory(atPath: box.path(place), withIntermediateDirectories: true)
    }
    var before = try files(box)
    for command in Self.commands {
      _ = try box.shell("exec \"$0\" \"$@\"", [try Sandbox.program()] + command.words, input: command.input)
      let after = try files(box)
      let changed = after.filter { before[$0.key] != $0.value }.keys
      let told = "\(command.words): \(changed.sorted())"
      #expect(Set(before.keys).isSubset(of: after.keys), "\(told)")
      switch command.leaves {
      case .nothing: #expect(changed.isEmpty, "\(told)")
      case .aJournal: #expect(changed.allSatisfy(isOfAJournal), "\(told)")
      case .aSession: #expect(changed.allSatisfy { $0.hasPrefix("made") || $0.hasPrefix("state") }, "\(told)")
      case .theOutput: #expect(Set(changed).isSubset(of: ["out", "out/minutes.md"]), "\(told)")
      }
      if command.leaves != .nothing { #expect(!changed.isEmpty, "\(told)") }
      before = after
    }
    let hidden = before.keys.compactMap { $0.split(separator: "/").last }.filter { $0.hasPrefix(".") }
    #expect(Set(hidden) == [".gitattributes", ".stignore"])
    #expect(before.keys.filter { $0.hasPrefix("tmp") || $0.hasPrefix("data") }.sorted() == ["data", "tmp"])
  }

  private func isOfAJournal(_ path: String) -> Bool {
    path == "session" || (path.hasPrefix("session/") && path.hasSuffix(".jsonl")) || path.hasPrefix("state")
      || path == "out" || path == "out/minutes.md"
  }

  /// Killed at the last moment before the new minutes stand in the place of the old.
  @Test(.enabled(if: hasTracer)) func aKillWhileMinutesAreWrittenLeavesTheOldOnes() throws {
    let (box, session) = try room()
    #expect(try box.run("minutes", session, "--output", "\(session)/minutes.md").code == 0)
    let old = try box.read("session/minutes.md")
    #expect(try box.run("add", session, "three").text == "#3\n")
    let json = try box.run("minutes", session, "--format", "json").output
    let check = try box.run("check", session).text
    for call in ["write", "fdatasync", "rename,renameat,renameat2"] {
      let words = ["-qq", "-o", box.path("calls"), "-e", "inject=\(call):signal=KILL:when=1"]
      let killed = try box.shell(
        "exec /usr/bin/strace \"$@\"",
        ["strace"] + words + [
          try Sandbox.program(), "minutes", session, "--output", "\(session)/minutes.md",
        ],
        input: "")
      #expect(killed.code != 0, "\(call)")
      #expect(try box.read("session/minutes.md") == old, "\(call)")
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: session).filter {
      $0.hasPrefix(".doendag-")
    }
    #expect(left.count == 3)
    #expect(try box.run("minutes", session, "--format", "json").output == json)
    #expect(try box.run("check", session).text == check)
    #expect(try box.run("minutes", session, "--output", "\(session)/minutes.md").code == 0)
    #expect(try box.read("session/minutes.md") != old)
    // What it left holds what was said: who forgets is told so.
    let told = try box.run("forget", session, "--line", "#1", input: "no\n").text
    for name in left { #expect(told.contains(name), "\(told)") }
  }

  @Test(.enabled(if: hasTracer)) func nobodyIsTalkedTo() throws {
    let (box, _) = try room()
    let program = try Sandbox.program()
    let trace = "exec /usr/bin/strace -f -qq -o calls -e trace=network,exit_group \"$0\" \"$@\""
    for command in Self.commands {
      _ = try box.shell(trace, [program] + command.words, input: command.input)
      try expectNoSockets(box, "\(command.words)")
    }
    for words in ["open session", "show session", "show none", ""] {
      let line = "/usr/bin/strace -f -qq -o calls -e trace=network,exit_group '\(program)' \(words)"
      let keys = "(sleep 1; printf 'x\\033[200~y\\033[201~\\003\\003'; sleep 1; printf q)"
      let run = try box.shell(
        "\(keys) | script -qec \"stty cols 80 rows 24; \(line)\" /dev/null", [], input: "")
      #expect(run.text.contains("\u{1B}[?1049h"), "\(words) didn't take the screen: \(run.text)")
      try expectNoSockets(box, words)
    }
  }

  private func expectNoSockets(_ box: Sandbox, _ told: String) throws {
    let calls = String(decoding: try box.read("calls"), as: UTF8.self)
    #expect(calls.contains("exit_group("), "\(told) wasn't looked at")
    let talk = calls.split(separator: "\n").filter { line in
      !line.contains("exit_group(") && !line.contains("AF_UNIX") && !line.contains("+++")
    }
    #expect(talk.isEmpty, "\(told): \(talk)")
  }
}
