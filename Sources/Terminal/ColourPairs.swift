// The colour pairs of ncurses: one for each combination of text and background.

import CNcurses
import Canvas

/// The attributes and colours of a cell.
struct CursesLook {
  let attributes: attr_t
  /// The number of an extended pair; 0 is the default pair, with the colours of the page.
  let pair: Int32
  /// The background, if that is all that one sees of a blank; nil if an attribute shows on a blank too.
  let ground: Int32?
}

/// Creates pairs as they are needed, and caches the look of each style.
struct ColourPairs {
  private let depth: ColourDepth
  private let marks: Attributes
  /// The style of the page, and the colours that the default pair has because of it.
  private var page: (style: Style, colours: Colours)?
  private var pairs: [Colours: Int32] = [:]
  private var looks: [Style: CursesLook] = [:]

  private struct Colours: Hashable {
    let text: Int32
    let ground: Int32
  }

  /// For the current screen, after `start_color`.
  init(_ description: Description) {
    depth = description.depth
    marks = description.marks
  }

  /// Makes the page's colours the default colours of ncurses, so that a typed character costs only its own bytes.
  ///
  /// - Returns: Whether the colours changed, so that everything has to be painted again.
  mutating func setPage(_ style: Style) -> Bool {
    // This is called at every key, and reducing a style to the terminal's colours takes time, so compare first.
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

  /// Pairs are numbered from 1 without gaps, since ncurses allocates memory for all below the highest. If there are
  /// no more pairs, the default pair is used.
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

  /// The colour's number in ncurses; -1 is the terminal's default.
  static func number(_ colour: Colour) -> Int32 {
    if let index = colour.index { return Int32(index) }
    guard let rgb = colour.components else { return -1 }
    return Int32(rgb.red) << 16 | Int32(rgb.green) << 8 | Int32(rgb.blue)
  }
}
