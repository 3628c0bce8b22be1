// What stands for a character where only ASCII can be shown.

/// An ASCII byte that looks like the character or stands for it; `?` where nothing does.
///
/// One column for one column, so that a frame keeps its shape: lines, blocks, dots and arrows of the interface, and the
/// letters of western and central Europe without their marks.
public func asciiLookAlike(of scalar: Unicode.Scalar) -> UInt8 {
  if scalar.value < 0x7F { return scalar.value >= 0x20 ? UInt8(scalar.value) : 0x3F }
  switch scalar.value {
  case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2574, 0x2576, 0x2578, 0x257A:
    return UInt8(ascii: "-")
  case 0x2550: return UInt8(ascii: "=")
  case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x2551, 0x254E, 0x254F, 0x2575, 0x2577:
    return UInt8(ascii: "|")
  case 0x250C...0x254B, 0x2552...0x2570: return UInt8(ascii: "+")
  case 0x2580...0x259F, 0x25A0, 0x25AA: return UInt8(ascii: "#")
  case 0x2400...0x2421: return UInt8(ascii: "^")
  case 0x2000...0x200A, 0x00A0, 0x202F, 0x205F: return 0x20
  case 0x2010...0x2015, 0x2212: return UInt8(ascii: "-")
  default: return table[scalar] ?? 0x3F
  }
}

private let table: [Unicode.Scalar: UInt8] = {
  var table: [Unicode.Scalar: UInt8] = [:]
  for group in groups {
    guard let ascii = group.utf8.first else { continue }
    for scalar in group.unicodeScalars.dropFirst() { table[scalar] = ascii }
  }
  return table
}()

/// The first of each stands for the others.
private let groups = [
  "AÀÁÂÃÄÅĀĂĄ", "aàáâãäåāăąª", "CÇĆĈĊČ", "cçćĉċč©", "DĎĐÐ", "dďđð", "EÈÉÊËĒĔĖĘĚ", "eèéêëēĕėęě€",
  "GĜĞĠĢ", "gĝğġģ", "HĤĦ", "hĥħ", "IÌÍÎÏĨĪĬĮİ", "iìíîïĩīĭįı", "JĴ", "jĵ", "KĶ", "kķ", "LĹĻĽĿŁ", "lĺļľŀł",
  "NÑŃŅŇ", "nñńņň", "OÒÓÔÕÖØŌŎŐ", "oòóôõöøōŏőº", "RŔŖŘ", "rŕŗř®", "SŚŜŞŠȘ", "sśŝşšșß", "TŢŤŦȚÞ", "tţťŧțþ",
  "UÙÚÛÜŨŪŬŮŰŲ", "uùúûüũūŭůűųµ", "WŴ", "wŵ", "YÝŶŸ", "yýŷÿ", "ZŹŻŽ", "zźżž",
  "'‘’‚′´`ʼ", "\"“”„″«»", ".…", ",، ", "*•●◆★✱", "o○◦◌◯", "@◉", ".·∙⋅", ">→▶▸›⟩»", "<←◀◂‹⟨«", "^↑▲▴", "v↓▼▾✓",
  "\\↳", "x×✗✕", "|¦",
  "!¡", "?¿□", "=≈", "+±", "/⁄÷", "1¹", "2²", "3³",
]

/// The same for a whole text: one column for one column, line breaks kept, marks left out.
public func asciiLookAlike(of text: String) -> String {
  var ascii = ""
  for character in text {
    guard character != "\n", let base = character.unicodeScalars.first else {
      ascii.append("\n")
      continue
    }
    ascii.unicodeScalars.append(Unicode.Scalar(asciiLookAlike(of: base)))
    if width(of: String(character)) == 2 { ascii.append(" ") }
  }
  return ascii
}
