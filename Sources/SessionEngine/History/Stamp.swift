// Who wrote an event and when: what gives the union of all journals one order everywhere.

/// One run of a program on a session: the name of its journal. One to twelve of a-z and 0-9.
public struct WriterID: Hashable, Sendable, Comparable {
  private let packed: (high: UInt64, low: UInt64)

  /// None: no journal has this name.
  static let blank = WriterID(packed: (0, 0))

  private init(packed: (high: UInt64, low: UInt64)) { self.packed = packed }

  public init?(_ text: some StringProtocol) {
    guard (1...12).contains(text.utf8.count) else { return nil }
    var high: UInt64 = 0
    var low: UInt64 = 0
    for (index, byte) in text.utf8.enumerated() {
      guard (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) else { return nil }
      // The first letters weigh most, so that the order is that of the text.
      if index < 8 { high |= UInt64(byte) << (56 - 8 * UInt64(index)) }
      if index >= 8 { low |= UInt64(byte) << (56 - 8 * UInt64(index - 8)) }
    }
    packed = (high, low)
  }

  public var text: String {
    var text = ""
    for word in [packed.high, packed.low] {
      for index in 0..<UInt64(8) {
        let byte = UInt8(truncatingIfNeeded: word >> (56 - 8 * index))
        if byte != 0 { text.unicodeScalars.append(Unicode.Scalar(byte)) }
      }
    }
    return text
  }

  /// Four letters a-z that are nearly always this writer's own (FNV-1a over the text).
  var fourLetters: String {
    var hash: UInt32 = 2_166_136_261
    for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    var letters = ""
    for _ in 0..<4 {
      letters.unicodeScalars.append(Unicode.Scalar(UInt8(0x61 + hash % 26)))
      hash /= 26
    }
    return letters
  }

  public static func == (left: WriterID, right: WriterID) -> Bool { left.packed == right.packed }
  public static func < (left: WriterID, right: WriterID) -> Bool { left.packed < right.packed }
  public func hash(into hasher: inout Hasher) {
    hasher.combine(packed.high)
    hasher.combine(packed.low)
  }
}

/// A tick of the hybrid logical clock: the wall clock's milliseconds, never behind any tick seen before, and a
/// counter that orders what falls within one. Source: Kulkarni and others, 'Logical Physical Clocks', 2014.
public struct Tick: Hashable, Sendable, Comparable {
  public let milliseconds: Int64
  public let counter: UInt32

  public static let zero = Tick(milliseconds: 0, counter: 0)
  /// Times in milliseconds since 1970 up to the end of the year 9999, so that no clock can overflow.
  public static let times = 0...253_402_300_799_999

  public init(milliseconds: Int64, counter: UInt32) {
    self.milliseconds = milliseconds
    self.counter = counter
  }

  public static func < (left: Tick, right: Tick) -> Bool {
    left.milliseconds == right.milliseconds
      ? left.counter < right.counter : left.milliseconds < right.milliseconds
  }

  /// The tick of the next event, after every tick seen, at this time of the wall clock. It never leaves `times`: at the
  /// very end of these it stays the same, and the sequence numbers keep the order.
  public func next(at milliseconds: Int64) -> Tick {
    let now = Tick.nearest(to: milliseconds)
    if now > self.milliseconds { return Tick(milliseconds: now, counter: 0) }
    if counter < .max { return Tick(milliseconds: self.milliseconds, counter: counter + 1) }
    if self.milliseconds >= Tick.times.upperBound { return self }
    return Tick(milliseconds: self.milliseconds + 1, counter: 0)
  }

  /// The nearest time that a line can have, where a wall clock shows one that none can.
  public static func nearest(to milliseconds: Int64) -> Int64 {
    min(max(milliseconds, Int64(times.lowerBound)), Int64(times.upperBound))
  }

  /// How far ahead of a writer's own clock a tick may be for the writer to take it over, in milliseconds: a day.
  public static let reach: Int64 = 86_400_000
}

/// The identity of an event, the same in every copy of the session.
public struct EventID: Hashable, Sendable {
  public let writer: WriterID
  /// Counted per writer, within `sequences`.
  public let sequence: Int

  /// The numbers that an event can have.
  public static let sequences = 1...Int(UInt32.max)

  /// None yet: what an event has before it is read.
  static let blank = EventID(writer: .blank, sequence: 0)

  public init(writer: WriterID, sequence: Int) {
    self.writer = writer
    self.sequence = sequence
  }
}

/// Why the wall clock of a computer can't be right, or somebody else's can't.
public enum ClockDoubt: Sendable, Equatable {
  /// It shows a time before 1970 or after the year 9999.
  case impossible
  /// Lines of the session are more than a day later than it.
  case behind
}

extension Session {
  /// The latest tick seen that isn't later than this time, as far as it is known: ticks that follow each other within a
  /// minute are known by the last of them.
  func tick(notAfter limit: Int64) -> Tick {
    if tick.milliseconds <= limit { return tick }
    return pauses.last { $0.milliseconds <= limit } ?? .zero
  }

  /// The tick that the next event of a writer has to follow, by its wall clock. A tick that is more than a day ahead of
  /// that clock is not taken over: somebody's clock is wrong, and would lead everybody's astray.
  public func tickToFollow(at milliseconds: Int64) -> Tick {
    tick(notAfter: Tick.nearest(to: milliseconds) + Tick.reach)
  }

  /// Whether a wall clock that shows this time can be right; nil where nothing speaks against it.
  public func clockDoubt(at milliseconds: Int64) -> ClockDoubt? {
    if Tick.nearest(to: milliseconds) != milliseconds { return .impossible }
    return tick.milliseconds - milliseconds > Tick.reach ? .behind : nil
  }

  /// Takes note of the tick of an event.
  mutating func take(_ new: Tick) {
    if new.milliseconds - tick.milliseconds > 60_000 { pauses.append(tick) }
    tick = new
  }
}

/// Everything about an event but what happened: its place in the one order, and the desk it came from.
public struct Stamp: Hashable, Sendable, Comparable {
  public let id: EventID
  public let tick: Tick
  /// The writer's wall clock at Enter, in milliseconds since 1970.
  public let at: Int64
  public let desk: DeskLabel
  /// The sequence number of the first event of the step that it belongs to: what somebody did at once, and undoes at once.
  /// Mostly its own.
  public let step: Int

  /// - Parameter step: nil where the event is a step of its own, or the first of one.
  public init(id: EventID, tick: Tick, at: Int64, desk: DeskLabel, step: Int? = nil) {
    self.id = id
    self.tick = tick
    self.at = at
    self.desk = desk
    self.step = step ?? id.sequence
  }

  /// The order of the fold: the hybrid clock, then the writer, then the sequence number.
  public static func < (left: Stamp, right: Stamp) -> Bool {
    if left.tick != right.tick { return left.tick < right.tick }
    if left.id.writer != right.id.writer { return left.id.writer < right.id.writer }
    return left.id.sequence < right.id.sequence
  }
}

/// An event with its stamp: one line of a journal.
public struct StampedEvent: Sendable, Equatable {
  public let stamp: Stamp
  public let event: Event

  public init(_ event: Event, stamp: Stamp) {
    self.event = event
    self.stamp = stamp
  }
}
