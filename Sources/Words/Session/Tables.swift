// The words for tables: the plenary, a new table, and all of them at a glance.

extension Words {
  public var plenary: String { say("Plenary", "Plenair") }

  /// A table's name, or the plenary.
  public func table(_ name: String?) -> String { name ?? plenary }

  public func tableMade(_ name: String) -> String {
    say("\(name) is a new table.", "\(name) is een nieuwe tafel.")
  }

  /// A table that wasn't there was made, because a desk was opened at it.
  public func tableBegun(_ name: String) -> String {
    say("\(name) is a new table of this session.", "\(name) is een nieuwe tafel van deze bijeenkomst.")
  }

  public var tablesTitle: String { say("All tables at a glance", "Alle tafels in één oogopslag") }

  public var noTables: String {
    say("This session has no tables.", "Deze bijeenkomst heeft geen tafels.")
  }

  /// Over the number of things that a table is still asked.
  public var asksHead: String { say("asks", "vraagt") }

  public var overTime: String { say("time is up", "tijd om") }
  public func shortMinutes(_ number: Int) -> String { "\(number) min" }

  public func tablesThere(_ names: [String]) -> String {
    if names.isEmpty {
      return say("This session has no tables yet.", "Deze bijeenkomst heeft nog geen tafels.")
    }
    return say("The tables now: \(list(names)).", "De tafels nu: \(list(names)).")
  }

  public func noSuchTableYet(_ name: String) -> String {
    say("Waiting for table \(quoted(name))", "Wachten op tafel \(quoted(name))")
  }
}
