// What the program asks of a state beside its fold: events that are only thought of, and the table that is meant.

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

extension Session {
  /// The name of the table that is meant: one there is, whatever its capitals, else the name as it was given.
  func tableName(meantBy given: String) -> String {
    if walk(of: given) != nil { return given }
    return walks.compactMap(\.table).first { fold($0) == fold(given) } ?? given
  }
}
