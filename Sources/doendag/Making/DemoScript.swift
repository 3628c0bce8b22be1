// The script of the example session: its facts, its participants, and lines of shorthand at several tables.

import SessionEngine
import Words

/// A parsed script. `Demo/nl.txt` and `Demo/en.txt` explain the format in their first lines.
struct DemoScript: Sendable {
  /// A line and the table at which it is noted; nil is the plenary.
  struct Line: Sendable, Equatable {
    let table: String?
    let text: String
  }

  private(set) var facts: [String: String] = [:]
  private(set) var people: [ListedPerson] = []
  private(set) var lines: [Line] = []

  /// The script that is compiled in.
  ///
  /// - Throws: ``ListFault`` if its list of participants isn't valid.
  static func builtIn(_ language: Language) throws(ListFault) -> DemoScript {
    let bytes = language == .dutch ? PackageResources.nl_txt : PackageResources.en_txt
    return try DemoScript(String(decoding: bytes, as: UTF8.self))
  }

  init(_ text: String) throws(ListFault) {
    var list = ""
    var table: String?
    var part = Part.facts
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) where line.first != "#" {
      if line.trimmedSpace.isEmpty {
        part = next(after: part, hasList: !list.isEmpty)
        continue
      }
      switch part {
      case .facts: takeFact(line)
      case .list: list += line + "\n"
      case .lines:
        if line.first == "@" {
          table = DemoScript.table(line.dropFirst())
        } else {
          lines.append(Line(table: table, text: String(line)))
        }
      }
    }
    people = try ParticipantList.read(Array(list.utf8))
  }

  private enum Part { case facts, list, lines }

  private func next(after part: Part, hasList: Bool) -> Part {
    switch part {
    case .facts: facts.isEmpty ? .facts : .list
    case .list, .lines: hasList ? .lines : .list
    }
  }

  private mutating func takeFact(_ line: Substring) {
    let parts = line.split(separator: ":", maxSplits: 1)
    if parts.count == 2 { facts[String(parts[0].trimmedSpace)] = String(parts[1].trimmedSpace) }
  }

  private static func table(_ text: Substring) -> String? {
    let name = text.trimmedSpace
    return ["plenary", "plenair"].contains(fold(name)) ? nil : String(name)
  }
}
