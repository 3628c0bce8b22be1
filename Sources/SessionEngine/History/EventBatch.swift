// Events that are decided one after another before any of them is written.

/// Events to be written together, each decided from the state that those before it lead to.
public struct EventBatch: Sendable {
  /// The state as it will be once the events are written.
  public private(set) var session: Session
  /// What is done at once, step after step.
  public private(set) var steps: [[Event]] = []
  private var count = 0

  public var events: [Event] { steps.flatMap { $0 } }

  public init(on session: Session = Session()) { self.session = session }

  /// Adds what the command does.
  /// - Throws: why it can't be done; then nothing was added.
  public mutating func add(_ command: any Command, at desk: Desk) throws(Refusal) {
    add(try command.decide(in: session, at: desk), at: desk)
  }

  /// Adds events that are one step.
  public mutating func add(_ step: [Event], at desk: Desk) {
    add(step, at: desk.now.milliseconds, by: desk.label)
  }

  /// Adds an event that depends on no clock and no desk.
  public mutating func add(_ event: Event) { add([event], at: 0, by: .plenary) }

  private mutating func add(_ step: [Event], at milliseconds: Int64, by desk: DeskLabel) {
    if step.isEmpty { return }
    steps.append(step)
    let first = count + 1
    for event in step {
      count += 1
      // No journal has it yet, so it has no writer.
      let id = EventID(writer: .blank, sequence: count)
      let tick = session.tick.next(at: milliseconds)
      let stamp = Stamp(id: id, tick: tick, at: milliseconds, desk: desk, step: first)
      session.apply(StampedEvent(event, stamp: stamp))
    }
  }
}
