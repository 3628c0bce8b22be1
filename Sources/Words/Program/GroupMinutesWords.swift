// The words of the minutes for what a group does together, and for what it looks back at.

import SessionEngine

extension Words {
  public var pollsHeading: String { say("Shows of hands", "Peilingen") }
  public var principlesHeading: String { say("Six principles", "Zes principes") }
  public var overSessions: String { say("Over the sessions", "Door de bijeenkomsten heen") }
  public var thisTime: String { say("this time", "deze keer") }
  public var earlier: String { say("earlier", "eerder") }
  public var fenceOverSessions: String { say("The fence, 1 to 3", "De schutting, 1 tot en met 3") }
  public var evaluationOverSessions: String {
    say("The evaluation, mean of 1 to 5", "De evaluatie, gemiddeld van 1 tot en met 5")
  }

  /// A line that was taken back: only its number is told.
  public var isWithdrawn: String { say("withdrawn", "ingetrokken") }
  /// Consent was asked for a line before it was reworded.
  public var ofEarlierWords: String { say("of earlier words", "op een eerdere tekst") }

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

  /// The average of a scale from its hands, one for each of 1 to 5; nil where nobody put one up.
  public func average(ofHands hands: [Int]) -> String? {
    let number = hands.reduce(0, +)
    guard number > 0 else { return nil }
    let sum = zip(1..., hands).reduce(0) { $0 + $1.0 * $1.1 }
    return say(
      "average \(figure(tenths: (sum * 20 + number) / (2 * number)))",
      "gemiddeld \(figure(tenths: (sum * 20 + number) / (2 * number)))")
  }

  /// A figure with one decimal, in tenths, with the decimal sign of the language.
  public func figure(tenths: Int) -> String {
    say("\(tenths / 10).\(tenths % 10)", "\(tenths / 10),\(tenths % 10)")
  }

  /// Whether one of the principles is met, as the group sees it.
  public func principle(isMet: Bool) -> String { isMet ? yes : say("not yet", "nog niet") }

  // Heads of columns in the CSV minutes.
  var consentColumn: String { say("consent", "instemming") }
  var harvestedColumn: String { say("harvested", "oogst") }
  var togetherColumn: String { say("together", "samen") }
}
