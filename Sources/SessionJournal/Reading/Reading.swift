// What came out of reading a session's folder: the state, and what there is to tell of the journals.

import SessionEngine

/// A place in a journal.
public struct JournalPlace: Hashable, Sendable, Comparable {
  /// The name of the file in the session's folder, as it stands there: not safe to show as it is.
  public let file: String
  /// From 1.
  public let line: Int

  public init(file: String, line: Int) {
    self.file = file
    self.line = line
  }

  public static func < (left: JournalPlace, right: JournalPlace) -> Bool {
    left.file == right.file ? left.line < right.line : left.file < right.file
  }
}

/// A line, or part of one, that can't be used.
public struct Damage: Hashable, Sendable {
  public let place: JournalPlace
  public let flaw: Flaw

  public init(place: JournalPlace, flaw: Flaw) {
    self.place = place
    self.flaw = flaw
  }
}

/// What there is to tell of the journals of a session.
public struct JournalReport: Sendable, Equatable {
  /// Names of the journals that were read.
  public internal(set) var journals: [String] = []
  /// Their bytes together.
  public internal(set) var bytes = 0
  /// How many events were found, each once.
  public internal(set) var events = 0
  /// By file and line. At most 10,000; `damageCount` has them all.
  public internal(set) var damage: [Damage] = []
  public internal(set) var damageCount = 0
  /// Last lines without a line break. No damage: what stands whole there was used.
  public internal(set) var unfinished: [JournalPlace] = []
  /// Lines of a newer format that can't be put in order. No damage.
  public internal(set) var newer: [JournalPlace] = []
  /// Called as a journal, but a link, a FIFO, a device or a folder. Left alone.
  public internal(set) var refused: [String] = []
  /// Journals that the system wouldn't let us read.
  public internal(set) var unreadable: [SystemFault] = []
  /// Sequence numbers that are not there though later ones of the same writer are: lines that were lost whole,
  /// or that a sync engine has yet to bring.
  public internal(set) var missing: [WriterID: Int] = [:]

  /// What was taken out of the bytes. No damage.
  public internal(set) var forgettings: [Forgetting] = []
  /// Lines that were forgotten and stand in a journal all the same, by its name: an old copy was laid in again, or
  /// the overwriting wasn't finished. They are passed over, and overwritten by the next run that writes.
  public internal(set) var returned: [String: Int] = [:]
  /// Whether such lines stand in the second place.
  var hasReturnedElsewhere = false

  /// One forgetting.
  public struct Forgetting: Sendable, Equatable {
    /// Milliseconds since 1970.
    public let at: Int64
    /// Lines that are gone whole, and lines out of which words went.
    public let gone: Int
    public let blanked: Int
  }

  /// Whether every journal could be read and holds nothing but good lines.
  public var isWhole: Bool { damageCount == 0 && unreadable.isEmpty && missing.isEmpty }
}

/// A session as its journals tell it.
public struct Reading: Sendable {
  /// Kept up by whoever holds it: `append` and `refresh` fold into it.
  public var session = Session()
  public internal(set) var report = JournalReport()
  /// What a follower and a writer have to know beside the state.
  var ledger = Ledger()

  /// Nothing read yet: what a session begins with.
  public init() {}
}

/// What a session's state doesn't say: how far each journal was read, and who opened which desk where.
struct Ledger: Sendable {
  struct File: Sendable, Equatable {
    var inode: UInt64
    /// Up to the last line break that was read.
    var consumed: Int
    /// The file's size then.
    var size: Int
    /// When it had last been changed.
    var modified: Int

    init(_ facts: Facts, consumed: Int, size: Int) {
      inode = facts.inode
      self.consumed = consumed
      self.size = size
      modified = facts.modified
    }
  }

  struct Opening: Sendable {
    let file: String
    let writer: WriterID
    let desk: DeskOpening
  }

  var files: [String: File] = [:]
  /// The highest sequence number of each writer.
  var highest: [WriterID: Int] = [:]
  var openings: [Opening] = []
  /// The run that founded the session.
  var founder: WriterID?

  mutating func note(_ stamped: StampedEvent, file: @autoclosure () -> String) {
    if case .deskOpened(let desk) = stamped.event {
      openings.append(Opening(file: file(), writer: stamped.stamp.id.writer, desk: desk))
    }
    if case .sessionFounded = stamped.event, founder == nil { founder = stamped.stamp.id.writer }
  }

  /// The place that the plain references belong to; nil while it isn't known.
  var founderPlace: String? { openings.first { $0.writer == founder }?.desk.place }
}
