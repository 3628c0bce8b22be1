// What somebody said, as the session holds it now.

/// A contribution. Small, because a session may hold a million of them: what few have lies in `details`.
public struct Contribution: Sendable {
  public let ref: Ref
  /// Milliseconds since 1970, the writer's wall clock at Enter.
  public let at: Int64
  public internal(set) var text: String
  /// The whole line as it was given.
  public internal(set) var said: String
  /// Links, reason, dates and the rest; nil where there is nothing of the kind.
  public internal(set) var details: Details?
  /// Nil while nobody is known.
  public internal(set) var speaker: ParticipantIndex?
  /// The table, or the plenary.
  public internal(set) var table: TableIndex
  public internal(set) var phase: Phase
  public internal(set) var kind: Kind
  public internal(set) var isWithdrawn = false

  /// What is known of who said it, where there is no `speaker`.
  public var unnamed: Unnamed? { details?.unnamed }
  public var links: [Ref] { details?.links ?? [] }
  public var additionTo: Ref? { details?.additionTo }
  public var because: String? { details?.because }
  public var review: Day? { details?.review }
  public var due: Day? { details?.due }
  public var helpers: [String] { details?.helpers ?? [] }
  public var firstStep: String? { details?.firstStep }
}

/// What only some contributions have. Never changed in place.
public final class Details: Sendable, Equatable {
  public let links: [Ref]
  public let additionTo: Ref?
  public let because: String?
  public let review: Day?
  public let due: Day?
  public let helpers: [String]
  public let firstStep: String?
  public let unnamed: Unnamed?

  /// Nil where the wording has nothing of the kind.
  init?(_ wording: Wording, additionTo: Ref?, unnamed: Unnamed?) {
    if wording.links.isEmpty, additionTo == nil, unnamed == nil, wording.because == nil,
      wording.review == nil,
      wording.due == nil, wording.helpers.isEmpty, wording.firstStep == nil
    {
      return nil
    }
    links = wording.links
    self.additionTo = additionTo
    because = wording.because
    review = wording.review
    due = wording.due
    helpers = wording.helpers
    firstStep = wording.firstStep
    self.unnamed = unnamed
  }

  public static func == (left: Details, right: Details) -> Bool {
    left.links == right.links && left.additionTo == right.additionTo && left.because == right.because
      && left.review == right.review && left.due == right.due && left.helpers == right.helpers
      && left.firstStep == right.firstStep && left.unnamed == right.unnamed
  }
}

extension Contribution {
  /// The wording as an event would carry it.
  public var wording: Wording {
    Wording(
      kind: kind, text: text, said: said == text ? nil : said, links: links, because: because,
      review: review, due: due, helpers: helpers, firstStep: firstStep)
  }
}

/// What giving a line to somebody changes of it.
struct LineSpeaker: Sendable, Equatable {
  let person: ParticipantIndex?
  let unnamed: Unnamed?
}

extension Contribution {
  var lineSpeaker: LineSpeaker {
    get { LineSpeaker(person: speaker, unnamed: unnamed) }
    set {
      speaker = newValue.person
      if unnamed != newValue.unnamed {
        details = Details(wording, additionTo: additionTo, unnamed: newValue.unnamed)
      }
    }
  }

  /// What a rewording changes of it.
  var lineWording: Wording {
    get { wording }
    set {
      (text, said, kind) = (newValue.text, newValue.said ?? newValue.text, newValue.kind)
      details = Details(newValue, additionTo: additionTo, unnamed: unnamed)
    }
  }
}
