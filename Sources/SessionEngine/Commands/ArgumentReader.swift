// Reads the arguments of a command on the line, word by word, in either language.

/// What is left of a command line while its arguments are read.
public struct ArgumentReader {
  private(set) var rest: Substring
  let context: LineContext

  init(_ text: Substring, context: LineContext) {
    rest = text.trimmed
    self.context = context
  }

  var isAtEnd: Bool { rest.isEmpty }

  /// The next word, or nil at the end.
  mutating func word() -> Substring? {
    let word = rest.prefix { !$0.isGap }
    rest = rest.dropFirst(word.count).trimmed
    return word.isEmpty ? nil : word
  }

  /// All that is left, or nil if there is nothing.
  mutating func remainder() -> String? {
    defer { rest = "" }
    return rest.isEmpty ? nil : String(rest)
  }

  mutating func text(_ argument: ArgumentName = .text) throws(Refusal) -> String {
    guard let text = remainder() else { throw .missing(argument) }
    return text
  }

  /// A person: a whole name in quotes or as words that fit exactly, else one word that fits as on the line.
  mutating func name() throws(Refusal) -> String {
    if isAtEnd { throw .missing(.name) }
    if let quoted = quoted() { return try person(quoted) }
    if let whole = longestWholeName() { return whole }
    guard let word = word() else { throw .missing(.name) }
    return try person(word)
  }

  /// The person that this text means on the line, or why it means none.
  func person(_ typed: some StringProtocol) throws(Refusal) -> String {
    try context.session.person(typed, at: context.desk, table: context.table)
  }

  /// A line that is known: `#12`, `b12`, or a number of this desk's own.
  mutating func reference() throws(Refusal) -> Ref {
    guard let word = word() else { throw .missing(.reference) }
    return try line(String(word))
  }

  private func line(_ word: String) throws(Refusal) -> Ref {
    guard let ref = context.reference(word) else { throw .unknownReference(word) }
    if context.session.contribution(ref) == nil { throw .isCarried(ref.text) }
    return ref
  }

  /// The lines that come now, each with its `#` and each once, also as a range, `#40-#46`; none where something else
  /// comes.
  mutating func references() throws(Refusal) -> [Ref] {
    var refs: [Ref] = []
    while let given = ReferenceText(atStartOf: rest) {
      let first = try line(given.text)
      rest = rest[given.end...]
      let last = try endOfRange() ?? first
      let all = try first == last ? [first] : lines(from: first, through: last)
      for ref in all where !refs.contains(ref) { refs.append(ref) }
      rest = rest.drop { $0.isGap || $0 == "," || $0 == ":" }
    }
    return refs
  }

  /// One line or more; the first needs no `#`.
  mutating func references(_ argument: ArgumentName) throws(Refusal) -> [Ref] {
    if isAtEnd { throw .missing(argument) }
    return rest.first == "#" ? try references() : [try reference()]
  }

  private mutating func endOfRange() throws(Refusal) -> Ref? {
    let after = rest.drop { $0 == " " }
    guard let dash = after.first, dash == "-" || dash == "–",
      let given = ReferenceText(atStartOf: after.dropFirst().drop { $0 == " " })
    else { return nil }
    rest = rest[given.end...]
    return try line(given.text)
  }

  /// The lines of one desk between two of its numbers that weren't taken back.
  private func lines(from first: Ref, through last: Ref) throws(Refusal) -> [Ref] {
    guard first.desk == last.desk, first.number < last.number else {
      throw .notARange("#\(first.text)-#\(last.text)")
    }
    return context.session.contributions.filter { !$0.isWithdrawn }.map(\.ref)
      .filter { $0.desk == first.desk && (first...last).contains($0) }.sorted()
  }

  /// What was carried here from an earlier session, by its reference in this one.
  mutating func carriedItem() throws(Refusal) -> CarriedItem {
    guard let word = word() else { throw .missing(.reference) }
    if let item = Ref(typed: word).flatMap({ context.session.carriedItem($0) }) { return item }
    guard let ref = context.reference(word) else { throw .unknownReference(String(word)) }
    throw .notCarried(ref.text)
  }

  /// What stands between quotes, or else the next word.
  mutating func wordOrQuoted(_ argument: ArgumentName) throws(Refusal) -> String {
    if let quoted = quoted() { return String(quoted) }
    guard let word = word() else { throw .missing(argument) }
    return String(word)
  }

  /// What stands between quotes here, without them.
  private mutating func quoted() -> Substring? {
    guard let quote = rest.first, let close = closing(quote), let end = rest.dropFirst().firstIndex(of: close)
    else { return nil }
    let quoted = rest[rest.index(after: rest.startIndex)..<end]
    rest = rest[rest.index(after: end)...].trimmed
    return quoted
  }

  mutating func phase() throws(Refusal) -> Phase {
    guard let word = word() else { throw .missing(.phase) }
    guard let phase = Phase(said: String(word)) else { throw .unknownPhase(String(word)) }
    return phase
  }

  /// One of a few fixed words.
  mutating func choice<Word: FixedWord>(
    _ argument: ArgumentName, where fits: (Word) -> Bool = { _ in true }
  ) throws(Refusal) -> Word {
    guard let word = word() else { throw .missing(argument) }
    guard let found = Word(said: String(word)), fits(found) else {
      throw .unknownChoice(String(word), among: argument.choices)
    }
    return found
  }

  /// A whole number within bounds.
  mutating func number(_ range: ClosedRange<Int>, _ argument: ArgumentName) throws(Refusal) -> Int {
    guard let word = word() else { throw .missing(argument) }
    guard let number = Int(word), range.contains(number) else {
      throw .outOfRange(String(word), range, argument)
    }
    return number
  }

  func end() throws(Refusal) {
    if !isAtEnd { throw .surplus(String(rest)) }
  }

  private func closing(_ quote: Character) -> Character? {
    switch quote {
    case "\"", "'": quote
    case "“": "”"
    case "‘": "’"
    case "«": "»"
    default: nil
    }
  }

  /// The longest run of up to six words that is one person's whole name or surname: 'van der Berg'.
  private mutating func longestWholeName() -> String? {
    let words = rest.split(maxSplits: 6, whereSeparator: \.isGap).prefix(6)
    for length in stride(from: words.count, to: 1, by: -1) {
      let typed = words.prefix(length).joined(separator: " ")
      guard case .person(let index) = context.meant(by: typed) else { continue }
      let person = context.session.participants[index]
      if typed == person.name || person.nameEnds.contains(fold(NameWords.withoutTitles(typed))) {
        rest = rest[words[length - 1].endIndex...].trimmed
        return person.name
      }
    }
    return nil
  }
}

extension Session {
  /// The person meant, or the refusal that says why it is none.
  func person(
    _ typed: some StringProtocol, at desk: DeskLabel, table: String?
  ) throws(Refusal) -> String {
    switch match(name: typed, at: desk, table: table) {
    case .person(let name): return name
    case .several(let names): throw .ambiguousName(String(typed), candidates: names)
    case .nobody(let near): throw .unknownName(String(typed), near: near)
    }
  }
}

extension Character {
  /// Whether it is white space. Most is ASCII, for which Unicode's tables needn't be asked.
  var isGap: Bool {
    guard let byte = asciiValue else { return isWhitespace }
    return byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}

extension Substring {
  /// Without white space at either end.
  var trimmed: Substring {
    var text = drop { $0.isGap }
    while text.last?.isGap == true { text = text.dropLast() }
    return text
  }
}
