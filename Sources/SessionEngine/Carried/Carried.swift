// What an earlier session left to this one: its agreements and deeds, what became of them, and how it went.

/// What became of a deed or agreement that was carried into this session.
public enum Verdict: UInt8, CaseIterable, Sendable, Hashable {
  // Of an agreement.
  case keep, adapt, drop
  // Of a deed.
  case done, partly, notyet, dropped

  /// Whether it is said of an agreement; else of a deed.
  public var isOfAgreement: Bool { self == .keep || self == .adapt || self == .drop }

  /// Whether what it is said of is over and done with.
  public var isFinal: Bool { self == .drop || self == .done || self == .dropped }
}

extension Verdict: FixedWord {
  public static let fixedWords = FixedWords(Verdict.self)

  public var words: [String] {
    switch self {
    case .keep: ["keep", "houden", "behouden"]
    case .adapt: ["adapt", "aanpassen"]
    case .drop: ["drop", "loslaten"]
    case .done: ["done", "klaar", "gedaan"]
    case .partly: ["partly", "deels"]
    case .notyet: ["notyet", "nogniet"]
    case .dropped: ["dropped", "losgelaten"]
    }
  }
}

/// A deed or agreement of an earlier session.
public struct CarriedItem: Sendable, Equatable {
  /// The reference it has in this session.
  public var ref: Ref
  /// The identity of the session it comes from, and its reference there.
  public var session: String
  public var origin: Ref
  public var kind: Kind
  public var text: String
  public var by: String?
  public var due: Day?
  public var review: Day?
  public var because: String?
  public var helpers: [String]
  public var firstStep: String?
  /// What became of it, once that was said; never in the event that carries it.
  public internal(set) var judgement: Judgement?
  /// How it stood in sessions before that one, the earliest first; never in the event that carries it.
  public internal(set) var past: [PastWording] = []

  public init(
    ref: Ref, session: String, origin: Ref, kind: Kind, text: String, by: String? = nil,
    due: Day? = nil, review: Day? = nil, because: String? = nil, helpers: [String] = [],
    firstStep: String? = nil
  ) {
    self.ref = ref
    self.session = session
    self.origin = origin
    self.kind = kind
    self.text = text
    self.by = by
    self.due = due
    self.review = review
    self.because = because
    self.helpers = helpers
    self.firstStep = firstStep
  }
}

/// What became of a carried item, and what was learnt.
public struct Judgement: Sendable, Hashable {
  public var verdict: Verdict
  public var learnt: String?
  /// The next day on which a kept agreement is looked at.
  public var review: Day?

  public init(_ verdict: Verdict, learnt: String? = nil, review: Day? = nil) {
    self.verdict = verdict
    self.learnt = learnt
    self.review = review
  }
}

/// How a carried item stood in an earlier session.
public struct PastWording: Sendable, Hashable {
  /// The identity of that session.
  public var session: String
  public var date: Day?
  public var text: String
  public var judgement: Judgement?

  public init(session: String, date: Day? = nil, text: String, judgement: Judgement? = nil) {
    self.session = session
    self.date = date
    self.text = text
    self.judgement = judgement
  }
}

/// An earlier session of the same group, as far as it is looked back at.
public struct PastSession: Sendable, Equatable {
  public var id: String
  public var title: String
  public var date: Day?
  public var fence: Int?
  /// The mean score of each statement of the closing evaluation in tenths (10-50), 0 where there was none; empty where
  /// nothing was evaluated.
  public var means: [Int]

  public init(id: String, title: String, date: Day? = nil, fence: Int? = nil, means: [Int] = []) {
    self.id = id
    self.title = title
    self.date = date
    self.fence = fence
    self.means = means
  }
}

extension CarriedItem {
  /// When it is looked at: as the group said when it looked at it last, or as it was agreed.
  public var nextReview: Day? { judgement?.review ?? review }

  /// Whether it still holds. An adapted agreement does so until something came in its place.
  public func holds(isReplaced: Bool) -> Bool {
    guard let verdict = judgement?.verdict else { return true }
    return verdict == .adapt ? !isReplaced : !verdict.isFinal
  }
}

extension Session {
  /// The deed or agreement of an earlier session that has this reference here.
  public func carriedItem(_ ref: Ref) -> CarriedItem? { carriedIndexes[ref].map { carried[$0] } }

  /// The agreements of this session that stand in the place of a carried one that was adapted.
  public func replacements(of item: CarriedItem) -> [Contribution] {
    guard item.kind == .agreement, item.judgement?.verdict == .adapt else { return [] }
    return lines(linkingTo: item.ref).filter { $0.kind == .agreement }
  }

  /// Mean score of each statement in tenths, 0 where there are no scores; empty where nothing was evaluated.
  public var evaluationMeans: [Int] {
    if evaluation.allSatisfy(\.isEmpty) { return [] }
    return evaluation.map { scores in
      scores.isEmpty ? 0 : (scores.reduce(0, +) * 20 + scores.count) / (2 * scores.count)
    }
  }
}
