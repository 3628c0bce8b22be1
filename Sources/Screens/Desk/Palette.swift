// The palette: every command and action, found by a few of its letters; it teaches the keys on the way.

import SessionEngine
import Words

extension DeskModel {
  /// What fits, the best first. `wanted` is folded.
  func palettePage(matching wanted: String) -> ListPage {
    if wanted.isEmpty { return ListPage(items: paletteItems) }
    let scored = paletteItems.enumerated().compactMap { place, item in
      item.paletteText.flatMap { fuzzyScore(wanted, in: $0) }.map { (score: $0, place: place, item: item) }
    }
    return ListPage(items: scored.sorted { ($0.score, $1.place) > ($1.score, $0.place) }.map(\.item))
  }

  /// Every action and command once, with the key or the command that does the same without the palette.
  private var paletteItems: [ListItem] {
    let actions = Keymap.desk.bindings.filter { $0.action.isOffered }.map { binding in
      ListItem(
        content: .entry(words.long(binding.action), key: binding.key.name), choice: .act(binding.action))
    }
    let commands = CommandEntry.all.map { command in
      let word = command.name[words.language]
      return ListItem(
        content: .entry(command.help[words.language], key: "/\(word)"), choice: .begin("/\(word) "))
    }
    let keyless = Keymap.deskWithoutKey.map { action, command in
      let key = command.map { "/" + $0.name[words.language] } ?? ""
      return ListItem(content: .entry(words.long(action), key: key), choice: .act(action))
    }
    var seen: Set<String> = []
    return (actions + keyless + commands).filter { item in
      if case .entry(let title, _) = item.content { seen.insert(title).inserted } else { false }
    }
  }
}

extension ListItem {
  /// The text in which the typed letters are looked for.
  fileprivate var paletteText: String? {
    if case .entry(let title, let key) = content { "\(title) \(key)" } else { nil }
  }
}

/// How well the letters of `wanted` stand in a text in their order; nil if they don't. Letters together, and at the
/// start of a word, count more.
func fuzzyScore(_ wanted: String, in text: String) -> Int? {
  let letters = Array(fold(text))
  var score = 0
  var place = 0
  var lastHit = -2
  for letter in wanted where letter != " " {
    guard let hit = letters[place...].firstIndex(of: letter) else { return nil }
    if hit == lastHit + 1 { score += 3 }
    if hit == 0 || letters[hit - 1] == " " || letters[hit - 1] == "/" { score += 4 }
    score -= min(3, hit - place)
    lastHit = hit
    place = hit + 1
  }
  return score
}

extension ActionName {
  /// Whether the palette offers it: what only moves the cursor is left out.
  var isOffered: Bool {
    let leftOut: Set<ActionName> = [
      .note, .left, .right, .wordLeft, .wordRight, .lineStart, .lineEnd, .deleteBack, .deleteForward,
      .deleteWord,
      .deleteLine, .deleteToEnd, .yank, .palette, .historyBack, .historyForward, .dismissUnderstood,
    ]
    return !leftOut.contains(self)
  }
}
