// The themes that there are, and the one that is used: shipped, or the user's own.

import Canvas
import ShippedThemes

/// The theme of the screens, which can be changed while they are shown.
struct ThemeSwitcher {
  private(set) var current: Theme
  private let library: ThemeLibrary

  init(_ theme: Theme, library: ThemeLibrary) {
    current = theme
    self.library = library
  }

  /// Begins with the standard theme.
  init(library: ThemeLibrary) {
    let text = ShippedThemes.text(ShippedThemes.standard) ?? ""
    let standard = try? Theme.parse(text, name: ShippedThemes.standard, lookup: ShippedThemes.text)
    self.init(standard ?? .fallback, library: library)
  }

  /// The next theme that can be used, after the current one in the list.
  mutating func switchToNext() {
    let names = library.names
    let start = (names.firstIndex(of: current.name) ?? -1) + 1
    for step in names.indices {
      let name = names[(start + step) % names.count]
      guard let text = library.text(name) else { continue }
      if let theme = try? Theme.parse(text, name: name, lookup: library.text) { return current = theme }
    }
  }
}
