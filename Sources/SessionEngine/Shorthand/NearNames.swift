// Names that differ from what was typed by a slip or two, for a hint.

/// Up to three of the names that differ from what was typed by a slip or two; never acted on by itself.
public func near(_ typed: String, among names: [String]) -> [String] {
  let wanted = fold(typed)
  let allowed = wanted.count < 3 ? 0 : wanted.count < 4 ? 1 : 2
  let scored = names.map { name -> (String, Int) in
    let words = [fold(name)] + NameStarts.words(name)
    return (name, words.map { slips(wanted, $0) }.min() ?? .max)
  }
  return Array(scored.filter { $0.1 <= allowed }.sorted { $0.1 < $1.1 }.map(\.0).prefix(3))
}

/// Letters put in, left out or changed between two words (Levenshtein's distance).
private func slips(_ left: String, _ right: String) -> Int {
  let letters = Array(right)
  if abs(left.count - letters.count) > 2 { return .max }
  var row = Array(0...letters.count)
  for (step, letter) in left.enumerated() {
    var corner = row[0]
    row[0] = step + 1
    for index in letters.indices {
      let changed = corner + (letters[index] == letter ? 0 : 1)
      corner = row[index + 1]
      row[index + 1] = min(changed, row[index] + 1, corner + 1)
    }
  }
  return row[letters.count]
}
