// What lies in the user's own configuration: the settings and themes of one's own.

import Canvas
import Glibc
import SessionEngine
import SessionJournal
import ShippedThemes
import Words

extension Call {
  /// The user's settings; none where there is no such file. A broken one ends the run with 78.
  func settings() throws(Failure) -> Settings {
    guard let folder = surroundings.configuration else { return Settings() }
    let path = folder + "/config"
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try Files.readFound(path)
    } catch {
      if error.code == ENOENT || error.code == ENOTDIR { return Settings() }
      throw Failure(.configuration) { $0.cannotRead(path: path, reason: error.reason($0)) }
    }
    do throws(SettingsFault) {
      return try Settings(text: String(decoding: bytes, as: UTF8.self))
    } catch {
      throw Failure(.configuration) { $0.settingsFault(error.trouble, file: path, line: error.line) }
    }
  }
}

/// Themes by name: those that ship, and the user's own.
struct ThemeShelf: Sendable {
  /// Where the user's own lie; nil where there is no home.
  let folder: String?

  init(_ surroundings: Surroundings) { folder = surroundings.configuration.map { $0 + "/themes" } }

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
