// The words of the method: phases, kinds and the small choices people make, as screens and minutes show them.

import SessionEngine

extension Words {
  /// `Dream`, `Droom`.
  public func name(_ phase: Phase) -> String {
    switch phase {
    case .opening: say("Opening", "Welkom")
    case .dream: say("Dream", "Droom")
    case .vision: say("Vision", "Visie")
    case .order: say("Order", "Orde")
    case .deed: say("Deed", "Daad")
    case .closing: say("Closing", "Terugblik")
    }
  }

  /// `concern`, `zorg`.
  public func name(_ kind: Kind) -> String {
    switch kind {
    case .idea: say("idea", "idee")
    case .concern: say("concern", "zorg")
    case .proposal: say("proposal", "voorstel")
    case .agreement: say("agreement", "afspraak")
    case .deed: say("deed", "daad")
    case .question: say("question", "vraag")
    case .reflection: say("reflection", "terugblik")
    }
  }

  public var addition: String { say("addition", "aanvulling") }

  public func name(_ extent: Extent) -> String {
    switch extent {
    case .full: say("full", "volledig")
    case .limited: say("limited", "beperkt")
    case .none: say("none", "geen")
    }
  }

  public func name(_ renewal: Renewal) -> String {
    switch renewal {
    case .renewed: say("renewed", "vernieuwd")
    case .changed: say("changed", "gewijzigd")
    case .refused: say("refused", "geweigerd")
    }
  }

  public func name(_ side: ScopeSide) -> String {
    switch side {
    case .within: say("What this is about", "Waar dit over gaat")
    case .outside: say("What this is not about", "Waar dit niet over gaat")
    }
  }

  public func name(_ kind: ResultKind) -> String {
    switch kind {
    case .hard: say("In figures", "In cijfers")
    case .soft: say("As a story", "Als verhaal")
    }
  }

  public func name(_ language: Language) -> String {
    switch language {
    case .english: say("English", "Engels")
    case .dutch: say("Dutch", "Nederlands")
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
  public var plenary: String { say("Plenary", "Plenair") }

  /// A table's name, or the plenary.
  public func table(_ name: String?) -> String { name ?? plenary }
}
