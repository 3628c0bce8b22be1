// The commands of the line: each is one literal, which stands with the code that does it, and one row here.

/// A command of the line: how it is called, what it takes and what it does, in both languages.
public struct CommandEntry: Sendable {
  /// Without the slash.
  public let name: Both
  /// What it does, as the help says it.
  public let help: Both
  /// A whole line with it, or more.
  public let examples: [Both]
  public let arguments: [ArgumentForm]
  /// The list from which is picked where the command is given without its arguments; nil where that is refused.
  public let picker: Picker?
  private let makeAction: @Sendable (inout ArgumentReader) throws(Refusal) -> LineAction

  /// Lists of the desk from which the arguments of a command can be picked.
  public enum Picker: Sendable {
    case harvest, alike, hands
  }

  /// - Parameters:
  ///   - argument: what it takes, in this order; more than that is refused.
  ///   - action: what is asked, from the values that were read.
  init<each Value: Sendable>(
    _ name: Both, help: Both, examples: [Both], picker: Picker? = nil,
    _ argument: repeat Argument<each Value>,
    action: @escaping @Sendable (LineContext, repeat each Value) throws(Refusal) -> LineAction
  ) {
    self.name = name
    self.help = help
    self.examples = examples
    self.picker = picker
    var forms: [ArgumentForm] = []
    for argument in repeat each argument { forms.append(argument.form) }
    arguments = forms
    makeAction = { (reader: inout ArgumentReader) throws(Refusal) -> LineAction in
      let values = (repeat try (each argument).read(&reader))
      try reader.end()
      return try action(reader.context, repeat each values)
    }
  }

  /// `/role NAME ROLE`.
  public var usage: Both {
    func line(_ language: Language) -> String {
      (["/" + name[language]] + arguments.map { $0.syntax[language] }).joined(separator: " ")
    }
    return Both(line(.english), line(.dutch))
  }

  fileprivate func read(_ text: Substring, in context: LineContext) throws(Refusal) -> LineAction {
    var reader = ArgumentReader(text, context: context)
    do throws(Refusal) {
      return try makeAction(&reader)
    } catch {
      // Whoever is told what is missing is told how the command is written.
      if case .missing(let argument, nil) = error { throw .missing(argument, of: name.english) }
      throw error
    }
  }
}

extension CommandEntry {
  /// In the order of the help.
  public static let all: [CommandEntry] = [
    NextPhase.entry, PreviousPhase.entry, EnterPhase.entry,
    Enrol.entry, Leave.entry, AddScope.entry, GiveMandate.entry, RenewMandates.entry, TakeRole.entry,
    ChooseManner.entry, DeclineDeed.entry,
    Undo.entry, Redo.entry, Edit.entry, Withdraw.entry, Attribute.entry, MoveLine.entry, ChangeKind.entry,
    NotePrivately.entry, SetClock.entry, InviteUnheard.entry, Evaluate.entry, PlaceFence.entry,
    NoteResult.entry,
    StartRound.entry, SkipTurn.entry, OpenPoll.entry, CastVote.entry, CountHands.entry, Harvest.entry,
    Combine.entry, Judge.verdictEntry, Judge.outcomeEntry, Seat.entry, NoteMissing.entry,
    JudgePrinciple.entry,
    minutes, quit,
  ]

  static let minutes = CommandEntry(
    Both("minutes", "verslag"), help: Both("make the minutes", "het verslag maken"),
    examples: [Both("/minutes", "/verslag"), Both("/minutes east.md", "/verslag oost.md")],
    .rest("FILE", "BESTAND")
  ) { _, file in .minutes(file: file) }

  static let quit = CommandEntry(
    Both("quit", "stop"), help: Both("stop; all is saved", "stoppen; alles is bewaard"),
    examples: [Both("/quit", "/stop")]
  ) { _ in .quit }

  /// Reads what follows the `/`.
  static func read(_ text: Substring, in context: LineContext) throws(Refusal) -> LineAction {
    let given = text.prefix { !$0.isWhitespace }
    guard let entry = find(given) else {
      let known = all.flatMap { [$0.name.english, $0.name.dutch] }
      throw .unknownCommand(String(given), near: near(String(given), among: known))
    }
    return try entry.read(text.dropFirst(given.count), in: context)
  }

  /// The command with this word, in either language.
  public static func find(_ given: some StringProtocol) -> CommandEntry? {
    let folded = fold(given)
    return all.first { $0.name.english == folded || $0.name.dutch == folded }
  }

  /// The command that stands on a line without any argument; nil where there is no such command.
  public static func bare(_ line: String) -> CommandEntry? {
    let text = Substring(line).trimmed
    return text.first == "/" ? find(text.dropFirst()) : nil
  }
}
