// The arguments as the system gives them: bytes, which may be no text at all.

import Glibc
import SessionEngine

/// What stood on the command line, without the program's own name.
struct GivenArguments: Sendable {
  /// What is no UTF-8 has replacement characters here; the run ends with an error before anything is done with it.
  let texts: [String]
  /// The first argument that is no text: its place from 1, and the byte where it ends to be one, from 1.
  let stray: (argument: Int, byte: Int)?

  init(_ arguments: [[UInt8]]) {
    texts = arguments.map { String(decoding: $0, as: UTF8.self) }
    let index = arguments.firstIndex { String(validating: $0, as: UTF8.self) == nil }
    stray = index.map { ($0 + 1, firstStrayByte(in: arguments[$0])) }
  }

  static func ofThisProgram() -> GivenArguments {
    var arguments: [[UInt8]] = []
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let argument = CommandLine.unsafeArgv[index] else { continue }
      arguments.append((0..<strlen(argument)).map { UInt8(bitPattern: argument[Int($0)]) })
    }
    return GivenArguments(arguments)
  }
}
