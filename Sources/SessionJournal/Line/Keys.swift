// The format of a journal's line: every event and every key stands here once.

/// # The line
///
/// A journal is a file of lines that end in a line feed. A line is one JSON object on one event:
///
///     {"v":1,"w":"ktbwqzrm","n":17,"t":[1763731992123,0],"d":"b","e":"noted","ref":"b12",…,"c":"9f3a12bc"}
///
/// | key | meaning |
/// |---|---|
/// | `v` | version of the format: 1. Lines of a higher version are kept, told, and passed over |
/// | `w` | writer: one run of a program, 1-12 of a-z and 0-9 |
/// | `n` | sequence number of the writer, from 1 to 4,294,967,295 |
/// | `t` | hybrid logical clock: milliseconds since 1970 (up to the year 9999) and a counter |
/// | `at` | the writer's wall clock in milliseconds since 1970; absent where it is `t`'s |
/// | `d` | label of the desk, as `b`, `-ktbw` or `b-ktbw`; absent at the plenary or only desk |
/// | `e` | the event, one of the names below. Others are kept, told, and passed over |
/// | … | the event's own keys, as below |
/// | `c` | always last: CRC-32 of every byte of the line before `,"c":`, in 8 hex digits |
///
/// As it is written, a line has no white space and its keys in this order. As it is read, any order and any
/// white space do; unknown keys are passed over; of two equal keys the first counts. Of two lines with the same
/// `w` and `n` the one with the later `t` counts, so a line can be taken back by one that stands in for it.
///
/// Texts are written byte for byte as UTF-8; `"`, `\`, C0, DEL, C1, U+2028, U+2029 and the bidi controls are
/// escaped, so that a journal is safe to `cat`. Keys with `?` are absent where there is nothing to say. Days are
/// `YYYY-MM-DD`, references are without `#`, events are `writer:n`, times are milliseconds since 1970.
///
/// | `e` | own keys |
/// |---|---|
/// | `sessionFounded` | `id`, `title`, `question`?, `date`?, `place`?, `language` (en, nl), `follows`? (an id) |
/// | `playbookChosen` | `markdown` |
/// | `deskOpened` | `label`? (absent at the plenary desk), `place` (a mark of machine and folder) |
/// | `tableAdded` | `name`, `letter` |
/// | `enrolled` | `name`, `code`, `organisation`?, `role`?, `perspective`?, `table`?, `extent`? (of the mandate) |
/// | `participantLeft`, `participantReturned` | `name` |
/// | `seated` | `name`, `table`? |
/// | `scoped` | `side` (in, out), `text` |
/// | `mandateGiven` | `name`, `extent` (full, limited, none), `why`? |
/// | `mandatesRenewed` | `names` (list), `renewal` (renewed, changed, refused), `why`? |
/// | `roleTaken` | `name`, `role` |
/// | `mannerChosen` | `text` |
/// | `deedDeclined` | `name`, `why`? |
/// | `evaluated` | `statement` (1-7), `scores`? (list of 1-5) |
/// | `fencePlaced` | `fence` (1-3) |
/// | `resultNoted` | `kind` (hard, soft), `text` |
/// | `privateNoted` | `text` |
/// | `carried` | `ref`, `session` (an id), `origin` (a reference there), `kind`, `text`, `by`?, `due`?, `review`?, `because`?, `helpers`? (list), `firstStep`? |
/// | `wordingRecalled` | `ref` (of what was carried), `session` (an id), `date`?, `text`, `verdict`?, `learnt`?, `review`? |
/// | `sessionRecalled` | `session` (an id), `title`, `date`?, `fence`?, `scores`? (list: the mean of each statement in tenths, 0 for none) |
/// | `judged` | `ref`, `verdict` (keep, adapt, drop; done, partly, notyet, dropped), `learnt`?, `review`? |
/// | `missed` | `text` |
/// | `principleJudged` | `statement` (1-6), `choice` (yes, no), `why`? |
/// | `roundBegun` | `names` (list), `table`? |
/// | `turnSkipped` | `name`, `table`? |
/// | `roundStopped` | `table`? |
/// | `pollOpened` | `kind` (consent, scale, dots), `links`? (references), `text`?, `table`? |
/// | `voted` | `of` (the event that opened the poll), `name`, `choice` (yes, but, no; 1-5; `#` and a reference), `why`? |
/// | `tallied` | `of`, `hands` (list of counts, in the order of the choices) |
/// | `pollClosed` | `of` |
/// | `harvested` | `ref` |
/// | `putTogether` | `title`, `links` (references) |
/// | `noted` | `ref`, `phase`, `table`?, `by`?, `calledBy`?, `additionTo`?, and a wording, its `kind` absent where it is the phase's natural one |
/// | `reworded` | `ref` and a wording |
/// | a wording | `kind`, `text`, `said`?, `links`? (list of references), `because`?, `review`?, `due`?, `helpers`? (list), `firstStep`? |
/// | `withdrawn` | `ref` |
/// | `attributed` | `ref`, `by`? |
/// | `moved` | `ref`, `phase` |
/// | `phaseEntered` | `phase`, `table`? |
/// | `clockSet` | `clock` (stopped, running, paused), `until`? (running: a time), `left`? (paused: seconds), `total`? (seconds), `table`? |
/// | `invitationSet` | `invitation` (open, closed), `table`? |
/// | `undone`, `redone` | `of` (an event) |
/// | `forgotten` | `gone`?, `blanked`? (lists of marks), `links`? (references that are never given again); here `e` stands directly after `t` |
/// | `removed` | `ref`?; stands where a line was that is gone, and has spaces to its length |
///
/// A mark is `writer:n:milliseconds.counter`. A line with the mark of one that is gone is passed over, whatever
/// stands in it. In `blanked` there follow the length of the line in bytes, its checksum afterwards, and what went:
/// `12_4` has four `_` from the 12th byte on, `12.8` has `{}` there and spaces, in the place of a value.
enum Key: UInt8, CaseIterable {
  case v, w, n, t, at, d, e, c
  case id, title, question, date, place, language, follows, markdown, label
  case name, names, letter, code, organisation, role, perspective, table, extent, why, renewal
  case side, text, statement, scores, fence, kind
  case ref, session, origin, by, due, review, phase, calledBy, additionTo
  case said, links, because, helpers, firstStep
  case clock, until, left, total, invitation, of
  case path
  case choice, hands, verdict, learnt
  case gone, blanked

  /// As it stands in the line: the name of the case.
  var word: String { Key.words[Int(rawValue)] }

  static let lookup = WordTable(Key.allCases.map { ($0.word, $0) })
  private static let words = Key.allCases.map { "\($0)" }
}

/// The names of the events this version knows; the words are those of the line.
enum EventName: UInt8, CaseIterable {
  case sessionFounded, playbookChosen, deskOpened, tableAdded
  case enrolled, participantLeft, participantReturned, seated
  case scoped, mandateGiven, mandatesRenewed, roleTaken, mannerChosen, deedDeclined
  case evaluated, fencePlaced, resultNoted, privateNoted
  case carried, wordingRecalled, sessionRecalled, judged, missed, principleJudged
  case roundBegun, turnSkipped, roundStopped, pollOpened, voted, tallied, pollClosed, harvested, putTogether
  case noted, reworded, withdrawn, attributed, moved
  case phaseEntered, clockSet, invitationSet, undone, redone
  case forgotten, removed

  /// As it stands in the line: the name of the case.
  var word: String { EventName.words[Int(rawValue)] }

  static let lookup = WordTable(EventName.allCases.map { ($0.word, $0) })
  private static let words = EventName.allCases.map { "\($0)" }
}
