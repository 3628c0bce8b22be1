// The arguments as the system gives them: bytes, which needn't be UTF-8.

import Glibc
import SessionEngine

/// The arguments, without the program's name.
struct GivenArguments: Sendable {
  /// Bytes that aren't UTF-8 are replaced here. The run ends with an error before such an argument is used.
  let texts: [String]
  /// The first argument that isn't UTF-8, and its first invalid byte, both counted from 1.
  let invalid: (argument: Int, byte: Int)?

  init(_ arguments: [[UInt8]]) {
    texts = arguments.map { String(decoding: $0, as: UTF8.self) }
    let index = arguments.firstIndex { String(validating: $0, as: UTF8.self) == nil }
    invalid = index.map { ($0 + 1, firstInvalidByte(in: arguments[$0])) }
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
