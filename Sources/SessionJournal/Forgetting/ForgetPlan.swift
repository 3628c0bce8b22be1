// Decides what a forgetting removes, from everything that is in the journals, before anything is changed.

import SessionEngine

/// What the user wants to be forgotten.
public enum ForgetTarget: Sendable, Hashable {
  /// A person, by their whole name. Case and diacritics don't matter.
  case person(String)
  case line(Ref)
}

/// What will be removed, and what stays although it may point to it.
public struct ForgetPlan: Sendable {
  /// Every spelling of the person's name; empty for a line.
  public internal(set) var names: [String] = []
  /// The person's organisations that nobody else belongs to. They are removed too.
  public internal(set) var organisations: [String] = []
  /// The person's organisations that stay, because others belong to them.
  public internal(set) var sharedOrganisations: [String] = []
  /// The references of the contributions that are removed.
  public internal(set) var refs: [Ref] = []
  /// The number of other people's lines from which the name or organisation is removed.
  public internal(set) var mentions = 0
  /// Words of the name that are also in somebody else's. Where they occur alone, they stay.
  public internal(set) var sharedWords: [String] = []
  /// The number of lines in which such a word stays.
  public internal(set) var linesWithSharedWords = 0
  /// The number of this user's drafts that are deleted, or from which the name is removed.
  public internal(set) var drafts = 0
  /// Journals that can't be read, and so may hold more of it.
  public internal(set) var unreadable: [SystemFault] = []
  /// Whether nothing was found.
  public var isEmpty: Bool { isInNoJournal && drafts == 0 }

  /// Whether nothing was found in the journals.
  public var isInNoJournal: Bool { forgetting.gone.isEmpty && forgetting.blanked.isEmpty && strayCount == 0 }

  /// The event that will be written.
  var forgetting = Forgetting()
  /// The number of damaged or unfinished lines, or parts of them, that are wiped.
  var strayCount = 0
  /// The texts of the lines that are removed.
  var texts: Set<String> = []
  var matcher = NameMatcher(names: [], organisations: [], others: [])

  /// Whether these bytes, which are not a good line, hold something that has to be removed.
  func isIn(_ stray: StrayBytes) -> Bool {
    if let mark = stray.mark, forgetting.gone.contains(mark.text) { return true }
    let text = String(decoding: stray.bytes, as: UTF8.self)
    return matcher.isIn(text) || holdsText(text)
  }

  /// Whether one of the removed texts occurs in this text, either plain or as a journal escapes it.
  func holdsText(_ text: String) -> Bool {
    texts.contains { wanted in
      // Shorter texts occur by chance in many lines.
      guard wanted.utf8.count >= 6 else { return false }
      var encoder = LineEncoder()
      encoder.member(.text, wanted)
      let written = String(decoding: encoder.bytes.dropFirst(9).dropLast(), as: UTF8.self)
      return contains(text, wanted) || contains(text, written)
    }
  }

  /// Compares bytes: Swift's own search compares grapheme clusters, and would miss a text before a combining accent.
  private func contains(_ text: String, _ part: String) -> Bool {
    let bytes = Array(text.utf8)
    let wanted = Array(part.utf8)
    guard let first = wanted.first, bytes.count >= wanted.count else { return false }
    return (0...bytes.count - wanted.count).contains { offset in
      bytes[offset] == first && bytes[offset..<offset + wanted.count].elementsEqual(wanted)
    }
  }
}

/// Makes the plan for a target.
struct ForgetPlanner {
  let survey: ForgetSurvey
  private(set) var plan = ForgetPlan()
  /// The name, folded.
  private var key = ""
  /// The line to forget; nil if the target is a person.
  private var ref: Ref?

  init(_ target: ForgetTarget, in survey: ForgetSurvey) {
    self.survey = survey
    switch target {
    case .person(let name): begin(person: name)
    case .line(let ref): self.ref = ref
    }
    let marks = takeWholeLines()
    if !plan.matcher.isEmpty { takeWords(besides: marks) }
    plan.strayCount = survey.strays.count { plan.isIn($0) }
  }

  private mutating func takeWholeLines() -> Set<LineMark> {
    var marks: Set<LineMark> = []
    var refs: Set<Ref> = []
    for line in survey.lines
    where goes(line) && line.protection == .none && marks.insert(line.mark).inserted {
      guard let fields = line.fields else { continue }
      if let ref = line.contribution ?? ownRef(of: fields) { refs.insert(ref) }
      if fields.spokenRef != nil { plan.texts.formUnion(fields.words) }
    }
    // An event of a newer version may repeat what was said.
    for line in survey.lines where !marks.contains(line.mark) {
      guard let fields = line.fields, !fields.isKnown, !plan.texts.isEmpty, line.protection == .none
      else { continue }
      if plan.holdsText(String(decoding: line.bytes, as: UTF8.self)) { marks.insert(line.mark) }
    }
    plan.forgetting.gone = marks.map(\.text).sorted()
    plan.refs = refs.sorted()
    plan.forgetting.refs = plan.refs
    return marks
  }

  /// The reference of a carried item; nil if a contribution has the same reference.
  private func ownRef(of fields: EventFields) -> Ref? {
    fields.ownRef.flatMap { survey.session.contribution($0) == nil ? $0 : nil }
  }

  private func goes(_ line: SurveyedLine) -> Bool {
    guard let ref else { return isOfPerson(line) }
    guard let spoken = line.fields?.spokenRef else { return false }
    return (line.contribution ?? spoken) == ref
  }

  /// Whether the line is removed with the person: because they are its speaker, as the session has it now; because it
  /// is an event of theirs, such as their enrolment; or because it is about a line of theirs and repeats its words.
  private func isOfPerson(_ line: SurveyedLine) -> Bool {
    guard let fields = line.fields, fields.isKnown else { return isMentioned(in: line) }
    if let ref = line.contribution { return isTheirs(ref) }
    if !fields.subjects.isEmpty { return fields.subjects.allSatisfy(isName) }
    return fields.ownRef == nil && fields.spokenRef.map(isTheirs) ?? false
  }

  private func isTheirs(_ ref: Ref) -> Bool {
    let session = survey.session
    if let line = session.contribution(ref) { return isName(session.speakerName(of: line)) }
    return isName(session.carriedItem(ref)?.by)
  }

  private func isMentioned(in line: SurveyedLine) -> Bool {
    plan.matcher.isIn(String(decoding: line.bytes, as: UTF8.self))
      || LineTexts.all(in: line.bytes).contains { plan.matcher.isIn($0.text) }
  }

  private mutating func takeWords(besides gone: Set<LineMark>) {
    let shared = NameMatcher(words: plan.matcher.shared)
    var blanked: Set<LineMark> = []
    var texts: Set<String> = []
    for line in survey.lines where !gone.contains(line.mark) && line.protection != .whole {
      let inside = LineTexts.all(in: line.bytes).compactMap { text in
        line.fields?.meaning(of: text.key).map { (text, $0) }
      }
      var pieces = pieces(of: inside, line)
      if line.protection == .wordsOnly {
        pieces.removeAll { piece in !line.bytes.withUnsafeBytes { Protection.isWordsOnly([piece], in: $0) } }
      }
      if let redaction = Redaction(pieces, of: line.bytes) {
        blanked.insert(line.mark)
        texts.insert(line.mark.text + ":" + redaction.text)
      }
      if inside.contains(where: { !$1.isName && shared.isIn($0.text) }) { plan.linesWithSharedWords += 1 }
    }
    plan.forgetting.blanked = texts.sorted()
    plan.mentions = blanked.count
    plan.sharedWords = plan.matcher.shared.sorted()
  }

  private func pieces(of texts: [(LineText, TextMeaning)], _ line: SurveyedLine) -> [Redaction.Piece] {
    let isTheirs = line.fields?.subjects.contains(where: isName) ?? false
    return texts.flatMap { text, meaning in
      let isPerson = meaning == .calling ? isTheirs : meaning.isName && isName(text.text)
      // If the event needs the name to be valid, only its letters are overwritten, below.
      if isPerson, line.fields?.isOptional(text.key) == true {
        return [Redaction.Piece(start: text.range.lowerBound, count: text.range.count, isValue: true)]
      }
      if meaning == .calling { return [] }
      return plan.matcher.ranges(in: text.scalars).map { range in
        let bytes = text.bytes(of: range)
        return Redaction.Piece(start: bytes.lowerBound, count: bytes.count, isValue: false)
      }
    }
  }

  private mutating func begin(person name: String) {
    key = ForgetPlanner.key(name)
    var names: [String] = []
    var theirs: [String] = []
    var elsewhere: Set<String> = []
    var others: Set<String> = []
    for line in survey.lines {
      for name in line.fields?.names ?? [] {
        if !isName(name) { others.insert(name) } else if !names.contains(name) { names.append(name) }
      }
      guard let fields = line.fields, let organisation = fields.organisation else { continue }
      if !fields.subjects.contains(where: isName) {
        elsewhere.insert(ForgetPlanner.key(organisation))
      } else if !theirs.contains(organisation) {
        theirs.append(organisation)
      }
    }
    plan.names = names
    plan.organisations = theirs.filter { !elsewhere.contains(ForgetPlanner.key($0)) }
    plan.sharedOrganisations = theirs.filter { elsewhere.contains(ForgetPlanner.key($0)) }
    plan.matcher = NameMatcher(
      names: names.isEmpty ? [name] : names, organisations: plan.organisations, others: others.sorted())
  }

  private func isName(_ name: String?) -> Bool { name.map { ForgetPlanner.key($0) == key } ?? false }

  /// The folded name, with single spaces.
  private static func key(_ name: String) -> String {
    fold(name).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension TextMeaning {
  /// Whether such a text is somebody's whole name.
  fileprivate var isName: Bool { self == .subject || self == .person }
}
