// Keys as they are written in the goldens: text as it is typed, and names between angle brackets.

import Canvas

/// Reads `anna: ja<Enter><F2>` as the keys that it names.
func keys(_ script: String) -> [Key] {
  var keys: [Key] = []
  var rest = Substring(script)
  while let character = rest.first {
    if character == "<", let end = rest.firstIndex(of: ">"), let key = namedKey(rest[..<end].dropFirst()) {
      keys.append(key)
      rest = rest[rest.index(after: end)...]
    } else {
      keys.append(.character(character))
      rest = rest.dropFirst()
    }
  }
  return keys
}

private func namedKey(_ name: Substring) -> Key? {
  if name.hasPrefix("F"), let number = Int(name.dropFirst()) { return .function(number) }
  if name.hasPrefix("C-"), let letter = name.last { return .control(letter) }
  let names: [Substring: Key] = [
    "Enter": .enter, "Tab": .tab, "Esc": .escape, "Up": .up, "Down": .down, "Left": .left, "Right": .right,
    "Home": .home, "End": .end, "PgUp": .pageUp, "PgDn": .pageDown, "Backspace": .backspace, "Del": .delete,
    "S-Tab": .backTab, "C-Left": .wordLeft, "C-Right": .wordRight,
  ]
  return names[name]
}
