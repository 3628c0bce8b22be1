// A show of hands as bars: what is asked, and for each choice its words, its bar and its figure. Nobody is named.

import Canvas
import SessionEngine
import Words

/// Sets a poll in so many columns.
struct PollBars {
  let poll: Poll
  let session: Session
  let words: Words
  let columns: Int
  /// So many hands are shown for each choice.
  let hands: [Int]
  /// The choices that are set, which are all but in a poll that nobody in a room could answer: a journal can give it a
  /// hundred thousand options, and a screen is drawn with every key.
  private let choices: ArraySlice<Choice>
  private let mostHands: Int

  /// `counting`: hands that are being counted, instead of those that were written.
  init(_ poll: Poll, of session: Session, words: Words, columns: Int, counting: [Int]? = nil) {
    self.poll = poll
    self.session = session
    self.words = words
    self.columns = columns
    hands = counting ?? poll.hands
    choices = poll.choices.prefix(100)
    mostHands = max(1, hands.max() ?? 1)
  }

  /// What is asked: the text, and the line that it is about.
  var question: String {
    let about = poll.kind == .dots ? [] : poll.about
    let lines = about.map(line)
    let asked = (poll.text.map { [$0] } ?? []) + lines
    return asked.isEmpty ? words.pollHead : asked.joined(separator: " · ")
  }

  /// `Consent · 12 hands`, and that it is closed.
  var state: String {
    let total = words.hands(hands.reduce(0, +))
    let pieces = [words.name(poll.kind), total] + (poll.isClosed ? [words.pollIsClosed] : [])
    return pieces.joined(separator: " · ")
  }

  /// A choice in words: an option is its line.
  func label(_ choice: Choice) -> String {
    if case .option(let ref) = choice { line(ref) } else { words.name(choice) }
  }

  /// A line with its number, in the words that it had when the poll was opened; of one that was taken back nothing else.
  private func line(_ ref: Ref) -> String {
    let line = session.contribution(ref).flatMap { $0.isWithdrawn ? nil : $0 }
    guard let line else { return "#\(ref.text) \(words.withdrawnMark)" }
    let mark = session.isReworded(ref, since: poll) ? " (\(words.rewordedSince))" : ""
    return "#\(ref.text) \(poll.asked(of: ref) ?? line.text)\(mark)"
  }

  /// One row a choice, each with its key where `keys` has one.
  func rows(keys: [String] = []) -> [Row] {
    let labels = choices.map(label)
    // Where a choice is called as its key is, once is enough.
    let keys = keys == labels ? [] : keys
    let longest = labels.map { width(of: $0) }.max() ?? 0
    let keyColumns = keys.isEmpty ? 0 : 3
    let labelColumns = min(longest, max(8, columns / 2)) + 2
    let room = max(1, min(60, columns - keyColumns - labelColumns - 6))
    return labels.enumerated().map { place, label in
      let key = keys.indices.contains(place) ? Span.column(keys[place], .key, columns: keyColumns) : []
      return Row(
        key + Span.column(clip(label, columns: labelColumns - 2), .text, columns: labelColumns)
          + bar(place, room: room))
    }
  }

  /// The same with room for reading from afar: a bar under each label that is longer than a word, `gap` rows between two
  /// choices.
  func large(gap: Int) -> [Row] {
    if choices.allSatisfy({ width(of: label($0)) <= 12 }) {
      let rows = rows().flatMap { [$0] + Array(repeating: Row.blank, count: gap) }
      return rows.dropLast(gap)
    }
    let room = max(1, columns - 6)
    return choices.enumerated().flatMap { place, choice -> [Row] in
      let label = Row.wrapped(self.label(choice), .strong, columns: columns)
      let below = place + 1 < choices.count ? Array(repeating: Row.blank, count: gap) : []
      return label + [Row(bar(place, room: room))] + below
    }
  }

  private func bar(_ place: Int, room: Int) -> [Span] {
    let figure = hands.indices.contains(place) ? hands[place] : 0
    let length = figure == 0 ? 0 : max(1, figure * room / max(mostHands, min(room, 10)))
    let drawn = length > 0 ? [Span(String(repeating: "█", count: length), .bar), Span("  ")] : []
    return drawn + [Span("\(figure)", .strong)]
  }
}
