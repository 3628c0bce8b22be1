// The settings of a theme file, read line by line and then resolved into styles.

/// What was read so far of a theme and of those that it inherits from.
struct ThemeSheet {
  private(set) var about: [String: String] = [:]
  private(set) var isMonochrome = false
  private var palette: [String: Colour] = [:]
  private var roles: [Role: Setting] = [:]

  /// A style as it was written, and where.
  private struct Setting {
    let value: String
    let theme: String
    let line: Int

    func fault(_ reason: ThemeFault.Reason, _ hint: ThemeFault.Hint = .none) -> ThemeFault {
      ThemeFault(theme: theme, line: line, reason: reason, hint: hint)
    }
  }

  /// Reads a file over what is there; what it inherits from is read first.
  mutating func read(
    _ text: String, name: String, ancestors: [String], lookup: (String) -> String?
  ) throws(ThemeFault) {
    let settings = try Self.settings(in: text, theme: name)
    if let parent = settings.first(where: { $0.name == "inherits" })?.setting {
      guard !(ancestors + [name]).contains(parent.value) else {
        throw parent.fault(.ring(ancestors + [name, parent.value]))
      }
      guard let inherited = lookup(parent.value) else {
        throw parent.fault(.unknownTheme(parent.value))
      }
      try read(inherited, name: parent.value, ancestors: ancestors + [name], lookup: lookup)
    }
    // What a theme is for isn't inherited.
    about = [:]
    for (name, setting) in settings { try take(name, setting) }
  }

  private static func settings(
    in text: String, theme: String
  ) throws(ThemeFault) -> [(name: String, setting: Setting)] {
    var settings: [(name: String, setting: Setting)] = []
    var firstLines: [String: Int] = [:]
    let newline = UInt8(ascii: "\n")
    for (index, line) in text.utf8.split(separator: newline, omittingEmptySubsequences: false).enumerated() {
      let line = line.trimmed
      if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
      let equals = line.firstIndex(of: UInt8(ascii: "=")) ?? line.endIndex
      let name = String(Substring(line[..<equals].trimmed))
      let value = String(Substring(line[equals...].dropFirst().trimmed))
      let setting = Setting(value: value, theme: theme, line: index + 1)
      guard !name.isEmpty, !value.isEmpty else {
        throw setting.fault(.noAssignment, .example("text = #1c1b19 on #ffffff"))
      }
      if let first = firstLines[name] { throw setting.fault(.repeated(name, firstLine: first)) }
      firstLines[name] = index + 1
      settings.append((name, setting))
    }
    return settings
  }

  private mutating func take(_ name: String, _ setting: Setting) throws(ThemeFault) {
    if let role = Role(rawValue: name) {
      roles[role] = setting
    } else if name.hasPrefix("palette."), name.utf8.count > 8 {
      palette[String(name.dropFirst(8))] = try colour(setting.value, setting)
    } else if name.hasPrefix("about."), name.utf8.count > 6 {
      about[String(name.dropFirst(6))] = setting.value
    } else if name == "monochrome" {
      guard setting.value == "yes" || setting.value == "no" else {
        throw setting.fault(.badSwitch(setting.value), .oneOf(["yes", "no"]))
      }
      isMonochrome = setting.value == "yes"
    } else if name != "inherits" {
      let names = ["inherits", "monochrome", "about.en", "about.nl"] + Role.allCases.map(\.rawValue)
      throw setting.fault(.unknownName(name), .oneOf(names))
    }
  }

  /// The styles in the order of `Role.allCases`.
  func resolve(name: String) throws(ThemeFault) -> [Style] {
    var styles: [Role: Style] = [:]
    // A parent stands before its children in the list.
    for role in Role.allCases {
      let parent = role.parent.flatMap { styles[$0] } ?? .plain
      styles[role] = try style(of: role, from: parent)
    }
    let ground = styles[.ground]?.background
    return try Role.allCases.map { (role) throws(ThemeFault) -> Style in
      var style = styles[role] ?? .plain
      if !isMonochrome, style.foreground == .terminal || style.background == .terminal {
        throw ThemeFault(
          theme: roles[role]?.theme ?? name, line: roles[role]?.line ?? 0,
          reason: .colourMissing(role), hint: .example("\(role.rawValue) = #1c1b19 on #ffffff"))
      }
      // A panel holds a page of its own, in which something may be chosen: without colours it is as plain as the page.
      if style.background != ground, role != .panel {
        style.attributes.insert(.raised)
        let difference = ground.flatMap { contrast(style.background, $0) }
        if let difference, difference < Self.slightDifference { style.attributes.insert(.slight) }
      }
      if role.isGraphic { style.attributes.insert(.graphic) }
      if role.isSign || role == .newest { style.attributes.insert(.unlined) }
      return style
    }
  }

  /// Contrast of two grounds below which few colours have only one for both.
  private static let slightDifference = 1.5

  private func style(of role: Role, from parent: Style) throws(ThemeFault) -> Style {
    var style = parent
    guard let setting = roles[role] else { return style }
    var afterOn = false
    var colours = (text: false, ground: false)
    for word in setting.value.utf8.split(whereSeparator: { $0 <= 0x20 }).map({ String(Substring($0)) }) {
      switch word {
      case "bold": style.attributes.insert(.bold)
      case "underline": style.attributes.insert(.underline)
      case "reverse": style.attributes.insert(.reverse)
      case "plain": style.attributes = []
      case "on" where !afterOn && !colours.ground: afterOn = true
      default:
        let colour = try colour(word, setting)
        guard afterOn || !colours.text else { throw badStyle(setting) }
        if isMonochrome { throw setting.fault(.colourInMonochrome(word)) }
        if afterOn {
          style.background = colour
          colours.ground = true
        } else {
          style.foreground = colour
          colours.text = true
        }
        afterOn = false
        continue
      }
      if afterOn, word != "on" { throw badStyle(setting) }
    }
    if afterOn { throw badStyle(setting) }
    return style
  }

  private func badStyle(_ setting: Setting) -> ThemeFault {
    setting.fault(.badStyle(setting.value), .example("#1c1b19 on #ffffff bold"))
  }

  private func colour(_ word: String, _ setting: Setting) throws(ThemeFault) -> Colour {
    if let colour = palette[word] { return colour }
    guard word.first == "#" else {
      let words = palette.keys.sorted() + ["bold", "underline", "reverse", "plain", "on"]
      throw setting.fault(.unknownWord(word), .oneOf(words))
    }
    guard word.utf8.count == 7, !word.contains("+"), let value = UInt32(word.dropFirst(), radix: 16) else {
      throw setting.fault(.badColour(word), .example("#1c1b19"))
    }
    return .rgb(
      UInt8(truncatingIfNeeded: value >> 16), UInt8(truncatingIfNeeded: value >> 8),
      UInt8(truncatingIfNeeded: value))
  }
}

extension Substring.UTF8View {
  /// Without the blanks, tabs and carriage returns around it.
  fileprivate var trimmed: Substring.UTF8View {
    let start = drop { $0 <= 0x20 }
    let end = start.lastIndex { $0 > 0x20 }
    return end.map { start[...$0] } ?? start[..<start.startIndex]
  }
}
