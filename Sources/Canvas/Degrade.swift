// Colours brought down to what a terminal can show, so that the text stays as readable as it was.

/// How many colours a terminal has.
public enum ColourDepth: Int, CaseIterable, Comparable, Sendable {
  /// None, or none that are wanted (NO_COLOR): attributes alone.
  case monochrome
  case eight
  case sixteen
  /// 256, of which the first 16 are left alone, since every terminal shows them otherwise.
  case indexed
  /// Red, green and blue as they are, but for what is next to black.
  case direct

  public static func < (first: ColourDepth, second: ColourDepth) -> Bool {
    first.rawValue < second.rawValue
  }
}

/// What a terminal shows for its palette entries.
struct Palette: Sendable {
  let first: [RGB]

  static let xterm = Palette(
    "000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5 7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff"
  )
  /// The Linux console, and what many others took over from the PC.
  static let console = Palette(
    "000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff"
  )

  private init(_ colours: String) {
    first = colours.split(separator: " ").map { word in
      let value = UInt32(word, radix: 16) ?? 0
      return RGB(
        red: UInt8(truncatingIfNeeded: value >> 16), green: UInt8(truncatingIfNeeded: value >> 8),
        blue: UInt8(truncatingIfNeeded: value))
    }
  }

  func rgb(of colour: Colour) -> RGB? {
    if let components = colour.components { return components }
    return colour.index.map(rgb(ofIndex:))
  }

  func rgb(ofIndex index: UInt8) -> RGB {
    let index = Int(index)
    if index < 16 { return first[index] }
    if index >= 232 {
      let grey = UInt8(8 + 10 * (index - 232))
      return RGB(red: grey, green: grey, blue: grey)
    }
    func step(_ value: Int) -> UInt8 { value == 0 ? 0 : UInt8(55 + 40 * value) }
    let cube = index - 16
    return RGB(red: step(cube / 36), green: step(cube / 6 % 6), blue: step(cube % 6))
  }
}

extension Style {
  /// The same look with the colours that a terminal has.
  ///
  /// The nearest colours among those that keep the style's class of contrast: what was 7.4:1 stays so, and 4.5:1 in a lit
  /// room; what was 3:1 stays so. At 8 and 16 colours that holds for the palettes of xterm and of the Linux console,
  /// and for the brighter colour that terminals make of bold. Without colours a raised style is reversed.
  ///
  /// - Parameter marks: The attributes that the terminal shows beside those colours. In the place of one that it lacks
  ///   stands another, so that nothing loses its only mark.
  public func degraded(to depth: ColourDepth, marks: Attributes = .marks) -> Style {
    let style = coloured(for: depth)
    return marks == .marks ? style : style.marked(with: marks, depth)
  }

  private func coloured(for depth: ColourDepth) -> Style {
    switch depth {
    case .direct:
      return Style(
        foreground: Style.direct(foreground), background: Style.direct(background), attributes: attributes)
    case .monochrome: return withoutColours
    case .indexed, .sixteen, .eight:
      guard let text = foreground.components, let ground = background.components else {
        return partly(to: depth)
      }
      let need = Need(text: text, ground: ground, isGraphic: attributes.contains(.graphic))
      if depth == .indexed { return indexed(text, ground, need) }
      return attributes.contains(.slight)
        ? basic(ground, text, need, depth) : basic(text, ground, need, depth)
    }
  }

  /// Where 24 bits are a colour, the numbers 0 to 7 still mean the eight old ones: black is a blue that nobody sees.
  private static func direct(_ colour: Colour) -> Colour {
    guard let rgb = colour.components, rgb.red == 0, rgb.green == 0, rgb.blue < 8 else { return colour }
    return .rgb(0, 0, 8)
  }

  /// The first mark that the terminal has and the style doesn't use stands for one that is lacking. Bold never does where
  /// there are colours: terminals brighten it to what may not stand out. Signs and sentences tell the same without.
  private func marked(with marks: Attributes, _ depth: ColourDepth) -> Style {
    let lacking = attributes.intersection(.marks).subtracting(marks)
    guard !lacking.isEmpty else { return self }
    var style = self
    style.attributes.subtract(lacking)
    if lacking == .bold, !attributes.isDisjoint(with: [.unlined, .graphic]) { return style }
    let candidates: [Attributes] =
      depth == .monochrome ? [.underline, .bold, .reverse] : [.underline, .reverse]
    if let other = candidates.first(where: { marks.contains($0) && style.attributes.isDisjoint(with: $0) }) {
      style.attributes.insert(other)
    }
    return style
  }

  private var withoutColours: Style {
    let attributes = attributes.contains(.raised) ? attributes.symmetricDifference(.reverse) : attributes
    return Style(attributes: attributes)
  }

  /// Only one of the two is the theme's: there is no contrast to keep.
  private func partly(to depth: ColourDepth) -> Style {
    var style = self
    if let rgb = foreground.components { style.foreground = nearest(rgb, depth) }
    if let rgb = background.components { style.background = nearest(rgb, depth) }
    return style
  }

  private func nearest(_ rgb: RGB, _ depth: ColourDepth) -> Colour {
    let candidates: ClosedRange<UInt8> = depth == .indexed ? 16...255 : depth == .sixteen ? 0...15 : 0...7
    return .indexed(nearestIndex(to: rgb, among: candidates) { _ in true } ?? 0)
  }

  /// The nearest ground, and the nearest text that stands out on it; where none does, black or white and the nearest
  /// ground that suits that.
  private func indexed(_ text: RGB, _ ground: RGB, _ need: Need) -> Style {
    let rgb = Palette.xterm.rgb(ofIndex:)
    var style = self
    let nearest = nearestIndex(to: ground, among: 16...255) { _ in true } ?? 16
    style.background = .indexed(nearest)
    if let fit = nearestIndex(to: text, among: 16...255, where: { need.isMet(rgb($0), rgb(nearest)) }) {
      style.foreground = .indexed(fit)
      return style
    }
    let strongest: UInt8 = Contrast.luminance(ground) > 0.18 ? 16 : 231
    let suiting = nearestIndex(to: ground, among: 16...255) { need.isMet(rgb(strongest), rgb($0)) }
    style.foreground = .indexed(strongest)
    style.background = .indexed(suiting ?? nearest)
    return style
  }

  /// Text and ground are chosen together: a ground that lets no text stand out is no choice. Where bold would fade, since
  /// terminals brighten black to grey, words are underlined as on a typewriter.
  private func basic(_ text: RGB, _ ground: RGB, _ need: Need, _ depth: ColourDepth) -> Style {
    let indices: ClosedRange<UInt8> = depth == .sixteen ? 0...15 : 0...7
    var best: (cost: Int, text: UInt8, ground: UInt8)?
    for groundIndex in indices {
      let groundCost = 2 * distance(ground, Palette.xterm.rgb(ofIndex: groundIndex))
      for textIndex in indices where textIndex != groundIndex {
        let cost = groundCost + distance(text, Palette.xterm.rgb(ofIndex: textIndex), vivid: true)
        if let best, best.cost <= cost { continue }
        if need.isMet(textIndex, on: groundIndex) { best = (cost, textIndex, groundIndex) }
      }
    }
    let isLight = Contrast.luminance(ground) > 0.18
    let chosen = best ?? (0, isLight ? 0 : 7, isLight ? 7 : 0)
    var style = self
    style.foreground = .indexed(chosen.text)
    style.background = .indexed(chosen.ground)
    let fades = chosen.text < 8 && !need.isMet(chosen.text + 8, on: chosen.ground)
    if fades, attributes.contains(.bold) {
      style.attributes.remove(.bold)
      if attributes.isDisjoint(with: [.graphic, .unlined, .raised]) { style.attributes.insert(.underline) }
    }
    return style
  }

  private func nearestIndex(
    to rgb: RGB, among indices: ClosedRange<UInt8>, where fits: (UInt8) -> Bool
  ) -> UInt8? {
    var best: (cost: Int, index: UInt8)?
    for index in indices {
      let cost = distance(rgb, Palette.xterm.rgb(ofIndex: index))
      if let best, best.cost <= cost { continue }
      if fits(index) { best = (cost, index) }
    }
    return best?.index
  }

  /// How far apart two colours look: lightness, and how red or green, how yellow or blue they are. A tint counts for more
  /// than its lightness, so that brown turns into a red and not into a grey.
  private func distance(_ first: RGB, _ second: RGB, vivid: Bool = false) -> Int {
    let one = Opponent(first, vivid: vivid)
    let two = Opponent(second, vivid: false)
    let light = one.light - two.light
    let red = one.red - two.red
    let yellow = one.yellow - two.yellow
    return 2 * light * light + 3 * red * red + 2 * yellow * yellow
  }
}

/// A colour as lightness and two opposites.
private struct Opponent {
  let light: Int
  let red: Int
  let yellow: Int

  /// - Parameter vivid: Takes a pale tint for the full one, where there are no pale ones to choose from.
  init(_ colour: RGB, vivid: Bool) {
    let (r, g, b) = (Int(colour.red), Int(colour.green), Int(colour.blue))
    light = (2 * r + 5 * g + b) / 8
    let tint = max(abs(r - g), abs((r + g) / 2 - b))
    // Of what is neither light nor dark, only a full tint counts: a line in tan is no red line.
    let (most, least) = (max(r, g, b), min(r, g, b))
    let isTinted = tint > 24 && 10 * (most - least) > 3 * (255 - abs(most + least - 255))
    let scale = vivid && isTinted ? max(256, 200 * 256 / tint) : 256
    red = (r - g) * scale / 256
    yellow = ((r + g) / 2 - b) * scale / 256
  }
}

/// The contrast that a style had and has to keep.
struct Need {
  private let ratio: Double
  private let inLight: Double

  /// - Parameter isGraphic: Lines and blocks need no more than 3:1, whatever they had.
  init(text: RGB, ground: RGB, isGraphic: Bool = false) {
    let had = isGraphic ? min(Contrast.ratio(text, ground), Contrast.graphic) : Contrast.ratio(text, ground)
    ratio = had >= Contrast.text ? Contrast.text : had >= Contrast.graphic ? Contrast.graphic : 1
    let hadInLight = Contrast.ratio(text, ground, inLight: true)
    inLight = had >= Contrast.text && hadInLight >= Contrast.textInLight ? Contrast.textInLight : 1
  }

  func isMet(_ text: RGB, _ ground: RGB) -> Bool {
    Contrast.ratio(text, ground) >= ratio && Contrast.ratio(text, ground, inLight: true) >= inLight
  }

  /// Among the first 16. The console's white is too dark for a lit room whatever stands on it, so there the first
  /// measure alone counts.
  func isMet(_ text: UInt8, on ground: UInt8) -> Bool {
    let onConsole = Contrast.ratio(
      Palette.console.rgb(ofIndex: text), Palette.console.rgb(ofIndex: ground))
    return onConsole >= ratio && isMet(Palette.xterm.rgb(ofIndex: text), Palette.xterm.rgb(ofIndex: ground))
  }
}
