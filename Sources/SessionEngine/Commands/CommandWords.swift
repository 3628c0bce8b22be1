// Every command of the line: one row each. To add one, write its file and put its row here.

extension CommandWord {
  /// In the order of the help.
  public static let all: [CommandWord] = [
    NextPhase.word, PreviousPhase.word, EnterPhase.word,
    Enrol.word, Leave.word, AddScope.word, GiveMandate.word, RenewMandates.word, TakeRole.word,
    ChooseManner.word, DeclineDeed.word,
    Undo.word, Redo.word, Edit.word, Withdraw.word, Attribute.word, MoveLine.word,
    NotePrivately.word, SetClock.word, InviteUnheard.word, Evaluate.word, PlaceFence.word, NoteResult.word,
    StartRound.word, SkipTurn.word, OpenPoll.word, CastVote.word, CountHands.word, Harvest.word,
    Combine.word, Judge.verdictWord, Judge.outcomeWord, Seat.word, NoteMissing.word, JudgePrinciple.word,
    CommandWord("minutes", "verslag", usage: "[FILE]") { reader throws(Refusal) in
      .minutes(file: reader.remainder())
    },
    CommandWord("quit", "stop") { reader throws(Refusal) in
      try reader.end()
      return .quit
    },
  ]

  /// Reads what follows the `/`.
  static func read(_ text: Substring, in context: LineContext) throws(Refusal) -> Order {
    let given = text.prefix { !$0.isWhitespace }
    guard let word = find(given) else {
      let known = all.flatMap { [$0.english, $0.dutch] }
      throw .unknownCommand(String(given), near: near(String(given), among: known))
    }
    var reader = ArgumentReader(text.dropFirst(given.count), context: context)
    return try word.read(&reader)
  }

  /// The command with this word, in either language.
  public static func find(_ given: some StringProtocol) -> CommandWord? {
    let folded = fold(given)
    return all.first { $0.english == folded || $0.dutch == folded }
  }
}
