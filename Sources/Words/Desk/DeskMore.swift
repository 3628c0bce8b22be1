// More words of the desk: headings beside the page, and what the line would do.

extension Words {
  public var heardHeading: String { say("heard", "gehoord") }
  public var beingEdited: String { say("being edited", "wordt gewijzigd") }

  /// Where a list has no room for all: '+3'.
  public func andMore(_ number: Int) -> String { say("and \(number) more", "en nog \(number)") }

  /// A table that wasn't there was made, because a desk was opened at it.
  public func tableBegun(_ name: String) -> String {
    say("\(name) is a new table of this session.", "\(name) is een nieuwe tafel van deze bijeenkomst.")
  }

  /// The open invitation was switched on or off.
  public func invitationIs(_ isOn: Bool) -> String {
    isOn
      ? say("On the stage: who has not been heard.", "Op het podium: wie nog niet gehoord is.")
      : say(
        "No longer on the stage: who has not been heard.", "Niet meer op het podium: wie nog niet gehoord is."
      )
  }

  public func willMend(_ old: String, _ new: String) -> String {
    say("\(quoted(old)) becomes \(quoted(new))", "\(quoted(old)) wordt \(quoted(new))")
  }

  public func saved(at time: String, line: String?) -> String {
    line.map { "#\($0) \(saved(at: time))" } ?? saved(at: time)
  }
}
