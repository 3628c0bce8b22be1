// Lengths on the command line: `12m`, `1.5m`, `1,5 m`, `200cm`.

import Canvas
import Words

/// Why a text is no length.
struct LengthFault: Error, Equatable {
  let reason: LengthFaultReason
}

/// A length that was given with its unit: a number alone could be either.
struct Length: Equatable, Sendable {
  let metres: Double

  init(said text: String) throws(LengthFault) {
    let text = text.trimmedSpace.lowercased()
    let figure = text.prefix { !$0.isLetter }.trimmedSpace
    let unit = text.drop { !$0.isLetter }
    guard let number = Length.number(figure) else { throw LengthFault(reason: .notALength) }
    switch unit {
    case "m": metres = number
    case "cm": metres = number / 100
    case "": throw LengthFault(reason: .noUnit)
    default: throw LengthFault(reason: .notALength)
    }
    guard Room.lengths.contains(metres) else { throw LengthFault(reason: .outOfBounds) }
  }

  /// Digits with at most one point or comma between them; a minus sign is read too, so that the error can say what is wrong.
  private static func number(_ text: Substring) -> Double? {
    let isNegative = text.first == "-"
    let figure = isNegative ? text.dropFirst() : text
    let parts = figure.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard parts.count <= 2, figure.utf8.count <= 12, !parts.contains(where: \.isEmpty),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let number = Double(parts.joined(separator: "."))
    else { return nil }
    return isNegative ? -number : number
  }
}
