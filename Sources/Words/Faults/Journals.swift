// What is damaged in the journals of a session, said to people.

import SessionEngine

/// Why a line of a journal is passed over.
public enum LineDamage: Sendable, Hashable, CaseIterable {
  case badChecksum, notJSON, notUTF8, mergeMarker, nulRun, missingKey, badValue, oversized
}

extension Words {
  /// One damaged line; `file` is its name, `number` counts from 1.
  public func damagedLine(file: String, number: Int, _ damage: LineDamage) -> String {
    say(
      "\(file), line \(number): \(reason(damage)). It was passed over.",
      "\(file), regel \(number): \(reason(damage)). Die is overgeslagen.")
  }

  public func reason(_ damage: LineDamage) -> String {
    switch damage {
    case .badChecksum: say("the checksum doesn’t fit", "de controlesom klopt niet")
    case .notJSON: say("not JSON", "geen JSON")
    case .notUTF8: say("not UTF-8", "geen UTF-8")
    case .mergeMarker: say("a mark that a merge left behind", "een teken dat een samenvoeging achterliet")
    case .nulRun: say("a run of NUL bytes, as a power cut leaves", "een rij NUL-bytes, zoals na stroomuitval")
    case .missingKey: say("something is missing in it", "er ontbreekt iets in")
    case .badValue: say("it has a value that can’t be", "er staat een onmogelijke waarde in")
    case .oversized: say("longer than a line can be", "langer dan een regel kan zijn")
    }
  }

  /// A last line that never came to its end; no damage.
  public func unfinishedLine(file: String, number: Int) -> String {
    say(
      "\(file), line \(number): unfinished, so it was never acknowledged. No damage.",
      "\(file), regel \(number): onaf, dus nooit bevestigd. Geen schade.")
  }

  /// Events of a newer version.
  public func newerEvents(file: String, number: Int) -> String {
    say(
      "\(file): \(lines(number)) of a newer version, kept and passed over. Update doendag to read them.",
      "\(file): \(lines(number)) van een nieuwere versie, bewaard en overgeslagen. Werk doendag bij om ze te lezen."
    )
  }

  /// A gap in the numbers of a writer.
  public func missingEvents(file: String, number: Int) -> String {
    say(
      "\(file): \(lines(number)) missing in the row.",
      "\(file): \(lines(number)) \(number == 1 ? "ontbreekt" : "ontbreken") in de rij.")
  }

  public func journalUnreadable(file: String, reason: String) -> String {
    say("\(file) can’t be read: \(reason).", "\(file) is niet te lezen: \(reason).")
  }

  /// The end of a check: so many journals and lines, all whole.
  public func checkedWhole(journals: Int, events: Int) -> String {
    say(
      "Whole: \(lines(events)) in \(count(journals, "journal", "journals")).",
      "Heel: \(lines(events)) in \(count(journals, "dagboek", "dagboeken")).")
  }

  /// The end of a check that found no damage, but gaps in the rows of lines.
  public func checkedIncomplete(events: Int) -> String {
    say(
      "Not whole: lines are missing as told above; \(lines(events)) read. Bring the other journals into the folder.",
      "Niet heel: er ontbreken regels, zie hierboven; \(lines(events)) gelezen. Zet de andere dagboeken in de map."
    )
  }

  /// The end of a check that found damage.
  public func checkedDamaged(lines number: Int, events: Int) -> String {
    say(
      "Damaged: \(lines(number)); \(lines(events)) read. Every other line is used.",
      "Beschadigd: \(lines(number)); \(lines(events)) gelezen. Alle andere regels worden gebruikt.")
  }

  /// The end of a check that found something else than damage and gaps.
  public func checkedContradicted(events: Int) -> String {
    say(
      "Not whole: see above; \(lines(events)) read.", "Niet heel: zie hierboven; \(lines(events)) gelezen.")
  }

  /// Whatever shows a result tells that something was damaged.
  public func someDamaged(_ number: Int) -> String {
    say(
      "\(lines(number)) damaged and passed over; doendag check tells which.",
      "\(lines(number)) beschadigd en overgeslagen; doendag check zegt welke.")
  }

  /// Two lines in one: the one damage that costs nothing.
  public func lineBreakLost(file: String, number: Int) -> String {
    say(
      "\(file), line \(number): two lines in one, their line break was lost. Both are used.",
      "\(file), regel \(number): twee regels in één, het regeleinde ertussen is weg. Beide worden gebruikt.")
  }

  /// Whatever shows a result tells that journals couldn't be read.
  public func someUnreadable(_ number: Int) -> String {
    say(
      "\(count(number, "journal", "journals")) can’t be read; doendag check tells why.",
      "\(count(number, "dagboek is", "dagboeken zijn")) niet te lezen; doendag check zegt waarom.")
  }

  /// Whatever shows a result tells that there are gaps.
  public func someMissing(_ number: Int) -> String {
    say(
      "\(lines(number)) missing; doendag check tells of which journals.",
      "Er \(number == 1 ? "ontbreekt" : "ontbreken") \(lines(number)); doendag check zegt van welke dagboeken."
    )
  }

  /// Lines of another session in a journal here.
  public func strangeLines(file: String, number: Int) -> String {
    say(
      "\(file): \(lines(number)) of another session, passed over. Move the file to that session’s folder.",
      "\(file): \(lines(number)) van een andere bijeenkomst, overgeslagen. Zet het bestand in de map van die bijeenkomst."
    )
  }

  /// Several sessions were founded in one folder.
  public func severalSessions(used: String, others: [String]) -> String {
    let others = others.map { "‘\($0)’" }.joined(separator: ", ")
    return say(
      "More than one session began in this folder. This is ‘\(used)’, not \(others). Give each its own folder.",
      "In deze map is meer dan één bijeenkomst begonnen. Dit is ‘\(used)’, niet \(others). Geef elk een eigen map."
    )
  }

  /// Two lines that claim to be the same event and say different things.
  public func contradictingLines(file: String, line: Int, other: String, otherLine: Int) -> String {
    say(
      "\(file), line \(line), and \(other), line \(otherLine): one writer and number, but not the same. The later one is used.",
      "\(file), regel \(line), en \(other), regel \(otherLine): dezelfde schrijver en hetzelfde nummer, maar niet hetzelfde. De laatste telt."
    )
  }

  /// Whatever shows a result tells that lines contradict each other.
  public func someContradicting(_ number: Int) -> String {
    say(
      "\(count(number, "pair of lines contradicts itself", "pairs of lines contradict themselves")); doendag check tells which.",
      "\(count(number, "paar regels spreekt", "paren regels spreken")) elkaar tegen; doendag check zegt welke."
    )
  }

  /// On a screen, where there is no room for all of it.
  public var somethingIsAmiss: String {
    say(
      "Not everything here could be read or belongs here; doendag check tells more.",
      "Niet alles hier was te lezen of hoort hier; doendag check zegt meer.")
  }

  /// The clock of this computer can't be right, or somebody else's can't. `shown` is what it shows.
  public func wrongClock(shown: String, isImpossible: Bool) -> String {
    isImpossible
      ? say(
        "The clock here shows \(shown). Please set it; everything is kept.",
        "De klok staat op \(shown). Zet hem even goed; alles blijft bewaard.")
      : say(
        "This clock shows \(shown), over a day behind other lines. Is it right?",
        "De klok staat op \(shown), ruim een dag achter op de rest. Klopt dat?")
  }
}
