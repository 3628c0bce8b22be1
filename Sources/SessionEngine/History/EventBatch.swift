// Events that are decided one after another before any of them is written.

/// Events to be written together, each decided from the state that those before it lead to.
public struct EventBatch: Sendable {
  /// The state as it will be once the events are written.
  public private(set) var session: Session
  public private(set) var events: [Event] = []

  public init(on session: Session = Session()) { self.session = session }

  /// Adds what the command does.
  /// - Throws: why it can't be done; then nothing was added.
  public mutating func add(_ command: any Command, at desk: Desk) throws(Refusal) {
    for event in try command.decide(in: session, at: desk) { add(event, at: desk) }
  }

  public mutating func add(_ event: Event, at desk: Desk) {
    add(event, at: desk.now.milliseconds, by: desk.label)
  }

  /// Adds an event that depends on no clock and no desk.
  public mutating func add(_ event: Event) { add(event, at: 0, by: .plenary) }

  private mutating func add(_ event: Event, at milliseconds: Int64, by desk: DeskLabel) {
    events.append(event)
    // No journal has it yet, so it has no writer.
    let id = EventID(writer: .blank, sequence: events.count)
    let tick = session.tick.next(at: milliseconds)
    session.apply(StampedEvent(event, stamp: Stamp(id: id, tick: tick, at: milliseconds, desk: desk)))
  }
}
