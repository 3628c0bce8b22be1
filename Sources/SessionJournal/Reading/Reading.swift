// The result of reading a session's folder: the state, and a report on the journals.

import SessionEngine

/// A line of a journal: the file it is in, and its number there.
public struct JournalPosition: Hashable, Sendable, Comparable {
  /// The name of the file in the session's folder, byte for byte. It has to be made safe before it is shown.
  public let file: String
  /// From 1.
  public let line: Int

  public init(file: String, line: Int) {
    self.file = file
    self.line = line
  }

  public static func < (left: JournalPosition, right: JournalPosition) -> Bool {
    left.file == right.file ? left.line < right.line : left.file < right.file
  }
}

/// A line, or part of one, that can't be used.
public struct Damage: Hashable, Sendable {
  public let position: JournalPosition
  public let flaw: Flaw

  public init(position: JournalPosition, flaw: Flaw) {
    self.position = position
    self.flaw = flaw
  }
}

/// A report on the journals of a session.
public struct JournalReport: Sendable, Equatable {
  /// Names of the journals that were read.
  public internal(set) var journals: [String] = []
  /// The sum of their sizes in bytes.
  public internal(set) var bytes = 0
  /// How many events were found. An event that occurs in several journals counts once.
  public internal(set) var events = 0
  /// In the order of files and lines. At most 10,000 are listed; `damageCount` counts all of them.
  public internal(set) var damage: [Damage] = []
  public internal(set) var damageCount = 0
  /// Last lines without a line break. They are no damage: if the line is complete, it was used.
  public internal(set) var unfinished: [JournalPosition] = []
  /// Lines of a newer format whose stamp can't be read. They are no damage.
  public internal(set) var newer: [JournalPosition] = []
  /// Links, FIFOs, devices and folders with the name of a journal. They are not opened.
  public internal(set) var refused: [String] = []
  /// Journals that could not be read.
  public internal(set) var unreadable: [SystemFault] = []
  /// How many sequence numbers of a writer are missing below its highest one, or the highest that another writer has
  /// read. Those lines were lost, or a sync engine has not delivered them yet.
  public internal(set) var missing: [WriterID: Int] = [:]

  /// Lines of other sessions that stand in a journal here, by its name. They are not used.
  public internal(set) var strange: [String: Int] = [:]
  /// The identity of the session that counts; nil if nothing tells.
  public internal(set) var session: String?
  /// Where more than one session was founded in the folder: all of them, in the order of their stamps.
  public internal(set) var foundings: [Founding] = []
  /// Lines with one writer and number that say different things. The one that comes later in the order is used.
  public internal(set) var doubles: [Double] = []

  /// Two lines that claim to be the same event.
  public struct Double: Sendable, Hashable {
    public let one: JournalPosition
    public let other: JournalPosition
  }

  /// What was forgotten. That is no damage.
  public internal(set) var forgettings: [Forgetting] = []
  /// How many forgotten lines a journal still holds, by its name: because an old copy of it came back, or the
  /// overwriting wasn't finished. They are not used, and the next run that writes overwrites them.
  public internal(set) var returned: [String: Int] = [:]
  /// How many lines are hidden by forgettings that were neither made nor approved here. Their bytes stay until a yes.
  public internal(set) var hidden = 0
  /// These forgettings, if they hide anything.
  var undecided: [String] = []
  /// Whether there are such lines in the second place.
  var hasReturnedElsewhere = false

  /// One forgetting.
  public struct Forgetting: Sendable, Equatable {
    /// Milliseconds since 1970.
    public let at: Int64
    /// How many lines were removed, and from how many others words were removed.
    public let gone: Int
    public let blanked: Int
  }

  /// Whether every journal could be read and belongs here, and nothing in it is damaged, missing or contradicted.
  public var isWhole: Bool {
    damageCount == 0 && unreadable.isEmpty && missing.isEmpty && refused.isEmpty && strange.isEmpty
      && foundings.isEmpty && doubles.isEmpty
  }
}

/// A session as it was read from its journals.
public struct Reading: Sendable {
  /// Kept up to date by its owner: `append` and `refresh` fold into it.
  public var session = Session()
  public internal(set) var report = JournalReport()
  /// What a follower and a writer need besides the state.
  var ledger = Ledger()

  /// An empty reading, for a session that is about to be founded.
  public init() {}
}

/// What isn't part of a session's state: how far each journal was read, and which run opened which desk in which
/// folder.
struct Ledger: Sendable {
  struct File: Sendable, Equatable {
    var inode: UInt64
    /// How many bytes were read, up to and including the last line feed.
    var consumed: Int
    /// The file's size then.
    var size: Int
    /// Its modification time then, in nanoseconds since 1970.
    var modified: Int

    init(_ status: FileStatus, consumed: Int, size: Int) {
      inode = status.inode
      self.consumed = consumed
      self.size = size
      modified = status.modified
    }
  }

  struct Opening: Sendable {
    let file: FileName
    let writer: WriterID
    let desk: DeskOpening
  }

  var files: [FileName: File] = [:]
  /// The highest sequence number of each writer.
  var highest: [WriterID: Int] = [:]
  var openings: [Opening] = []
  /// The highest sequence number of each writer that another one has read.
  var named: [WriterID: Int] = [:]
  /// The run that founded the session.
  var founder: WriterID?
  /// The identity of the session, and the runs that worked on another one.
  var session: String?
  var strangers: Set<WriterID> = []

  mutating func note(_ stamped: StampedEvent, file: @autoclosure () -> FileName) {
    if case .deskOpened(let desk) = stamped.event {
      openings.append(Opening(file: file(), writer: stamped.stamp.id.writer, desk: desk))
      take(seen: desk.seen)
    }
    if case .linesSeen(let lines) = stamped.event { take(seen: lines.seen) }
    if case .sessionFounded = stamped.event, founder == nil { founder = stamped.stamp.id.writer }
  }

  /// Whether the event founds another session than the one that counts.
  func isOverruled(_ event: Event) -> Bool {
    guard case .sessionFounded(let founding) = event, let session else { return false }
    return founding.id != session
  }

  /// The fingerprint of the machine and folder that the plain references belong to; nil while that isn't known.
  var founderFingerprint: String? { openings.first { $0.writer == founder }?.desk.place }
}
