// The README's list of keys comes from the keymap: `DOENDAG_RECORD=1` writes it anew.

import Canvas
import Glibc
import SessionEngine
import Testing
import Words

@testable import Screens

@Suite struct ReadmeTests {
  private static let path = goldenFolder + "/../../../README.md"

  private func table() -> String {
    let words = Words(.english)
    var rows = ["| key | what it does |", "|---|---|"]
    var seen: Set<ActionName> = []
    for binding in Keymap.desk.bindings where binding.action.isInHelp && seen.insert(binding.action).inserted
    {
      let names = Keymap.desk.bindings.filter { $0.action == binding.action }.map { "`\($0.key.name)`" }
      rows.append("| \(names.joined(separator: ", ")) | \(words.long(binding.action)) |")
    }
    return rows.joined(separator: "\n")
  }

  @Test func theReadmeListsTheKeysOfTheKeymap() throws {
    let readme = try readFile(Self.path)
    let start = try #require(readme.firstRange(of: "<!-- keys -->\n"))
    let end = try #require(readme.firstRange(of: "<!-- /keys -->"))
    if getenv("DOENDAG_RECORD") != nil {
      return writeFile(Self.path, "\(readme[..<start.upperBound])\(table())\n\(readme[end.lowerBound...])")
    }
    #expect(readme[start.upperBound..<end.lowerBound] == table() + "\n")
  }
}
