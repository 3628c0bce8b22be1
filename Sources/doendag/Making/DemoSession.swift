// Creates the example session by noting the lines of its script, dated to the morning before.

import Glibc
import SessionEngine
import SessionJournal
import Words

/// Creates the example session.
struct DemoSession {
  private let script: DemoScript
  private let folder: SessionFolder
  private let state: StateFolder?
  private var reading: Reading
  private var desks: [String: OpenDesk] = [:]
  /// Lines that could not be noted. In the scripts that are compiled in there are none.
  private(set) var refusals: [(line: String, refusal: Refusal)] = []

  /// Creates the session in a folder, or in a new one among the user's data.
  ///
  /// - Returns: the path of the folder.
  /// - Throws: ``Failure`` if it can't be created.
  static func make(in path: String?, _ language: Language, _ environment: Environment) throws(Failure)
    -> String
  {
    let path = path ?? freshFolder(environment)
    _ = try write(in: path, language)
    return path
  }

  /// Creates the session and notes all lines.
  ///
  /// - Throws: ``Failure`` if it can't be created.
  static func write(
    in path: String, _ language: Language, state: StateFolder? = .ofUser()
  ) throws(Failure) -> DemoSession {
    let script: DemoScript
    do throws(ListFault) {
      script = try .builtIn(language)
    } catch {
      throw .data { $0.message(for: error.reason, file: "Demo") }
    }
    return try write(script, in: path, language, state)
  }

  private static func write(
    _ script: DemoScript, in path: String, _ language: Language, _ state: StateFolder?
  ) throws(Failure) -> DemoSession {
    let morning = WallClock.moment.today.adding(days: -1)
    let start = WallClock.milliseconds(of: morning, hour: 9, minute: 30)
    do throws(JournalFault) {
      var demo = try DemoSession(script, in: path, language, on: morning, at: start, state)
      try demo.noteAll(from: start + 120_000)
      return demo
    } catch {
      throw .creating(error, path: path)
    }
  }

  private init(
    _ script: DemoScript, in path: String, _ language: Language, on morning: Day, at start: Int64,
    _ state: StateFolder?
  ) throws(JournalFault) {
    self.script = script
    self.state = state
    var session = NewSession(
      founding: Founding(
        id: NewSession.freshID(), title: script.facts["title"] ?? "Doendag",
        question: script.facts["question"], date: morning, place: script.facts["place"], language: language))
    session.people = script.people
    (folder, reading) = try session.make(
      in: path, at: WallClock.moment(milliseconds: start), state: state)
  }

  /// Notes all lines, spread evenly over two and a half hours.
  private mutating func noteAll(from start: Int64) throws(JournalFault) {
    let step = 9_000_000 / Int64(max(1, script.lines.count))
    for (index, line) in script.lines.enumerated() {
      try note(line, at: WallClock.moment(milliseconds: start + Int64(index) * step))
    }
  }

  private mutating func note(_ line: DemoScript.Line, at moment: Moment) throws(JournalFault) {
    let key = line.table ?? ""
    if desks[key] == nil {
      let letter = reading.session.state(of: line.table)?.letter ?? reading.session.nextTableLetter
      let journal = try JournalWriter.open(
        folder, table: line.table == nil ? "" : letter, at: moment, state: state, reading: &reading)
      desks[key] = OpenDesk(journal: journal, table: line.table, floor: .nobody)
    }
    guard let openDesk = desks[key] else { return }
    let decided = decide(line.text, at: openDesk, moment)
    desks[key]?.floor = decided.floor
    if let refusal = decided.refusal { refusals.append((line.text, refusal)) }
    try openDesk.journal.append(decided.events, at: moment, into: &reading.session)
  }

  /// The events of a line, and who has the floor after it.
  private func decide(
    _ text: String, at openDesk: OpenDesk, _ moment: Moment
  ) -> (events: [Event], floor: Floor, refusal: Refusal?) {
    let context = LineContext(
      session: reading.session, desk: openDesk.journal.desk, table: openDesk.table, floor: openDesk.floor,
      today: moment.today)
    let desk = openDesk.desk(at: moment)
    do throws(Refusal) {
      switch context.read(text) {
      case .contribution(let draft):
        return (try NoteLine(draft).decide(in: reading.session, at: desk), draft.floor, nil)
      case .action(.command(let command)):
        return (try command.decide(in: reading.session, at: desk), openDesk.floor, nil)
      case .mend(let old, let new):
        return (try Mend(old: old, new: new).decide(in: reading.session, at: desk), openDesk.floor, nil)
      case .floor(let floor): return ([], floor, nil)
      case .refused(let refusal): throw refusal
      case .empty, .action: return ([], openDesk.floor, nil)
      }
    } catch {
      return ([], openDesk.floor, error)
    }
  }

  /// The path of a folder that doesn't exist yet: among the user's data, or among temporary files if those can't be
  /// written.
  private static func freshFolder(_ environment: Environment) -> String {
    if let data = environment.data, (try? Disk().makeFolders(data)) != nil, access(data, W_OK) == 0 {
      for number in 1...999 {
        let path = "\(data)/demo-\(number)"
        if access(path, F_OK) != 0 { return path }
      }
    }
    return "\(environment.temporary)/doendag-demo-\(randomLetters(8))"
  }
}
