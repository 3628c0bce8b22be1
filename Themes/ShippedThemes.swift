// The themes that ship, as they stand in this folder: a theme is its file and its line in the list.

/// The themes that are compiled in, so that the program needs no files to look well.
public enum ShippedThemes {
  /// The one that is used unless another is asked for.
  public static let standard = "paper"

  /// Name and text, in the order in which a list shows them.
  public static let all: [(name: String, bytes: [UInt8])] = [
    ("paper", PackageResources.paper_theme),
    ("ink", PackageResources.ink_theme),
    ("contrast-light", PackageResources.contrast_light_theme),
    ("contrast-dark", PackageResources.contrast_dark_theme),
    ("safe", PackageResources.safe_theme),
    ("warm", PackageResources.warm_theme),
    ("mono", PackageResources.mono_theme),
  ]

  /// The text of a theme; nil if none of that name ships.
  public static func text(_ name: String) -> String? {
    all.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }
}
