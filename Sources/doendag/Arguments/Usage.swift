// The help of the program and of its commands, generated from their descriptions.

import SessionEngine
import Words

/// A part of a line of usage.
enum UsagePart: Sendable, Hashable {
  case operand(Operand)
  case option(Option)
  /// Any of the options.
  case options
  /// All of these or none.
  case optional([UsagePart])
  /// One of these.
  case oneOf([UsagePart])
  /// The hyphen that stands for standard input.
  case standardInput

  func text(_ words: Words) -> String {
    switch self {
    case .operand(let operand): operand.usage(words)
    case .option(let option): option.usage(words)
    case .options: words.optionsPlaceholder
    case .optional(let parts): "[\(parts.map { $0.text(words) }.joined(separator: " "))]"
    case .oneOf(let parts): "(\(parts.map { $0.text(words) }.joined(separator: " | ")))"
    case .standardInput: "-"
    }
  }
}

extension Operand {
  fileprivate func usage(_ words: Words) -> String {
    let text = value.placeholder[words.language] + (isRepeated ? "…" : "")
    return isOptional ? "[\(text)]" : text
  }
}

extension Option {
  /// `--room LENGTH`.
  fileprivate func usage(_ words: Words) -> String {
    value.map { "\(name) \($0.placeholder[words.language])" } ?? name
  }

  /// For the list of options: `--room 12m`.
  fileprivate func listed(_ words: Words) -> String {
    value?.example.map { "\(name) \($0)" } ?? usage(words)
  }
}

extension ProgramCommand {
  /// The usage of the command, one line for each form.
  func usage(_ words: Words) -> String {
    let forms = forms.isEmpty ? [commonForm] : forms
    return forms.map { form in
      (["doendag", word] + form.map { $0.text(words) }).joined(separator: " ")
    }.joined(separator: "\n")
  }

  /// `FOLDER --title T [OPTIONS] TEXT`.
  private var commonForm: [UsagePart] {
    let optional: [UsagePart] = options.allSatisfy(\.isRequired) ? [] : [.options]
    return operands.prefix(1).map { .operand($0) } + options.filter(\.isRequired).map { .option($0) }
      + optional
      + operands.dropFirst().map { .operand($0) }
  }

  /// The help of the command. It ends with a line break.
  func help(_ words: Words) -> String {
    let summary = summary[words.language]
    let sentence = "\(summary.prefix(1).uppercased())\(summary.dropFirst())."
    let options = options.map { ($0.listed(words), $0.explanation[words.language]) }
    let hyphen = operands.compactMap { $0.standardInput }.map { ("-", $0[words.language]) }
    let list = ProgramCommand.rows(options + hyphen)
    return "\(usage(words))\n\n\(sentence)\n\(list.isEmpty ? "" : "\n" + list)"
  }

  /// The help of the program as a whole. It ends with a line break.
  static func programHelp(_ words: Words) -> String {
    let heading = words.programHelpHeading(start: start.summary[words.language])
    let list = rows(all.map { ($0.word, $0.summary[words.language]) })
    return "\(heading)\(list)\n\(words.programHelpClosing)"
  }

  /// Two columns. The widest entry of the first determines where the second begins.
  private static func rows(_ rows: [(typed: String, does: String)]) -> String {
    let width = (rows.map(\.typed.count).max() ?? 0) + 3
    return rows.map { typed, does in
      "  \(typed)\(String(repeating: " ", count: width - typed.count))\(does)\n"
    }.joined()
  }
}
