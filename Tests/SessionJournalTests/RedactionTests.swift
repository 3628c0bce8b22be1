// What is overwritten in a line, however many pieces somebody lists.

import SessionEngine
import TestSupport
import Testing

@testable import SessionJournal

@Suite struct RedactionTests {
  private func filled(_ pieces: [(Int, Int, Bool)], _ line: String) throws -> (text: String, hasChanged: Bool)
  {
    var bytes = Array(line.utf8)
    let texts = pieces.map { "\($0.0)\($0.2 ? "." : "_")\($0.1)" }.joined(separator: ",")
    let redaction = try #require(Redaction(text: "\(bytes.count):00000000:\(texts)"))
    let hasChanged = bytes.withUnsafeMutableBytes { Redaction.fill(redaction.pieces, in: $0) }
    return (String(decoding: bytes, as: UTF8.self), hasChanged)
  }

  @Test func aWholeValueWinsOverWordsWithinIt() throws {
    let (text, hasChanged) = try filled([(2, 3, false), (8, 6, true), (9, 2, false)], "abcdefghijklmnop")
    #expect(text == "ab___fgh{}    op" && hasChanged)
    let again = try filled([(2, 3, false), (8, 6, true), (9, 2, false)], text)
    #expect(again.text == text && !again.hasChanged)
  }

  @Test func theOrderOfThePiecesDoesNotCount() throws {
    let pieces = [(1, 4, true), (3, 5, true), (0, 2, false), (10, 2, false), (11, 3, false), (2, 3, true)]
    let one = try filled(pieces, "abcdefghijklmnop").text
    #expect(one == "_{}     ij____op")
    for _ in 0..<20 { #expect(try filled(pieces.shuffled(), "abcdefghijklmnop").text == one) }
  }

  /// A line as long as one can be, and as many pieces as one forgetting holds, each of which covers nearly all of it:
  /// piece by piece that would be a hundred gigabytes.
  @Test(.timeLimit(.minutes(1))) func piecesThatOverlapCostNoMoreThanTheLine() throws {
    let line = String(repeating: "x", count: 1 << 20)
    let pieces = (0..<60_000).map { ($0, (1 << 20) - 60_000, $0 % 2 == 0) }
    let (text, _) = try filled(pieces, line)
    #expect(text.utf8.first == 0x7B)
  }
}
