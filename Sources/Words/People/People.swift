// The words for people: mandates, perspectives, and who was heard.

import SessionEngine

extension Words {
  public func name(_ extent: Extent) -> String {
    switch extent {
    case .full: say("full", "volledig")
    case .limited: say("limited", "beperkt")
    case .none: say("none", "geen")
    }
  }

  public func mandate(_ extent: Extent) -> String {
    switch extent {
    case .full: say("full mandate", "volledig mandaat")
    case .limited: say("limited mandate", "beperkt mandaat")
    case .none: say("no mandate", "geen mandaat")
    }
  }

  public func name(_ renewal: Renewal) -> String {
    switch renewal {
    case .renewed: say("renewed", "vernieuwd")
    case .changed: say("changed", "gewijzigd")
    case .refused: say("refused", "geweigerd")
    }
  }

  public func mandate(_ renewal: Renewal) -> String {
    switch renewal {
    case .renewed: say("mandate renewed", "mandaat vernieuwd")
    case .changed: say("mandate changed", "mandaat gewijzigd")
    case .refused: say("mandate not given again", "mandaat niet opnieuw gegeven")
    }
  }

  /// One person with this perspective: `resident`, `inwoner`.
  public func name(_ perspective: Perspective) -> String {
    switch perspective {
    case .resident: say("resident", "inwoner")
    case .professional: say("professional", "professional")
    case .manager: say("manager", "manager")
    case .board: say("board member", "bestuurder")
    case .policy: say("policy maker", "beleidsmaker")
    case .funder: say("funder", "financier")
    case .knowledge: say("knowledge partner", "kennispartner")
    case .other: say("other", "anders")
    }
  }

  /// The group, as the head of a bar: `Residents`, `Inwoners`.
  public func groupName(_ perspective: Perspective) -> String {
    switch perspective {
    case .resident: say("Residents", "Inwoners")
    case .professional: say("Professionals", "Professionals")
    case .manager: say("Managers", "Managers")
    case .board: say("Board", "Bestuur")
    case .policy: say("Policy", "Beleid")
    case .funder: say("Funders", "Financiers")
    case .knowledge: say("Knowledge", "Kennis")
    case .other: say("Other", "Anders")
    }
  }

  /// The group of a perspective as somebody gave it; its own words where the method doesn't know it.
  public func groupName(perspective given: String?) -> String {
    guard let given else { return notSaid }
    return Perspective(said: given).map { groupName($0) } ?? given
  }

  public var notSaid: String { say("not said", "niet gezegd") }
  public var nobodyKnown: String { say("speaker unknown", "spreker onbekend") }
  public var notYetHeard: String { say("not yet heard", "nog niet gehoord") }
  public var everyoneHeard: String { say("everyone was heard", "iedereen is gehoord") }
  public var heardHeading: String { say("heard", "gehoord") }
  public var noSpeakerYet: String { say("who?", "wie?") }
  public var everyone: String { say("everyone", "allen") }

  /// Who said a line that stands under no name: `everyone`, `Zoe?`.
  public func name(_ speaker: Unnamed?) -> String {
    switch speaker {
    case .everyone: everyone
    case .stranger(let name): "\(name)?"
    case .oneOf, nil: noSpeakerYet
    }
  }

  /// An unknown name on the line; `key` is the key that enrols.
  public func offerEnrolment(_ name: String, key: String) -> String {
    say(
      "\(name) is not enrolled yet. \(key) enrols.", "\(name) is nog niet ingeschreven. \(key) schrijft in.")
  }

  /// A line was noted with an unknown name: as its speaker, or in its text; `key` enrols, nil where there is none.
  public func notedUnknown(_ name: String, line: String, isInText: Bool, key: String?) -> String {
    let place =
      isInText
      ? say(
        "#\(line) keeps \(quoted(name + ":")) in its text", "#\(line) houdt \(quoted(name + ":")) in de tekst"
      )
      : say("#\(line) stands under ‘?’", "#\(line) staat onder ‘?’")
    let reason = say("\(name) is not enrolled", "\(name) is niet ingeschreven")
    guard let key else { return "\(place), \(reason)." }
    return "\(place), \(reason). " + say("\(key) enrols.", "\(key) schrijft in.")
  }

  /// A name that fits several, before Enter: `Marieke or Mark?`.
  public func oneOf(_ names: [String]) -> String { choice(Array(names.prefix(9))) + "?" }

  /// What a choice will do with the lines that wait for it.
  public func willBe(of name: String, _ refs: [Ref]) -> String {
    refs.isEmpty ? name : refs.map { "#\($0.text)" }.joined(separator: " ") + " → \(name)"
  }

  public var hasLeft: String { say("has left", "is weg") }
}
