// How a cell looks: two colours and a few attributes, whatever the terminal can show of them.

/// A colour as a theme means it. What a terminal can't show is brought down at its edge, see ``Style/degraded(to:)``.
public struct Colour: Hashable, Sendable {
  /// The kind in bits 24 and 25, and the value below.
  let raw: UInt32

  init(raw: UInt32) { self.raw = raw }

  /// The terminal's own colour, for text or for the ground.
  public static let terminal = Colour(raw: 0)

  /// An entry of the terminal's palette, 0 to 255.
  public static func indexed(_ index: UInt8) -> Colour {
    Colour(raw: 0x0100_0000 | UInt32(index))
  }

  /// Red, green and blue in sRGB, 0 to 255 each.
  public static func rgb(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Colour {
    Colour(raw: 0x0200_0000 | UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue))
  }

  /// The palette entry, if it is one.
  public var index: UInt8? { raw >> 24 == 1 ? UInt8(truncatingIfNeeded: raw) : nil }

  /// Red, green and blue, if it was given so.
  public var components: RGB? {
    guard raw >> 24 == 2 else { return nil }
    return RGB(
      red: UInt8(truncatingIfNeeded: raw >> 16), green: UInt8(truncatingIfNeeded: raw >> 8),
      blue: UInt8(truncatingIfNeeded: raw))
  }
}

/// Red, green and blue in sRGB, 0 to 255 each.
public struct RGB: Hashable, Sendable {
  public let red: UInt8
  public let green: UInt8
  public let blue: UInt8

  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// The same colour for a style.
  public var colour: Colour { .rgb(red, green, blue) }
}

/// What besides colour sets a cell apart. There is no dim and no blink: neither can be read from the back row.
public struct Attributes: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let bold = Attributes(rawValue: 1)
  public static let underline = Attributes(rawValue: 2)
  /// Text and ground change places.
  public static let reverse = Attributes(rawValue: 4)
  /// What a terminal may have to show beside colours.
  public static let marks: Attributes = [.bold, .underline, .reverse]
  /// Stands on a ground of its own; without colours that shows as ``reverse``. Set by the theme.
  public static let raised = Attributes(rawValue: 8)
  /// That ground is so near to the page's that few colours can't tell them apart: there text and ground change places. Set
  /// by the theme.
  static let slight = Attributes(rawValue: 16)
  /// Lines and blocks, for which 3:1 is enough: few colours may keep their tint. Set by the theme.
  static let graphic = Attributes(rawValue: 32)
  /// Not underlined in the place of bold: a sign that a line under it would make another (`=`), or whole sentences. Set by
  /// the theme.
  static let unlined = Attributes(rawValue: 64)
  /// What only says how a style is brought down; a terminal knows nothing of it.
  public static let inner: Attributes = [.raised, .slight, .graphic, .unlined]
}

/// How a cell looks. Small, compared and hashed in a few instructions.
public struct Style: Hashable, Sendable {
  public var foreground: Colour
  public var background: Colour
  public var attributes: Attributes

  public init(
    foreground: Colour = .terminal, background: Colour = .terminal, attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The terminal's own text on its own ground.
  public static let plain = Style()

  /// This text on the ground of another style: a coloured sign on the selected line.
  public func on(_ ground: Style) -> Style {
    var style = self
    style.background = ground.background
    let ofGround: Attributes = [.raised, .slight, .reverse]
    style.attributes.subtract(ofGround)
    style.attributes.formUnion(ground.attributes.intersection(ofGround))
    return style
  }

  /// The same with these attributes added.
  public func adding(_ more: Attributes) -> Style {
    Style(
      foreground: foreground, background: background, attributes: attributes.union(more))
  }
}
