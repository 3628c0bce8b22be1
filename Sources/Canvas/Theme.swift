// How the program looks: one style for each role, read from a plain text file.

/// A look. Its styles hold colours as they are meant; the terminal brings each down to what it can show, in one place
/// and once a style, so that nothing above it knows of depths.
///
/// A theme file has one setting a line, `name = value`; a line that begins with `#` is a comment:
///
///     # For a lit room.
///     inherits = paper                  everything that this file leaves out
///     about.en = For a lit room         one line for the list of themes; about.nl in Dutch
///     palette.ink = #1c1b19             a colour and its name
///     text = ink on white               a role: text colour, `on` ground, attributes
///     accent.dream = indigo bold        a colour alone keeps the ground of the parent role
///     selection = on lilac              a ground alone keeps the text colour of the parent
///     speaker = plain                   without the attributes of the parent
///     monochrome = yes                  no colours at all: attributes only
///
/// Attributes are `bold`, `underline` and `reverse`. A role that is left out looks like its parent (`sign.concern` like
/// `sign`, that like `text`, and that like `ground`). The palette counts as it stands in the file that is asked for: a
/// theme that inherits and changes a colour of the palette changes every role that uses it.
public struct Theme: Hashable, Sendable {
  public let name: String
  /// What it is for, by language code, as the file says.
  public let about: [String: String]
  /// Whether it does without colours.
  public let isMonochrome: Bool
  private let styles: [Style]

  /// A theme from styles in the order of `Role.allCases`.
  init(name: String, about: [String: String], isMonochrome: Bool, styles: [Style]) {
    self.name = name
    self.about = about
    self.isMonochrome = isMonochrome
    self.styles = styles
  }

  /// The look of a role.
  public subscript(role: Role) -> Style { styles[role.ordinal] }

  /// What remains when no file can be used: the terminal's own colours, and attributes that set roles apart.
  public static let fallback = Theme(
    name: "fallback", about: [:], isMonochrome: true,
    styles: Role.allCases.map { role in
      switch role {
      case .strong, .newest, .accent, .sign, .speaker, .key, .clock, .clockLow: Style(attributes: .bold)
      case .selection, .banner, .bannerInfo, .bannerWarning, .bannerError, .clockOver:
        Style(attributes: .reverse)
      case .chip: Style(attributes: .underline)
      case .ground, .text, .muted, .rule, .reference, .code, .line, .ghost, .panel, .saved, .bar,
        .accentOpening, .accentDream, .accentVision, .accentOrder, .accentDeed, .accentClosing, .signIdea,
        .signConcern, .signProposal, .signAgreement, .signDeed, .signQuestion, .signReflection, .signAddition:
        .plain
      }
    })

  /// Reads a theme.
  ///
  /// - Parameters:
  ///   - text: The file.
  ///   - name: Its name, for messages and for the list.
  ///   - lookup: The text of another theme by its name, for `inherits`; nil if there is none.
  /// - Throws: The first ``ThemeFault`` in the order of the lines, those of an inherited theme before.
  public static func parse(
    _ text: String, name: String, lookup: (String) -> String? = { _ in nil }
  ) throws(ThemeFault) -> Theme {
    var sheet = ThemeSheet()
    try sheet.read(text, name: name, ancestors: [], lookup: lookup)
    return Theme(
      name: name, about: sheet.about, isMonochrome: sheet.isMonochrome,
      styles: try sheet.resolve(name: name))
  }
}
