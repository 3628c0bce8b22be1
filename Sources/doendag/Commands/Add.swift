// `doendag add`: notes lines from a script, and acknowledges each of them only once it is durable.

import SessionEngine
import SessionJournal
import Words

extension ProgramCommand {
  static let add = ProgramCommand(
    "add", Both("note lines from a script", "regels noteren vanuit een script"),
    operands: [.folder, .text], options: [.by, .table, .phase, .kind, .enrol, .json],
    forms: [
      [.operand(.folder), .options, .operand(.text)],
      [.operand(.folder), .options, .standardInput],
      [.operand(.folder), .options, .option(.json), .standardInput],
    ]
  ) { call throws(Failure) in
    let options = try call.importOptions()
    let text = call.operand(.text) ?? ""
    if options.answersInJSON, text != "-" {
      throw .usage { [word = call.word] in $0.missingArgument("-", command: word) }
    }
    if text.trimmedSpace.isEmpty { throw .usage(\.emptyText) }
    let reading = try call.readSession()
    let words = try call.words(session: reading.session.language)
    _ = words.tellDoubts(reading.report)
    if let doubt = words.doubt(about: WallClock.moment, in: reading.session) { warn(doubt) }
    let folder = SessionFolder(try call.folder(), state: .ofUser())
    var importer = Importer(options, desks: OpenDesks(folder, reading, words: words))
    return text == "-" ? try importer.noteStandardInput() : try importer.note(text)
  }
}

extension Operand {
  fileprivate static let text = Operand(
    ArgumentValue(.text, Both("TEXT", "TEKST")),
    standardInput: Both(
      "shorthand lines on standard input, commands too",
      "steno-regels op standaardinvoer, ook opdrachten"))
}

extension Option {
  fileprivate static let by = Option("--by", .person, Both("who said it", "wie het zei"))
  fileprivate static let phase = Option(
    "--phase", .choice(of: Phase.self, Both("PHASE", "FASE")),
    Both("the phase; without it where the table is", "de fase; anders waar de tafel is"))
  fileprivate static let kind = Option(
    "--kind", .choice(of: Kind.self, Both("KIND", "SOORT")),
    Kind.argumentWords(separator: ", "))
  fileprivate static let enrol = flag(
    "--enrol",
    Both("enrol the name of --by if it isn’t known", "schrijf de naam van --by in als die onbekend is"))
  fileprivate static let json = flag(
    "--json", Both(#"JSON Lines: {"text":…, "by":…, "phase":…, "table":…, "kind":…}"#))
}

extension Call {
  fileprivate func importOptions() throws(Failure) -> ImportOptions {
    var options = ImportOptions(by: self[.by], table: try table(.table))
    options.phase = try choice(.phase)
    options.kind = try choice(.kind)
    options.enrols = has(.enrol)
    options.answersInJSON = has(.json)
    return options
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

  /// Notes every line of standard input as it arrives. Lines that were received are written and acknowledged before
  /// waiting for more.
  fileprivate mutating func noteStandardInput() throws(Failure) -> ExitCode {
    Signals.watchInterrupts()
    if !options.answersInJSON { try takeTheFloor() }
    var splitter = LineSplitter()
    var input = StandardInput()
    while let bytes = try input.next() {
      desks.followOthers()
      if try take(splitter.take(bytes)) == .quit { return outcome }
    }
    if input.wasInterrupted { return .interrupted }
    if let last = splitter.finish() { _ = try take([last]) }
    return outcome
  }

  private var outcome: ExitCode { refusedLines == 0 ? .good : .data }

  /// Gives the floor to the speaker of `--by` before the first line of shorthand.
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

  /// Notes lines that arrived together, and syncs them together.
  private mutating func take(_ lines: [InputLine]) throws(Failure) -> Next {
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
