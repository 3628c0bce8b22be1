// The exit codes, as in BSD's sysexits. Scripts rely on them.

/// The exit code of a run.
enum ExitCode: Int32, Sendable {
  case good = 0
  case usage = 64
  /// The input is wrong: a line, a list, a theme, a journal.
  case data = 65
  /// A session or file to be read doesn't exist.
  case noInput = 66
  case cannotCreate = 73
  case inputOutput = 74
  case configuration = 78
  case interrupted = 130
}
