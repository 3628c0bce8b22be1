// The one place where text from people is made safe and visible for a terminal.

/// The text with everything that could hide, reorder or command made visible; printable text comes back as it is.
///
/// C0 controls and DEL become their pictures (`␛`, `␊`), and C1, bidi controls, separators and invisibles become a token
/// like `⟨U+202E⟩`. A joiner stays after a letter of a script that joins and between two emoji, a variation
/// selector after what it varies, and the tags of a flag after the flag. A mark with nothing to stand on gets `◌`.
/// Doing it twice changes nothing more.
public func visible(_ text: String) -> String {
  var bytes = text
  if bytes.withUTF8(columnsOfSimple) != nil { return text }
  var maker = VisibleMaker()
  maker.take(text.unicodeScalars)
  return String(maker.result)
}

private struct VisibleMaker {
  var result = String.UnicodeScalarView()
  /// What stands before, as it was shown; nil at the start and after a token.
  private var previous: Unicode.Scalar?
  private var tags = 0

  mutating func take(_ scalars: String.UnicodeScalarView) {
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      index = scalars.index(after: index)
      let next = index < scalars.endIndex ? scalars[index] : nil
      show(scalar, before: next)
    }
  }

  private mutating func show(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?) {
    let value = scalar.value
    if value < 0x20 || value == 0x7F {
      append(HiddenCharacters.picture(of: UInt8(value)), asBase: false)
    } else if isSimple(value) {
      append(scalar, asBase: true)
    } else if isInvisible(scalar) {
      if mayStay(scalar, before: next) {
        append(scalar, asBase: true)
      } else {
        appendToken(value)
      }
    } else if previous == nil && isZeroWidth(scalar) && !isHangulPart(value) {
      result.append("◌")
      append(scalar, asBase: true)
    } else {
      append(scalar, asBase: true)
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar, asBase: Bool) {
    result.append(scalar)
    if !HiddenCharacters.isTag(scalar.value) { tags = 0 }
    previous = asBase ? scalar : nil
  }

  private mutating func appendToken(_ value: UInt32) {
    result.append(contentsOf: HiddenCharacters.token(of: value).unicodeScalars)
    previous = nil
    tags = 0
  }

  /// Whether an invisible scalar does its proper work here.
  private mutating func mayStay(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?) -> Bool {
    guard let previous else { return false }
    switch scalar.value {
    case 0x200C, 0x200D:
      if joins(previous) && !isInvisible(previous) { return true }
      guard let next, scalar.value == 0x200D, isEmoji(next) else { return false }
      return isEmoji(previous) || previous.value == 0xFE0F
    case 0xFE0E, 0xFE0F:
      return previous.properties.isEmoji
    case 0x180B...0x180D, 0x180F:
      return (0x1820...0x18AA).contains(previous.value)
    case 0xE0100...0xE01EF:
      return previous.properties.isIdeographic
    case let value where HiddenCharacters.isTag(value):
      guard tags < HiddenCharacters.mostTags,
        previous.value == HiddenCharacters.blackFlag || HiddenCharacters.isTag(previous.value)
      else { return false }
      tags += 1
      return true
    default:
      return false
    }
  }
}

/// Whether a scalar is shown as it is, in one column, unless something joins it: ASCII, Latin and Cyrillic letters, common
/// punctuation, lines and blocks. The rest is looked up.
@inline(__always)
func isSimple(_ value: UInt32) -> Bool {
  if value < 0x7F { return value >= 0x20 }
  if value < 0x300 { return value >= 0xA0 && value != 0xAD }
  return (0x400..<0x483).contains(value) || (0x2010..<0x2028).contains(value) || value == 0x20AC
    || (0x2190..<0x2194).contains(value) || (0x2500..<0x25FB).contains(value)
}

/// Whether the scalar shows nothing of itself: what hides anywhere, and joiners, selectors, fillers and what else Unicode
/// has a reader ignore.
private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  if HiddenCharacters.contains(scalar.value) { return true }
  return switch scalar.properties.generalCategory {
  case .control, .lineSeparator, .paragraphSeparator, .surrogate: true
  case .format: !isVisibleFormat(scalar.value)
  case .unassigned: scalar.properties.isDefaultIgnorableCodePoint || scalar.value & 0xFFFE == 0xFFFE
  case .uppercaseLetter, .lowercaseLetter, .decimalNumber, .spaceSeparator: false
  default: scalar.properties.isDefaultIgnorableCodePoint
  }
}

/// Formats with a shape: the signs that stand around a number in Arabic, Syriac, Kaithi and the like.
private func isVisibleFormat(_ value: UInt32) -> Bool {
  switch value {
  case 0x600...0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD: true
  default: false
  }
}

/// Whether the scalar belongs to a script whose letters join or stack: Arabic to Sinhala, Myanmar, Khmer, Mongolian,
/// and their later blocks.
private func joins(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x620...0xDFF, 0x1000...0x109F, 0x1780...0x18AF, 0xA840...0xABFF, 0xFB50...0xFDFF,
    0xFE70...0xFEFC, 0x10A00...0x10FFF, 0x11000...0x11FFF:
    true
  default: false
  }
}

/// Whether the scalar is a vowel or a final of conjoining Hangul, which stands in a cell of its own when it comes alone.
func isHangulPart(_ value: UInt32) -> Bool {
  (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value)
}

/// Whether the scalar is a picture, and not a digit or sign that may become one.
func isEmoji(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value > 0xA8 && scalar.properties.isEmoji && !(0x1F1E6...0x1F1FF).contains(scalar.value)
}

/// Whether the scalar takes no column: marks, joiners, the vowels and finals of conjoining Hangul.
func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value >= 0x300 && WidthTable.contains(WidthTable.zero, scalar.value)
}
