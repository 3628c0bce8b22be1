// What is wrong with a theme, handed to the catalogue: the one does not know the other.

import Canvas
import SessionEngine
import Words

extension Words {
  /// `file`: as it should be shown.
  func told(_ fault: ThemeFault, file: String) -> Told {
    let line = fault.line > 0 ? fault.line : nil
    return themeFault(trouble(fault.reason), file: file, line: line, hint: hint(fault.hint))
  }

  private func hint(_ hint: ThemeFault.Hint) -> String {
    switch hint {
    case .none: ""
    case .didYouMean(let name): didYouMean([name], else: "")
    case .oneOf(let names): hintOneOf(names)
    case .example(let text): hintExample(text)
    }
  }

  private func trouble(_ reason: ThemeFault.Reason) -> ThemeTrouble {
    switch reason {
    case .noAssignment: .noAssignment
    case .unknownName(let name): .unknownName(name)
    case .repeated(let name, let line): .repeated(name, firstLine: line)
    case .unknownWord(let word): .unknownWord(word)
    case .badColour(let text): .badColour(text)
    case .badStyle(let text): .badStyle(text)
    case .badSwitch(let text): .badSwitch(text)
    case .unknownTheme(let name): .unknownTheme(name)
    case .ring(let names): .ring(names)
    case .colourMissing(let role): .colourMissing(role: role.rawValue)
    case .colourInMonochrome(let name): .colourInMonochrome(name)
    }
  }

  func trouble(_ weakness: Theme.Weakness) -> ThemeTrouble {
    // As it would be written in the file.
    let ground = weakness.ground == .panel ? " on \(weakness.ground.rawValue)" : ""
    let role = weakness.role.rawValue + ground
    return switch weakness.kind {
    case .contrast(let ratio, let least), .inLitRoom(let ratio, let least):
      .lowContrast(role: role, contrast: "\(oneDecimal(ratio)):1", wanted: "\(oneDecimal(least)):1")
    case .notRaised: .notRaised(role: role)
    case .noColour: .colourMissing(role: role)
    }
  }

  private func oneDecimal(_ ratio: Double) -> String {
    let tenths = Int(ratio * 10)
    return "\(tenths / 10)\(language == .dutch ? "," : ".")\(tenths % 10)"
  }
}
