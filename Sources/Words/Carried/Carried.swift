// Say and do: the words for what earlier sessions left, what became of it and what was learnt.

import SessionEngine

extension Words {
  /// What became of something carried: `kept`, `gedaan`.
  public func name(_ verdict: Verdict) -> String {
    switch verdict {
    case .keep: say("kept", "blijft gelden")
    case .adapt: say("adapted", "aangepast")
    case .drop, .dropped: say("let go", "losgelaten")
    case .done: say("done", "gedaan")
    case .partly: say("done in part", "deels gedaan")
    case .notyet: say("not yet", "nog niet")
    }
  }

  /// The head over what the last session left.
  public var sayAndDo: String { say("Say and do", "Zeggen en doen") }

  public var learnt: String { say("learnt", "geleerd") }

  public var judgeHint: String {
    say(
      "/verdict #… keep|adapt|drop · /did #… done|partly|notyet|dropped",
      "/oordeel #… houden|aanpassen|loslaten · /gedaan #… klaar|deels|nogniet")
  }

  public var judgeHintShort: String { say("/verdict #… · /did #…", "/oordeel #… · /gedaan #…") }

  /// What came in the place of an agreement.
  public func before(_ text: String) -> String { say("before: \(text)", "eerder: \(text)") }

  /// What an adapted agreement stands in the place of.
  public var insteadOf: String { say("Instead of", "In plaats van") }

  public var notLookedAtYet: String { say("not looked at yet", "nog niet naar gekeken") }

  /// An agreement that is to be adapted, and has no new words yet.
  public var toBeAdapted: String { say("to be adapted", "wordt aangepast") }

  /// What an earlier session left and still stands: `from last time, done in part`. Nil was not looked at.
  public func fromLastTime(_ verdict: Verdict?) -> String {
    let state = verdict == .adapt ? toBeAdapted : verdict.map { name($0) } ?? notLookedAtYet
    return say("from last time, \(state)", "van de vorige keer, \(state)")
  }

  public var overSessions: String { say("Over the sessions", "Door de bijeenkomsten heen") }
  public var thisTime: String { say("this time", "deze keer") }
  public var earlier: String { say("earlier", "eerder") }
}
