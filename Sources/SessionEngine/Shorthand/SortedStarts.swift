// Texts in the order of the alphabet, so that those with a given start are found without looking at all of them.

/// Texts, each with what it stands for, found by their starts.
struct SortedStarts<Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    /// As bytes: they compare fastest.
    let text: [UInt8]
    let value: Value
  }

  /// Sorted runs, each at least twice as long as the next: one more text is merged into the short ones alone, so that
  /// thousands are taken in fast.
  private var runs: [[Entry]] = []

  mutating func insert(_ text: String, _ value: Value) {
    var run = [Entry(text: Array(text.utf8), value: value)]
    while let last = runs.last, last.count < 2 * run.count {
      run = SortedStarts.merged(runs.removeLast(), run)
    }
    runs.append(run)
  }

  private static func merged(_ left: [Entry], _ right: [Entry]) -> [Entry] {
    var merged: [Entry] = []
    merged.reserveCapacity(left.count + right.count)
    var rest = right[...]
    for entry in left {
      while let next = rest.first, next.text.lexicographicallyPrecedes(entry.text) {
        merged.append(next)
        rest = rest.dropFirst()
      }
      merged.append(entry)
    }
    return merged + rest
  }

  /// Shows what begins so, each run in the order of the alphabet, until the body has seen enough of it.
  func forEach(startingWith start: String, _ body: (Value, _ isWhole: Bool) -> Bool) {
    let wanted = Array(start.utf8)
    for run in runs {
      for entry in run[SortedStarts.firstIndex(in: run, notBefore: wanted)...] {
        guard entry.text.starts(with: wanted), body(entry.value, entry.text.count == wanted.count) else {
          break
        }
      }
    }
  }

  private static func firstIndex(in run: [Entry], notBefore text: [UInt8]) -> Int {
    var low = 0
    var high = run.count
    while low < high {
      let middle = (low + high) / 2
      if run[middle].text.lexicographicallyPrecedes(text) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
