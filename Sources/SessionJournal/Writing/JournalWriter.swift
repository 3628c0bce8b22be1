// The journal of one run of a program at one desk: events become lines, durable before they are true.

import Glibc
import SessionEngine

/// Writes one run's events. Belongs to one thread; closing is its end of life.
public final class JournalWriter {
  /// Where the events go.
  public enum Location: Equatable, Sendable {
    /// Into the session's folder.
    case home
    /// The folder can't be written, for this reason; events go to this path of the second place until it can.
    case elsewhere(path: String, reason: JournalFault)
  }

  public let writer: WriterID
  /// The desk that this run is: what its references begin and end with.
  public let desk: DeskLabel
  public private(set) var location = Location.home

  private let folder: SessionFolder
  private let disk: Disk
  private var home: Handle
  private let sessionID: String?
  /// Where writing goes on when the folder fails; nil lets it fail.
  var second: SecondPlace?
  private var highWater: HighWater?
  /// Nil after a fault, until there is a new one.
  private var file: JournalFile?
  /// Journals given up after a fault: their locks still say that the desk is manned.
  private var abandoned: [JournalFile] = []
  /// The lines of this run that are durable somewhere, to be written anew where its journal is replaced or cut.
  private var written = WrittenLines()
  /// The journal that they were in was replaced or cut: what the folder lacks of them is to be written anew.
  private var hasLostLines = false
  /// How often lines had been forgotten in the session when what is kept here was scrubbed.
  private var forgettings = 0
  /// Lines that are not at home: they are in the second place only, or the journal they were in is gone.
  private var unhomed: [UInt8] = []
  private var sequence = 0
  /// Journals that this run made in the session's folder.
  private var filesMade = 0
  /// The highest number that this run gave.
  private var highestGiven: Ref?
  private var tick = Tick.zero

  init(
    _ folder: SessionFolder, _ home: Handle, desk: DeskLabel, sessionID: String?, second: SecondPlace?,
    highWater: HighWater?
  ) {
    self.folder = folder
    self.home = home
    self.desk = desk
    self.sessionID = sessionID
    self.second = second
    self.highWater = highWater
    disk = folder.disk
    writer = Letters.writer()
  }

  deinit { highWater?.flush() }

  /// Makes the events durable, all of them with one write, and then folds them into the session.
  ///
  /// When this returns, they are on the disk: in the session's folder, or where `location` says.
  ///
  /// - Throws: `replaced` and `system`. None of the events was folded in then, and the next call tries a new journal.
  public func append(_ events: [Event], at moment: Moment, into session: inout Session) throws(JournalFault) {
    if events.isEmpty { return }
    dropForgotten(in: session)
    let stamped = stamp(events, at: moment, after: session.tick)
    var encoder = LineEncoder()
    for event in stamped { encoder.add(event) }
    try write(encoder.bytes)
    sequence += stamped.count
    for event in stamped {
      session.apply(event)
      if case .noted(let note) = event.event, note.ref.desk == desk {
        highestGiven = max(highestGiven ?? note.ref, note.ref)
        highWater?.note(note.ref, at: moment.milliseconds)
      }
    }
  }

  private func stamp(_ events: [Event], at moment: Moment, after seen: Tick) -> [StampedEvent] {
    tick = max(tick, seen)
    return events.enumerated().map { place, event in
      tick = tick.next(at: moment.milliseconds)
      let id = EventID(writer: writer, sequence: sequence + place + 1)
      return StampedEvent(event, stamp: Stamp(id: id, tick: tick, at: moment.milliseconds, desk: desk))
    }
  }

  /// Writes to the journal at hand; after a fault to a new one at home, and after that to the second place.
  private func write(_ bytes: [UInt8]) throws(JournalFault) {
    var reason: JournalFault?
    if file != nil {
      do throws(JournalFault) {
        try file?.append(bytes)
        if location != .home { unhomed += bytes }
        written.add(bytes, trims: location == .home)
        return
      } catch {
        reason = error
        if case .replaced = error { hasLostLines = true }
        giveUp()
      }
    }
    do throws(JournalFault) {
      try startAtHome(with: bytes)
    } catch {
      try startElsewhere(with: bytes, because: reason ?? error)
    }
    written.add(bytes, trims: location == .home)
  }

  private func giveUp() {
    if let file { abandoned.append(file) }
    file = nil
  }

  /// A new journal in the session's folder, with what waits in the second place and these bytes.
  private func startAtHome(with bytes: [UInt8]) throws(JournalFault) {
    try findHome()
    var fresh = try attempt { () throws(SystemFault) in
      try JournalFile(desk, writer, in: home, disk, from: filesMade + 1)
    }
    filesMade += 1
    if hasLostLines { unhomed = written.missing(from: home, disk, of: writer) }
    if !unhomed.isEmpty {
      // What was forgotten while it waited doesn't come back.
      unhomed = Scrubber(forgotten: .known(in: home, disk), disk: disk).scrubbed(unhomed)
    }
    let waiting = unhomed + bytes
    if !waiting.isEmpty { try fresh.append(waiting) }
    let old = location == .home ? [] : abandoned + [file].compactMap { $0 }
    for file in old where file.folder.path != home.path { second?.remove(file) }
    giveUp()
    file = fresh
    unhomed = []
    hasLostLines = false
    location = .home
  }

  /// Makes sure that the path leads to the session's folder: the one that was opened, or one with the same
  /// session in it.
  private func findHome() throws(JournalFault) {
    let there = try folder.open()
    let isSame = try attempt { () throws(SystemFault) in
      try disk.inspect(there).isSame(as: try disk.inspect(home))
    }
    if isSame { return }
    guard let sessionID, try folder.read(there, besides: []).session.founding?.id == sessionID else {
      throw .replaced(path: folder.path)
    }
    home = there
  }

  private func startElsewhere(with bytes: [UInt8], because reason: JournalFault) throws(JournalFault) {
    guard let second else { throw reason }
    do throws(JournalFault) {
      var fresh = try attempt { () throws(SystemFault) in try second.start(desk, writer) }
      if hasLostLines { unhomed = written.bytes }
      try fresh.append(unhomed + bytes)
      file = fresh
      unhomed += bytes
      location = .elsewhere(path: fresh.handle.path, reason: reason)
    } catch {
      throw reason
    }
  }

  /// Tries to bring what is in the second place home, and to go on there. To be called at least every ten
  /// seconds while `location` is not `home`. Gives whether all is at home now.
  public func comeHome() -> Bool {
    if location == .home { return true }
    do throws(JournalFault) {
      try startAtHome(with: [])
      return true
    } catch {
      return false
    }
  }

  /// Writes anew what the folder lacks of this run's lines where its journal was replaced by an older one, deleted or
  /// cut, as a sync engine may do; and drops from what is kept for that what was forgotten since. To be called when
  /// something in the folder changed; costs two calls to the disk where nothing did.
  public func mend(in session: Session) {
    dropForgotten(in: session)
    guard let file, !file.isWhole else { return }
    // What fails here is tried again with the next line.
    try? write([])
  }

  /// What was forgotten is not kept, so that it is never written again.
  private func dropForgotten(in session: Session) {
    if session.forgettings == forgettings { return }
    forgettings = session.forgettings
    let scrubber = Scrubber(forgotten: .known(in: home, disk), disk: disk)
    written.scrub(scrubber)
    unhomed = scrubber.scrubbed(unhomed)
  }

  /// Keeps what this run gave from being given again, whatever became of the lines in the folder.
  func reserve(in session: inout Session) {
    if let highestGiven { session.reserve(highestGiven) }
  }

  /// The number of the last event that this run wrote.
  var lastSequence: Int { sequence }

  /// Folders that have to be read beside the session's own while lines wait there.
  var secondPlaces: [Handle] { location == .home ? [] : second?.readable ?? [] }
}
