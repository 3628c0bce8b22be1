// The README's lists of keys and commands come from their tables: `DOENDAG_RECORD=1` writes it anew.

import Canvas
import Glibc
import SessionEngine
import ShippedThemes
import Testing
import Words

@testable import Screens

@Suite(.serialized) struct ReadmeTests {
  private static let path = goldenFolder + "/../../../README.md"

  private func keys() -> String {
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

  private func commands() -> String {
    func code(_ text: String) -> String { "`" + text.split(separator: "|").joined(separator: "\\|") + "`" }
    let rows = CommandEntry.all.map { entry in
      "| \(code(entry.usage.english)) | \(code(entry.usage.dutch)) | \(entry.help.english) |"
    }
    return (["| in English | in Dutch | what it does |", "|---|---|---|"] + rows).joined(separator: "\n")
  }

  @Test func theReadmeListsTheKeysOfTheKeymap() throws { try check("keys", keys()) }

  @Test func theReadmeListsTheCommands() throws { try check("commands", commands()) }

  private func check(_ name: String, _ table: String) throws {
    let readme = try readFile(Self.path)
    let start = try #require(readme.firstRange(of: "<!-- \(name) -->\n"))
    let end = try #require(readme.firstRange(of: "<!-- /\(name) -->"))
    if getenv("DOENDAG_RECORD") != nil {
      return writeFile(Self.path, "\(readme[..<start.upperBound])\(table)\n\(readme[end.lowerBound...])")
    }
    #expect(readme[start.upperBound..<end.lowerBound] == table + "\n")
  }

  /// What is copied from there works.
  @Test func theThemeOfTheReadmeIsSound() throws {
    let readme = try readFile(Self.path)
    let section = try #require(readme.firstRange(of: "### A theme of your own"))
    let lines = readme[section.upperBound...].split(separator: "\n", omittingEmptySubsequences: false)
      .drop { !$0.hasPrefix("    ") }.prefix { $0.hasPrefix("    ") }
    let text = lines.joined(separator: "\n")
    let theme = try Theme.parse(text, name: "readme", lookup: ShippedThemes.text)
    #expect(theme.about.count == 2)
    for depth in ColourDepth.allCases { #expect(theme.lint(depth).isEmpty) }
  }
}
