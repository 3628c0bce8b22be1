// A state that is only thought of: where several things are decided before any of them is written.

import SessionEngine

extension Session {
  /// Folds in an event that no journal holds yet. `number` counts from 1 within what is imagined.
  mutating func imagine(
    _ event: Event, number: Int, at milliseconds: Int64 = 0, desk: DeskLabel = .plenary
  ) {
    guard let writer = WriterID("imagined") else { return }
    let next = tick.next(at: milliseconds)
    let stamp = Stamp(
      id: EventID(writer: writer, sequence: number), tick: next, at: milliseconds, desk: desk)
    apply(StampedEvent(event, stamp: stamp))
  }
}
