// Contrast as it is seen: every cell of every screen, in every theme that ships, at every depth of colour.

import ShippedThemes
import Testing

@testable import Canvas
@testable import Screens

/// The themes that ship.
let shippedThemes: [Theme] = ShippedThemes.all.compactMap { theme in
  try? Theme.parse(String(decoding: theme.bytes, as: UTF8.self), name: theme.name, lookup: ShippedThemes.text)
}

@Suite struct LegibilityTests {
  private static let sizes = [
    Size(rows: 17, columns: 60), Size(rows: 24, columns: 80), Size(rows: 30, columns: 100),
    Size(rows: 60, columns: 200),
  ]

  private static func sightings(in theme: Theme) -> [Sighting] {
    var sightings = Sightings()
    for scene in Scene.all {
      for size in sizes { sightings.take(scene.render(size, theme), of: scene.name) }
    }
    return sightings.all
  }

  @Test func thereAreThemesAndScreens() {
    #expect(shippedThemes.count == ShippedThemes.all.count)
    #expect(Scene.all.count > 35)
  }

  @Test(arguments: shippedThemes.map(\.name)) func everyCellCanBeRead(name: String) throws {
    let theme = try #require(shippedThemes.first { $0.name == name })
    let sightings = Self.sightings(in: theme)
    #expect(sightings.count > (theme.isMonochrome ? 5 : 30))
    var told: [String] = []
    for depth in ColourDepth.allCases {
      told += sightings.compactMap { sighting in
        weakness(of: sighting, in: theme, depth).map { "\(name), \(depth): \(sighting.told): \($0)" }
      }
    }
    #expect(told.isEmpty, "\n\(told.prefix(12).joined(separator: "\n"))\n\(told.count) in all")
  }

  /// What is wrong with a look at a depth; nil if nothing is.
  private func weakness(of sighting: Sighting, in theme: Theme, _ depth: ColourDepth) -> String? {
    let style = sighting.style.degraded(to: depth)
    let isPlain = style.foreground == .terminal && style.background == .terminal
    if theme.isMonochrome || depth == .monochrome { return isPlain ? nil : "has a colour" }
    if style.foreground == .terminal || style.background == .terminal { return "lacks a colour" }
    guard sighting.ink != .none else { return nil }
    let least = sighting.ink == .graphic ? Contrast.graphic : Contrast.text
    let palettes = depth <= .sixteen ? [Palette.xterm, .console] : [.xterm]
    for (place, palette) in palettes.enumerated() {
      for foreground in foregrounds(of: style) {
        guard let text = palette.rgb(of: foreground), let ground = palette.rgb(of: style.background) else {
          return "lacks a colour"
        }
        let ratio = Contrast.ratio(text, ground)
        if ratio < least { return "\(ratio):1 is less than \(least):1" }
        // The console's white is too dark for a lit room, whatever stands on it.
        let inLight = Contrast.ratio(text, ground, inLight: true)
        if sighting.ink == .text, place == 0, inLight < Contrast.textInLight {
          return "\(inLight):1 in a lit room is less than \(Contrast.textInLight):1"
        }
      }
    }
    return nil
  }

  /// Many terminals brighten the first eight colours where they are bold.
  private func foregrounds(of style: Style) -> [Colour] {
    guard let index = style.foreground.index, index < 8, style.attributes.contains(.bold) else {
      return [style.foreground]
    }
    return [style.foreground, .indexed(index + 8)]
  }
}
