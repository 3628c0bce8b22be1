// Notes lines of shorthand from standard input: contributions and commands, as a note-taker would type them.

import Minutes
import SessionEngine
import SessionJournal
import Words

extension Importer {
  /// Whether to go on after a line.
  enum Next { case go, quit }

  /// Notes a line of shorthand at the desk of the options' table.
  ///
  /// - Throws: ``Failure`` if nothing can be written.
  mutating func addShorthand(_ line: InputLine) throws(Failure) -> Next {
    let text: String
    switch line.content {
    case .refused(let refusal):
      refuse(line.number, words.message(for: refusal))
      return .go
    case .text(let given): text = given
    }
    do throws(ImportFault) {
      return try takeShorthand(text, line.number)
    } catch {
      switch error {
      case .refused(let refusal):
        if !text.hasPrefix("/"), !text.hasPrefix("s/") { isLastRefused = true }
        refuse(line.number, words.message(for: refusal))
      case .ended(let failure): throw failure
      }
      return .go
    }
  }

  private mutating func takeShorthand(_ text: String, _ number: Int) throws(ImportFault) -> Next {
    let table = options.table
    switch read(text) {
    case .empty: break
    case .refused(let refusal): throw .refused(refusal)
    case .floor(let floor):
      try passTurn(to: floor, number)
      desks[table]?.floor = floor
    case .contribution(let draft):
      // `..` and `s/old/new/` mean the line before: where that was refused, they must not change one that was noted
      // before it, by somebody else perhaps.
      if isLastRefused, draft.additionTo != nil, !text.contains("..#") { throw .refused(.noLastLine) }
      try note(draft, number)
      isLastRefused = false
    case .mend where isLastRefused: throw .refused(.noLastLine)
    case .mend(let old, let new):
      try add(for: table, line: number) { session, desk throws(Refusal) in
        try Mend(old: old, new: new).decide(in: session, at: desk)
      }
    case .action(let action): return try take(action, number)
    }
    return .go
  }

  private mutating func note(_ draft: Draft, _ number: Int) throws(ImportFault) {
    let table = options.table
    if let typed = draft.openName, case .unnamed(.oneOf(let people)) = draft.floor {
      // What follows without a name isn't of whoever spoke before.
      desks[table]?.floor = draft.floor
      throw .refused(.ambiguousName(typed, candidates: people))
    }
    let (phase, before) = (options.phase, desks[table]?.floor ?? .nobody)
    let isAddition = draft.additionTo != nil
    // One step, that is undone as one.
    let events = try add(for: table, line: number) { session, desk throws(Refusal) in
      try session.passingTurn(from: before, to: draft.floor, isAddition: isAddition, at: desk)
        + NoteLine(draft, phase: phase).decide(in: session, at: desk)
    }
    giveFloor(after: draft.floor, events)
    // Who was named keeps it, also where the turn went to another.
    if events.count > 1 { desks[table]?.floor = draft.floor }
    for remark in draft.remarks { warn(words.remark(number, remark, today: WallClock.moment.today)) }
    if let name = draft.unknownName {
      warn(words.notedUnknown(number, name, isInText: draft.floor != .unnamed(.stranger(name))))
    }
  }

  /// Gives the floor to whoever got the turn in a round; else it stays with the speaker.
  private mutating func giveFloor(after before: Floor, _ events: [Event]) {
    guard let openDesk = desks[options.table] else { return }
    let desk = openDesk.desk(at: WallClock.moment)
    let floor = session.floor(after: before, turn: openDesk.knownTurn, events, at: desk)
    let turn = session.turn(at: openDesk.table)?.name
    desks[options.table]?.floor = floor
    desks[options.table]?.knownTurn = turn
  }

  /// Naming somebody else passes the turn of whoever had the floor.
  private mutating func passTurn(to floor: Floor, _ number: Int) throws(ImportFault) {
    let before = desks[options.table]?.floor ?? .nobody
    let events = try add(for: options.table, line: number) { session, desk in
      session.passingTurn(from: before, to: floor, isAddition: false, at: desk)
    }
    if !events.isEmpty { giveFloor(after: before, events) }
  }

  private func read(_ text: String) -> LineReading {
    guard let openDesk = desks[options.table] else { return .empty }
    return LineContext(
      session: session, desk: openDesk.journal.desk, table: openDesk.table, floor: openDesk.floor,
      phase: options.phase, naturalKind: options.kind, today: WallClock.moment.today
    ).read(text)
  }

  private mutating func take(_ action: LineAction, _ number: Int) throws(ImportFault) -> Next {
    switch action {
    case .command(let command):
      if command is SkipTurn, goesOnToTurn() { return .go }
      let events = try add(for: options.table, line: number) { session, desk throws(Refusal) in
        try command.decide(in: session, at: desk)
      }
      giveFloor(after: desks[options.table]?.floor ?? .nobody, events)
    case .edit: throw .refused(.missing(.text))
    case .minutes(let file): try writeMinutes(to: file, number)
    case .quit: return .quit
    }
    return .go
  }

  /// Where somebody else spoke in the turn of one who didn't, `/skip` passes nobody over: it only goes on.
  private mutating func goesOnToTurn() -> Bool {
    guard let openDesk = desks[options.table],
      let name = session.turnNotTaken(while: openDesk.floor, at: openDesk.desk(at: WallClock.moment))
    else { return false }
    desks[options.table]?.floor = .person(name)
    return true
  }

  private mutating func writeMinutes(to file: String?, _ number: Int) throws(ImportFault) {
    do throws(Failure) {
      try flush()
      if file == "-" {
        return try StandardOutput.writeResult(
          Minutes.render(desks.session, format: .markdown, language: desks.session.language))
      }
      let written = try MinutesFile(
        desks.session, to: file, of: desks.folder, mustBeNew: file != nil, words)
      warn(written.message(words, path: written.path))
    } catch {
      guard error.code == .cannotCreate, let message = error.message else { throw .ended(error) }
      refuse(number, message(words))
    }
  }
}
