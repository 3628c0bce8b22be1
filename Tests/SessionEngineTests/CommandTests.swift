// Every command of the line, in both languages, and what each refuses.

import SessionEngine
import TestSupport
import Testing

@testable import SessionEngine

@Suite struct CommandTests {
  /// A command in English and in Dutch, and the events it yields.
  static let both: [(String, String, [Event])] = [
    ("/next", "/volgende", [.phaseEntered(PhaseEntered(phase: .dream, table: nil))]),
    ("/phase deed", "/fase daad", [.phaseEntered(PhaseEntered(phase: .deed, table: nil))]),
    ("/left Bram", "/weg br", [.participantLeft(ParticipantLeft(name: "Bram Bakker"))]),
    (
      "/scope in wonen in Oost", "/kader binnen wonen in Oost",
      [.scoped(Scoped(side: .within, text: "wonen in Oost"))]
    ),
    ("/scope out geld", "/kader buiten geld", [.scoped(Scoped(side: .outside, text: "geld"))]),
    (
      "/mandate Bram limited tot 5.000 euro", "/mandaat bram beperkt tot 5.000 euro",
      [.mandateGiven(MandateGiven(name: "Bram Bakker", extent: .limited, why: "tot 5.000 euro"))]
    ),
    (
      "/mandate \"Bram Bakker\" full", "/mandaat Bram Bakker volledig",
      [.mandateGiven(MandateGiven(name: "Bram Bakker", extent: .full, why: nil))]
    ),
    (
      "/mandate br none", "/mandaat br geen",
      [.mandateGiven(MandateGiven(name: "Bram Bakker", extent: .none, why: nil))]
    ),
    (
      "/renew br", "/vernieuw br",
      [.mandatesRenewed(MandatesRenewed(names: ["Bram Bakker"], renewal: .renewed, why: nil))]
    ),
    (
      "/renew br changed minder tijd", "/vernieuw br gewijzigd minder tijd",
      [.mandatesRenewed(MandatesRenewed(names: ["Bram Bakker"], renewal: .changed, why: "minder tijd"))]
    ),
    (
      "/renew all refused nee", "/vernieuw allen geweigerd nee",
      [
        .mandatesRenewed(
          MandatesRenewed(
            names: ["Anna de Vries", "Bram Bakker", "Chadia El Amrani"], renewal: .refused, why: "nee"))
      ]
    ),
    (
      "/role de vries schrijver", "/rol Anna schrijver",
      [.roleTaken(RoleTaken(name: "Anna de Vries", role: "schrijver"))]
    ),
    ("/manner luisteren", "/omgang luisteren", [.mannerChosen(MannerChosen(text: "luisteren"))]),
    (
      "/none ch geen tijd", "/geen el amrani geen tijd",
      [.deedDeclined(DeedDeclined(name: "Chadia El Amrani", why: "geen tijd"))]
    ),
    ("/none ch", "/geen ch", [.deedDeclined(DeedDeclined(name: "Chadia El Amrani", why: nil))]),
    ("/withdraw #1", "/intrekken 1", [.withdrawn(Withdrawn(ref: Ref(desk: .plenary, number: 1)))]),
    (
      "/by #1 ch", "/van #1 chadia",
      [.attributed(Attributed(ref: Ref(desk: .plenary, number: 1), name: "Chadia El Amrani"))]
    ),
    ("/by #1 ?", "/van #1 ?", [.attributed(Attributed(ref: Ref(desk: .plenary, number: 1), name: nil))]),
    (
      "/move #1 vision", "/verplaats #1 visie",
      [.moved(Moved(ref: Ref(desk: .plenary, number: 1), phase: .vision))]
    ),
    ("/private wrijving", "/prive wrijving", [.privateNoted(PrivateNoted(text: "wrijving"))]),
    ("/private é", "/privé é", [.privateNoted(PrivateNoted(text: "é"))]),
    ("/evaluate 3 4 5 1", "/evaluatie 3 4 5 1", [.evaluated(Evaluated(statement: 3, scores: [4, 5, 1]))]),
    ("/fence 2", "/schutting 2", [.fencePlaced(FencePlaced(phase: 2))]),
    ("/invite", "/uitnodigen", [.invitationSet(InvitationSet(isOn: true, table: nil))]),
    ("/invite stop", "/uitnodigen stop", []),
    (
      "/result hard 12 huizen", "/uitkomst hard 12 huizen",
      [.resultNoted(ResultNoted(kind: .hard, text: "12 huizen"))]
    ),
    ("/result soft rust", "/uitkomst zacht rust", [.resultNoted(ResultNoted(kind: .soft, text: "rust"))]),
    ("/NEXT", "/Volgende", [.phaseEntered(PhaseEntered(phase: .dream, table: nil))]),
  ]

  @Test(arguments: both)
  func aCommandIsReadInBothLanguages(english: String, dutch: String, events: [Event]) throws {
    var room = Room()
    try room.say("een")
    #expect(try room.decide(english) == events)
    #expect(try room.decide(dutch) == events)
    #expect(try room.decide("  \(english)  ") == events)
  }

  static let refusals: [(String, Refusal)] = [
    ("/phase", .missing(.phase)), ("/phase slaap", .unknownPhase("slaap")),
    ("/phase deed nu", .surplus("nu")),
    ("/next nu", .surplus("nu")), ("/back", .isFirstPhase), ("/phase opening", .alreadyInPhase(.opening)),
    ("/enrol", .missing(.name)), ("/enrol , GGD", .missing(.name)),
    ("/enrol bram bakker", .nameTaken("Bram Bakker")),
    ("/left", .missing(.name)), ("/left wim", .unknownName("wim", near: [])),
    ("/left brma", .unknownName("brma", near: ["Bram Bakker"])), ("/left bram nu", .surplus("nu")),
    ("/left b", .ambiguousName("b", candidates: ["Bram Bakker", "Bas Vos"])),
    ("/scope", .missing(.scopeSide)),
    ("/scope in", .missing(.text)),
    ("/scope om geld", .unknownChoice("om", among: ScopeSide.spoken)), ("/mandate", .missing(.name)),
    ("/mandate bram", .missing(.extent)),
    ("/mandate bram half", .unknownChoice("half", among: Extent.spoken)),
    ("/renew", .missing(.name)), ("/renew bram niet", .unknownChoice("niet", among: Renewal.spoken)),
    ("/role bram", .missing(.role)), ("/manner", .missing(.text)), ("/none", .missing(.name)),
    ("/undo", .nothingToUndo), ("/redo", .nothingToRedo), ("/undo 2", .surplus("2")),
    ("/edit", .missing(.reference)), ("/edit #9 x", .unknownReference("#9")),
    ("/edit x", .unknownReference("x")),
    ("/withdraw", .missing(.reference)), ("/withdraw #9", .unknownReference("#9")),
    ("/by #1", .unknownReference("#1")),
    ("/move", .missing(.reference)), ("/private", .missing(.text)), ("/timer", .missing(.minutes)),
    ("/timer 0", .outOfRange("0", 1...999, .minutes)),
    ("/timer 1000", .outOfRange("1000", 1...999, .minutes)),
    ("/timer -9223372036854775808", .outOfRange("-9223372036854775808", 1...999, .minutes)),
    ("/timer kwart", .outOfRange("kwart", 1...999, .minutes)), ("/timer pause", .noClock),
    ("/timer +1", .noClock),
    ("/timer stop", .noClock), ("/invite nu", .surplus("nu")), ("/invite stop nu", .surplus("nu")),
    ("/evaluate", .missing(.statement)),
    ("/evaluate 8 1", .outOfRange("8", 1...7, .statement)),
    ("/evaluate 0 1", .outOfRange("0", 1...7, .statement)), ("/evaluate 1", .missing(.scores)),
    ("/evaluate 1 5 7", .outOfRange("7", 1...5, .scores)),
    ("/evaluate 1 4,5", .outOfRange("4,5", 1...5, .scores)),
    ("/evaluate 1 4.5", .outOfRange("4.5", 1...5, .scores)), ("/fence", .missing(.fence)),
    ("/fence 4", .outOfRange("4", 1...3, .fence)),
    ("/result", .missing(.resultKind)), ("/result hard", .missing(.text)),
    ("/result mooi x", .unknownChoice("mooi", among: ResultKind.spoken)), ("/quit nu", .surplus("nu")),
    ("/", .unknownCommand("", near: [])), ("/dansen", .unknownCommand("dansen", near: [])),
    ("/nxt", .unknownCommand("nxt", near: ["next"])), ("/ next", .unknownCommand("", near: [])),
  ]

  @Test(arguments: refusals)
  func whatCannotBeDoneIsRefusedWithTheReason(line: String, refusal: Refusal) {
    #expect(Room(["Anna de Vries", "Bram Bakker", "Bas Vos"]).refusal(of: line) == refusal)
  }

  /// Whoever forgets something is told how the command is written.
  @Test func whatIsMissingNamesTheCommand() {
    for entry in CommandEntry.all {
      guard case .refused(.missing(_, let command)) = Room().read("/\(entry.name.dutch)") else { continue }
      #expect(command == entry.name.english)
    }
  }

  @Test func everyCommandOfTheTableIsThereInBothLanguages() {
    let table = [
      ("next", "volgende"), ("back", "terug"), ("phase", "fase"), ("enrol", "erbij"), ("left", "weg"),
      ("scope", "kader"),
      ("mandate", "mandaat"), ("renew", "vernieuw"), ("role", "rol"), ("manner", "omgang"), ("none", "geen"),
      ("undo", "ongedaan"), ("redo", "opnieuw"), ("edit", "wijzig"), ("withdraw", "intrekken"), ("by", "van"),
      ("move", "verplaats"), ("private", "prive"), ("timer", "klok"), ("evaluate", "evaluatie"),
      ("fence", "schutting"),
      ("result", "uitkomst"), ("minutes", "verslag"), ("quit", "stop"),
    ]
    for (english, dutch) in table {
      #expect(CommandEntry.find(english)?.name.dutch == dutch)
      #expect(CommandEntry.find(dutch)?.name.english == english)
    }
    let names = CommandEntry.all.flatMap { [$0.name.english, $0.name.dutch] }
    #expect(Set(names).count == names.count, "no word means two commands")
  }

  /// What stands in the literal of a command is there in both languages, and its examples are lines with it.
  @Test(arguments: Language.allCases) func everyCommandIsDescribed(language: Language) {
    for entry in CommandEntry.all {
      #expect(!entry.help[language].isEmpty && entry.help.english != entry.help.dutch)
      #expect(entry.usage[language].hasPrefix("/\(entry.name[language])"))
      #expect(!entry.examples.isEmpty)
      for example in entry.examples {
        let word = example[language].dropFirst().prefix { $0 != " " }
        #expect(CommandEntry.find(word)?.name == entry.name, "\(example[language])")
      }
    }
  }

  @Test func theMinutesAndTheEndAreForTheProgram() {
    let room = Room()
    func action(of line: String) -> String {
      guard case .action(let action) = room.read(line) else { return "no action" }
      return switch action {
      case .minutes(let file): "minutes \(file ?? "-")"
      case .quit: "quit"
      case .edit, .command: "command"
      }
    }
    #expect(action(of: "/minutes") == "minutes -")
    #expect(action(of: "/verslag mijn verslag.md") == "minutes mijn verslag.md")
    #expect(action(of: "/quit") == "quit")
    #expect(action(of: "/stop") == "quit")
  }

  @Test func aNameWithSpacesNeedsNoQuotesWhereItIsWhole() throws {
    var room = Room(["Piet van der Berg", "Kees van Dijk"])
    #expect(
      try room.decide("/left van der berg") == [.participantLeft(ParticipantLeft(name: "Piet van der Berg"))])
    #expect(
      try room.decide("/role van dijk tekenaar") == [
        .roleTaken(RoleTaken(name: "Kees van Dijk", role: "tekenaar"))
      ])
    #expect(
      try room.decide("/left 'piet van der berg'") == [
        .participantLeft(ParticipantLeft(name: "Piet van der Berg"))
      ])
    #expect(
      try room.decide("/left “Kees van Dijk”") == [.participantLeft(ParticipantLeft(name: "Kees van Dijk"))])
    #expect(
      room.refusal(of: "/left van")
        == .ambiguousName("van", candidates: ["Piet van der Berg", "Kees van Dijk"]))
    try room.say("/left piet")
    #expect(room.refusal(of: "/left piet") == .alreadyLeft("Piet van der Berg"))
  }

  @Test func aLineThatWasWithdrawnIsLeftAlone() throws {
    var room = Room()
    try room.say(["een", "/withdraw #1"])
    for line in ["/withdraw #1", "/edit #1 twee", "/edit #1", "/by #1 bram", "/move #1 visie"] {
      #expect(room.refusal(of: line) == .alreadyWithdrawn("1"), "\(line)")
    }
  }

  @Test func aKindIsChanged() throws {
    var room = Room()
    try room.say(["we delen één dossier", "/kind #1 deed"])
    #expect(room.line("1")?.kind == .deed && room.line("1")?.text == "we delen één dossier")
    #expect(room.session.standing(.deed).map(\.ref.text) == ["1"])
    try room.say("/soort #1 zorg")
    #expect(room.line("1")?.kind == .concern)
    #expect(room.refusal(of: "/kind #1 dream") == .unknownChoice("dream", among: Kind.spoken))
    #expect(
      room.refusal(of: "/kind #1") == .missing(ArgumentName("the kind", "de soort", choices: Kind.spoken)))
  }

  /// Several lines, and all between two numbers of one desk; what was taken back is passed over.
  @Test(arguments: [
    ("#2", ["2"]), ("2", ["2"]), ("#1 #3", ["1", "3"]), ("#1, #3", ["1", "3"]), ("#1-#3", ["1", "3"]),
    ("#3 - #5", ["3", "5"]), ("#1–#4 #5", ["1", "3", "5"]), ("#1-#3 #3 #1", ["1", "3"]),
  ])
  func severalLinesAreChangedAtOnce(typed: String, wanted: [String]) throws {
    var room = Room()
    try room.say(["a", "b", "c", "d", "e"] + (typed.contains("2") ? [] : ["/withdraw #2 #4"]))
    try room.say("/kind \(typed) deed")
    #expect(room.session.standing(.deed).map(\.ref.text) == wanted)
    let commands = ["/withdraw \(typed)", "/by \(typed) ?", "/move \(typed) deed", "/harvest \(typed)"]
    for line in commands { #expect(try room.decide(line).count == wanted.count, "\(line)") }
  }

  @Test func aRangeIsOfOneDeskAndGoesForward() throws {
    var room = Room.twoTables
    try room.say(["a", "b"])
    try room.say("c", at: .zuid)
    let other = try #require(room.session.contributions.last).ref.text
    #expect(room.refusal(of: "/kind #2-#1 deed") == .notARange("#2-#1"))
    #expect(room.refusal(of: "/kind #1-#\(other) deed") == .notARange("#1-#\(other)"))
    #expect(room.refusal(of: "/kind #1-#9 deed") == .unknownReference("#9"))
  }

  @Test func renewingAllIsForWhoIsThereAndHasNotAnswered() throws {
    var room = Room.twoTables
    try room.say(["/renew anna refused nee", "/left dirk"])
    #expect(
      try room.decide("/renew all") == [
        .mandatesRenewed(MandatesRenewed(names: ["Bram", "Chadia"], renewal: .renewed, why: nil))
      ])
    #expect(
      try room.decide("/renew all", at: .zuid) == [
        .mandatesRenewed(MandatesRenewed(names: ["Chadia"], renewal: .renewed, why: nil))
      ])
  }

  @Test func aPrivateNoteTakesNoReference() throws {
    var room = Room()
    try room.say("een")
    try room.say("/private wrijving tussen twee")
    #expect(try room.say("twee") == "2")
    #expect(room.session.privateNotes.map(\.text) == ["wrijving tussen twee"])
    #expect(room.session.contributions.count == 2)
    #expect(room.session.voices.participants.allSatisfy { $0.turns == 0 })
  }
}
