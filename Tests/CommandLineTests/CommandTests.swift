// What holds for every command of the program: its words, its help, and that it reads what it describes.

import Foundation
import SessionEngine
import Testing
import Words

@testable import doendag

/// The folder of the package.
private let package = "\(#filePath)".split(separator: "/").dropLast(3).map { "/\($0)" }.joined()

private func readFile(_ path: String) throws -> String {
  try String(contentsOfFile: package + "/" + path, encoding: .utf8)
}

/// Whether recorded files are to be written anew rather than compared.
private var isRecording: Bool { getenv("DOENDAG_RECORD") != nil }

private func writeFile(_ path: String, _ text: String) throws {
  try text.write(toFile: package + "/" + path, atomically: true, encoding: .utf8)
}

@Suite struct CommandTests {
  @Test(arguments: ProgramCommand.all.map(\.word))
  func everyCommandIsSaidInBothLanguages(word: String) throws {
    let command = try #require(ProgramCommand.all.first { $0.word == word })
    #expect(command.summary.english != command.summary.dutch)
    let values = command.operands.map(\.value) + command.options.compactMap(\.value)
    let texts =
      [command.summary] + command.options.map(\.explanation) + values.map(\.placeholder)
      + command.operands.compactMap(\.standardInput)
    for text in texts { #expect(!text.english.isEmpty && !text.dutch.isEmpty) }
    for option in command.options where option.explanation.english == option.explanation.dutch {
      #expect(option.name == "--json", "\(option.name) says the same in both")
    }
  }

  @Test(arguments: Language.allCases)
  func theHelpTellsEveryOptionAndOperand(language: Language) {
    let words = Words(language)
    for command in ProgramCommand.all {
      let help = command.help(words)
      #expect(help.hasPrefix("doendag \(command.word)"))
      #expect(help.hasSuffix("\n") && !help.hasSuffix("\n\n"))
      for option in command.options {
        #expect(help.contains("\n  \(option.name)"), "\(command.word) \(option.name)")
        #expect(help.contains(option.explanation[language]))
      }
      for operand in command.operands {
        #expect(command.usage(words).contains(operand.value.placeholder[language]), "\(command.word)")
      }
    }
  }

  @Test func theHelpOfTheProgramTellsEveryCommand() {
    for language in Language.allCases {
      let help = ProgramCommand.programHelp(Words(language))
      for command in ProgramCommand.all { #expect(help.contains("\n  \(command.word) ")) }
      #expect(help.split(separator: "\n").allSatisfy { $0.count <= 110 })
    }
  }

  @Test func commandsAreDescribedSoundly() {
    #expect(Set(ProgramCommand.all.map(\.word)).count == ProgramCommand.all.count)
    for command in ProgramCommand.all {
      #expect(Set(command.options.map(\.name)).count == command.options.count, "\(command.word)")
      let isHyphenated = command.options.allSatisfy { $0.name.hasPrefix("--") }
      #expect(isHyphenated, "\(command.word)")
      let repeatsBeforeTheLast = command.operands.dropLast().contains { $0.isRepeated }
      #expect(!repeatsBeforeTheLast, "\(command.word)")
      let needed = command.operands.prefix { !$0.isOptional }
      let neededInAll = command.operands.count { !$0.isOptional }
      #expect(needed.count == neededInAll, "\(command.word)")
      for part in command.forms.joined() { expectDescribed(part, by: command) }
    }
  }

  private func expectDescribed(_ part: UsagePart, by command: ProgramCommand) {
    switch part {
    case .operand(let operand): #expect(command.operands.contains(operand))
    case .option(let option): #expect(command.options.contains(option))
    case .optional(let parts), .oneOf(let parts):
      for part in parts { expectDescribed(part, by: command) }
    case .options: #expect(!command.options.isEmpty)
    case .standardInput:
      let takesStandardInput = command.operands.contains { $0.standardInput != nil }
      #expect(takesStandardInput)
    }
  }

  @Test(arguments: Language.allCases)
  func theHelpIsAsItWas(language: Language) throws {
    let words = Words(language)
    let helps = [ProgramCommand.programHelp(words)] + ProgramCommand.all.map { $0.help(words) }
    let text = helps.joined(separator: "\n")
    let path = "Tests/CommandLineTests/Goldens/help.\(language.word).txt"
    if isRecording { return try writeFile(path, text) }
    #expect(try readFile(path) == text)
  }

  @Test func theReadmeListsTheCommands() throws {
    let words = Words(.english)
    var rows = ["| command | what it does |", "|---|---|"]
    for command in ProgramCommand.all {
      // A bar would end the cell.
      let forms = command.usage(words).replacing("|", with: "\\|").split(separator: "\n").map { "`\($0)`" }
      rows.append("| \(forms.joined(separator: ", ")) | \(command.summary.english) |")
    }
    let table = rows.joined(separator: "\n") + "\n"
    let readme = try readFile("README.md")
    let start = try #require(readme.firstRange(of: "<!-- program -->\n"))
    let end = try #require(readme.firstRange(of: "<!-- /program -->"))
    if isRecording {
      return try writeFile(
        "README.md", "\(readme[..<start.upperBound])\(table)\(readme[end.lowerBound...])")
    }
    #expect(readme[start.upperBound..<end.lowerBound] == table)
  }
}

/// The compiler can't see whether a command reads an option that it doesn't list: that would be one that nobody can give.
@Suite struct OptionsInSources {
  /// The sources of the program by their path.
  private func sources() throws -> [String: String] {
    let root = "Sources/doendag"
    let files = try FileManager.default.subpathsOfDirectory(atPath: "\(package)/\(root)")
    var sources: [String: String] = [:]
    for file in files where file.hasSuffix(".swift") { sources[file] = try readFile("\(root)/\(file)") }
    return sources
  }

  private func found(_ pattern: Regex<(Substring, Substring)>, in text: String) -> Set<String> {
    Set(text.matches(of: pattern).map { String($0.output.1) })
  }

  @Test func aCommandReadsOnlyWhatItLists() throws {
    let sources = try sources()
    for command in ProgramCommand.all {
      let opening = "= ProgramCommand(\n    \"\(command.word)\""
      let file = try #require(sources.values.first { $0.contains(opening) }, "\(command.word)")
      let list = file.firstMatch(of: /options: \[([^\]]*)\]/).map { String($0.output.1) } ?? ""
      let listed = found(/\.(\w+)/, in: list)
      #expect(listed.count == command.options.count, "\(command.word)")
      let read =
        found(/(?:call|self)\[\.(\w+)\]/, in: file)
        .union(found(/(?:has|choice|day|length|table|required|option)\(\.(\w+)\)/, in: file))
      #expect(read.subtracting(listed).isEmpty, "\(command.word) reads what it doesn’t list")
      let extensions = file.matches(of: /extension Option \{.*?\n\}/.dotMatchesNewlines())
      let own = extensions.map { found(/static let (\w+)/, in: String($0.output)) }
      #expect(Set(own.joined()).subtracting(listed).isEmpty, "\(command.word) doesn’t list its own")
    }
  }

  @Test func theNameOfAnOptionStandsOnce() throws {
    let text = try sources().values.joined()
    let names = Set(ProgramCommand.all.flatMap(\.options).map(\.name)).union(["--help", "--version"])
    for name in names { #expect(text.ranges(of: "\"\(name)\"").count == 1, "\(name)") }
  }
}
