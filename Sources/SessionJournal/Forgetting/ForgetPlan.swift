// What a forgetting takes out: decided from everything that stands in the journals, before anything is changed.

import SessionEngine

/// What is to be forgotten.
public enum ForgetWish: Sendable, Hashable {
  /// Somebody, by the whole name; case and diacritics don't matter.
  case person(String)
  case line(Ref)
}

/// What goes, and what stays though it may remind of it.
public struct ForgetPlan: Sendable {
  /// Every spelling of the name; none for a line.
  public internal(set) var names: [String] = []
  /// Organisations that nobody else is of.
  public internal(set) var organisations: [String] = []
  /// Organisations that stay, for others are of them too.
  public internal(set) var sharedOrganisations: [String] = []
  /// References of the contributions that go whole.
  public internal(set) var refs: [Ref] = []
  /// Lines of others out of which the name or organisation goes.
  public internal(set) var mentions = 0
  /// Words of the name that others have too: where they stand alone they stay.
  public internal(set) var sharedWords: [String] = []
  /// Lines in which such a word stays.
  public internal(set) var linesWithSharedWords = 0
  /// Unsent lines of this user that go, or out of which the name goes.
  public internal(set) var drafts = 0
  /// Journals that can't be read, in which more of it may stand.
  public internal(set) var unreadable: [SystemFault] = []
  /// Whether the wish meant somebody or something that is there.
  public var isEmpty: Bool { isInNoJournal && drafts == 0 }

  /// Whether nothing of it stands in the journals.
  public var isInNoJournal: Bool { forgetting.gone.isEmpty && forgetting.blanked.isEmpty && strayCount == 0 }

  /// What the journal will say of it.
  var forgetting = Forgetting()
  /// Stretches of damaged or unfinished lines that go.
  var strayCount = 0
  /// Texts that go whole.
  var texts: Set<String> = []
  var trace = NameTrace(names: [], organisations: [], others: [])

  /// Whether these bytes of no good line hold something that goes.
  func isIn(_ stray: StrayBytes) -> Bool {
    if let mark = stray.mark, forgetting.gone.contains(mark.text) { return true }
    let text = String(decoding: stray.bytes, as: UTF8.self)
    return trace.isIn(text) || holdsText(text)
  }

  /// Whether one of the texts stands in this one, as it is or as a journal writes it.
  func holdsText(_ text: String) -> Bool {
    texts.contains { wanted in
      // What is shorter stands in half of all lines.
      guard wanted.utf8.count >= 6 else { return false }
      var encoder = LineEncoder()
      encoder.member(.text, wanted)
      let written = String(decoding: encoder.bytes.dropFirst(9).dropLast(), as: UTF8.self)
      return contains(text, wanted) || contains(text, written)
    }
  }

  /// By code points, for to Swift an accent belongs to the letter before it.
  private func contains(_ text: String, _ part: String) -> Bool {
    let bytes = Array(text.utf8)
    let wanted = Array(part.utf8)
    guard let first = wanted.first, bytes.count >= wanted.count else { return false }
    return (0...bytes.count - wanted.count).contains { place in
      bytes[place] == first && bytes[place..<place + wanted.count].elementsEqual(wanted)
    }
  }
}

/// Makes the plan of a wish.
struct ForgetPlanner {
  let survey: ForgetSurvey
  private(set) var plan = ForgetPlan()
  /// The name, folded.
  private var key = ""
  /// The one line that is wished for.
  private var ref: Ref?

  init(_ wish: ForgetWish, in survey: ForgetSurvey) {
    self.survey = survey
    switch wish {
    case .person(let name): begin(person: name)
    case .line(let ref): self.ref = ref
    }
    let marks = takeWholeLines()
    if !plan.trace.isEmpty { takeWords(besides: marks) }
    plan.strayCount = survey.strays.count { plan.isIn($0) }
  }

  private mutating func takeWholeLines() -> Set<LineMark> {
    var marks: Set<LineMark> = []
    var refs: Set<Ref> = []
    for line in survey.lines where goes(line) && marks.insert(line.mark).inserted {
      guard let fields = line.fields else { continue }
      if let ref = line.contribution ?? ownRef(of: fields) { refs.insert(ref) }
      if fields.spokenRef != nil { plan.texts.formUnion(fields.words) }
    }
    // An event of a newer version can tell again what was said.
    for line in survey.lines where !marks.contains(line.mark) {
      guard let fields = line.fields, !fields.isKnown, !plan.texts.isEmpty else { continue }
      if plan.holdsText(String(decoding: line.bytes, as: UTF8.self)) { marks.insert(line.mark) }
    }
    plan.forgetting.gone = marks.map(\.text).sorted()
    plan.refs = refs.sorted()
    plan.forgetting.refs = plan.refs
    return marks
  }

  /// The reference of a carried item; nil where a contribution of somebody else has it.
  private func ownRef(of fields: EventFields) -> Ref? {
    fields.ownRef.flatMap { survey.session.contribution($0) == nil ? $0 : nil }
  }

  private func goes(_ line: SurveyedLine) -> Bool {
    guard let ref else { return isOfPerson(line) }
    guard let spoken = line.fields?.spokenRef else { return false }
    return (line.contribution ?? spoken) == ref
  }

  /// Whether the line goes with the person: it is what they said as the session has it now, or what happened to them, or
  /// it is about a line of theirs and holds its words.
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
    plan.trace.isIn(String(decoding: line.bytes, as: UTF8.self))
      || LineTexts.all(in: line.bytes).contains { plan.trace.isIn($0.text) }
  }

  private mutating func takeWords(besides gone: Set<LineMark>) {
    let shared = NameTrace(words: plan.trace.shared)
    var blanked: Set<LineMark> = []
    var texts: Set<String> = []
    for line in survey.lines where !gone.contains(line.mark) {
      let inside = LineTexts.all(in: line.bytes).compactMap { text in
        line.fields?.meaning(of: text.key).map { (text, $0) }
      }
      if let blanking = Blanking(pieces(of: inside, line), of: line.bytes) {
        blanked.insert(line.mark)
        texts.insert(line.mark.text + ":" + blanking.text)
      }
      if inside.contains(where: { !$1.isName && shared.isIn($0.text) }) { plan.linesWithSharedWords += 1 }
    }
    plan.forgetting.blanked = texts.sorted()
    plan.mentions = blanked.count
    plan.sharedWords = plan.trace.shared.sorted()
  }

  private func pieces(of texts: [(LineText, TextMeaning)], _ line: SurveyedLine) -> [Blanking.Piece] {
    let isTheirs = line.fields?.subjects.contains(where: isName) ?? false
    return texts.flatMap { text, meaning in
      let isPerson = meaning == .calling ? isTheirs : meaning.isName && isName(text.text)
      // The event needs some of its names: there the letters go.
      if isPerson, line.fields?.isOptional(text.key) == true {
        return [Blanking.Piece(start: text.range.lowerBound, count: text.range.count, isValue: true)]
      }
      if meaning == .calling { return [] }
      return plan.trace.places(in: text.scalars).map { place in
        let bytes = text.bytes(of: place)
        return Blanking.Piece(start: bytes.lowerBound, count: bytes.count, isValue: false)
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
    plan.trace = NameTrace(
      names: names.isEmpty ? [name] : names, organisations: plan.organisations, others: others.sorted())
  }

  private func isName(_ name: String?) -> Bool { name.map { ForgetPlanner.key($0) == key } ?? false }

  /// The name folded, whatever white space is in it.
  private static func key(_ name: String) -> String {
    fold(name).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension TextMeaning {
  /// Whether it is the whole name of somebody.
  fileprivate var isName: Bool { self == .subject || self == .person }
}
