// Reading themes: what they mean, and each thing that can be wrong with one.

import Canvas
import Testing

@Suite struct ThemeTests {
  private let page =
    "palette.ink = #1b1a17\npalette.paper = #ffffff\ntext = ink on paper\nground = ink on paper\n"

  private func parse(_ text: String) throws(ThemeFault) -> Theme {
    let page = page
    return try Theme.parse(
      text, name: "mine", lookup: { $0 == "page" ? page : $0 == "ring" ? "inherits = mine" : nil })
  }

  /// As the file says it, without what the theme adds for few colours.
  private func look(_ style: Style) -> Style {
    Style(
      foreground: style.foreground, background: style.background,
      attributes: style.attributes.subtracting(.inner))
  }

  @Test func rolesInheritFromTheirParents() throws {
    let theme = try parse(
      "inherits = page\nsign = #800000 bold\nsign.concern = #400000\nsign.deed = plain\naccent = on #eeeeee\n"
    )
    let ink = Colour.rgb(0x1B, 0x1A, 0x17)
    let paper = Colour.rgb(255, 255, 255)
    #expect(theme[.text] == Style(foreground: ink, background: paper))
    #expect(
      look(theme[.signIdea]) == Style(foreground: .rgb(128, 0, 0), background: paper, attributes: .bold))
    #expect(
      look(theme[.signConcern]) == Style(foreground: .rgb(64, 0, 0), background: paper, attributes: .bold))
    #expect(look(theme[.signDeed]) == Style(foreground: .rgb(128, 0, 0), background: paper))
    #expect(
      theme[.accentDream].on(.plain) == Style(foreground: ink))
    #expect(theme[.accentDream].background == .rgb(0xEE, 0xEE, 0xEE))
    #expect(theme[.accentDream].attributes.contains(.raised))
  }

  @Test func aChangedPaletteChangesWhatUsesIt() throws {
    #expect(try parse("inherits = page\npalette.ink = #000044\n")[.speaker].foreground == .rgb(0, 0, 0x44))
  }

  @Test func commentsCarriageReturnsAndBlanksAreNothing() throws {
    let theme = try parse("# mine\r\n\r\n  inherits=page\r\nabout.nl =  van mij \r\n")
    #expect(theme.about == ["nl": "van mij"])
  }

  @Test(arguments: [
    ("text", 1, ThemeFault.Reason.noAssignment), ("\n= red", 2, .noAssignment), ("text =", 1, .noAssignment),
    ("sing = #000000", 1, .unknownName("sing")),
    ("key = bold\n\nkey = bold", 3, .repeated("key", firstLine: 1)),
    ("inherits = page\nkey = inc", 2, .unknownWord("inc")), ("key = #12345", 1, .badColour("#12345")),
    ("key = #12345g", 1, .badColour("#12345g")), ("palette.a = #+1234a", 1, .badColour("#+1234a")),
    ("key = #000000 on", 1, .badStyle("#000000 on")),
    ("key = #000000 #ffffff", 1, .badStyle("#000000 #ffffff")),
    ("key = on bold #ffffff", 1, .badStyle("on bold #ffffff")), ("monochrome = ja", 1, .badSwitch("ja")),
    ("\ninherits = gone", 2, .unknownTheme("gone")),
    ("monochrome = yes\ntext = #000000", 2, .colourInMonochrome("#000000")),
    ("text = #000000 on #ffffff", 0, .colourMissing(.ground)),
    ("ground = on #ffffff", 1, .colourMissing(.ground)),
  ])
  func saysWhatIsWrongAndWhere(text: String, line: Int, reason: ThemeFault.Reason) {
    let fault = #expect(throws: ThemeFault.self) { _ = try parse(text) }
    #expect(fault?.theme == "mine")
    #expect(fault?.line == line)
    #expect(fault?.reason == reason)
  }

  @Test func aRingIsTold() {
    let fault = #expect(throws: ThemeFault.self) { _ = try parse("inherits = ring") }
    #expect(fault == ThemeFault(theme: "ring", line: 1, reason: .ring(["mine", "ring", "mine"])))
  }

  @Test func aFaultOfAnInheritedThemeIsToldThere() {
    let fault = #expect(throws: ThemeFault.self) {
      _ = try Theme.parse("inherits = other", name: "mine", lookup: { _ in "\nbogus = 1" })
    }
    #expect(fault?.theme == "other")
    #expect(fault?.line == 2)
  }

  @Test func whatMayStandThereIsHinted() {
    let name = #expect(throws: ThemeFault.self) { _ = try parse("sing.idea = bold") }
    let word = #expect(throws: ThemeFault.self) { _ = try parse("inherits = page\nkey = inj") }
    guard case .oneOf(let names) = name?.hint, case .oneOf(let words) = word?.hint else {
      Issue.record("names should be hinted")
      return
    }
    #expect(names.contains("sign.idea") && names.contains("inherits"))
    #expect(words.contains("ink") && words.contains("bold"))
    #expect(
      #expect(throws: ThemeFault.self) { _ = try parse("monochrome = ja") }?.hint == .oneOf(["yes", "no"]))
  }

  @Test func theFallbackNeedsNoFile() {
    #expect(Theme.fallback.lint(.monochrome).isEmpty)
    #expect(Theme.fallback[.text] == .plain)
  }

  @Test func eachRoleHasItsOwnLook() throws {
    let roles = Array(Role.allCases.enumerated())
    let settings = roles.map { "\($1.rawValue) = #0000\(String($0 + 16, radix: 16)) on #ffffff" }
    let theme = try Theme.parse(settings.joined(separator: "\n"), name: "all")
    for (place, role) in roles { #expect(theme[role].foreground.components?.blue == UInt8(place + 16)) }
  }
}
