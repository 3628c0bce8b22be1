// A day with three tables and a plenary on four copies that git merges, and the session that follows it.

import Foundation
import TestSupport
import Testing

@Suite(.waiting, .serialized) struct DayTests {
  /// Four laptops: the plenary's and one for each table, each with a copy of its own.
  private final class Laptops {
    static let names = ["plenair", "Tafel 1", "Tafel 2", "Tafel 3"]
    let boxes: [String: Sandbox]
    /// The reference of each line that the transcript gave a name.
    var named: [String: String] = [:]
    /// Contributions that were acknowledged.
    var acknowledged: [String] = []

    init() throws {
      var boxes: [String: Sandbox] = [:]
      for name in Laptops.names { boxes[name] = try Sandbox(language: "nl_NL.UTF-8") }
      self.boxes = boxes
    }

    func box(_ name: String) throws -> Sandbox { try #require(boxes[name]) }
    func folder(_ name: String) throws -> String { try box(name).path("dag") }

    func git(_ name: String, _ arguments: String...) throws {
      let identity = ["-c", "user.name=Tafel", "-c", "user.email=tafel@example.org"]
      let done = try box(name).shell(
        "exec git -C \"$0\" \"$@\"", [try folder(name)] + identity + arguments, input: "")
      try #require(done.code == 0, "\(arguments): \(done.messages)")
    }

    func begin(_ people: String) throws {
      let home = try folder("plenair")
      let made = try box("plenair").run(
        "new", home, "--title", "De avond in Zuid", "--question", "Wie is er na zes uur?", "--date",
        "2026-03-03", "--place", "Buurthuis De Brug", "--language", "nl", "--participants", people)
      try #require(made.code == 0, "\(made.messages)")
      try git("plenair", "init", "-q", "-b", "main")
      try commit("plenair")
      for name in Laptops.names.dropFirst() {
        let done = try box(name).shell(
          "exec git clone -q \"$0\" \"$1\"", [home, try folder(name)], input: "")
        try #require(done.code == 0, "\(done.messages)")
      }
    }

    func commit(_ name: String) throws {
      try git(name, "add", "-A")
      try git(name, "commit", "-q", "--allow-empty", "-m", "genoteerd")
    }

    /// Everybody's copy to everybody.
    func merge() throws {
      for name in Laptops.names { try commit(name) }
      let (home, others) = (try folder("plenair"), Laptops.names.dropFirst())
      for name in others {
        try git("plenair", "pull", "-q", "--no-rebase", "--no-edit", try folder(name), "main")
      }
      for name in others { try git(name, "pull", "-q", "--no-rebase", "--no-edit", home, "main") }
    }

    /// Notes the lines of a part of the day, all laptops at once.
    func note(_ part: [Transcript.Hand]) throws {
      let files = try part.map { hand in
        let lines = hand.lines.map { fill($0.text) }.joined(separator: "\n") + "\n"
        return try box(hand.name).write(lines, to: "regels.txt")
      }
      let runs = try zip(part, files).map { hand, file in
        let box = try box(hand.name)
        let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC
        let streams =
          [open(file, O_RDONLY | O_CLOEXEC)] + ["out", "err"].map { open(box.path($0), flags, 0o600) }
        defer { streams.forEach { close($0) } }
        let table = hand.name == "plenair" ? [] : ["--table", hand.name]
        return try box.spawn(
          ["add", folder(hand.name)] + table + ["-"], input: streams[0], output: streams[1],
          messages: streams[2])
      }
      for (hand, run) in zip(part, runs) {
        let box = try box(hand.name)
        let code = Spawned.wait(for: run)
        let told = String(decoding: try box.read("err"), as: UTF8.self)
        #expect(code == 0 && told.isEmpty, "\(hand.name): \(told)")
        try take(String(decoding: try box.read("out"), as: UTF8.self), of: hand)
      }
    }

    /// One reference for each contribution, in order.
    private func take(_ output: String, of hand: Transcript.Hand) throws {
      let refs = output.split(separator: "\n").map { String($0.dropFirst()) }
      let noted = hand.lines.filter {
        !$0.text.hasPrefix("/") || $0.text.hasPrefix("/oordeel") && $0.text.contains("aanpassen")
      }
      try #require(refs.count == noted.count, "\(hand.name): \(output)")
      for (line, ref) in zip(noted, refs) {
        acknowledged.append(ref)
        if let name = line.name { named[name] = ref }
      }
    }

    private func fill(_ line: String) -> String {
      var line = line
      for (name, ref) in named { line = line.replacingOccurrences(of: "{\(name)}", with: ref) }
      return line
    }
  }

  /// What is written beside this file: parts of a day, and in each who notes what.
  private struct Transcript {
    struct Line { let name: String?, text: String }
    struct Hand {
      let name: String
      var lines: [Line] = []
    }
    private(set) var parts: [[Hand]] = []

    static let folder = (#filePath as NSString).deletingLastPathComponent + "/Transcripts/dag"

    init(_ file: String) throws {
      let text = try String(contentsOfFile: "\(Transcript.folder)/\(file)", encoding: .utf8)
      for line in text.split(separator: "\n").map(String.init) where !line.hasPrefix("# ") {
        if line.hasPrefix("## ") {
          parts.append([])
        } else if line.hasPrefix("@ ") {
          parts[parts.count - 1].append(Hand(name: String(line.dropFirst(2))))
        } else {
          let hands = parts[parts.count - 1].count
          parts[parts.count - 1][hands - 1].lines.append(Transcript.line(line))
        }
      }
    }

    private static func line(_ text: String) -> Line {
      guard text.hasPrefix("["), let end = text.firstIndex(of: "]") else {
        return Line(name: nil, text: text)
      }
      let name = String(text[text.index(after: text.startIndex)..<end])
      return Line(name: name, text: String(text[end...].dropFirst(2)))
    }
  }

  private func minutes(_ laptops: Laptops, _ name: String, _ format: String) throws -> [UInt8] {
    let run = try laptops.box(name).run(
      "minutes", laptops.folder(name), "--format", format, "--language", "nl")
    try #require(run.code == 0, "\(run.messages)")
    return run.output
  }

  @Test func fourCopiesOfADayBecomeOne() throws {
    let laptops = try Laptops()
    try laptops.begin(Transcript.folder + "/mensen.csv")
    for part in try Transcript("dag1.txt").parts {
      try laptops.note(part)
      try laptops.merge()
    }
    for format in ["json", "markdown", "csv"] {
      let there = try minutes(laptops, "plenair", format)
      for name in Laptops.names.dropFirst() {
        #expect(try minutes(laptops, name, format) == there, "\(name), \(format)")
      }
    }
    let minutes = try laptops.box("Tafel 2").minutes(laptops.folder("Tafel 2"))
    #expect(Set(minutes.references) == Set(laptops.acknowledged))
    #expect(minutes.list("participants").count == 24)
    try lookAtGroup(minutes, laptops)
    try follow(laptops)
  }

  /// What the plenary brought together.
  private func lookAtGroup(_ minutes: Minutes, _ laptops: Laptops) throws {
    func refs(_ names: String...) throws -> [String] { try names.map { try #require(laptops.named[$0]) } }
    let harvest = try #require(minutes.members["harvest"] as? [String])
    #expect(Set(harvest) == Set(try refs("eenadres", "bordje", "een2", "sleutel", "warm")))
    let together = minutes.list("together")
    #expect(together.compactMap { $0["name"] as? String } == ["één verhaal", "rust"])
    #expect(together.first?["refs"] as? [String] == (try refs("verhaal", "dossier2", "een2")))
    let polls = minutes.list("polls")
    #expect(polls.compactMap { $0["kind"] as? String } == ["consent", "scale", "dots"])
    #expect(polls.compactMap { $0["closed"] as? Bool } == [true, true, true])
    let votes = try #require(polls.first?["votes"] as? [[String: Any]])
    #expect(votes.compactMap { $0["choice"] as? String } == ["yes", "yes", "but", "but"])
    #expect(votes.last?["why"] as? String == "wij beginnen op papier")
    #expect(polls[1]["tally"] as? [Int] == [0, 2, 5, 11, 6])
    // A round gives the floor by itself, and passes over nobody but who was skipped.
    let dreams = minutes.contributions.filter {
      $0["table"] as? String == "Tafel 1" && $0["phase"] as? String == "dream"
    }
    let speakers = dreams.filter { $0["additionTo"] is NSNull }.compactMap { $0["by"] as? String }
    #expect(
      speakers.prefix(4) == ["Aafke Dijkstra", "Baran Demir", "Corrie Pronk", "Daan Verweij"])
    #expect(
      minutes.members["missing"] as? [String] == [
        "de nachtploeg van de ambulance", "iemand die zelf alleen woont",
      ])
  }

  /// Six weeks later, in a folder of its own.
  private func follow(_ laptops: Laptops) throws {
    let box = try laptops.box("plenair")
    let made = try box.run(
      "new", box.path("dag2"), "--title", "De avond in Zuid, deel twee", "--date", "2026-04-14", "--follows",
      laptops.folder("plenair"))
    try #require(made.code == 0, "\(made.messages)")
    let carried = try box.minutes(box.path("dag2")).list("carried")
    var lines = try Transcript("dag2.txt").parts.flatMap { $0.flatMap(\.lines) }.map(\.text).joined(
      separator: "\n")
    for item in carried {
      let text = try #require(item["text"] as? String)
      lines = lines.replacingOccurrences(of: "{\(text)}", with: try #require(item["ref"] as? String))
    }
    let run = try box.run("add", box.path("dag2"), "-", input: lines + "\n")
    #expect(run.code == 0 && run.messages.isEmpty, "\(run.messages)")
    let minutes = try box.minutes(box.path("dag2"))
    let verdicts = Dictionary(
      minutes.list("carried").compactMap { item in
        (item["text"] as? String).flatMap { text in (item["verdict"] as? String).map { (text, $0) } }
      }, uniquingKeysWith: { first, _ in first })
    #expect(
      verdicts == [
        "wij vragen niets wat een ander al vroeg": "keep",
        "wij leggen drie uur per week opzij voor de avond": "adapt", "maakt het bordje": "done",
        "belt alle huisartsen van het plein": "partly", "hangt tien kluizen op": "notyet",
        "legt de roosters van de late dienst op tafel": "dropped",
      ])
    let adapted = minutes.contributions.first { $0["kind"] as? String == "agreement" }
    #expect(adapted?["text"] as? String == "wij leggen vijf uur per week opzij")
    #expect(adapted?["because"] as? String == "drie te weinig was")
    #expect(minutes.session["question"] as? String == "Wie is er na zes uur?")
    #expect(minutes.list("participants").count == 24)
    // The third session knows what the agreement replaced, and leaves out what is done.
    let third = try box.run("new", box.path("dag3"), "--title", "Drie", "--follows", box.path("dag2"))
    #expect(third.code == 0, "\(third.messages)")
    let texts = try box.minutes(box.path("dag3")).list("carried").compactMap { $0["text"] as? String }
    #expect(texts.contains("wij leggen vijf uur per week opzij"))
    #expect(
      !texts.contains("maakt het bordje")
        && !texts.contains("wij leggen drie uur per week opzij voor de avond"))
  }
}
