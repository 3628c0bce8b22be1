// The themes that there are, and the one that is used: shipped, or the user's own.

import Canvas
import ShippedThemes

/// The look of the screens, which can be changed while they are shown.
struct Looks {
  private(set) var current: Theme
  private let shelf: ThemeShelf

  init(_ theme: Theme, shelf: ThemeShelf) {
    current = theme
    self.shelf = shelf
  }

  /// Begins with the standard theme.
  init(shelf: ThemeShelf) {
    let text = ShippedThemes.text(ShippedThemes.standard) ?? ""
    let standard = try? Theme.parse(text, name: ShippedThemes.standard, lookup: ShippedThemes.text)
    self.init(standard ?? .fallback, shelf: shelf)
  }

  /// The next theme that can be used, after the current one in the list.
  mutating func switchToNext() {
    let names = shelf.names
    let start = (names.firstIndex(of: current.name) ?? -1) + 1
    for step in names.indices {
      let name = names[(start + step) % names.count]
      guard let text = shelf.text(name) else { continue }
      if let theme = try? Theme.parse(text, name: name, lookup: shelf.text) { return current = theme }
    }
  }
}
