// The themes that there are, and the one that is used: shipped, or the user's own.

import Canvas
import ShippedThemes

/// The look of the screens, which can be changed while they are shown.
struct Looks {
  private(set) var current: Theme
  private let names: [String]

  /// Begins with this theme; F9 goes through those that ship.
  init(_ theme: Theme) {
    current = theme
    names = ShippedThemes.all.map(\.name)
  }

  mutating func switchToNext() {
    let place = names.firstIndex(of: current.name).map { ($0 + 1) % names.count } ?? 0
    let next = try? Theme.parse(
      ShippedThemes.text(names[place]) ?? "", name: names[place], lookup: ShippedThemes.text)
    if let next { current = next }
  }
}
