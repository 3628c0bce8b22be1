// The theme that the screens use, and switching to the next one.

import Canvas
import ShippedThemes

/// The current theme, which can be changed while a screen is shown.
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

  /// Switches to the next theme of the library that can be parsed.
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
