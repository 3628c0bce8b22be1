// The arguments of commands that the tests of refusals name.

@testable import SessionEngine

extension ArgumentName {
  static let extent = ArgumentName("the mandate", "het mandaat", choices: Extent.spoken)
  static let scopeSide = ArgumentName("in or out", "binnen of buiten", choices: ScopeSide.spoken)
  static let resultKind = ArgumentName("hard or soft", "hard of zacht", choices: ResultKind.spoken)
  static let role = ArgumentName("the role", "de rol")
  static let minutes = ArgumentName("the number of minutes", "het aantal minuten")
  static let statement = ArgumentName("the statement", "de stelling")
  static let scores = ArgumentName("a score", "een score")
  static let fence = ArgumentName("the phase of the fence", "de fase van de schutting")
  static let pollKind = ArgumentName(
    "the kind of poll", "de soort peiling", choices: PollKind.spoken + [Both("close", "dicht")])
  static let choice = ArgumentName("the choice", "de keuze")
  static let counts = ArgumentName("the count of hands", "het aantal handen")
  static let label = ArgumentName("the label", "het woord")
  static let verdict = ArgumentName("the verdict", "het oordeel", choices: Array(Verdict.spoken.prefix(3)))
  static let outcome = ArgumentName(
    "what became of it", "wat ervan kwam", choices: Array(Verdict.spoken.dropFirst(3)))
  static let principle = ArgumentName("the principle", "het principe")
}
