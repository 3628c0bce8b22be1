// `doendag themes`: lists the themes, or checks one and shows a preview of it.

import Canvas
import Screens
import SessionEngine
import Terminal
import Words

extension ProgramCommand {
  static let themes = ProgramCommand(
    "themes", Both("list the themes, or check one", "de thema’s noemen, of er een nakijken"),
    operands: [.theme]
  ) { call throws(Failure) in
    let library = ThemeLibrary(call.environment)
    let words = try call.words()
    guard let asked = call.operand(.theme) else {
      try StandardOutput.write(listing(of: library, words))
      return .good
    }
    let file = try ThemeFile.find(asked, in: library)
    try file.check(with: library)
    try StandardOutput.write(words.themeSound(visible(file.shown)) + "\n")
    // A script gets only that line; on a terminal a preview of the theme follows.
    if let bytes = preview(of: try file.parsed(with: library), words) { try StandardOutput.write(bytes) }
    return .good
  }

  /// A preview of the theme that fits the terminal; nil if standard output is no terminal.
  private static func preview(of theme: Theme, _ words: Words) -> [UInt8]? {
    let report = Terminal.report()
    guard let columns = report.shownColumns else { return nil }
    let size = Size(
      rows: ThemePreview.size.rows, columns: min(ThemePreview.size.columns, max(1, columns - 1)))
    return Terminal.inline(
      ThemePreview(words: words, asciiOnly: !report.isUTF8).render(size: size, theme: theme))
  }

  /// One line for each theme: its name and its description.
  private static func listing(of library: ThemeLibrary, _ words: Words) -> String {
    let names = library.names
    let width = (names.map(\.count).max() ?? 0) + 2
    return names.map { name in
      let theme = try? Theme.parse(library.text(name) ?? "", name: name, lookup: library.text)
      let about = theme?.about[words.language.word] ?? theme?.about["en"] ?? ""
      let gap = String(repeating: " ", count: width - name.count)
      return "\(visible(name))\(about.isEmpty ? "" : gap + visible(about))\n"
    }.joined()
  }
}

extension Operand {
  fileprivate static let theme = Operand(.theme).optional
}

/// A theme that was given by its name or by the path of its file.
struct ThemeFile: Sendable {
  /// What messages call it.
  let shown: String
  let name: String
  let text: String

  /// Finds a theme. An argument with a slash or ending in `.theme` is a path; any other is a path only if no theme has
  /// that name.
  ///
  /// - Throws: ``Failure`` if there is no such theme (65) or the file can't be read (66).
  static func find(_ asked: String, in library: ThemeLibrary) throws(Failure) -> ThemeFile {
    let isPath = asked.contains("/") || asked.hasSuffix(".theme") || asked == "-"
    if !isPath, let text = library.text(asked) { return ThemeFile(shown: asked, name: asked, text: text) }
    if !isPath, (try? Files.read(asked)) == nil {
      let names = library.names
      throw .data { $0.noSuchTheme(asked, near: near(asked, among: names), all: names) }
    }
    let bytes = try Files.readGiven(asked)
    return ThemeFile(shown: asked, name: stem(of: asked), text: String(decoding: bytes, as: UTF8.self))
  }

  private static func stem(of path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return file.hasSuffix(".theme") ? String(file.dropLast(6)) : file
  }

  /// Parses the theme.
  ///
  /// - Throws: ``Failure`` (65) with the line that is wrong.
  func parsed(with library: ThemeLibrary) throws(Failure) -> Theme {
    do throws(ThemeFault) {
      return try Theme.parse(text, name: name, lookup: library.text)
    } catch {
      throw .data { $0.message(for: error, file: error.theme == name ? shown : error.theme) }
    }
  }

  /// Checks that the theme is legible at the colour depths that projectors get.
  ///
  /// - Throws: ``Failure`` (65) with the first weakness, or with the line that can't be parsed.
  func check(with library: ThemeLibrary) throws(Failure) {
    let theme = try parsed(with: library)
    for depth in [ColourDepth.direct, .indexed] {
      guard let weakness = theme.lint(depth).first else { continue }
      let line =
        (weakness.ground == .panel ? ThemeFile.line(of: .panel, in: text) : nil)
        ?? ThemeFile.line(of: weakness.role, in: text)
        ?? ThemeFile.line(ofColour: theme[weakness.role].foreground, in: text)
      throw .data { $0.message(for: weakness, file: shown, line: line) }
    }
  }

  /// The line that sets this colour in the palette, from which roles of an inherited theme take it.
  private static func line(ofColour colour: Colour, in text: String) -> Int? {
    guard let rgb = colour.components else { return nil }
    let value = UInt32(rgb.red) << 16 | UInt32(rgb.green) << 8 | UInt32(rgb.blue)
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    let index = lines.firstIndex { line in
      let parts = line.split(separator: "=", maxSplits: 1).map(\.trimmedSpace)
      guard parts.count == 2, parts[0].hasPrefix("palette."), parts[1].first == "#" else { return false }
      return UInt32(parts[1].dropFirst(), radix: 16) == value
    }
    return index.map { $0 + 1 }
  }

  /// The line that sets a role, or the nearest role that it inherits from; nil if only an inherited theme does.
  private static func line(of role: Role, in text: String) -> Int? {
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    var asked: Role? = role
    while let role = asked {
      let index = lines.firstIndex { line in
        line.split(separator: "=", maxSplits: 1).first.map { $0.trimmedSpace == role.rawValue } ?? false
      }
      if let index { return index + 1 }
      asked = role.parent
    }
    return nil
  }
}
