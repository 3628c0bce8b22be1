// Why a command fails: the exit code, and a message for which the language is chosen later.

import Words

/// A command that can't do what was asked.
struct Failure: Error, Sendable {
  let code: ExitCode
  /// Nil if the command ends silently.
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

  /// The reader of standard output has gone, as in `doendag minutes … | head`. That is no error.
  static let readerGone = Failure(quietly: .good)
  /// The user stopped it.
  static let interrupted = Failure(quietly: .interrupted)
}
