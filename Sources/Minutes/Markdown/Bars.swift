// How the floor was shared, as bars of text in a list, which every Markdown reader keeps as it is.

import SessionEngine
import Words

extension Page {
  /// A bar of at most twenty blocks for each voice, and the count; nothing where nobody is known or spoke.
  /// `countingPeople`: adds of how many people each bar is.
  mutating func bars(
    _ voices: [Voice], _ heading: String, _ words: Words, countingPeople: Bool = true,
    name: (String?) -> String
  ) {
    let isKnown = voices.contains { $0.name != nil }
    guard isKnown, let most = voices.map(\.turns).max(), most > 0 else { return }
    item { $0.own(heading) }
    for voice in voices {
      item(level: 1) { run in
        run.person(name(voice.name), .line)
        let blocks = (voice.turns * 20 + most - 1) / most
        run.own(" \(String(repeating: "█", count: blocks))\(blocks > 0 ? " " : "")\(voice.turns)")
        if voice.people > 1, countingPeople { run.own(" \(words.ofPeople(voice.people))") }
      }
    }
  }
}
