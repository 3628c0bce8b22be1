// A line cut into words, each with the marks around it: what the readers of dates and clauses walk along.

/// A word of a line.
struct LineWord {
  /// What a word ends with, as far as it parts it from the next one.
  enum Ending { case none, comma, semicolon, sentence }

  /// As it was written, marks and all.
  let text: Substring
  /// Folded, without the marks around it and the `\` before it; empty where no word that is known is so long.
  let bare: String
  let ending: Ending
  /// Whether the last mark is a colon.
  let endsWithColon: Bool
  /// Whether a `\` stands before it, so that it opens nothing.
  let isEscaped: Bool
  /// Whether it stands in what somebody is quoted with: that is never a clause.
  fileprivate(set) var isQuoted = false
  /// Whether it stands in brackets: what is understood there stays there.
  fileprivate(set) var isBracketed = false

  /// Whether a comma or semicolon stands behind it.
  var hasJoint: Bool { ending == .comma || ending == .semicolon }

  /// Whether it ends with a question mark or an exclamation mark.
  var callMark: Character? { text.last.flatMap { "?!".contains($0) ? $0 : nil } }

  /// The longest word that a table of words holds.
  private static let longest = 24

  fileprivate init(_ text: Substring) {
    self.text = text
    isEscaped = text.utf8.first == UInt8(ascii: "\\")
    let (core, tail) = LineWord.withoutMarks(isEscaped ? text.dropFirst() : text)
    bare = core.utf8.count > LineWord.longest ? "" : fold(core)
    // A dash by itself parts a sentence as a comma does.
    let ending = core.isEmpty && text.isDash ? .comma : LineWord.ending(of: tail)
    let isAbbreviated = ending == .sentence && tail.first == "." && LineMarks.isAbbreviation(bare)
    self.ending = isAbbreviated ? .none : ending
    endsWithColon = tail.last == ":"
  }

  /// The word within its marks, and the marks behind it. Most words have none, which their first and last byte tell.
  private static func withoutMarks(_ text: Substring) -> (core: Substring, tail: Substring) {
    if let first = text.utf8.first, let last = text.utf8.last, first.isPlain, last.isPlain {
      return (text, "")
    }
    let core = text.drop { LineMarks.before.contains($0) }
    var end = core
    while let last = end.last, LineMarks.behind.contains(last) { end = end.dropLast() }
    return (end, core[end.endIndex...])
  }

  private static func ending(of tail: Substring) -> Ending {
    for mark in tail.reversed() {
      switch mark {
      case ",": return .comma
      case ";": return .semicolon
      case ".", "?", "!", "…": return .sentence
      default: continue
      }
    }
    return .none
  }
}

extension LineWord {
  /// The words of the text, in order.
  static func words(of text: Substring) -> [LineWord] {
    var words = text.split(whereSeparator: \.isGap).flatMap { word in
      parts(of: word).map { LineWord($0) }
    }
    markQuotes(in: &words)
    markBrackets(in: &words)
    return words
  }

  /// 'Eerst:bellen' are two words.
  private static func parts(of word: Substring) -> [Substring] {
    guard word.utf8.count > 6, word.utf8.dropFirst(5).first == UInt8(ascii: ":"),
      ["eerst:", "first:"].contains(word.prefix(6).lowercased())
    else { return [word] }
    return [word.prefix(6), word.dropFirst(6)]
  }

  /// Marks what stands between a quotation mark and the one that closes it; one that is never closed quotes nothing.
  private static func markQuotes(in words: inout [LineWord]) {
    var neverClosed: Set<Character> = []
    var index = 0
    while index < words.count {
      defer { index += 1 }
      guard let mark = words[index].openingQuote, !neverClosed.contains(mark),
        let closing = LineMarks.quotes[mark]
      else { continue }
      guard let last = words[index...].firstIndex(where: { $0.closes(with: closing) }) else {
        neverClosed.insert(mark)
        continue
      }
      for quoted in index...last { words[quoted].isQuoted = true }
      index = last
    }
  }

  private static func markBrackets(in words: inout [LineWord]) {
    var isOpen = false
    for index in words.indices {
      let text = words[index].text
      if text.first == "(" { isOpen = true }
      words[index].isBracketed = isOpen
      if isOpen, text.utf8.contains(UInt8(ascii: ")")) { isOpen = false }
    }
  }

  private var openingQuote: Character? {
    guard let first = text.utf8.first, !first.isPlain else { return nil }
    guard let mark = text.first(where: { !"([".contains($0) }), LineMarks.quotes[mark] != nil else {
      return nil
    }
    // ''s avonds' and ''t' begin with an apostrophe, which quotes nothing.
    return LineMarks.clipped.contains(bare) ? nil : mark
  }

  private func closes(with closing: [Character]) -> Bool {
    guard let last = text.utf8.last, !last.isPlain else { return false }
    for mark in text.reversed() {
      if closing.contains(mark) { return true }
      if !LineMarks.behind.contains(mark) { return false }
    }
    return false
  }
}

/// The marks that stand around words.
private enum LineMarks {
  static let before: Set<Character> = ["(", "[", "\"", "'", "“", "„", "‘", "«"]
  static let behind: Set<Character> = [
    ".", ",", ";", ":", "!", "?", ")", "]", "\"", "'", "”", "“", "’", "»", "…",
  ]
  /// Each mark that opens a quotation, with those that can close it.
  static let quotes: [Character: [Character]] = [
    "\"": ["\""], "“": ["”"], "„": ["”", "“"], "‘": ["’"], "'": ["'"], "«": ["»"],
  ]
  /// Whether a full stop behind it ends no sentence: 'dr.', 'm.b.t.', '1 dec.'.
  static func isAbbreviation(_ word: String) -> Bool {
    abbreviations.contains(word) || word.contains(".") || DateWords.shortMonths.contains(word)
  }

  private static let abbreviations: Set<String> = [
    "dr", "drs", "prof", "mr", "mrs", "ms", "ir", "ing", "ds", "dhr", "mw", "mevr", "bijv", "bv", "evt", "ca",
    "nr",
    "st", "sr", "jr", "tel", "incl", "excl", "etc", "enz", "vs", "jl", "resp", "no",
  ]
  /// What is left of a Dutch word behind its apostrophe.
  static let clipped: Set<String> = ["s", "t", "n", "m", "r", "k", "ns"]
}

extension UInt8 {
  /// Whether it is an ASCII letter or figure.
  fileprivate var isPlain: Bool {
    (0x61...0x7A).contains(self) || (0x41...0x5A).contains(self) || (0x30...0x39).contains(self)
  }
}

extension Substring {
  /// Whether it is a dash and nothing else.
  fileprivate var isDash: Bool { self == "-" || self == "–" || self == "—" }

  /// Without the commas, semicolons and dashes that joined it to a clause.
  var trimmingJoints: Substring {
    var text = trimmed
    while let last = text.last, last == "," || last == ";" || text.endsWithDash {
      text = text.dropLast().trimmed
    }
    while let first = text.first, first == "," || first == ";" { text = text.dropFirst().trimmed }
    return text
  }

  private var endsWithDash: Bool { suffix(2).first?.isGap == true && suffix(1).isDash }

  /// Without the marks that can follow a word in a sentence.
  var trimmingPunctuation: Substring {
    var text = self
    while let last = text.last, ".,;:!?)".contains(last) { text = text.dropLast() }
    return text
  }
}
