// Finds themes: those that ship with the program, and the user's own.

import Canvas
import SessionJournal
import ShippedThemes

/// All themes by name.
struct ThemeLibrary: Sendable {
  /// The folder of the user's own themes; nil if there is no home folder.
  let folder: String?

  init(_ environment: Environment) { folder = environment.configuration.map { $0 + "/themes" } }

  /// The shipped themes in their order, then the user's own by name. The user's own replaces a shipped one with the
  /// same name.
  var names: [String] {
    let shipped = ShippedThemes.all.map(\.name)
    return shipped + own.filter { !shipped.contains($0) }
  }

  /// The source of a theme; nil if there is none with this name.
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
