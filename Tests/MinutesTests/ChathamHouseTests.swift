// `--names none` and `--names roles`: nobody is told on, by a name, an order or a time.

import Minutes
import SessionEngine
import Testing

@Suite struct ChathamHouse {
  private static let people = ["Anna Vos;GGD;arts", "Bram Çelik;Welzijn Oost;opbouwwerker", "Yusra;;bewoner"]
  private static let lines = [
    "/fase daad", "anna: > bellen voor 4 dec", "yusra: > thee zetten", "bram: > deur verven voor 1 dec",
    "anna: > mailen voor 2 dec", "/peiling instemming #1", "/stem anna maar niet in het weekend",
    "/stem yusra ja", "/stem bram maar niet te laat", "/peiling dicht", "/peiling schaal hoe veilig?",
    "/stem bram 5", "/stem yusra 2", "/stem anna 4 fijn", "/peiling dicht", "/geen anna te druk",
    "/geen bram eerst vragen", "/evaluatie 1 5 3 4",
  ]

  /// The same said by other people, enrolled in another order: nobody can tell which it was.
  @Test(arguments: MinutesFormat.allCases)
  func nothingStandsInAnOrderThatTellsWho(format: MinutesFormat) throws {
    let first = Transcript(ChathamHouse.lines, people: ChathamHouse.people)
    #expect(first.faults == [])
    for order in [[1, 2, 0], [2, 1, 0], [1, 0, 2]] {
      let people = order.map { ChathamHouse.people[$0] }
      let other = Transcript(ChathamHouse.lines, people: people)
      #expect(try other.minutes(format, names: .none) == first.minutes(format, names: .none))
      // There is something that could tell.
      #expect(try other.minutes(.json, names: .full) != first.minutes(.json, names: .full))
    }
  }

  @Test func deedsStandByDateUndatedLast() throws {
    let minutes = try Transcript(ChathamHouse.lines, people: ChathamHouse.people).minutes(names: .none)
    let deeds = minutes.split(separator: "\n").filter { $0.hasPrefix("- [ ]") }
    #expect(
      deeds == [
        "- [ ] deur verven (\\#3)", "- [ ] mailen (\\#4)", "- [ ] bellen (\\#1)", "- [ ] thee zetten (\\#2)",
      ])
  }

  @Test(arguments: MinutesFormat.allCases)
  func aTimeIsCutToItsDay(format: MinutesFormat) throws {
    let played = Transcript(ChathamHouse.lines, people: ChathamHouse.people)
    #expect(try !played.minutes(format, names: .none).contains(/\d\d:\d\d:\d\d/))
    #expect(try played.minutes(format, names: .full).contains(/\d\d:\d\d:\d\d/) == (format != .markdown))
  }

  @Test(arguments: [
    ("dat weet de GGD", "GGD"), ("welzijn oost doet dit al", "Welzijn Oost"), ("vraag het de arts", "arts"),
    ("de opbouwwerker belt", "opbouwwerker"), ("dat zei Yusra", "Yusra"),
  ])
  func organisationsAndRolesInTextsAreTold(text: String, told: String) throws {
    let played = Transcript([text], people: ChathamHouse.people)
    func found(_ names: NamesShown) -> [String] {
      Minutes.namesInside(played.session, language: .dutch, names: names).map { "\($0.place): \($0.name)" }
    }
    #expect(found(.none) == ["#1: \(told)"])
    #expect(found(.roles) == (told == "Yusra" ? ["#1: Yusra"] : []))
    #expect(found(.full) == [])
  }

  /// Somebody who isn't enrolled is known by the name that was said.
  @Test func aStrangersNameInTextsIsTold() {
    let played = Transcript(["Zoë: hallo", "anna: ik val Zoë bij"], people: ChathamHouse.people)
    let found = Minutes.namesInside(played.session, language: .dutch, names: .none)
    #expect(found.map { "\($0.place): \($0.name)" } == ["#2: Zoë"])
  }

  @Test(arguments: ["welzijn is belangrijk", "oost west, thuis best", "de artsen", "ggdeuren"])
  func aPartOfAnOrganisationIsNone(text: String) {
    let played = Transcript([text], people: ChathamHouse.people)
    #expect(Minutes.namesInside(played.session, language: .dutch, names: .none) == [])
  }

  @Test func thatNothingWasSaidIsNotPrinted() throws {
    let minutes = try Transcript(["/kader binnen wonen"], people: ChathamHouse.people).minutes(names: .none)
    #expect(!minutes.contains("niets gezegd"))
    #expect(!minutes.contains("Stemmen"))
  }
}
