// The numbers that ncurses knows colours by: a pair for each text and ground that are seen together.

import CNcurses
import Canvas

/// How a cell looks to ncurses.
struct CursesLook {
  let attributes: attr_t
  /// An extended pair; 0 is that of the page.
  let pair: Int32
  /// The colour behind a blank, of which nothing else is seen; nil where more is.
  let ground: Int32?
}

/// Makes pairs as they are needed, and remembers what each style came down to.
struct ColourPairs {
  private let depth: ColourDepth
  private let marks: Attributes
  /// The style of the page, and the colours that pair 0 has for it.
  private var page: (style: Style, colours: Colours)?
  private var pairs: [Colours: Int32] = [:]
  private var looks: [Style: CursesLook] = [:]

  private struct Colours: Hashable {
    let text: Int32
    let ground: Int32
  }

  /// For the screen that is set, on which colours have to be started.
  init(_ description: Description) {
    depth = description.depth
    marks = description.marks
  }

  /// Makes a style's colours those that ncurses goes back to, so that what is typed costs its own bytes and no more.
  ///
  /// - Returns: Whether they are others than before: then all must be painted anew.
  mutating func setPage(_ style: Style) -> Bool {
    // Bringing a style down is work: this is asked with every key.
    guard depth != .monochrome, page?.style != style else { return false }
    let colours = colours(of: style.degraded(to: depth, marks: marks))
    let isOther = colours != page?.colours
    page = (style, colours)
    guard isOther else { return false }
    pairs = [:]
    looks = [:]
    reset_color_pairs()
    assume_default_colors(colours.text, colours.ground)
    return true
  }

  mutating func look(of style: Style) -> CursesLook {
    if let known = looks[style] { return known }
    let shown = style.degraded(to: depth, marks: marks)
    var attributes: attr_t = 0
    if shown.attributes.contains(.bold) { attributes |= doendag_bold }
    if shown.attributes.contains(.underline) { attributes |= doendag_underline }
    if shown.attributes.contains(.reverse) { attributes |= doendag_reverse }
    let colours = colours(of: shown)
    let look = CursesLook(
      attributes: attributes, pair: depth == .monochrome ? 0 : pair(colours),
      ground: shown.attributes.isDisjoint(with: [.underline, .reverse]) ? colours.ground : nil)
    looks[style] = look
    return look
  }

  /// Numbered from 1 on: ncurses keeps room for all below. Where there are no more, the page's serves.
  private mutating func pair(_ colours: Colours) -> Int32 {
    if colours == page?.colours { return 0 }
    if let known = pairs[colours] { return known }
    let next = Int32(pairs.count + 1)
    guard init_extended_pair(next, colours.text, colours.ground) == OK else { return 0 }
    pairs[colours] = next
    return next
  }

  private func colours(of style: Style) -> Colours {
    Colours(text: Self.number(style.foreground), ground: Self.number(style.background))
  }

  /// As ncurses counts: -1 is the terminal's own.
  static func number(_ colour: Colour) -> Int32 {
    if let index = colour.index { return Int32(index) }
    guard let rgb = colour.components else { return -1 }
    return Int32(rgb.red) << 16 | Int32(rgb.green) << 8 | Int32(rgb.blue)
  }
}
