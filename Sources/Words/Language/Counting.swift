// Plurals and lists.

import SessionEngine

extension Words {
  /// `1 mens`, `3 mensen`: the number and the noun that fits it.
  func count(_ number: Int, _ one: String, _ more: String) -> String {
    "\(number) \(number == 1 ? one : more)"
  }

  /// `1 person`, `3 people`.
  public func people(_ number: Int) -> String {
    say(count(number, "person", "people"), count(number, "mens", "mensen"))
  }

  /// `1 turn`, `3 turns`: how often somebody had the floor.
  public func turns(_ number: Int) -> String {
    say(count(number, "turn", "turns"), count(number, "beurt", "beurten"))
  }

  public func contributions(_ number: Int) -> String {
    say(count(number, "contribution", "contributions"), count(number, "bijdrage", "bijdragen"))
  }

  /// Lines of a file or of pasted text.
  public func lines(_ number: Int) -> String {
    say(count(number, "line", "lines"), count(number, "regel", "regels"))
  }

  public func tables(_ number: Int) -> String {
    say(count(number, "table", "tables"), count(number, "tafel", "tafels"))
  }

  public func minutes(_ number: Int) -> String {
    say(count(number, "minute", "minutes"), count(number, "minuut", "minuten"))
  }

  public func bytes(_ number: Int) -> String {
    say(count(number, "byte", "bytes"), count(number, "byte", "bytes"))
  }

  /// So many contributions of this kind: `1 concern`, `2 zorgen`.
  public func count(_ number: Int, of kind: Kind) -> String {
    switch kind {
    case .idea: say(count(number, "idea", "ideas"), count(number, "idee", "ideeën"))
    case .concern: say(count(number, "concern", "concerns"), count(number, "zorg", "zorgen"))
    case .proposal: say(count(number, "proposal", "proposals"), count(number, "voorstel", "voorstellen"))
    case .agreement: say(count(number, "agreement", "agreements"), count(number, "afspraak", "afspraken"))
    case .deed: say(count(number, "deed", "deeds"), count(number, "daad", "daden"))
    case .question: say(count(number, "question", "questions"), count(number, "vraag", "vragen"))
    case .reflection:
      say(count(number, "reflection", "reflections"), count(number, "terugblik", "terugblikken"))
    }
  }

  var decimalSign: String { say(".", ",") }

  /// `Anna, Bram and Chadia`.
  public func list(_ items: [String]) -> String { joined(items, say("and", "en")) }

  /// `Anna, Bram or Chadia`.
  public func choice(_ items: [String]) -> String { joined(items, say("or", "of")) }

  /// At most so many by name, the others counted: `Anna, Bram and 4 more`.
  public func list(_ items: [String], atMost limit: Int) -> String {
    guard items.count > limit else { return list(items) }
    let rest = items.count - limit
    return list(Array(items.prefix(limit)) + [say("\(rest) more", "nog \(rest)")])
  }

  /// `1 of 3`: where one is in a row.
  public func place(_ number: Int, of total: Int) -> String {
    say("\(number) of \(total)", "\(number) van \(total)")
  }

  private func joined(_ items: [String], _ word: String) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return "\(items.dropLast().joined(separator: ", ")) \(word) \(last)"
  }
}
