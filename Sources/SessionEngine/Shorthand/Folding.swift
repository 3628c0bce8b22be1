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

/// Latin letters with a diacritic and the plain letters that people type for them: those that Unicode takes
/// apart into an ASCII letter and marks, and some that have no such form.
private let plainLetters: [Unicode.Scalar: String] = {
  let rows: [(String, String)] = [
    ("ʼ‘’", "'"),
    ("àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ", "a"),
    ("ḃḅḇ", "b"),
    ("çćĉċčḉ", "c"),
    ("ðďđḋḍḏḑḓ", "d"),
    ("èéêëēĕėęěȅȇȩəḕḗḙḛḝẹẻẽếềểễệ", "e"),
    ("ƒḟ", "f"),
    ("ĝğġģǧǵḡ", "g"),
    ("ĥħȟḣḥḧḩḫẖ", "h"),
    ("ìíîïĩīĭįıǐȉȋɨḭḯỉị", "i"),
    ("ĵǰ", "j"),
    ("ķĸǩḱḳḵ", "k"),
    ("ĺļľŀłḷḹḻḽ", "l"),
    ("ḿṁṃ", "m"),
    ("ñńņňŉŋǹṅṇṉṋ", "n"),
    ("òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ", "o"),
    ("ṕṗ", "p"),
    ("ŕŗřȑȓṙṛṝṟ", "r"),
    ("śŝşšſșṡṣṥṧṩ", "s"),
    ("ţťŧțṫṭṯṱẗ", "t"),
    ("ùúûüũūŭůűųưǔǖǘǚǜȕȗʉṳṵṷṹṻụủứừửữự", "u"),
    ("ṽṿ", "v"),
    ("ŵẁẃẅẇẉẘ", "w"),
    ("ẋẍ", "x"),
    ("ýÿŷȳẏẙỳỵỷỹ", "y"),
    ("źżžẑẓẕ", "z"),
    ("æǽ", "ae"),
    ("ǆ", "dz"),
    ("ĳ", "ij"),
    ("ǉ", "lj"),
    ("ǌ", "nj"),
    ("œ", "oe"),
    ("ßẞ", "ss"),
    ("þ", "th"),
  ]
  var table: [Unicode.Scalar: String] = [:]
  for (letters, plain) in rows {
    for scalar in letters.unicodeScalars { table[scalar] = plain }
  }
  return table
}()
