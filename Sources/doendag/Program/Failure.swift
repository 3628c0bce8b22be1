// Why a command ends before it is done: the exit code, and a message in the language that turns out to fit.

import Words

/// The end of a command that could not do what was asked.
struct Failure: Error, Sendable {
  let code: ExitCode
  /// Nil where there is nothing to say: whoever read our output has gone.
  let message: (@Sendable (Words) -> Message)?

  init(_ code: ExitCode, _ message: @escaping @Sendable (Words) -> Message) {
    self.code = code
    self.message = message
  }

  private init(quietly code: ExitCode) {
    self.code = code
    message = nil
  }

  static func usage(_ message: @escaping @Sendable (Words) -> Message) -> Failure { Failure(.usage, message) }
  static func data(_ message: @escaping @Sendable (Words) -> Message) -> Failure { Failure(.data, message) }

  /// The reader of standard output has gone, which is no fault of ours.
  static let readerGone = Failure(quietly: .good)
  /// The user stopped it.
  static let interrupted = Failure(quietly: .interrupted)
}
