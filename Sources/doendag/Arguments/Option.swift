// The options and operands of a command, with their explanations in the help.

import SessionEngine

/// An option of a command.
struct Option: Sendable, Hashable {
  /// With its hyphens: `--title`.
  let name: String
  /// Nil for a flag, which takes no value.
  let value: ArgumentValue?
  /// Its explanation in the help.
  let explanation: Both
  /// Whether the command requires it.
  let isRequired: Bool

  init(_ name: String, _ value: ArgumentValue?, _ explanation: Both, isRequired: Bool = false) {
    self.name = name
    self.value = value
    self.explanation = explanation
    self.isRequired = isRequired
  }

  static func flag(_ name: String, _ explanation: Both) -> Option { Option(name, nil, explanation) }

  /// The same option with another explanation, for a command where it has a meaning of its own.
  func explained(_ explanation: Both) -> Option {
    Option(name, value, explanation, isRequired: isRequired)
  }
}

/// An argument that is recognised by its position.
struct Operand: Sendable, Hashable {
  let value: ArgumentValue
  private(set) var isOptional = false
  /// Whether it may be given any number of times; only the last operand of a command can be.
  private(set) var isRepeated = false
  /// The explanation of a hyphen in its place; nil if a hyphen has no meaning of its own there.
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
