// Words of names that by themselves say little of anybody.

/// What to know of words before they are taken for a name; folded.
public enum NameWords {
  /// Parts of names that say nothing of anybody.
  public static let passedOver: Set<String> = [
    "van", "de", "der", "den", "het", "te", "ten", "ter", "von", "op", "aan", "bij", "onder", "uit", "in",
    "en",
    "and", "la", "le", "el", "al", "dr", "mr", "mw", "dhr", "drs", "ir", "ms", "mrs",
  ]

  /// Names that are everyday words as well: they count as names only with a capital.
  public static let ordinary: Set<String> = [
    "wil", "will", "mark", "may", "mei", "jan", "rose", "roos", "hope", "grace", "joy", "bloem", "bill",
    "rob",
    "sue",
    "bakker", "visser", "kok", "slager", "bos", "berg", "dijk", "dekker", "mulder", "boer", "koning", "groot",
    "wit",
    "zwart", "bruin", "jong", "lang", "kort", "vos", "haan", "post", "prins", "graaf", "kuiper", "timmer",
    "brouwer",
    "hart", "wolf", "beer", "vries", "brown", "white", "green", "young", "long", "baker", "cook", "smith",
    "king",
    "dik", "pen", "bel", "ster", "storm", "fleur", "sterre", "zon", "linde", "merel", "wils", "marks",
  ]

  /// Titles and forms of address before a name: they stay in what is shown, and nobody is called by them.
  static let titles: Set<String> = [
    "dr", "drs", "prof", "mr", "mrs", "ms", "miss", "mx", "mw", "mevr", "mevrouw", "dhr", "heer", "meneer",
    "ir", "ing", "bc", "ds", "dominee", "pc", "dc", "sgt", "insp", "cllr", "sir", "dame", "lord", "lady",
    "rev",
    "hon", "jhr", "jkvr", "em", "zr", "zuster", "broeder", "mgr",
  ]
  /// Words that stand before a title: `de heer Jansen`.
  private static let beforeTitles: Set<String> = ["de", "the"]
  /// Letters behind a name.
  private static let behindNames: Set<String> = [
    "phd", "msc", "bsc", "mba", "mpa", "llm", "ba", "ma", "obe", "mbe",
  ]

  /// The words of a name by which somebody can be called: without titles before it and letters behind it. A name of nothing
  /// else keeps its last word.
  static func withoutTitles(_ words: [Substring]) -> ArraySlice<Substring> {
    var rest = words[...]
    while rest.count > 1, let first = rest.first {
      if isTitle(first) {
        rest = rest.dropFirst()
      } else if rest.count > 2, beforeTitles.contains(fold(first)), isTitle(rest[rest.startIndex + 1]) {
        rest = rest.dropFirst(2)
      } else {
        break
      }
    }
    while rest.count > 2, let last = rest.last, behindNames.contains(bare(last)) { rest = rest.dropLast() }
    return rest
  }

  /// The same of a name as it stands.
  static func withoutTitles(_ name: some StringProtocol) -> Substring {
    let words = Substring(name).split(separator: " ")
    let rest = withoutTitles(words)
    guard rest.count < words.count, let first = rest.first, let last = rest.last else {
      return Substring(name)
    }
    return Substring(name)[first.startIndex..<last.endIndex]
  }

  private static func isTitle(_ word: Substring) -> Bool { titles.contains(bare(word)) }

  private static func bare(_ word: Substring) -> String { fold(word).filter { $0 != "." && $0 != "," } }

  /// Words that begin a line before a colon and are nobody's name, with a capital or without; folded.
  static let headings: Set<String> = [
    "nee", "ja", "maar", "dus", "let op", "vraag", "vragen", "conclusie", "conclusies", "idee", "ideeen",
    "punt",
    "punten", "actie", "acties", "actiepunt", "tip", "tips", "note", "noot", "nb", "n.b.", "ps", "p.s.",
    "opmerking",
    "aandachtspunt", "afspraak", "afspraken", "besluit", "voorbeeld", "bijvoorbeeld", "samengevat",
    "samenvatting",
    "kortom", "oftewel", "reden", "gevolg", "doel", "antwoord", "zorg", "zorgen", "voorstel", "daad", "droom",
    "visie",
    "orde", "stap", "eerst", "eerste", "tweede", "derde", "daarna", "daarom", "want", "omdat", "en", "of",
    "ook", "wel",
    "niet", "goed", "ok", "oke", "oneens", "eens", "mee eens", "plus", "min", "voordeel", "nadeel",
    "probleem", "kans",
    "kern", "risico", "info", "link", "bron", "datum", "tijd", "plaats", "onderwerp", "titel", "optie",
    "keuze", "kortweg",
    "wens", "nodig", "wat", "wie", "waar", "waarom", "wanneer", "hoe", "tafel", "groep", "ronde", "fase",
    "vandaag",
    "morgen", "gisteren", "nu", "later", "samen", "allen", "iedereen", "niemand", "agenda", "citaat", "los",
    "terzijde",
    "no", "yes", "but", "so", "question", "questions", "conclusion", "idea", "ideas", "point", "points",
    "action",
    "actions", "remark", "comment", "agreement", "decision", "example", "summary", "reason", "result", "goal",
    "answer",
    "concern", "proposal", "deed", "dream", "vision", "order", "step", "first", "second", "third", "then",
    "because",
    "and", "or", "also", "not", "good", "agreed", "pro", "con", "problem", "risk", "chance", "source", "date",
    "time",
    "place", "subject", "title", "option", "choice", "wish", "need", "what", "who", "where", "why", "when",
    "how",
    "table", "group", "round", "phase", "today", "tomorrow", "yesterday", "now", "later", "together",
    "everyone",
    "nobody", "quote", "aside", "todo", "to do", "fyi", "please", "sorry", "warning", "watch out",
    "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "monday", "tuesday",
    "wednesday",
    "thursday", "friday", "saturday", "sunday",
  ]

  /// Words that begin a sentence rather than a name in lower case; folded.
  static let articles: Set<String> = [
    "de", "het", "een", "dit", "dat", "die", "deze", "onze", "ons", "mijn", "ik", "je", "hij", "zij", "ze",
    "er", "in",
    "op", "aan", "bij", "voor", "met", "van", "als", "om", "te", "the", "a", "an", "this", "that", "these",
    "our", "my",
    "i", "you", "he", "she", "they", "it", "on", "at", "for", "with", "of", "if", "to",
  ]

  /// Words within a name that take no capital.
  static let infixes: Set<String> = [
    "van", "de", "der", "den", "het", "'t", "te", "ten", "ter", "von", "van't", "op", "aan", "bij", "in",
    "la", "le",
    "el", "al", "da", "di", "du", "des", "dos", "bin", "ibn",
  ]
}
