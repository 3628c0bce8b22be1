// The library of themes: those that ship, and the user's own.

import Canvas
import SessionJournal
import ShippedThemes

/// Themes by name: those that ship, and the user's own.
struct ThemeLibrary: Sendable {
  /// Where the user's own lie; nil where there is no home.
  let folder: String?

  init(_ environment: Environment) { folder = environment.configuration.map { $0 + "/themes" } }

  /// Those that ship first, in their order; then the user's own by name. One of one's own replaces its namesake.
  var names: [String] {
    let shipped = ShippedThemes.all.map(\.name)
    return shipped + own.filter { !shipped.contains($0) }
  }

  /// The text of a theme; nil if there is none of that name.
  func text(_ name: String) -> String? {
    if let folder, !name.contains("/"), let bytes = try? Files.readFound("\(folder)/\(name).theme") {
      return String(decoding: bytes, as: UTF8.self)
    }
    return ShippedThemes.text(name)
  }

  private var own: [String] {
    guard let folder, let names = try? Disk().list(folder) else { return [] }
    let themes = names.filter { name in
      name.hasSuffix(".theme") && !name.hasPrefix(".") && Disk().kind(of: "\(folder)/\(name)") == .regular
    }
    return themes.map { String($0.dropLast(6)) }.sorted()
  }
}
