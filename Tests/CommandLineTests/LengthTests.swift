// Lengths as people write them.

import Testing
import Words

@testable import doendag

@Suite struct LengthTests {
  @Test(arguments: [
    ("12m", 12), ("1.5m", 1.5), ("1,5m", 1.5), ("200cm", 2), ("12 m", 12), (" 0,01 m ", 0.01),
    ("1000M", 1000),
    ("007m", 7), ("1cm", 0.01),
  ])
  func isALength(text: String, metres: Double) throws {
    #expect(try Length(said: text).metres == metres)
  }

  @Test(arguments: [
    ("", LengthFaultReason.notALength), ("m", .notALength), ("ver", .notALength), ("12mm", .notALength),
    ("12ft", .notALength), ("1e3m", .notALength), ("1.2.3m", .notALength), (".5m", .notALength),
    ("5.m", .notALength), ("١٢m", .notALength), ("+5m", .notALength), ("--5m", .notALength),
    ("infm", .notALength), ("12m 3cm", .notALength), ("1234567890123m", .notALength), ("12", .noUnit),
    ("1,5", .noUnit), ("0m", .outOfBounds), ("0.9cm", .outOfBounds), ("-3m", .outOfBounds),
    ("1000.1m", .outOfBounds), ("999999cm", .outOfBounds),
  ])
  func isNone(text: String, reason: LengthFaultReason) {
    #expect(throws: LengthFault(reason: reason)) { try Length(said: text) }
  }
}
