// Takes a line of shorthand apart: the name, the sign, the links, the clauses, the text.

/// Reads one line that is no command.
struct LineReader {
  let context: LineContext
  let line: String
  let options: ReadingOptions

  func read(_ text: Substring) throws(Refusal) -> LineReading {
    if text.first == "\\" { return .contribution(try draft(of: text, floor: context.floor)) }
    var (lead, name) = ("", speaker(at: text))
    if name == nil {
      // The sign may stand before the name; it is only taken so if a name follows.
      let end = leadEnd(of: text)
      if end > text.startIndex {
        lead = String(text[..<end])
        name = speaker(at: text[end...].trimmed)
      }
    }
    guard let name else { return .contribution(try draft(of: text, floor: context.floor)) }
    if name.isInText {
      var draft = try draft(of: text, floor: context.floor)
      draft.unknownName = name.typed
      return .contribution(draft)
    }
    if name.rest.isEmpty, lead.isEmpty { return .floor(name.floor) }
    var draft = try draft(of: Substring("\(lead) \(name.rest)").trimmed, floor: name.floor)
    switch name.floor {
    case .person(let person):
      draft.calledBy = name.typed.flatMap { context.session.habit(of: $0, for: person, at: context.desk) }
    case .unnamed(.oneOf): draft.openName = name.typed
    case .unnamed(.stranger): draft.unknownName = name.typed
    case .unnamed(.everyone), .nobody: break
    }
    return .contribution(draft)
  }

  private func speaker(at text: Substring) -> NamePart? { NamePart(at: text, in: context) }

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
    return Draft(floor: floor, additionTo: additionTo, read)
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
