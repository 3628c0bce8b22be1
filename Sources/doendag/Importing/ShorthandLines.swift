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
      case .refused(let refusal): refuse(line.number, words.message(for: refusal))
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
    case .floor(let floor): desks[table]?.floor = floor
    case .contribution(let draft):
      let phase = options.phase
      let events = try add(for: table, line: number) { session, desk throws(Refusal) in
        try NoteLine(draft, phase: phase).decide(in: session, at: desk)
      }
      giveFloor(after: draft.floor, events)
      for remark in draft.remarks { warn(words.remark(number, remark, today: WallClock.moment.today)) }
    case .mend(let old, let new):
      try add(for: table, line: number) { session, desk throws(Refusal) in
        try Mend(old: old, new: new).decide(in: session, at: desk)
      }
    case .action(let action): return try take(action, number)
    }
    return .go
  }

  /// Gives the floor to the next person in a round; without a round it stays with the speaker.
  private mutating func giveFloor(after before: Floor, _ events: [Event]) {
    guard let desk = desks[options.table]?.desk(at: WallClock.moment) else { return }
    let floor = session.floor(after: before, events, at: desk)
    desks[options.table]?.floor = floor
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
