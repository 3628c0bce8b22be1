// The smallest screen, and what a smaller one says.

import Canvas
import Words

/// The smallest screen on which a session can be noted or shown.
public let smallestScreen = Size(rows: 6, columns: 20)

extension Frame {
  /// Says what is needed, and nothing else.
  mutating func putTooSmall(_ words: Words, _ theme: Theme) {
    let lines = words.tooSmall(size, needed: smallestScreen)
    for (row, text) in lines.enumerated() { put(text, at: Point(row: row, column: 0), style: theme[.text]) }
  }
}
