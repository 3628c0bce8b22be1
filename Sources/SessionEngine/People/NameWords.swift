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
}
