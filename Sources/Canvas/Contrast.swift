// How well one colour can be read on another, in the measure of WCAG 2.

/// Contrast of two colours, 1 to 21, as WCAG 2.2 reckons it; nil if one of them is the terminal's own.
///
/// Source: W3C, Web Content Accessibility Guidelines 2.2, 'contrast ratio'. Palette entries count as xterm shows them.
public func contrast(_ first: Colour, _ second: Colour) -> Double? {
  guard let first = Palette.xterm.rgb(of: first), let second = Palette.xterm.rgb(of: second) else {
    return nil
  }
  return Contrast.ratio(first, second)
}

enum Contrast {
  /// The least for letters, digits and punctuation.
  static let text = 7.4
  /// The least for lines, blocks and big digits.
  static let graphic = 3.0
  /// The least for letters where the light of the room leaves the projector 7:1 between white and black.
  static let textInLight = 4.5
  /// The light that the room adds, as a part of white: (1.05 + x) : (0.05 + x) = 7 : 1.
  private static let roomLight = 0.7 / 6

  /// Contrast in the dark, and with `inLight` on a screen in a lit room.
  static func ratio(_ first: RGB, _ second: RGB, inLight: Bool = false) -> Double {
    let light = inLight ? roomLight : 0
    let (one, two) = (luminance(first) + light, luminance(second) + light)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// Relative luminance, 0 to 1.
  static func luminance(_ colour: RGB) -> Double {
    0.2126 * linear[Int(colour.red)] + 0.7152 * linear[Int(colour.green)]
      + 0.0722 * linear[Int(colour.blue)]
  }

  /// The sRGB curve, made linear.
  private static let linear: [Double] = (0...255).map { value in
    let share = Double(value) / 255
    guard share > 0.04045 else { return share / 12.92 }
    let base = (share + 0.055) / 1.055
    // base^2.4 is base^2 times the fifth root of base^2.
    let square = base * base
    var root = 1.0
    for _ in 0..<40 {
      let fourth = root * root * root * root
      root -= (root * fourth - square) / (5 * fourth)
    }
    return square * root
  }
}
