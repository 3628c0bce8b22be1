// A desk without a disk: what it asks for is decided and folded at once, at a time that the test sets.

import Canvas
@testable import SessionEngine
import Words

@testable import Screens

/// A desk under test.
struct Harness {
  var model: DeskModel
  private(set) var asked: [String] = []
  private var sequence = 0
  private var tick: Tick

  static let start = WallTime(
    moment: Moment(milliseconds: 1_796_130_420_000, today: Day(iso: "2026-12-01") ?? Day(number: 0)),
    secondOfDay: 14 * 3600 + 7 * 60)

  init(
    people: [Enrolment], language: Language = .dutch, title: String = "Zorg in Oost", question: String? = nil,
    reducesMotion: Bool = false, table: String? = nil
  ) throws {
    var session = Session()
    var events: [Event] = [
      .sessionFounded(Founding(id: "test", title: title, question: question, language: language))
    ]
    if let table { events.append(.tableAdded(TableAdded(name: table, letter: "a"))) }
    events += people.map { Event.enrolled($0) }
    for (place, event) in events.enumerated() {
      session.apply(Harness.stamped(event, writer: "founder", sequence: place + 1, tick: Tick.zero))
    }
    model = DeskModel(
      session: session, desk: table == nil ? .plenary : DeskLabel(table: "a", own: "") ?? .plenary,
      table: table,
      language: language,
      playbook: try Words(language).builtInPlaybook(),
      time: Harness.start, reducesMotion: reducesMotion)
    tick = session.tick
  }

  /// The stage that follows this desk.
  func stage(size: Size, table: String? = nil) -> StageModel {
    var stage = StageModel(
      table: table, language: nil, standardLanguage: .english, reducesMotion: false, time: model.time)
    _ = stage.update(.resize(size))
    stage.standing = .following
    stage.session = model.session
    return stage
  }

  mutating func type(_ script: String) {
    for key in keys(script) { take(.key(key)) }
  }

  mutating func take(_ input: Input) {
    for effect in model.update(input) { perform(effect) }
  }

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .perform(let command, let origin): perform([command], origin)
    case .performAll(let commands): perform(commands, .key)
    case .writeMinutes(let file): asked.append("minutes \(file ?? "")")
    case .quit: asked.append("quit")
    case .interrupt: asked.append("interrupt")
    case .answer(_, let isYes): asked.append("answer \(isYes ? "yes" : "no")")
    case .create, .open, .openDemo, .switchTheme, .suspend, .redraw: asked.append("\(effect)")
    }
  }

  private mutating func perform(_ commands: [any Command], _ origin: PerformedBy) {
    let desk = Desk(label: model.desk, table: model.table, now: model.time.moment)
    do throws(Refusal) {
      let first = sequence + 1
      for command in commands {
        let events = try command.decide(in: model.session, at: desk)
        for event in events { fold(event, step: first) }
        model.performed(events, by: origin)
      }
    } catch {
      model.refused(error)
    }
  }

  /// Lines noted at tables, as `Tafel 1|anna: text<Enter>Tafel 2|…<Enter>`; a table that isn't there is made.
  mutating func noteAtTables(_ script: String) {
    for entry in script.split(separator: "<Enter>") {
      let parts = entry.split(separator: "|", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { continue }
      let letter = { (session: Session) in session.state(of: parts[0])?.letter }
      if letter(model.session) == nil {
        fold(.tableAdded(TableAdded(name: parts[0], letter: model.session.nextTableLetter)))
      }
      guard let label = DeskLabel(table: letter(model.session) ?? "", own: "") else { continue }
      let desk = Desk(label: label, table: parts[0], now: model.time.moment)
      let context = LineContext(
        session: model.session, desk: label, table: parts[0], floor: .nobody, today: model.time.moment.today)
      let events: [Event]?
      switch context.read(parts[1]) {
      case .contribution(let draft): events = try? NoteLine(draft).decide(in: model.session, at: desk)
      case .action(.command(let command)): events = try? command.decide(in: model.session, at: desk)
      case .empty, .floor, .mend, .action, .refused: events = nil
      }
      for event in events ?? [] { fold(event) }
    }
  }

  mutating func fold(_ event: Event, step: Int? = nil) {
    sequence += 1
    tick = tick.next(at: model.time.moment.milliseconds)
    model.session.apply(
      Harness.stamped(
        event, writer: "desk", sequence: sequence, tick: tick, at: model.time, desk: model.desk, step: step))
  }

  private static func stamped(
    _ event: Event, writer: String, sequence: Int, tick: Tick, at time: WallTime = start,
    desk: DeskLabel = .plenary, step: Int? = nil
  ) -> StampedEvent {
    guard let writer = WriterID(writer) else { preconditionFailure("a writer's name") }
    let stamp = Stamp(
      id: EventID(writer: writer, sequence: sequence), tick: tick, at: time.moment.milliseconds,
      desk: desk, step: step)
    return StampedEvent(event, stamp: stamp)
  }
}

extension Enrolment {
  /// `di Dirk Smit, GGD`: code, name, organisation.
  static func list(_ text: String) -> [Enrolment] {
    text.split(separator: ";").map { entry in
      let fields = entry.split(separator: ",").map { field in String(field.drop { $0 == " " }) }
      let code = String(fields.first?.prefix(2) ?? "")
      let name = String(fields.first?.dropFirst(3) ?? "")
      return Enrolment(
        name: name, code: code, organisation: fields.count > 1 ? fields[1] : nil,
        perspective: fields.count > 2 ? fields[2] : nil)
    }
  }
}

/// People of whom several are called alike.
let alikePeople = Enrolment.list(
  "an Anna de Wit, wijkverpleging; ab Anna Bakker, huisarts; ma Marieke Smit, gemeente; mb Mark Bos, GGD;"
    + " ch Chadia El Amrani, buurt")

let sevenPeople = Enrolment.list(
  "an Anna de Wit, wijkverpleging, professional; br Bram Jansen, huisarts, professional;"
    + " ch Chadia El Amrani, gemeente, bestuurder; di Dirk Smit, GGD, manager; fa Fatima Yıldız, buurt, inwoner;"
    + " ge Gerrit van der Berg, huisarts, professional; yu Yusra Ali, buurt, inwoner")
