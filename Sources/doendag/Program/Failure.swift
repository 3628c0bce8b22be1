// Why a command ends before it is done: the exit code, and what to tell in the language that turns out to fit.

import Words

/// The end of a command that could not do what was asked.
struct Failure: Error, Sendable {
  let code: ExitCode
  /// Nil where there is nothing to tell: whoever read our output has gone.
  let tell: (@Sendable (Words) -> Told)?

  init(_ code: ExitCode, _ tell: @escaping @Sendable (Words) -> Told) {
    self.code = code
    self.tell = tell
  }

  private init(quietly code: ExitCode) {
    self.code = code
    tell = nil
  }

  static func usage(_ tell: @escaping @Sendable (Words) -> Told) -> Failure { Failure(.usage, tell) }
  static func data(_ tell: @escaping @Sendable (Words) -> Told) -> Failure { Failure(.data, tell) }

  /// The reader of standard output has gone, which is no fault of ours.
  static let readerGone = Failure(quietly: .good)
  /// The user stopped it.
  static let interrupted = Failure(quietly: .interrupted)
}
