// Where each part of the desk stands at each size: what matters least goes first.

import Canvas

/// The rows and columns of the parts; a part without rows isn't shown.
struct DeskLayout {
  let margin: Int
  let columns: Int
  var header: Int?
  let ribbon: Int
  var prompt: Int?
  /// People and asks as lines under the prompt, where there is no room beside the page.
  var peopleLine: Int?
  var asksLine: Int?
  let body: Range<Int>
  /// Where the column of people begins; nil where it is a line.
  let side: Int?
  let rule: Int
  let line: Range<Int>
  var footer: Int?

  /// `lineRows`: how many rows the typed line takes, at least 1. `promptRows`: how many the prompt wants.
  init(size: Size, lineRows: Int, promptRows: Int) {
    let isRoomy = size.rows >= 28
    margin = size.columns >= 60 ? 2 : size.columns >= 30 ? 1 : 0
    columns = max(1, min(size.columns - 2 * margin, 160))
    let hasSide = size.columns >= 100 && size.rows >= 16
    side = hasSide ? margin + columns - DeskLayout.sideColumns : nil

    var top = isRoomy ? 1 : 0
    func take(_ rows: Int, when isShown: Bool) -> Int? {
      guard isShown else { return nil }
      defer { top += rows }
      return top
    }
    header = take(isRoomy ? 2 : 1, when: size.rows >= 8)
    ribbon = take(size.rows >= 20 ? 2 : 1, when: true) ?? 0
    prompt = take(promptRows, when: size.rows >= 12)
    peopleLine = take(1, when: !hasSide && size.rows >= 16)
    asksLine = take(1, when: !hasSide && size.rows >= 20)
    if prompt != nil, size.rows >= 20 { top += 1 }

    footer = size.rows >= 6 ? size.rows - 1 : nil
    let lineEnd = footer ?? size.rows
    let lineStart = max(ribbon + 1, lineEnd - max(1, min(lineRows, size.rows / 4)))
    line = min(lineStart, lineEnd - 1)..<lineEnd
    rule = line.lowerBound - 1
    body = min(top, rule)..<max(min(top, rule), rule)
  }

  static let sideColumns = 34

  /// Columns for the contributions.
  var bodyColumns: Int { side.map { $0 - margin - 3 } ?? columns }
}
