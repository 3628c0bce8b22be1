// What a command takes on the command line: its options and operands, with what the help says of them.

import SessionEngine

/// An option of a command.
struct Option: Sendable, Hashable {
  /// With its hyphens: `--title`.
  let name: String
  /// Nil for a flag, which takes none.
  let value: ArgumentValue?
  /// What it is for, as the help says it.
  let explanation: Both
  /// Whether the command can't do without it.
  let isRequired: Bool

  init(_ name: String, _ value: ArgumentValue?, _ explanation: Both, isRequired: Bool = false) {
    self.name = name
    self.value = value
    self.explanation = explanation
    self.isRequired = isRequired
  }

  static func flag(_ name: String, _ explanation: Both) -> Option { Option(name, nil, explanation) }

  /// The same option, of a command where it means something of its own.
  func explained(_ explanation: Both) -> Option {
    Option(name, value, explanation, isRequired: isRequired)
  }
}

/// An argument that is known by its place.
struct Operand: Sendable, Hashable {
  let value: ArgumentValue
  private(set) var isOptional = false
  /// Whether it may be given any number of times; only the last operand of a command can be.
  private(set) var isRepeated = false
  /// What a hyphen in its place means, as the help says it; nil where that is nothing of its own.
  let standardInput: Both?

  init(_ value: ArgumentValue, standardInput: Both? = nil) {
    self.value = value
    self.standardInput = standardInput
  }

  static let folder = Operand(.folder)

  var optional: Operand {
    var operand = self
    operand.isOptional = true
    return operand
  }

  var repeated: Operand {
    var operand = self
    operand.isRepeated = true
    return operand
  }
}
