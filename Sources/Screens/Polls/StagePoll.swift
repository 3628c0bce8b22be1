// A show of hands on the stage: the question and its bars, large and calm. Who answered what is never there.

import Canvas
import SessionEngine
import Words

extension StageModel {
  /// The show of hands that stands there now; nil while earlier lines are looked at.
  var pollInView: Poll? { turned.isEmpty ? session.pollInView(at: table) : nil }

  /// In place of what was said, as large as there is room for.
  func pollRows(_ poll: Poll, _ layout: StageLayout, height: Int) -> [Row] {
    let columns = min(layout.columns, 108)
    let bars = PollBars(poll, of: session, words: words, columns: columns)
    let question = Row.wrapped(bars.question, .newest, columns: columns)
    let state = Row(bars.state, .muted)
    let forms = [
      question + [.blank] + bars.large(gap: 1) + [.blank, state],
      question + [.blank] + bars.large(gap: 0) + [.blank, state],
      question + [.blank] + bars.rows() + [.blank, state],
      question + bars.rows(),
      bars.rows(),
    ]
    return forms.first { $0.count <= height } ?? Array(bars.rows().prefix(max(0, height)))
  }
}
