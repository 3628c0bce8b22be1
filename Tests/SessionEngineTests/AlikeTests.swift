// Lines that say the same: found by their words in both languages, and quickly among many.

import TestSupport
import Testing

@testable import SessionEngine

@Suite struct AlikeTests {
  private func groups(_ texts: [String]) -> [[Int]] { alikeTexts(texts).map(\.indexes) }

  @Test func mostOfTheWordsInAnyOrderAndCase() {
    #expect(
      groups([
        "Niemand hoeft zijn verhaal twee keer te vertellen.", "Ik weet wie ik bel, ook om zes uur.",
        "Twee keer je VERHAAL vertellen: dat hoeft niemand.",
      ]) == [[0, 2]])
    #expect(groups(["Een café zonder drempel", "een cafe zonder drempels of drempel"]) == [[0, 1]])
  }

  @Test func smallWordsSayNothing() {
    #expect(
      groups([
        "wij willen dat het er is", "dat het er is willen wij", "it is what we want", "what we want it is",
      ]).isEmpty)
    #expect(groups(["één dossier", "dossier van iemand anders dan ik"]).isEmpty)
  }

  @Test func aShortLineWithinALongOne() {
    #expect(
      groups([
        "één dossier beheerd door mevrouw",
        "wat mij betreft wordt morgen één dossier beheerd door mevrouw zonder verdere vergadering vooraf",
      ]) == [[0, 1]])
  }

  @Test func theWordIsWhatTheyShare() {
    let found = alikeTexts(["een huis voor ontmoeting", "ontmoeting in een huis", "huis met ontmoeting"])
    #expect(found.map(\.word) == ["ontmoeting"])
    #expect(found.map(\.indexes) == [[0, 1, 2]])
  }

  @Test func theLargestGroupComesFirst() {
    #expect(
      groups([
        "rode fiets huren", "blauwe auto delen", "auto blauwe delen", "delen blauwe auto", "fiets rode huren",
      ]) == [[1, 2, 3], [0, 4]])
  }

  /// In a debug build and beside other tests; a release build takes a thirtieth of it.
  @Test func thousandsOfLinesAreLookedThrough() {
    let words = (0..<1000).map { "woord\($0)" }
    var random = Seeded(5)
    let texts = (0..<3000).map { _ in
      (0..<12).map { _ in words[Int.random(in: 0..<words.count, using: &random)] }.joined(separator: " ")
    }
    var found: [[Int]] = []
    let taken = ContinuousClock().measure { found = groups(texts + [texts[17]]) }
    #expect(found == [[17, 3000]])
    #expect(taken < .seconds(30), "\(taken)")
  }
}
