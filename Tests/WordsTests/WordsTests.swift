// Tests of the words for dates, plurals, lists and names.

import SessionEngine
import Testing
import Words

private let dutch = Words(.dutch)
private let english = Words(.english)

@Suite struct Dates {
  @Test func longAndShort() throws {
    let day = try #require(Day(year: 2026, month: 5, day: 1))
    #expect(dutch.longDate(day) == "vrijdag 1 mei 2026")
    #expect(english.longDate(day) == "Friday 1 May 2026")
    let december = try #require(Day(year: 2026, month: 12, day: 1))
    #expect(dutch.longDate(december) == "dinsdag 1 december 2026")
    #expect(english.shortDate(december, today: day) == "1 Dec")
    #expect(dutch.date(december) == "1 december 2026")
    #expect(dutch.shortDate(december, today: day) == "1 dec")
  }

  @Test(arguments: [
    ("2026-11-28", "28 nov"), ("2026-11-27", "27 nov 2026"), ("2027-01-01", "1 jan"),
    ("2027-10-28", "28 okt"), ("2027-10-29", "29 okt 2027"), ("2025-12-01", "1 dec 2025"),
  ])
  func aDayThatIsNotWithinElevenMonthsHasItsYear(iso: String, short: String) throws {
    let today = try #require(Day(iso: "2026-11-28"))
    #expect(dutch.shortDate(try #require(Day(iso: iso)), today: today) == short)
  }

  @Test func everyMonthAndWeekdayHasItsOwnName() {
    for words in [dutch, english] {
      let days = (0..<366).map { Day(number: 20_454 + $0) }
      #expect(Set(days.map { words.weekday($0) }).count == 7)
      #expect(Set(days.map { words.date($0) }).count == 366)
      #expect(Set(days.map { words.shortDate($0, today: days[0]).split(separator: " ")[1] }).count == 12)
    }
  }

  @Test func times() {
    #expect(dutch.time(hour: 14, minute: 7) == "14:07")
    #expect(dutch.time(hour: 9, minute: 5, second: 3) == "09:05:03")
    #expect(dutch.timeLeft(seconds: 760) == "nog 12:40")
    #expect(dutch.timeLeft(seconds: -40) == "over tijd 0:40")
    #expect(english.timeLeft(seconds: 0) == "0:00 left")
    #expect(english.timeLeft(seconds: -6001) == "over time 100:01")
  }
}

@Suite struct Plurals {
  @Test func oneAndMore() {
    #expect(dutch.people(1) == "1 mens")
    #expect(dutch.people(3) == "3 mensen")
    #expect(dutch.people(0) == "0 mensen")
    #expect(english.people(1) == "1 person")
    #expect(english.people(2) == "2 people")
    #expect(dutch.minutes(1) == "1 minuut")
    #expect(dutch.count(2, of: .idea) == "2 ideeën")
    #expect(dutch.peopleThere(1) == "1 mens deed mee.")
    #expect(dutch.peopleThere(2) == "2 mensen deden mee.")
    for words in [dutch, english] {
      for kind in Kind.allCases { #expect(words.count(1, of: kind) == "1 \(words.name(kind))") }
    }
  }

  @Test func lists() {
    #expect(dutch.list([]) == "")
    #expect(dutch.list(["Anna"]) == "Anna")
    #expect(dutch.list(["Anna", "Bram", "Chadia"]) == "Anna, Bram en Chadia")
    #expect(english.list(["Anna", "Bram", "Chadia"]) == "Anna, Bram and Chadia")
    #expect(english.choice(["in", "out"]) == "in or out")
    #expect(dutch.list(["a", "b", "c", "d"], atMost: 2) == "a, b en nog 2")
  }

  @Test func averages() {
    #expect(dutch.average([4, 4, 5]) == "4,3")
    #expect(english.average([4, 4, 5]) == "4.3")
    #expect(english.average([4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5]) == "4.7")
    #expect(english.average([1, 2]) == "1.5")
    #expect(english.average([]) == nil)
  }
}

@Suite struct Asks {
  @Test func shortOnTheDesk() {
    #expect(dutch.short(Ask(.heard, table: nil, who: ["a", "b", "c"])) == "3 mensen horen")
    #expect(dutch.short(Ask(.proposal, table: nil, who: ["7"])) == "1 zorg zonder voorstel")
    #expect(dutch.short(Ask(.proposal, table: nil, who: ["7", "8"])) == "2 zorgen zonder voorstel")
    #expect(dutch.short(Ask(.mandate, table: nil, who: ["a", "b"])) == "mandaat van 2 mensen")
    #expect(dutch.short(Ask(.scopeOut, table: nil)) == "kader: waar het niet over gaat")
    #expect(english.short(Ask(.review, table: nil, who: ["14"])) == "1 agreement without a review date")
  }

  @Test func tablesTogether() {
    let asks = [
      Ask(.heard, table: "1", who: ["a"]), Ask(.ambition, table: "1"),
      Ask(.heard, table: "2", who: ["b", "c"]),
    ]
    #expect(english.shorts(asks) == ["3 people to hear", "a shared ambition"])
  }

  @Test func wholeInTheMinutes() {
    let heard = Ask(.heard, table: nil, who: ["Yusra", "Anna van der Berg"])
    #expect(dutch.whole(heard) == "niet gehoord: Anna van der Berg en Yusra")
    #expect(dutch.whole(heard, naming: false) == "2 mensen horen")
    #expect(
      dutch.whole(Ask(.proposal, table: nil, who: ["7", "b9"])) == "geen voorstel bij zorgen #7 en #b9")
    #expect(english.whole(Ask(.proposal, table: nil, who: ["7"])) == "no proposal for concern #7")
    #expect(english.whole(Ask(.evaluation, table: nil)) == "the evaluation was not done")
  }

  @Test func eachAskIsSaidInBothLanguages() {
    for words in [dutch, english] {
      let shorts = AskKind.allCases.map { words.short(Ask($0, table: nil, who: ["a"])) }
      let wholes = AskKind.allCases.map { words.whole(Ask($0, table: nil, who: ["a"])) }
      #expect(!shorts.contains(""))
      #expect(Set(wholes).count == wholes.count)
      // Hearing somebody and hearing their dream are one thing to do.
      #expect(Set(shorts).count == shorts.count - 1)
    }
  }
}

@Suite struct Sorting {
  @Test func dutchOrder() {
    let names = [
      "Zoë de Wit", "Anna van der Berg", "Émile Bakker", "Bram", "Chadia El Amrani", "van den Bosch",
      "Ada Berg",
    ]
    #expect(
      sortedNames(names) == [
        "Chadia El Amrani", "Émile Bakker", "Ada Berg", "Anna van der Berg", "van den Bosch", "Bram",
        "Zoë de Wit",
      ])
  }

  @Test func orderIsTotal() {
    #expect(sortedNames(["José", "Jose"]) == sortedNames(["Jose", "José"]))
    #expect(sortedNames(["", " ", "de"]).count == 3)
  }
}

@Suite struct BothLanguages {
  /// Every phrase that takes nothing differs between the languages, or is a word that both share.
  @Test func namesOfTheMethod() {
    #expect(
      Phase.allCases.map { dutch.name($0) } == ["Welkom", "Droom", "Visie", "Orde", "Daad", "Terugblik"])
    #expect(
      Phase.allCases.map { english.name($0) } == ["Opening", "Dream", "Vision", "Order", "Deed", "Closing"])
    for words in [dutch, english] {
      #expect(words.statements.count == 7)
      #expect(words.manners.count == 9)
      #expect(words.principles.count == 6)
      #expect((1...3).allSatisfy { words.fence($0) != nil })
      #expect(words.fence(4) == nil)
    }
  }

  @Test func everyActionHasItsWords() {
    for words in [dutch, english] {
      #expect(ActionName.allCases.allSatisfy { !words.short($0).isEmpty && !words.long($0).isEmpty })
      #expect(Set(ActionName.allCases.map { words.long($0) }).count == ActionName.allCases.count)
      #expect(ActionName.allCases.allSatisfy { words.short($0).count <= 18 })
      #expect(FormField.allCases.allSatisfy { !words.label($0).isEmpty && !words.help($0).isEmpty })
      #expect(SummarySection.allCases.allSatisfy { !words.title($0).isEmpty && !words.empty($0).isEmpty })
    }
  }
}

@Suite struct BuiltInPlaybooks {
  @Test(arguments: Language.allCases)
  func parses(language: Language) throws {
    let playbook = try Words(language).builtInPlaybook()
    for phase in Phase.allCases {
      #expect((3...5).contains(playbook.prompts(in: phase).count))
      #expect(playbook.prompts(in: phase).allSatisfy { $0.count <= 90 })
      #expect((10...45).contains(playbook.minutes(for: phase)))
    }
    #expect(playbook.groundRules.count == 7)
  }

  @Test func isInItsLanguage() {
    #expect(dutch.builtInPlaybookMarkdown.contains("## Droom · 20 minuten"))
    #expect(english.builtInPlaybookMarkdown.contains("## Dream · 20 minutes"))
  }
}
