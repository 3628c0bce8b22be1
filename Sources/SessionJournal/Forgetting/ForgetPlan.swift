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
      encoder.text(.text, wanted)
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
      if let ref = line.contribution { refs.insert(ref) }
      if case .carried(let item) = line.event { refs.insert(item.ref) }
      plan.texts.formUnion(ForgetPlanner.texts(of: line.event))
    }
    // An event of a newer version can tell again what was said.
    for line in survey.lines where !marks.contains(line.mark) {
      guard case .unknown = line.event, !plan.texts.isEmpty else { continue }
      if plan.holdsText(String(decoding: line.bytes, as: UTF8.self)) { marks.insert(line.mark) }
    }
    plan.forgetting.gone = marks.map(\.text).sorted()
    plan.refs = refs.sorted()
    plan.forgetting.refs = plan.refs
    return marks
  }

  private func goes(_ line: SurveyedLine) -> Bool {
    guard let ref else { return isOfPerson(line) }
    switch line.event {
    case .noted(let note): return (line.contribution ?? note.ref) == ref
    case .reworded(let other, _): return other == ref
    case .carried(let item): return item.ref == ref
    case .wordingRecalled(let other, _), .judged(let other, _): return other == ref
    default: return false
    }
  }

  private func isOfPerson(_ line: SurveyedLine) -> Bool {
    guard let event = line.event else { return isMentioned(in: line) }
    switch event {
    case .noted(let note):
      if let ref = line.contribution { return isTheirs(ref) }
      return isName(note.by)
    case .reworded(let ref, _): return isTheirs(ref)
    case .attributed(_, let name): return isName(name)
    case .enrolled(let enrolment): return isName(enrolment.name)
    case .participantLeft(let name), .participantReturned(let name), .seated(let name, _),
      .mandateGiven(let name, _, _), .roleTaken(let name, _), .deedDeclined(let name, _):
      return isName(name)
    case .mandatesRenewed(let names, _, _): return !names.isEmpty && names.allSatisfy(isName)
    case .carried(let item): return isName(item.by)
    case .wordingRecalled(let ref, _), .judged(let ref, _): return isName(survey.session.carriedItem(ref)?.by)
    case .turnSkipped(let name, _), .voted(_, let name, _, _): return isName(name)
    case .unknown: return isMentioned(in: line)
    default: return false
    }
  }

  private func isTheirs(_ ref: Ref) -> Bool {
    guard let line = survey.session.contribution(ref) else { return false }
    return isName(survey.session.speakerName(of: line))
  }

  private func isMentioned(in line: SurveyedLine) -> Bool {
    plan.trace.isIn(String(decoding: line.bytes, as: UTF8.self))
      || LineTexts.all(in: line.bytes).contains { plan.trace.isIn($0.text) }
  }

  private static func texts(of event: Event?) -> [String] {
    switch event {
    case .noted(let note): texts(of: note.wording)
    case .reworded(_, let wording): texts(of: wording)
    case .carried(let item): [item.text, item.because, item.firstStep].compactMap { $0 }
    case .wordingRecalled(_, let wording): [wording.text, wording.judgement?.learnt].compactMap { $0 }
    case .judged(_, let judgement): [judgement.learnt].compactMap { $0 }
    default: []
    }
  }

  private static func texts(of wording: Wording) -> [String] {
    [wording.text, wording.said, wording.because, wording.firstStep].compactMap { $0 }
  }

  private mutating func takeWords(besides gone: Set<LineMark>) {
    let shared = NameTrace(words: plan.trace.shared)
    var blanked: Set<LineMark> = []
    var texts: Set<String> = []
    for line in survey.lines where !gone.contains(line.mark) {
      let inside = LineTexts.all(in: line.bytes)
      if let blanking = Blanking(pieces(of: inside, line), of: line.bytes) {
        blanked.insert(line.mark)
        texts.insert(line.mark.text + ":" + blanking.text)
      }
      if inside.contains(where: { !ForgetPlanner.isName($0.key) && shared.isIn($0.text) }) {
        plan.linesWithSharedWords += 1
      }
    }
    plan.forgetting.blanked = texts.sorted()
    plan.mentions = blanked.count
    plan.sharedWords = plan.trace.shared.sorted()
  }

  private func pieces(of texts: [LineText], _ line: SurveyedLine) -> [Blanking.Piece] {
    var isTheirs = false
    if case .noted(let note) = line.event { isTheirs = isName(note.by) }
    return texts.flatMap { text in
      let isPerson =
        text.key == "calledBy" ? isTheirs : ForgetPlanner.isName(text.key) && isName(text.text)
      if isPerson, text.key != "name" {
        return [Blanking.Piece(start: text.range.lowerBound, count: text.range.count, isValue: true)]
      }
      if text.key == "calledBy" { return [] }
      return plan.trace.places(in: text.scalars).map { place in
        let bytes = text.bytes(of: place)
        return Blanking.Piece(start: bytes.lowerBound, count: bytes.count, isValue: false)
      }
    }
  }

  private static func isName(_ key: String) -> Bool { ["by", "name", "names", "helpers"].contains(key) }

  private mutating func begin(person name: String) {
    key = ForgetPlanner.key(name)
    var names: [String] = []
    var theirs: [String] = []
    var elsewhere: Set<String> = []
    var others: Set<String> = []
    for line in survey.lines {
      for name in ForgetPlanner.names(in: line.event) {
        if !isName(name) { others.insert(name) } else if !names.contains(name) { names.append(name) }
      }
      guard case .enrolled(let enrolment) = line.event, let organisation = enrolment.organisation else {
        continue
      }
      if !isName(enrolment.name) {
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

  /// Everybody that the event names.
  private static func names(in event: Event?) -> [String] {
    switch event {
    case .noted(let note): [note.by].compactMap { $0 } + note.wording.helpers
    case .reworded(_, let wording): wording.helpers
    case .attributed(_, let name): [name].compactMap { $0 }
    case .enrolled(let enrolment): [enrolment.name]
    case .participantLeft(let name), .participantReturned(let name), .seated(let name, _),
      .mandateGiven(let name, _, _), .roleTaken(let name, _), .deedDeclined(let name, _):
      [name]
    case .mandatesRenewed(let names, _, _), .roundBegun(let names, _): names
    case .turnSkipped(let name, _), .voted(_, let name, _, _): [name]
    case .carried(let item): [item.by].compactMap { $0 } + item.helpers
    default: []
    }
  }
}
