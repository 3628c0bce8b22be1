// `doendag add`: notes lines from a script, each acknowledged when it is durable and not before.

import SessionEngine
import SessionJournal
import Words

extension ProgramTask {
  static let add = ProgramTask(
    "add",
    options: [
      .value("--by"), .value("--table"), .value("--phase"), .value("--kind"), .flag("--enrol"),
      .flag("--json"),
    ],
    operands: [.folder, .text], needed: 2
  ) { call throws(Failure) in
    let options = try call.importOptions()
    let text = call.operand(1) ?? ""
    if options.answersInJSON, text != "-" { throw .usage { $0.missingArgument("-", command: "add") } }
    if text.trimmedSpace.isEmpty { throw .usage(\.emptyText) }
    let reading = try call.readSession()
    let words = try call.words(session: reading.session.language)
    let folder = SessionFolder(try call.folder())
    var importer = Importer(options, desks: OpenDesks(folder, reading, words: words))
    return text == "-" ? try importer.noteStandardInput() : try importer.note(text)
  }
}

extension Call {
  fileprivate func importOptions() throws(Failure) -> ImportOptions {
    var options = ImportOptions(by: self["--by"], table: self["--table"])
    options.phase = try fixed("--phase") { $0.name($1) }
    options.kind = try fixed("--kind") { $0.name($1) }
    options.enrols = has("--enrol")
    options.answersInJSON = has("--json")
    if let table = options.table {
      guard (try? Enrol.check(table)) != nil else {
        throw .usage { $0.badValue(table, option: "--table", choices: []) }
      }
    }
    return options
  }

  /// A choice by its word in either language; nil where the option wasn't given.
  private func fixed<Choice: FixedWord>(
    _ option: String, _ name: @escaping @Sendable (Words, Choice) -> String
  ) throws(Failure) -> Choice? {
    guard let given = self[option] else { return nil }
    if let choice = Choice(said: given) { return choice }
    throw .usage { words in
      let all = Choice.allCases.map { name(words, $0).lowercased() }
      return words.badValue(given, option: option, choices: all, near: near(given, among: all))
    }
  }
}

extension Importer {
  /// Notes one text.
  fileprivate mutating func note(_ text: String) throws(Failure) -> ExitCode {
    do throws(ImportFault) {
      try note(
        PlainLine(
          text: text, by: options.by, table: options.table, phase: options.phase, kind: options.kind),
        line: 0)
    } catch {
      switch error {
      case .refused(let refusal): throw .data { $0.message(adding: refusal) }
      case .ended(let failure): throw failure
      }
    }
    try flush()
    return .good
  }

  /// Notes every line of standard input as it comes, and never waits for more with something unsaid.
  fileprivate mutating func noteStandardInput() throws(Failure) -> ExitCode {
    Signals.watchInterrupts()
    if !options.answersInJSON { try takeTheFloor() }
    var feed = LineFeed()
    var input = StandardInput()
    while let bytes = try input.next() {
      desks.followOthers()
      if try take(feed.take(bytes)) == .quit { return outcome }
    }
    if input.wasInterrupted { return .interrupted }
    if let last = feed.finish() { _ = try take([last]) }
    return outcome
  }

  private var outcome: ExitCode { refusedLines == 0 ? .good : .data }

  /// Shorthand begins with who `--by` says.
  private mutating func takeTheFloor() throws(Failure) {
    let table = desks.table(options.table)
    do throws(ImportFault) {
      _ = try speaker(options.by, at: table)
      try openForShorthand(table)
      guard let speaker = try speaker(options.by, at: table) else { return }
      try add(for: table, line: 0) { _, _ in speaker.events }
      desks[table]?.floor = .person(speaker.name)
    } catch {
      switch error {
      case .refused(let refusal): throw .data { $0.message(adding: refusal) }
      case .ended(let failure): throw failure
      }
    }
    try flush()
  }

  private mutating func openForShorthand(_ table: String?) throws(ImportFault) {
    do throws(Failure) {
      try open(table, line: 0)
    } catch {
      throw .ended(error)
    }
  }

  /// Notes lines that came together, and makes them durable together.
  private mutating func take(_ lines: [FedLine]) throws(Failure) -> Next {
    for line in lines {
      if options.answersInJSON {
        try addJSON(line)
      } else if try addShorthand(line) == .quit {
        try flush()
        return .quit
      }
    }
    try flush()
    return .go
  }
}
