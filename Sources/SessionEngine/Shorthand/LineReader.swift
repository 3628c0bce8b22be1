// Takes a line of shorthand apart: the name, the sign, the links, the clauses, the text.

/// Reads one line that is no command.
struct LineReader {
  let context: LineContext
  let line: String
  let options: ReadingOptions

  func read(_ text: Substring) throws(Refusal) -> LineReading {
    if text.first == "\\" { return .contribution(try draft(of: text, floor: context.floor)) }
    if let unknown = afterUnknownSpeaker(text) {
      return unknown.isEmpty ? .floor(.nobody) : .contribution(try draft(of: unknown, floor: .nobody))
    }
    let (sign, body) = signBeforeName(text)
    let name = nameBeforeColon(body)
    switch name {
    case .person(let person, let typed, let rest):
      if rest.isEmpty, sign.isEmpty { return .floor(.person(person)) }
      var draft = try draft(of: Substring(sign + rest), floor: .person(person))
      draft.calledBy = context.session.habit(of: typed, for: person, at: context.desk)
      return .contribution(draft)
    case .several(let typed, let names): throw .ambiguousName(typed, candidates: names)
    case .nobody(let typed):
      var draft = try draft(of: text, floor: context.floor)
      draft.unknownName = typed
      return .contribution(draft)
    case .none: return .contribution(try draft(of: text, floor: context.floor))
    }
  }

  /// What follows `?:`.
  private func afterUnknownSpeaker(_ text: Substring) -> Substring? {
    text.hasPrefix("?:") ? text.dropFirst(2).trimmed : nil
  }

  /// A sign may stand before the name; it is only taken so if a name follows.
  private func signBeforeName(_ text: Substring) -> (sign: String, body: Substring) {
    guard let first = text.first, Kind(sign: first) != nil else { return ("", text) }
    let body = text.dropFirst().trimmed
    if case .person = nameBeforeColon(body) { return (String(first), body) }
    if case .several = nameBeforeColon(body) { return (String(first), body) }
    return ("", text)
  }

  private enum NamePart {
    case person(String, typed: String, rest: Substring)
    case several(String, [String])
    /// It has the shape of a name, and is nobody's.
    case nobody(String)
    case none
  }

  private func nameBeforeColon(_ text: Substring) -> NamePart {
    guard let colon = text.prefix(80).firstIndex(of: ":") else { return .none }
    let typed = text[..<colon].trimmed
    let rest = text[text.index(after: colon)...]
    guard let first = typed.first, first.isLetter, !rest.hasPrefix("//") else { return .none }
    switch context.session.match(name: typed, at: context.desk) {
    case .person(let name): return .person(name, typed: String(typed), rest: rest.trimmed)
    case .several(let names): return .several(String(typed), names)
    case .nobody: return hasShapeOfName(typed) ? .nobody(String(typed)) : .none
    }
  }

  /// One to three words of letters: worth the offer to enrol, not more.
  private func hasShapeOfName(_ typed: Substring) -> Bool {
    let words = typed.split(separator: " ")
    return words.count <= 3 && words.allSatisfy { $0.allSatisfy { $0.isLetter || "-'’.".contains($0) } }
  }

  private func draft(of text: Substring, floor: Floor) throws(Refusal) -> Draft {
    var rest = text
    var additionTo: Ref?
    if text.hasPrefix(".."), !text.hasPrefix("...") {
      (additionTo, rest) = try addition(text.dropFirst(2))
    }
    var reader = self
    let read = try reader.wording(of: rest, naturalKind: context.naturalKind)
    return Draft(
      floor: floor, calledBy: nil, additionTo: additionTo, wording: read.wording,
      understood: read.understood, unknownName: nil, unknownReferences: read.unknownReferences)
  }

  /// `..#12 text` or `.. text`: the line it adds to, and the text.
  private func addition(_ text: Substring) throws(Refusal) -> (Ref, Substring) {
    let body = text.trimmed
    if body.first == "#" {
      let word = body.prefix { !$0.isWhitespace }.trimmingPunctuation
      guard let ref = context.reference(word) else { throw .unknownReference(String(word)) }
      return (ref, body.dropFirst(word.count).trimmed)
    }
    guard let last = context.session.lastLine(at: context.desk) else { throw .noLastLine }
    return (last.ref, body)
  }

  /// Sign, links and clauses of a text.
  mutating func wording(
    of given: Substring, naturalKind: Kind
  ) throws(Refusal) -> (wording: Wording, understood: [Understood], unknownReferences: [String]) {
    var text = given
    var kind = naturalKind
    var links: [Ref] = []
    if text.first == "\\" {
      text = text.dropFirst()
    } else if let first = text.first, let signed = Kind(sign: first) {
      kind = signed
      (links, text) = try linksAfterSign(text.dropFirst().trimmed)
    }
    let inText = linksInside(text)
    links += inText.links.filter { !links.contains($0) }
    var clauses = ClauseReader(context: context)
    let plain = options.dismissesClauses ? inText.text : try clauses.read(inText.text, kind: kind)
    var wording = Wording(kind: kind, text: plain, links: links)
    if wording.text.isEmpty { throw .missing(.text) }
    if plain != line { wording.said = line }
    for piece in clauses.understood { wording.take(piece) }
    return (wording, clauses.understood, inText.unknown)
  }

  /// References right after a sign are links only.
  private func linksAfterSign(_ text: Substring) throws(Refusal) -> ([Ref], Substring) {
    var links: [Ref] = []
    var rest = text
    while rest.first == "#" {
      let word = rest.prefix { !$0.isWhitespace }.trimmingPunctuation
      guard Ref(text: word) != nil else { break }
      guard let ref = context.reference(word) else { throw .unknownReference(String(word)) }
      if !links.contains(ref) { links.append(ref) }
      rest = rest.dropFirst(word.count).drop { $0 == "," || $0.isWhitespace }
    }
    return (links, rest)
  }

  /// References elsewhere are links and stay in the text; `\#12` is text alone.
  private func linksInside(_ text: Substring) -> (text: String, links: [Ref], unknown: [String]) {
    guard text.utf8.contains(UInt8(ascii: "#")) else { return (String(text), [], []) }
    var links: [Ref] = []
    var unknown: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      guard let mark = word.firstIndex(of: "#"),
        !word[..<mark].contains(where: { $0.isLetter || $0.isNumber }),
        word[..<mark].last != "\\"
      else { continue }
      let bare = word[mark...].prefix {
        $0 == "#" || $0 == "-" || ($0.isASCII && ($0.isLetter || $0.isNumber))
      }
      guard Ref(text: bare) != nil else { continue }
      if let ref = context.reference(bare) {
        if !links.contains(ref) { links.append(ref) }
      } else {
        unknown.append(String(bare))
      }
    }
    return (replacingEscapedMarks(text), links, unknown)
  }

  private func replacingEscapedMarks(_ text: Substring) -> String {
    var plain = ""
    var isEscaped = false
    for character in text {
      if isEscaped, character != "#" { plain.append("\\") }
      isEscaped = character == "\\" && !isEscaped
      if !isEscaped { plain.append(character) }
    }
    return isEscaped ? plain + "\\" : plain
  }
}

extension Kind {
  /// The kind whose sign this is.
  public init?(sign: Character) {
    guard let kind = Kind.allCases.first(where: { $0.sign == sign }) else { return nil }
    self = kind
  }
}

extension Wording {
  mutating func take(_ piece: Understood) {
    switch piece {
    case .because(let reason): because = reason
    case .review(let day): review = day
    case .due(let day): due = day
    case .helper(let name): helpers.append(name)
    case .firstStep(let step): firstStep = step
    }
  }
}
