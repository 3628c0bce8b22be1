// Lines of shorthand on standard input: what the note-taker would type, commands too.

import SessionEngine
import SessionJournal
import Words

extension Adder {
  /// What follows a line.
  enum Next { case go, quit }

  /// Notes a line of shorthand at the desk of the options' table.
  mutating func addShorthand(_ line: FedLine) throws(Failure) -> Next {
    let text: String
    switch line.content {
    case .refused(let refusal):
      refuse(line.number, words.refusalText(refusal))
      return .go
    case .text(let given): text = given
    }
    do throws(AddFault) {
      return try takeShorthand(text, line.number)
    } catch {
      switch error {
      case .refused(let refusal): refuse(line.number, words.refusalText(refusal))
      case .ended(let failure): throw failure
      }
      return .go
    }
  }

  private mutating func takeShorthand(_ text: String, _ number: Int) throws(AddFault) -> Next {
    let table = options.table
    switch read(text) {
    case .empty: break
    case .refused(let refusal): throw .refused(refusal)
    case .floor(let floor): posts[table]?.floor = floor
    case .contribution(let draft):
      let phase = options.phase
      let events = try add(for: table, line: number) { session, desk throws(Refusal) in
        try NoteLine(draft, phase: phase).decide(in: session, at: desk)
      }
      giveFloor(after: draft.floor, events)
    case .mend(let old, let new):
      try add(for: table, line: number) { session, desk throws(Refusal) in
        try Mend(old: old, new: new).decide(in: session, at: desk)
      }
    case .order(let order): return try take(order, number)
    }
    return .go
  }

  /// Gives the floor to whose turn it is in a round, else to who has it.
  private mutating func giveFloor(after before: Floor, _ events: [Event]) {
    guard let desk = posts[options.table]?.desk(at: WallClock.moment) else { return }
    let floor = session.floor(after: before, events, at: desk)
    posts[options.table]?.floor = floor
  }

  private func read(_ text: String) -> LineReading {
    guard let post = posts[options.table] else { return .empty }
    return LineContext(
      session: session, desk: post.journal.desk, table: post.table, floor: post.floor,
      phase: options.phase, naturalKind: options.kind, today: WallClock.moment.today
    ).read(text)
  }

  private mutating func take(_ order: Order, _ number: Int) throws(AddFault) -> Next {
    switch order {
    case .command(let command):
      let events = try add(for: options.table, line: number) { session, desk throws(Refusal) in
        try command.decide(in: session, at: desk)
      }
      giveFloor(after: posts[options.table]?.floor ?? .nobody, events)
    case .edit: throw .refused(.missing(.text))
    case .minutes(let file): try writeMinutes(to: file, number)
    case .quit: return .quit
    }
    return .go
  }

  private mutating func writeMinutes(to file: String?, _ number: Int) throws(AddFault) {
    do throws(Failure) {
      try flush()
      let path = file ?? MinutesFile.standard(in: posts.folder, words)
      try Files.writeResult(MinutesFile.bytes(posts.session, for: path), to: path)
      if path != "-" { tell(words.savedTo(path: path)) }
    } catch {
      guard error.code == .cannotCreate, let told = error.tell else { throw .ended(error) }
      refuse(number, told(words))
    }
  }
}

/// The minutes that a command on the line asks for.
enum MinutesFile {
  /// Where they go when no file is named.
  static func standard(in folder: SessionFolder, _ words: Words) -> String {
    "\(folder.path)/\(words.minutesTitle.lowercased()).md"
  }
}
