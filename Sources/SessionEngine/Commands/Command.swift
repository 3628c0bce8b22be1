// A command: what somebody asks of the session, in the imperative. Deciding yields events or a refusal, and
// changes nothing.

/// Where a command is given: the desk, its table and the moment.
public struct Desk: Sendable, Hashable {
  public let label: DeskLabel
  /// Nil at the plenary desk.
  public let table: String?
  public let now: Moment

  public init(label: DeskLabel, table: String?, now: Moment) {
    self.label = label
    self.table = table
    self.now = now
  }
}

/// Something that can be asked of a session. What it is called on the line stands beside it, as its `CommandEntry`.
public protocol Command: Sendable {
  /// The events that would do it, from the state as it is, or why it can't be done.
  func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event]
}

/// What a line that begins with `/` asks: a command of the session, or something of the program around it.
public enum LineAction: Sendable {
  case command(any Command)
  /// A line to be edited at the desk, where no new text was given.
  case edit(Ref)
  /// The minutes, into a file or to where the program thinks best.
  case minutes(file: String?)
  case quit
}
