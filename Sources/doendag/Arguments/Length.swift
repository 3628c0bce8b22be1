// Lengths on the command line: `12m`, `1.5m`, `1,5 m`, `200cm`.

import Canvas
import Words

/// A text that isn't a length.
struct LengthFault: Error, Equatable {
  let reason: LengthFaultReason
}

/// A length. The unit is required, since a number alone could be in metres or in centimetres.
struct Length: Equatable, Sendable {
  let metres: Double

  /// - Throws: ``LengthFault`` if the text has no unit, is out of bounds or is no length at all.
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

  /// Parses digits with at most one point or comma between them. A minus sign is accepted too, so that the error is
  /// that the length is out of bounds.
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
