// A playbook: the prompts, minutes and ground rules of a workshop, read from Markdown.

/// What a facilitator reads out and how long each phase takes.
public struct Playbook: Sendable, Equatable {
  /// What it asks the room in each phase, one or more, in the order of the walk.
  public let prompts: [[String]]
  /// Minutes for each phase, 1 to 600, in the order of the walk.
  public let minutes: [Int]
  public let groundRules: [String]

  public func prompts(in phase: Phase) -> [String] { prompts[Int(phase.rawValue)] }
  public func minutes(for phase: Phase) -> Int { minutes[Int(phase.rawValue)] }
}

/// What is wrong with a playbook, and where.
public struct PlaybookFault: Error, Sendable, Equatable {
  /// Counted from 1; nil where something is missing altogether.
  public let line: Int?
  public let reason: Reason

  public enum Reason: Sendable, Equatable {
    case noHeading(Phase)
    case headingTwice(Phase)
    /// The heading has no number of minutes from 1 to 600.
    case noMinutes(Phase)
    case noPrompts(Phase)
    /// A heading that is neither a phase nor the ground rules.
    case unknownHeading(String)
  }
}

extension Playbook {
  /// Reads a playbook: a level-two heading for each phase, in English or Dutch, with its minutes
  /// (`## Droom · 20 minuten`), each followed by a list of prompts; and one for the ground rules. Other text is
  /// for the reader.
  public init(markdown: String) throws(PlaybookFault) {
    var reader = PlaybookReader()
    // Some editors begin a file with a byte order mark.
    let text =
      markdown.unicodeScalars.first == "\u{FEFF}" ? String(markdown.unicodeScalars.dropFirst()) : markdown
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    for (index, line) in lines.enumerated() { try reader.read(line, number: index + 1) }
    for phase in Phase.allCases {
      guard let section = reader.sections[phase] else {
        throw PlaybookFault(line: nil, reason: .noHeading(phase))
      }
      if section.prompts.isEmpty { throw PlaybookFault(line: section.line, reason: .noPrompts(phase)) }
    }
    let sections = Phase.allCases.compactMap { reader.sections[$0] }
    prompts = sections.map(\.prompts)
    minutes = sections.map(\.minutes)
    groundRules = reader.groundRules
  }
}

/// Reads a playbook line by line.
private struct PlaybookReader {
  struct Section {
    let line: Int
    let minutes: Int
    var prompts: [String] = []
  }
  /// Under which heading the lines stand that are read.
  enum Heading { case none, phase(Phase), groundRules }

  var sections: [Phase: Section] = [:]
  var groundRules: [String] = []
  var heading = Heading.none

  mutating func read(_ line: Substring, number: Int) throws(PlaybookFault) {
    if line.hasPrefix("## ") { return try readHeading(line.dropFirst(3), number: number) }
    guard let item = listItem(line) else { return }
    switch heading {
    case .phase(let phase): sections[phase]?.prompts.append(item)
    case .groundRules: groundRules.append(item)
    case .none: break
    }
  }

  private mutating func readHeading(_ text: Substring, number: Int) throws(PlaybookFault) {
    let words = fold(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard let first = words.first else { return heading = .none }
    guard let phase = Phase(said: first) else {
      if ["ground", "spelregels", "grondregels"].contains(first) { return heading = .groundRules }
      throw PlaybookFault(line: number, reason: .unknownHeading(String(text)))
    }
    if sections[phase] != nil { throw PlaybookFault(line: number, reason: .headingTwice(phase)) }
    guard let minutes = words.lazy.compactMap(minutes).first, (1...600).contains(minutes) else {
      throw PlaybookFault(line: number, reason: .noMinutes(phase))
    }
    sections[phase] = Section(line: number, minutes: minutes)
    heading = .phase(phase)
  }

  /// `20` or `20min`.
  private func minutes(_ word: String) -> Int? {
    let figures = word.prefix { $0.isASCII && $0.isNumber }
    let unit = word.dropFirst(figures.count)
    return unit.isEmpty || unit.hasPrefix("m") ? Int(figures) : nil
  }

  /// The text of `- item`, `* item`, `+ item` or `1. item`; nil for another line.
  private func listItem(_ line: Substring) -> String? {
    let text = line.drop { $0 == " " || $0 == "\t" }
    let afterFigures = text.drop { $0.isASCII && $0.isNumber }
    let isNumbered =
      afterFigures.count < text.count && (afterFigures.first == "." || afterFigures.first == ")")
    let marker = isNumbered ? afterFigures : text
    guard isNumbered || ["-", "*", "+"].contains(marker.first), marker.dropFirst().first == " " else {
      return nil
    }
    var item = marker.dropFirst(2).drop { $0 == " " }
    while item.last == " " { item = item.dropLast() }
    return item.isEmpty ? nil : String(item)
  }
}
