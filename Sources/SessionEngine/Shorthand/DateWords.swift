// The words of dates in both languages, folded as they are compared.

enum DateWords {
  /// Monday 1 to Sunday 7.
  static let weekdays: [String: Int] = [
    "maandag": 1, "dinsdag": 2, "woensdag": 3, "donderdag": 4, "vrijdag": 5, "zaterdag": 6, "zondag": 7,
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
  ]
  /// Many of these are words of their own: they are weekdays only beside a day, or where a date must stand.
  static let shortWeekdays: [String: Int] = [
    "ma": 1, "di": 2, "wo": 3, "do": 4, "vr": 5, "za": 6, "zo": 7,
    "mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 7,
  ]
  /// `vrijdagmiddag` is Friday, and more than that.
  static let partsOfWeekdays: [String: Int] = {
    let parts = ["ochtend", "morgen", "middag", "namiddag", "avond", "nacht"]
    let rows = weekdays.filter { $0.key.hasSuffix("dag") }.flatMap { day in
      parts.map { (day.key + $0, day.value) }
    }
    return Dictionary(uniqueKeysWithValues: rows)
  }()

  static let months: [String: Int] = [
    "januari": 1, "februari": 2, "maart": 3, "april": 4, "mei": 5, "juni": 6, "juli": 7, "augustus": 8,
    "september": 9, "oktober": 10, "november": 11, "december": 12,
    "january": 1, "february": 2, "march": 3, "may": 5, "june": 6, "july": 7, "august": 8, "october": 10,
    "jan": 1, "feb": 2, "mar": 3, "mrt": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9,
    "oct": 10, "okt": 10, "nov": 11, "dec": 12,
  ]
  static let shortMonths: Set<String> = [
    "jan", "feb", "mar", "mrt", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "okt", "nov", "dec",
  ]
  /// Months that are somebody's name or another word too: by themselves they are no sign of a date.
  static let otherwiseWords = shortMonths.union([
    "may", "mei", "june", "april", "march", "augustus", "august",
  ])

  /// Days from today.
  static let namedDays: [String: Int] = [
    "vandaag": 0, "today": 0, "morgen": 1, "tomorrow": 1, "overmorgen": 2,
  ]
  /// The same with a part of the day, which a date doesn't hold.
  static let namedPartsOfDay: [String: Int] = [
    "vanochtend": 0, "vanmiddag": 0, "vanavond": 0, "vannacht": 0, "tonight": 0,
    "morgenochtend": 1, "morgenmiddag": 1, "morgenavond": 1,
  ]

  static let numbers: [String: Int] = [
    "een": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9,
    "tien": 10, "elf": 11, "twaalf": 12, "veertien": 14,
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fourteen": 14,
  ]
  /// `een paar weken` is no number of weeks.
  static let vagueNumbers: Set<String> = ["paar", "enkele", "few", "couple", "several", "some", "wat"]

  enum Unit { case day, week, month, year }

  static let dutchUnits: [String: Unit] = [
    "dag": .day, "dagen": .day, "week": .week, "weken": .week, "weekjes": .week, "maand": .month,
    "maanden": .month, "jaar": .year,
  ]
  static let englishUnits: [String: Unit] = [
    "day": .day, "days": .day, "week": .week, "weeks": .week, "month": .month, "months": .month,
    "year": .year, "years": .year,
  ]
  /// `over twee weken`; in English 'over two weeks' is something else.
  static let spanOpeners: Set<String> = ["over", "in", "binnen", "within"]

  enum Edge { case first, middle, last }

  static let edges: [String: Edge] = [
    "eind": .last, "einde": .last, "end": .last, "begin": .first, "beginning": .first, "start": .first,
    "half": .middle, "medio": .middle, "mid": .middle, "in": .last,
  ]

  static let this: Set<String> = [
    "deze", "dit", "komende", "aanstaande", "a.s", "eerstvolgende", "this", "coming",
  ]
  static let next: Set<String> = ["volgende", "volgend", "next"]
  static let articles: Set<String> = ["de", "het", "the"]
  static let ofs: Set<String> = ["van", "of"]
  static let ordinalTails: Set<String> = ["e", "de", "ste", "st", "nd", "rd", "th"]
  /// What stands behind an hour: `vrijdag 12 uur`.
  static let hours: Set<String> = ["uur", "u", "h", "am", "pm", "a.m", "p.m", "o'clock"]
  /// Behind a date: it was, or it will be.
  static let past: Set<String> = ["jl", "jongstleden", "ago", "geleden"]
  /// Between two dates, which together are none.
  static let ands: Set<String> = ["en", "of", "and", "or", "&", "tot", "t/m", "to", "until", "till"]

  /// They point at some time, and at no day.
  static let seasons: Set<String> = [
    "zomer", "winter", "herfst", "lente", "voorjaar", "najaar", "kerst", "pasen", "pinksteren",
    "zomervakantie", "kerstvakantie", "herfstvakantie", "meivakantie", "voorjaarsvakantie", "summer",
    "autumn", "spring", "christmas", "easter", "kwartaal", "quarter", "q1", "q2", "q3", "q4", "weekend",
  ]

  /// Every word that a date can begin with, apart from figures: most words are none, and with each key all are asked.
  static let first: Set<String> = {
    var words = next.union(this).union(articles).union(spanOpeners).union(seasons).union(["day", "week"])
    for table in [weekdays, shortWeekdays, partsOfWeekdays, months, namedDays, namedPartsOfDay] {
      words.formUnion(table.keys)
    }
    return words.union(edges.keys)
  }()
}
