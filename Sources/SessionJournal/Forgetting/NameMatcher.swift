// Finds mentions of a person in texts: by the name, by parts of it, and by the organisation.

import SessionEngine

/// What a person is called in a text.
///
/// These match as whole words, in any case and with or without diacritics: the whole name; what follows the given
/// name; a given name or surname alone, if nobody else has that word in theirs; and the organisation, if nobody else
/// belongs to it. A part of a name that is also an everyday word matches only with a capital, and so does an
/// organisation of one word that is written with a capital.
struct NameMatcher {
  /// Folded words that must follow each other.
  private struct Form {
    let words: [String]
    /// Whether it matches only if one of its words has a capital.
    let needsCapital: Bool
  }

  /// The longest first, since the first one that matches counts.
  private var forms: [Form] = []
  /// Names in scripts without spaces between words, which match anywhere.
  private var pieces: [[Unicode.Scalar]] = []
  /// The folded words of the name that are also in somebody else's, and so don't match alone.
  private(set) var shared: Set<String> = []

  /// - Parameters:
  ///   - names: every spelling of the person's name.
  ///   - organisations: the person's organisations that nobody else belongs to.
  ///   - others: the names of all other people.
  init(names: [String], organisations: [String], others: [String]) {
    let taken = Set(others.flatMap { NameMatcher.words($0).map(\.folded) })
    let whole = Set(others.map { NameMatcher.words($0).map(\.folded) })
    for name in names {
      let words = NameMatcher.words(name).map(\.folded)
      if words.isEmpty || NameMatcher.isUnspaced(name) { pieces.append(Array(name.unicodeScalars)) }
      // Names of one word are handled below, since such a word can be part of another's name.
      if words.count > 1, !whole.contains(words) { add(words) }
      for start in words.indices.dropFirst() where words.count - start > 1 {
        let end = Array(words[start...])
        if end.contains(where: { NameMatcher.tells($0) && !taken.contains($0) }) { add(end) }
      }
      for word in words where NameMatcher.tells(word) || words.count == 1 {
        if taken.contains(word) { shared.insert(word) } else { add([word], isPart: true) }
      }
    }
    for organisation in organisations { add(organisation: organisation, besides: taken) }
    forms.sort { $0.words.count > $1.words.count }
  }

  /// Matches only these words.
  init(words: Set<String>) {
    for word in words { add([word], isPart: true) }
  }

  private static func tells(_ word: String) -> Bool {
    word.unicodeScalars.count > 1 && !NameWords.passedOver.contains(word)
  }

  private mutating func add(_ words: [String], isPart: Bool = false) {
    forms.append(Form(words: words, needsCapital: isPart && NameWords.ordinary.contains(words[0])))
  }

  private mutating func add(organisation: String, besides taken: Set<String>) {
    let words = NameMatcher.words(organisation)
    // It is also a word of somebody else's name, which must stay.
    if words.count == 1, taken.contains(words[0].folded) {
      shared.insert(words[0].folded)
      return
    }
    if words.isEmpty || NameMatcher.isUnspaced(organisation) {
      if !organisation.isEmpty { pieces.append(Array(organisation.unicodeScalars)) }
      return
    }
    let capitals = organisation.unicodeScalars.count { $0.properties.isUppercase }
    let needsCapital = words.count == 1 && capitals == 1 && words[0].hasCapital
    forms.append(Form(words: words.map(\.folded), needsCapital: needsCapital))
  }

  private static func isUnspaced(_ name: String) -> Bool {
    name.unicodeScalars.contains { $0.value >= 0x2E80 && $0.value < 0x1F000 }
  }

  var isEmpty: Bool { forms.isEmpty && pieces.isEmpty }

  func isIn(_ text: String) -> Bool { !isEmpty && !ranges(in: Array(text.unicodeScalars)).isEmpty }

  /// The mentions of the person in a text, as ranges of code points that don't overlap.
  func ranges(in text: [Unicode.Scalar]) -> [Range<Int>] {
    var found = pieces.flatMap { NameMatcher.ranges(of: $0, in: text) }
    let words = NameMatcher.words(text)
    var index = 0
    while index < words.count {
      guard let form = forms.first(where: { stands($0, words[index...]) }) else {
        index += 1
        continue
      }
      let last = index + form.words.count
      found.append(words[index].range.lowerBound..<words[last - 1].range.upperBound)
      index = last
    }
    return NameMatcher.merged(found)
  }

  private func stands(_ form: Form, _ words: ArraySlice<Word>) -> Bool {
    guard form.words.count <= words.count else { return false }
    let here = words.prefix(form.words.count)
    for (index, (word, wanted)) in zip(here, form.words).enumerated() {
      // The possessive can be written without an apostrophe: ‘Annas’.
      let isLast = index == form.words.count - 1
      guard word.folded == wanted || isLast && word.folded == wanted + "s" else { return false }
    }
    return !form.needsCapital || here.contains(where: \.hasCapital)
  }

  /// A run of letters.
  private struct Word {
    let range: Range<Int>
    let folded: String
    let hasCapital: Bool
  }

  private static func words(_ text: String) -> [Word] { words(Array(text.unicodeScalars)) }

  private static func words(_ text: [Unicode.Scalar]) -> [Word] {
    var words: [Word] = []
    var start: Int?
    func end(at index: Int) {
      guard let first = start else { return }
      start = nil
      let letters = String(String.UnicodeScalarView(text[first..<index]))
      words.append(
        Word(
          range: first..<index, folded: fold(letters), hasCapital: text[first].properties.isUppercase))
    }
    for (index, scalar) in text.enumerated() {
      if isLetter(scalar) { start = start ?? index } else { end(at: index) }
    }
    end(at: text.count)
    return words
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return (0x61...0x7A).contains(scalar.value | 0x20) }
    return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
  }

  private static func ranges(of piece: [Unicode.Scalar], in text: [Unicode.Scalar]) -> [Range<Int>] {
    guard !piece.isEmpty, text.count >= piece.count else { return [] }
    return (0...text.count - piece.count).map { $0..<$0 + piece.count }.filter {
      text[$0].elementsEqual(piece)
    }
  }

  private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound < last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }
}
