// Takes a line of shorthand apart: the name, the sign, the links, the clauses, the text.

/// Reads one line that is no command.
struct LineReader {
  let context: LineContext
  let line: String
  let options: ReadingOptions

  func read(_ text: Substring) throws(Refusal) -> LineReading {
    if text.first == "\\" { return .contribution(try draft(of: text, floor: context.floor)) }
    var (lead, name) = ("", speaker(at: text))
    if case .none = name {
      // The sign may stand before the name; it is only taken so if a name follows.
      let end = leadEnd(of: text)
      if end > text.startIndex {
        lead = String(text[..<end])
        name = speaker(at: text[end...].trimmed)
      }
    }
    switch name {
    case .unknown(let rest):
      if rest.isEmpty, lead.isEmpty { return .floor(.nobody) }
      return .contribution(try draft(of: Substring("\(lead) \(rest)").trimmed, floor: .nobody))
    case .person(let person, let typed, let rest):
      if rest.isEmpty, lead.isEmpty { return .floor(.person(person)) }
      var draft = try draft(of: Substring("\(lead) \(rest)").trimmed, floor: .person(person))
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

  private enum NamePart {
    /// `?:`, the speaker is not known yet.
    case unknown(rest: Substring)
    case person(String, typed: String, rest: Substring)
    case several(String, [String])
    /// It has the shape of a name, and is nobody's.
    case nobody(String)
    case none
  }

  private func speaker(at text: Substring) -> NamePart {
    if text.hasPrefix("?:") { return .unknown(rest: text.dropFirst(2).trimmed) }
    guard let colon = text.prefix(100).firstIndex(of: ":") else { return .none }
    let typed = text[..<colon].trimmed
    let rest = text[text.index(after: colon)...]
    guard let first = typed.first, first.isLetter || "'’".contains(first), !rest.hasPrefix("//") else {
      return .none
    }
    let people = context.session.participants
    switch context.session.meant(by: typed, at: context.desk) {
    case .person(let index): return .person(people[index].name, typed: String(typed), rest: rest.trimmed)
    case .several(let indexes): return .several(String(typed), indexes.map { people[$0].name })
    case .nobody: return hasShapeOfName(typed) ? .nobody(String(typed)) : .none
    }
  }

  /// One to three words of letters: worth the offer to enrol, not more.
  private func hasShapeOfName(_ typed: Substring) -> Bool {
    let words = typed.split(separator: " ")
    return words.count <= 3 && words.allSatisfy { $0.allSatisfy { $0.isLetter || "-'’.".contains($0) } }
  }

  /// Where a sign with its links, or `..` with its reference, ends at the start of the text.
  private func leadEnd(of text: Substring) -> Substring.Index {
    var rest = text
    if isAddition(text) {
      rest = text.dropFirst(2)
    } else if let first = text.first, Kind(sign: first) != nil {
      rest = text.dropFirst()
    } else {
      return text.startIndex
    }
    while let next = ReferenceText(atStartOf: rest.trimmed) { rest = next.rest }
    return rest.startIndex
  }

  private func isAddition(_ text: Substring) -> Bool { text.hasPrefix("..") && !text.hasPrefix("...") }

  private func draft(of text: Substring, floor: Floor) throws(Refusal) -> Draft {
    var rest = text
    var additionTo: Ref?
    var natural = context.naturalKind
    if isAddition(text) {
      (additionTo, rest) = try addition(text.dropFirst(2))
      // What adds to a deed is no deed of its own, with a first step and a date to ask for.
      if natural == .deed { natural = .idea }
    }
    let read = try wording(of: rest, naturalKind: natural)
    return Draft(
      floor: floor, calledBy: nil, additionTo: additionTo, wording: read.wording,
      understood: read.understood, remarks: read.remarks, unknownName: nil,
      unknownReferences: read.unknownReferences)
  }

  /// `..#12 text` or `.. text`: the line it adds to, and the text.
  private func addition(_ text: Substring) throws(Refusal) -> (Ref, Substring) {
    let body = text.trimmed
    if let given = ReferenceText(atStartOf: body) {
      guard let ref = context.reference(given.text) else { throw .unknownReference(given.text) }
      return (ref, given.rest)
    }
    guard let last = context.session.lastLine(at: context.desk) else { throw .noLastLine }
    return (last.ref, body)
  }

  /// Sign, links and clauses of a text.
  func wording(
    of given: Substring, naturalKind: Kind
  ) throws(Refusal) -> WordingRead {
    var text = given
    var kind = naturalKind
    var links: [Ref] = []
    if text.first == "\\" {
      // Before a reference it is left for the reading of links, which must see it.
      if !text.hasPrefix("\\#") { text = text.dropFirst() }
    } else if let first = text.first, let signed = Kind(sign: first) {
      kind = signed
      (links, text) = try linksAfterSign(text.dropFirst().trimmed)
    }
    let inText = context.links(inside: text)
    links += inText.links.filter { !links.contains($0) }
    var clauses = ClauseReader(context: context)
    let plain = options.dismissesClauses ? inText.text : clauses.read(inText.text, kind: kind)
    var wording = Wording(kind: kind, text: plain, links: links)
    if wording.text.isEmpty { throw .missing(.text) }
    if plain != line { wording.said = line }
    for piece in clauses.understood { wording.take(piece) }
    return WordingRead(
      wording: wording, understood: clauses.understood, remarks: clauses.remarks,
      unknownReferences: inText.unknown)
  }

  /// References right after a sign are links only.
  private func linksAfterSign(_ text: Substring) throws(Refusal) -> ([Ref], Substring) {
    var links: [Ref] = []
    var rest = text
    while let given = ReferenceText(atStartOf: rest) {
      guard let ref = context.reference(given.text) else { throw .unknownReference(given.text) }
      if !links.contains(ref) { links.append(ref) }
      rest = given.rest
    }
    return (links, rest)
  }
}

/// What a text was read as, apart from who said it.
struct WordingRead {
  let wording: Wording
  let understood: [Understood]
  let remarks: [Remark]
  let unknownReferences: [String]
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
