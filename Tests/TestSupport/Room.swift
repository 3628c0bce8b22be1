// A room to test in: a session with people, its desks, and a clock that stands still unless it is moved.

import SessionEngine

/// A desk in the room.
public struct RoomDesk: Hashable, Sendable {
  public let label: DeskLabel
  public let table: String?
  public let writer: String

  public static let plenary = RoomDesk(label: .plenary, table: nil, writer: "plenary")
  /// Another laptop at the plenary, with letters of its own.
  public static let second = RoomDesk(
    label: DeskLabel(text: "-ktbw") ?? .plenary, table: nil, writer: "second")
  public static let noord = RoomDesk(label: DeskLabel(text: "a") ?? .plenary, table: "Noord", writer: "noord")
  public static let zuid = RoomDesk(label: DeskLabel(text: "b") ?? .plenary, table: "Zuid", writer: "zuid")
}

/// A session and the hands that write in it.
public struct Room {
  public private(set) var session = Session()
  public private(set) var events: [StampedEvent] = []
  /// Who has the floor at each desk.
  public var floors: [DeskLabel: Floor] = [:]
  /// Milliseconds since 1970; 2026-03-04, a Wednesday, 09:00 UTC.
  public var now: Int64 = 1_772_614_800_000
  public var today = day("2026-03-04")
  private var sequences: [String: Int] = [:]

  /// A session with these people ('Name, Organisation, role, perspective, table'), and perhaps tables.
  public init(_ people: [String] = Room.three, tables: [String] = [], id: String = "s1") {
    write(.sessionFounded(Founding(id: id, title: "Zorg in Oost", language: .dutch)), by: "founder")
    for table in tables {
      write(.tableAdded(TableAdded(name: table, letter: session.nextTableLetter)), by: "founder")
    }
    for person in people {
      let parts = person.split(separator: ",", omittingEmptySubsequences: false).map { text in
        String(text.drop { $0 == " " })
      }
      func part(_ place: Int) -> String? {
        place < parts.count && !parts[place].isEmpty ? parts[place] : nil
      }
      write(
        .enrolled(
          Enrolment(
            name: parts[0], code: session.freeCode(for: parts[0]), organisation: part(1), role: part(2),
            perspective: part(3), table: part(4))), by: "founder")
    }
  }

  public static let three = [
    "Anna de Vries, Wijkteam", "Bram Bakker, Huisartsen", "Chadia El Amrani, Bewoners",
  ]

  /// Two tables with two people each.
  public static var twoTables: Room {
    Room(
      ["Anna, Wijkteam,,, Noord", "Bram, Artsen,,, Noord", "Chadia, Bewoners,,, Zuid", "Dirk, GGD,,, Zuid"],
      tables: ["Noord", "Zuid"])
  }

  /// The same with what an earlier session left: a deed and two agreements.
  public static var twoTablesOnceMore: Room {
    var room = twoTables
    for (number, kind) in [Kind.deed, .agreement, .agreement].enumerated() {
      room.write(
        .carried(
          CarriedItem(
            ref: Ref(desk: .plenary, number: number + 1), session: "s0",
            origin: Ref(desk: .plenary, number: number + 7), kind: kind, text: "eerder \(number)", by: "Anna")
        ),
        by: "founder")
    }
    return room
  }

  public func context(_ seat: RoomDesk = .plenary, phase: Phase? = nil) -> LineContext {
    LineContext(
      session: session, desk: seat.label, table: seat.table, floor: floors[seat.label] ?? .nobody,
      phase: phase, today: today)
  }

  public func desk(_ seat: RoomDesk = .plenary) -> Desk {
    Desk(label: seat.label, table: seat.table, now: Moment(milliseconds: now, today: today))
  }

  /// What the line means, without doing it.
  public func read(_ line: String, at seat: RoomDesk = .plenary) -> LineReading { context(seat).read(line) }

  /// The contribution that the line would become.
  public func draft(_ line: String, at seat: RoomDesk = .plenary) -> Draft? {
    if case .contribution(let draft) = read(line, at: seat) { draft } else { nil }
  }

  /// Why the line is refused, on reading or on deciding.
  public func refusal(of line: String, at seat: RoomDesk = .plenary) -> Refusal? {
    do throws(Refusal) {
      _ = try decide(line, at: seat)
      return nil
    } catch {
      // Which command it was missing from is tested by itself.
      if case .missing(let argument, _) = error { return .missing(argument) }
      return error
    }
  }

  /// The events that the line would yield.
  public func decide(_ line: String, at seat: RoomDesk = .plenary) throws(Refusal) -> [Event] {
    switch read(line, at: seat) {
    case .refused(let refusal): throw refusal
    case .contribution(let draft): try NoteLine(draft).decide(in: session, at: desk(seat))
    case .action(.command(let command)): try command.decide(in: session, at: desk(seat))
    case .mend(let old, let new):
      try Mend(old: old, new: new).decide(in: session, at: desk(seat))
    case .empty, .floor, .action: []
    }
  }

  /// Does what the line asks; refusals are thrown. Gives the reference of the line it notes.
  @discardableResult
  public mutating func say(_ line: String, at seat: RoomDesk = .plenary) throws(Refusal) -> String {
    let events = try decide(line, at: seat)
    switch read(line, at: seat) {
    case .floor(let floor): floors[seat.label] = floor
    case .contribution(let draft): floors[seat.label] = draft.floor
    case .empty, .action, .mend, .refused: break
    }
    var ref = ""
    for event in events {
      if case .noted(let note) = event { ref = note.ref.text }
    }
    write(step: events, at: seat)
    return ref
  }

  /// Several lines, one after the other.
  public mutating func say(_ lines: [String], at seat: RoomDesk = .plenary) throws(Refusal) {
    for line in lines { try say(line, at: seat) }
  }

  /// Writes events that are done at once.
  public mutating func write(step: [Event], at seat: RoomDesk = .plenary) {
    let first = (sequences[seat.writer] ?? 0) + 1
    for event in step { write(event, at: seat, step: first) }
  }

  /// Writes an event as it is.
  public mutating func write(
    _ event: Event, at seat: RoomDesk = .plenary, by writer: String? = nil, step: Int? = nil
  ) {
    let writer = writer ?? seat.writer
    sequences[writer, default: 0] += 1
    guard let id = WriterID(writer), let sequence = sequences[writer] else { return }
    let stamp = Stamp(
      id: EventID(writer: id, sequence: sequence), tick: session.tick.next(at: now), at: now,
      desk: seat.label, step: step)
    events.append(StampedEvent(event, stamp: stamp))
    session.apply(StampedEvent(event, stamp: stamp))
  }

  public func line(_ ref: String) -> Contribution? { Ref(text: ref).flatMap { session.contribution($0) } }

  public func speaker(_ ref: String) -> String? { line(ref).flatMap { session.speakerName(of: $0) } }

  public func person(_ name: String) -> Participant? { session.participants.first { $0.name == name } }

  /// What the phase asks, each ask as `word: who`.
  public func asks(_ phase: Phase, table: String? = nil) -> [String] {
    session.asks(in: phase, table: table).map { ask in
      let place = ask.table.map { " at \($0)" } ?? ""
      return "\(ask.what.rawValue)\(place)" + (ask.who.isEmpty ? "" : ": " + ask.who.joined(separator: ", "))
    }
  }
}

/// The day written as `YYYY-MM-DD`; 1970-01-01 if it is none.
public func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }
