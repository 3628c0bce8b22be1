// The name before the colon: whose line it is, or whose name it looks like.

/// A name at the start of a line, with its colon.
struct NamePart {
  let floor: Floor
  /// What was typed for the name; nil where it was none.
  let typed: String?
  /// What was said.
  let rest: Substring
  /// Whether it stays in the text: it looks like a name, is nobody's, and has no capitals.
  var isInText = false

  private init(_ floor: Floor, typed: Substring? = nil, rest: Substring, isInText: Bool = false) {
    (self.floor, self.typed, self.rest) = (floor, typed.map { String($0) }, rest.trimmed)
    self.isInText = isInText
  }

  /// Nil where the text begins with no name.
  init?(at text: Substring, in context: LineContext) {
    if text.hasPrefix("?:") {
      self.init(.nobody, rest: text.dropFirst(2))
      return
    }
    guard let colon = text.prefix(100).firstIndex(of: ":") else { return nil }
    let typed = text[..<colon].trimmed
    let rest = text[text.index(after: colon)...]
    if typed.isEmpty {
      // Only with a gap behind it: ':)' is text.
      guard let gap = rest.first, gap.isWhitespace else { return nil }
      self.init(context.floor, rest: rest)
      return
    }
    guard let first = typed.first, first.isLetter || "'’".contains(first), !rest.hasPrefix("//") else {
      return nil
    }
    let people = context.session.participants
    switch context.meant(by: typed) {
    case .person(let index): self.init(.person(people[index].name), typed: typed, rest: rest)
    case .several(let indexes):
      self.init(.unnamed(.oneOf(indexes.map { people[$0].name })), typed: typed, rest: rest)
    case .nobody:
      if Everyone.words.contains(fold(typed)) {
        self.init(.unnamed(.everyone), rest: rest)
        return
      }
      // 'Z:\temp' is no name.
      if rest.first == "\\" { return nil }
      switch NameShape(typed) {
      case .capitals: self.init(.unnamed(.stranger(String(typed))), typed: typed, rest: rest)
      case .lowerCase: self.init(context.floor, typed: typed, rest: rest, isInText: true)
      case .none: return nil
      }
    }
  }
}

/// What words that are nobody's name look like.
private enum NameShape {
  /// A name: each word has a capital, but for those within a name that take none.
  case capitals
  /// Perhaps a name, typed fast.
  case lowerCase
  case none

  init(_ typed: Substring) {
    let words = typed.split(separator: " ")
    let areLetters = words.allSatisfy { $0.allSatisfy { $0.isLetter || "-'’.".contains($0) } }
    guard (1...3).contains(words.count), areLetters, let first = words.first,
      !NameWords.headings.contains(fold(typed)), !NameWords.headings.contains(fold(first))
    else {
      self = .none
      return
    }
    let capitals = words.count { $0.first { $0.isLetter }?.isUppercase == true }
    let infixes = words.count { NameWords.infixes.contains(fold($0)) && $0.first?.isUppercase != true }
    let isName = capitals > 0 && capitals + infixes == words.count
    self = isName ? .capitals : NameWords.articles.contains(fold(first)) ? .none : .lowerCase
  }
}
