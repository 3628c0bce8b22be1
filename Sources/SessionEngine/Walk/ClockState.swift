// The clock of a desk: a time box that the room can see, and that moves nobody on by itself.

/// What is left of a time box.
public enum ClockState: Sendable, Hashable {
  case stopped
  /// Runs out at `until` (milliseconds since 1970, the writer's wall clock); `total` seconds in all.
  case running(until: Int64, total: Int)
  /// Held with so many seconds left out of `total`.
  case paused(left: Int, total: Int)
}

/// How a journal writes what a clock does.
private enum ClockWord: UInt8, FixedWord {
  case stopped, running, paused

  static let fixedWords = FixedWords(ClockWord.self)

  var words: [String] {
    switch self {
    case .stopped: ["stopped"]
    case .running: ["running"]
    case .paused: ["paused"]
    }
  }
}

extension ClockState {
  /// Lengths of a time box in seconds.
  private static let lengths = -1_000_000_000...1_000_000_000

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    var word = word
    try visitor.word(.clock, &word)
    // All of them are shown to a visitor, and those of the state have to be there.
    var (until, left, total): (Int?, Int?, Int?) = values
    try visitor.number(.until, &until, in: Tick.times)
    try visitor.number(.left, &left, in: ClockState.lengths)
    try visitor.number(.total, &total, in: ClockState.lengths)
    switch (word, until, left, total) {
    case (.stopped, _, _, _): self = .stopped
    case (.running, let until?, _, let total?): self = .running(until: Int64(until), total: total)
    case (.paused, _, let left?, let total?): self = .paused(left: left, total: total)
    case (.running, nil, _, _): try visitor.reject(.until)
    case (.paused, _, nil, _): try visitor.reject(.left)
    case (.running, _, _, nil), (.paused, _, _, nil): try visitor.reject(.total)
    }
  }

  private var word: ClockWord {
    switch self {
    case .stopped: .stopped
    case .running: .running
    case .paused: .paused
    }
  }

  private var values: (until: Int?, left: Int?, total: Int?) {
    switch self {
    case .stopped: (nil, nil, nil)
    case .running(let until, let total): (Int(until), nil, total)
    case .paused(let left, let total): (nil, left, total)
    }
  }
}

extension ClockState {
  /// Seconds left at this time; below zero when it is over; nil when there is no clock.
  public func secondsLeft(at now: Int64) -> Int? {
    switch self {
    case .stopped: nil
    case .running(let until, _):
      // The second that is shown is the one that has begun: 0.5 s left is one, 0.5 s over is none.
      Int((until - now) / 1000) + ((until - now) % 1000 > 0 ? 1 : 0)
    case .paused(let left, _): left
    }
  }

  /// The clock within a range that can be counted with, whatever a journal says.
  var bounded: ClockState {
    func within(_ seconds: Int) -> Int { min(max(seconds, -100_000_000), 100_000_000) }
    return switch self {
    case .stopped: .stopped
    case .running(let until, let total):
      .running(until: min(max(until, 0), 1 << 53), total: max(0, within(total)))
    case .paused(let left, let total): .paused(left: within(left), total: max(0, within(total)))
    }
  }

  /// Seconds of the whole time box; nil when there is no clock.
  public var total: Int? {
    switch self {
    case .stopped: nil
    case .running(_, let total), .paused(_, let total): total
    }
  }
}
