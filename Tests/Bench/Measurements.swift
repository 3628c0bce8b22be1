// What is measured of one session, each beside the bare thing that it can't be faster than.

import Canvas
import Glibc
import Minutes
import Screens
import SessionEngine
import SessionJournal
import Words

/// One line of the table.
struct Measurement {
  let what: String
  let ours: String
  let beside: String
}

/// Measures a session that was made for it.
struct Measurements {
  let path: String
  let folder: SessionFolder
  private let journals: [String]
  private let bytes: Int

  init(_ path: String, _ folder: SessionFolder) throws(JournalFault) {
    self.path = path
    self.folder = folder
    let report = try folder.read().report
    journals = report.journals.map { "\(path)/\($0)" }
    bytes = report.bytes
  }

  func all() throws(JournalFault) -> [Measurement] {
    var rows = try fold()
    rows += try minutes()
    rows += try reading()
    rows += try enter()
    rows.append(try key())
    return rows
  }

  private func rate(_ nanoseconds: UInt64) -> String {
    "\(oneDecimal(Double(bytes) * 1000 / Double(max(1, nanoseconds)))) MB/s"
  }

  /// Open and fold, beside `wc -l` and `jq -c .` over the same bytes, in time of the processor: the machine may be
  /// doing something else.
  private func fold() throws(JournalFault) -> [Measurement] {
    var (ours, jq, wc, wall) = (Timings(), Timings(), Timings(), Timings())
    for _ in 0..<5 {
      let start = Stopwatch.now
      ours.add(try Stopwatch.use { () throws(JournalFault) in _ = try folder.read() })
      wall.add(Stopwatch.now - start)
      if let used = OtherProgram.use(["wc", "-l"] + journals) { wc.add(used) }
      if let used = OtherProgram.use(["jq", "-c", "."] + journals) { jq.add(used) }
    }
    func row(_ name: String, _ other: Timings) -> Measurement {
      let ratio = oneDecimal(Double(other.median) / Double(max(1, ours.median)))
      return Measurement(
        what: "open and fold, \(oneDecimal(Double(bytes) / 1_000_000)) MB",
        ours: "\(milliseconds(ours.median)), \(rate(ours.median))",
        beside: "\(name) \(milliseconds(other.median)), \(rate(other.median)): ours \(ratio)x as fast")
    }
    let clock = Measurement(
      what: "open and fold by the clock", ours: milliseconds(wall.best), beside: "the best of five")
    return [row("wc -l", wc), row("jq -c .", jq), clock]
  }

  private func minutes() throws(JournalFault) -> [Measurement] {
    let session = try folder.read().session
    return MinutesFormat.allCases.map { format in
      var ours = Timings()
      var size = 0
      for _ in 0..<5 {
        ours.add(
          Stopwatch.use {
            size = Minutes.render(session, format: format, language: .dutch).count
          })
      }
      return Measurement(
        what: "minutes as \(format.rawValue)", ours: milliseconds(ours.median),
        beside: "\(oneDecimal(Double(size) / 1_000_000)) MB")
    }
  }

  /// A line of shorthand read, and decided.
  private func reading() throws(JournalFault) -> [Measurement] {
    let session = try folder.read().session
    let desk = Desk(label: .plenary, table: nil, now: WallClock.now)
    var timings = Timings()
    for number in 0..<2000 {
      let line = LongSession.line(number)
      let start = Stopwatch.now
      let context = LineContext(
        session: session, desk: .plenary, table: nil, floor: .nobody, today: desk.now.today)
      if case .contribution(let draft) = context.read(line) {
        _ = try? NoteLine(draft).decide(in: session, at: desk)
      }
      timings.add(Stopwatch.now - start)
    }
    return [
      Measurement(
        what: "a line read and decided", ours: "p50 \(microseconds(timings.median))",
        beside: "p99 \(microseconds(timings.percentile(0.99)))")
    ]
  }

  /// Enter to durable, beside a bare write and fdatasync of as many bytes in the same folder.
  private func enter() throws(JournalFault) -> [Measurement] {
    var reading = try folder.read()
    let journal = try JournalWriter.open(
      folder, at: WallClock.now, state: nil, hasSecondPlace: false, reading: &reading)
    let bare = open("\(path)/bare", O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    defer {
      close(bare)
      unlink("\(path)/bare")
    }
    let payload = [UInt8](repeating: 0x61, count: 220)
    var ours = Timings()
    var theirs = Timings()
    for number in 0..<1000 {
      let line = LongSession.line(number)
      let start = Stopwatch.now
      try enter(line, journal, &reading.session)
      ours.add(Stopwatch.now - start)
      let bareStart = Stopwatch.now
      _ = payload.withUnsafeBytes { write(bare, $0.baseAddress, payload.count) }
      fdatasync(bare)
      theirs.add(Stopwatch.now - bareStart)
    }
    return [0.5, 0.95, 0.99].map { part in
      let (mine, other) = (ours.percentile(part), theirs.percentile(part))
      return Measurement(
        what: "Enter to durable, p\(Int(part * 100))", ours: microseconds(mine),
        beside:
          "write+fdatasync \(microseconds(other)): ours \(oneDecimal(Double(mine) / Double(max(1, other))))x")
    }
  }

  private func enter(_ line: String, _ journal: JournalWriter, _ session: inout Session) throws(JournalFault)
  {
    let moment = WallClock.now
    let events = decided(line, journal.desk, session, moment)
    try journal.append(events, at: moment, into: &session)
  }

  private func decided(_ line: String, _ desk: DeskLabel, _ session: Session, _ moment: Moment) -> [Event] {
    let context = LineContext(session: session, desk: desk, table: nil, floor: .nobody, today: moment.today)
    guard case .contribution(let draft) = context.read(line) else { return [] }
    return (try? NoteLine(draft).decide(in: session, at: Desk(label: desk, table: nil, now: moment))) ?? []
  }

  /// A typed key to the finished frame; from there to the terminal is measured elsewhere.
  private func key() throws(JournalFault) -> Measurement {
    let session = try folder.read().session
    guard let playbook = try? Words(.dutch).builtInPlaybook() else {
      return Measurement(what: "a key to a frame", ours: "no playbook", beside: "")
    }
    var model = DeskModel(
      session: session, desk: .plenary, table: nil, language: .dutch, playbook: playbook,
      time: WallTime(moment: WallClock.now, secondOfDay: 12 * 3600))
    let theme = Theme.fallback
    let size = Size(rows: 36, columns: 120)
    _ = model.update(.resize(size))
    var timings = Timings()
    for number in 0..<60 {
      for character in LongSession.line(number) {
        let start = Stopwatch.now
        _ = model.update(.key(.character(character)))
        _ = model.render(size: size, theme: theme)
        timings.add(Stopwatch.now - start)
      }
      _ = model.update(.key(.control("u")))
    }
    return Measurement(
      what: "a key to a frame, 120x36", ours: "p50 \(microseconds(timings.median))",
      beside: "p99 \(microseconds(timings.percentile(0.99)))")
  }
}
