// The keys of a journal's line: those of its stamp, and those of the fields of events.

/// A key of a line. As it is written it is the name of the case.
public enum FieldKey: UInt8, CaseIterable, Sendable {
  // The stamp, which is the journal's own, and the checksum.
  case v, w, n, t, at, d, s, e, c
  // Fields of events. One key can serve several events, and mean something else in each.
  case id, title, question, date, place, language, follows, markdown, label
  case name, names, letter, code, organisation, role, perspective, table, extent, why, renewal
  case side, text, statement, scores, fence, kind
  case ref, session, origin, by, due, review, phase, calledBy, additionTo
  case said, links, because, helpers, firstStep
  case clock, until, left, total, invitation, of
  case path
  case choice, hands, verdict, learnt
  case gone, blanked, seen
  case turnEnd, voice, candidates, nameSaid

  public var word: String { FieldKey.words[Int(rawValue)] }

  /// Whether it belongs to the stamp or is the checksum, and so to no event.
  public var isOfStamp: Bool { rawValue <= FieldKey.c.rawValue }

  /// The keys by their raw values.
  public static let lookup = WordTable(allCases.map(\.word))
  private static let words = allCases.map { "\($0)" }
}
