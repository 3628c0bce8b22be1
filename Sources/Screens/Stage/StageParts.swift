// What stands between the head and the foot of the stage, and how the rows are shared out: what was said has the first claim.

import Canvas
import SessionEngine
import Words

/// The parts of the stage and their rows.
struct StageParts {
  let head: StageHead
  /// Tables, or what this is about.
  let above: [Row]
  /// The rows for what was said.
  let body: Range<Int>
  /// The invitation, and the manners.
  let below: [Row]

  /// So many rows of what was said come before anything beside it: a name and three rows of words.
  static let least = 4
}

extension StageModel {
  func parts(_ layout: StageLayout) -> StageParts {
    let head = head(layout)
    let start = min(layout.top + head.height + (layout.size.rows >= 12 ? layout.gap : 0), layout.end)
    // A blank row parts each from what was said.
    let room = layout.end - start - StageParts.least - 1
    let below = belowRows(layout, room: room)
    let end = layout.end - (below.isEmpty ? 0 : below.count + 1)
    // A show of hands has the room to itself.
    let above = pollInView == nil ? aboveRows(layout, room: end - start - StageParts.least - 1) : []
    let from = start + (above.isEmpty ? 0 : above.count + 1)
    return StageParts(head: head, above: above, body: from..<max(from, end), below: below)
  }
}
