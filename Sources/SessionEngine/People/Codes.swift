// The short code of a participant: two letters that are quick to type and stay the same through the session.

/// The codes that were given, and what else can't be one any more.
struct Codes: Sendable {
  private var given: Set<String> = []
  /// Starts of names that have meant somebody at a desk: each keeps its meaning, so it is nobody's code.
  private var starts: Set<String> = []
  /// From which figure on the codes of a letter may be free.
  private var nextFigures: [Character: Int] = [:]

  /// `we:` is everyone, so it is nobody's code.
  func isTaken(_ code: String) -> Bool {
    given.contains(code) || starts.contains(code) || Everyone.words.contains(code)
  }
  func isGiven(_ code: String) -> Bool { given.contains(code) }

  mutating func give(_ code: String) {
    given.insert(code)
    guard let letter = code.first else { return }
    var figure = nextFigures[letter] ?? 2
    while isTaken("\(letter)\(figure)") { figure += 1 }
    nextFigures[letter] = figure
  }

  mutating func keep(start: String) { starts.insert(start) }

  /// The first code of this letter with a figure that is free.
  func numbered(_ letter: Character) -> String {
    var figure = nextFigures[letter] ?? 2
    while isTaken("\(letter)\(figure)") { figure += 1 }
    return "\(letter)\(figure)"
  }
}

extension Session {
  /// A code for somebody new: the first two letters of the name if they fit nobody else, else initials, else
  /// the first letter with a later one, else with a figure. `besides` are people who come in with them.
  public func freeCode(for name: String, besides others: [String] = []) -> String {
    let starts = others.filter { $0 != name }.flatMap { NameStarts.words(NameWords.withoutTitles($0)) }
    let candidates = NameStarts.codes(for: name)
    let apart = candidates.first { code in
      !codes.isTaken(code) && !nameIndex.hasName(startingWith: code)
        && !starts.contains { $0.hasPrefix(code) }
    }
    if let apart { return apart }
    if let free = candidates.first(where: { !codes.isTaken($0) }) { return free }
    return codes.numbered(candidates.first?.first ?? "x")
  }

  /// Whether a code that a journal gives somebody can be theirs: a letter of that name, then a letter or figures; and
  /// nobody else's code, whole name or part of a name, whose lines it would take.
  func canBeCode(_ code: String, of name: String) -> Bool {
    let letters = NameStarts.words(name).joined().filter { $0.isASCII && $0.isLetter }
    guard let first = code.first, letters.contains(first) || (letters.isEmpty && first == "x") else {
      return false
    }
    let rest = code.dropFirst()
    let isLetter = rest.count == 1 && rest.allSatisfy { $0.isASCII && $0.isLowercase }
    let isFigure = (1...9).contains(rest.count) && rest.allSatisfy { $0.isASCII && $0.isNumber }
    return (isLetter || isFigure) && !codes.isGiven(code) && !nameIndex.hasWord(code)
  }
}

/// How the words of a name can begin.
enum NameStarts {
  /// The words of a name, folded.
  static func words(_ name: some StringProtocol) -> [String] {
    fold(name).split { $0 == " " || $0 == "-" }.map(String.init)
  }

  /// Two-letter codes for a name, the most natural first.
  static func codes(for name: String) -> [String] {
    let words = words(NameWords.withoutTitles(name)).map { word in word.filter { $0.isASCII && $0.isLetter } }
      .filter { !$0.isEmpty }
    guard let given = words.first, let initial = given.first else { return [] }
    var codes: [String] = []
    if given.count >= 2 { codes.append(String(given.prefix(2))) }
    codes += words.dropFirst().reversed().compactMap { $0.first }.map { "\(initial)\($0)" }
    codes += given.dropFirst(2).map { "\(initial)\($0)" }
    codes += words.dropFirst().joined().map { "\(initial)\($0)" }
    var seen: Set<String> = []
    return codes.filter { seen.insert($0).inserted }
  }
}
