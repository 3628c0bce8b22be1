// Folding of names and words, so that case and diacritics don't matter when they are typed fast.

/// The text in lower case without diacritics, for comparing what is typed with what is known.
public func fold(_ text: some StringProtocol) -> String {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
  var folded = ""
  for scalar in text.lowercased().unicodeScalars where !isCombiningMark(scalar) {
    if let plain = plainLetters[scalar] { folded += plain } else { folded.unicodeScalars.append(scalar) }
  }
  return folded
}

private func isCombiningMark(_ scalar: Unicode.Scalar) -> Bool {
  (0x300...0x36F).contains(scalar.value)
}

/// Latin letters with a diacritic and the plain letters that people type for them.
private let plainLetters: [Unicode.Scalar: String] = {
  let rows: [(String, String)] = [
    ("àáâãäåāăą", "a"), ("çćĉċč", "c"), ("ďđð", "d"), ("èéêëēĕėęě", "e"), ("ĝğġģ", "g"), ("ĥħ", "h"),
    ("ìíîïĩīĭįı", "i"), ("ĵ", "j"), ("ķ", "k"), ("ĺļľŀł", "l"), ("ñńņňŋ", "n"), ("òóôõöøōŏő", "o"),
    ("ŕŗř", "r"), ("śŝşšș", "s"), ("ţťŧț", "t"), ("ùúûüũūŭůűų", "u"), ("ŵ", "w"), ("ýÿŷ", "y"),
    ("źżž", "z"), ("æ", "ae"), ("œ", "oe"), ("ß", "ss"), ("þ", "th"), ("ĳ", "ij"), ("’‘ʼ", "'"),
  ]
  var table: [Unicode.Scalar: String] = [:]
  for (letters, plain) in rows {
    for scalar in letters.unicodeScalars { table[scalar] = plain }
  }
  return table
}()
