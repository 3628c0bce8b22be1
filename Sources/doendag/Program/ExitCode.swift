// How the program ends, in the codes of BSD's sysexits that scripts rely on.

/// The outcome of a run.
enum ExitCode: Int32, Sendable {
  case good = 0
  case usage = 64
  /// Something in what was given: a line, a list, a theme, a journal.
  case data = 65
  /// A session or file that should be read isn't there.
  case noInput = 66
  case cannotCreate = 73
  case inputOutput = 74
  case configuration = 78
  case interrupted = 130
}
