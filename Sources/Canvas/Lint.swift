// Whether a theme can be read, role by role, at each depth of colour.

extension Theme {
  /// A role that can't be read well enough.
  public struct Weakness: Hashable, Sendable {
    public let role: Role
    /// On which it stands: its own, or that of what lies over the page.
    public let ground: Role
    public let depth: ColourDepth
    public let kind: Kind

    public enum Kind: Hashable, Sendable {
      /// Contrast below the least: 7.4 for text, 3 for graphics.
      case contrast(Double, least: Double)
      /// Text below 4.5:1 where the light of the room leaves 7:1 between white and black.
      case inLitRoom(Double, least: Double)
      /// Should stand on a ground of its own, and doesn't.
      case notRaised
      /// A colour that a theme with colours has to set, and doesn't.
      case noColour
    }
  }

  /// The roles that must stand out from the page.
  private static let raisedRoles: [Role] = [.selection, .bannerWarning, .bannerError]

  /// Every role that falls short at a depth; none if the theme is sound there.
  public func lint(_ depth: ColourDepth) -> [Weakness] {
    var found: [Weakness] = []
    for role in Role.allCases where role != .ground {
      let style = self[role].degraded(to: depth)
      if let kind = contrastWeakness(of: role, style, depth) {
        found.append(Weakness(role: role, ground: .ground, depth: depth, kind: kind))
      }
      if goesOnPanels(role),
        let kind = contrastWeakness(of: role, self[role].on(self[.panel]).degraded(to: depth), depth)
      {
        found.append(Weakness(role: role, ground: .panel, depth: depth, kind: kind))
      }
      if Theme.raisedRoles.contains(role), !stands(style, out: self[.text].degraded(to: depth)) {
        found.append(Weakness(role: role, ground: .ground, depth: depth, kind: .notRaised))
      }
    }
    return found
  }

  /// What stands on the page can stand on a panel over it; what has a ground of its own takes that along.
  private func goesOnPanels(_ role: Role) -> Bool {
    let page = self[.ground].background
    return role != .panel && self[.panel].background != page && self[role].background == page
  }

  private func stands(_ style: Style, out ground: Style) -> Bool {
    let change = style.attributes.symmetricDifference(ground.attributes)
    return style.background != ground.background || change.contains(.reverse)
      || change.contains(.underline)
  }

  private func contrastWeakness(
    of role: Role, _ style: Style, _ depth: ColourDepth
  ) -> Weakness.Kind? {
    if isMonochrome || depth == .monochrome { return nil }
    let palettes = depth <= .sixteen ? [Palette.xterm, .console] : [.xterm]
    let least = role.isGraphic ? Contrast.graphic : Contrast.text
    for (index, palette) in palettes.enumerated() {
      for foreground in foregrounds(of: style) {
        guard let text = palette.rgb(of: foreground), let ground = palette.rgb(of: style.background)
        else { return .noColour }
        let ratio = Contrast.ratio(text, ground)
        if ratio < least { return .contrast(ratio, least: least) }
        let inLight = Contrast.ratio(text, ground, inLight: true)
        if !role.isGraphic, index == 0, inLight < Contrast.textInLight {
          return .inLitRoom(inLight, least: Contrast.textInLight)
        }
      }
    }
    return nil
  }

  /// What the text may look like: many terminals brighten the first eight colours where they are bold.
  private func foregrounds(of style: Style) -> [Colour] {
    guard let index = style.foreground.index, index < 8, style.attributes.contains(.bold) else {
      return [style.foreground]
    }
    return [style.foreground, .indexed(index + 8)]
  }
}
