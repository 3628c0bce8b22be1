// Contrast, and that bringing colours down keeps it.

import Canvas
import TestSupport
import Testing

@Suite struct ContrastTests {
  /// Values from the WCAG tools that everybody uses.
  @Test(arguments: [
    (Colour.rgb(0, 0, 0), Colour.rgb(255, 255, 255), 21.0), (.rgb(255, 255, 255), .rgb(255, 255, 255), 1.0),
    (.rgb(0x76, 0x76, 0x76), .rgb(255, 255, 255), 4.54), (.rgb(255, 0, 0), .rgb(255, 255, 255), 3.998),
    (.rgb(0, 0, 255), .rgb(255, 255, 255), 8.592), (.indexed(16), .indexed(231), 21.0),
  ])
  func isThatOfWCAG(first: Colour, second: Colour, ratio: Double) throws {
    #expect(abs(try #require(contrast(first, second)) - ratio) < 0.01)
    #expect(contrast(first, second) == contrast(second, first))
  }

  @Test func theTerminalsOwnColoursHaveNone() {
    #expect(contrast(.terminal, .rgb(0, 0, 0)) == nil)
  }

  @Test(arguments: seeds, [ColourDepth.indexed, .sixteen, .eight])
  func degradingKeepsTextReadable(seed: UInt64, depth: ColourDepth) throws {
    var random = Seeded(seed)
    func colour() -> Colour {
      .rgb(
        .random(in: 0...255, using: &random), .random(in: 0...255, using: &random),
        .random(in: 0...255, using: &random))
    }
    for _ in 0..<12 {
      let style = Style(foreground: colour(), background: colour())
      let had = try #require(contrast(style.foreground, style.background))
      let shown = style.degraded(to: depth)
      let has = try #require(contrast(shown.foreground, shown.background))
      #expect(has >= (had >= 7.4 ? 7.4 : had >= 3 ? 3 : 1), "\(style)")
      #expect(shown.foreground.index != nil && shown.background.index != nil)
    }
  }

  @Test func withoutColoursARaisedStyleIsReversed() {
    let raised = Style(
      foreground: .rgb(0, 0, 0), background: .rgb(255, 255, 0), attributes: [.bold, .raised])
    let shown = raised.degraded(to: .monochrome)
    #expect(shown.foreground == .terminal && shown.background == .terminal)
    #expect(shown.attributes.isSuperset(of: [.bold, .reverse]))
  }

  /// Terminals make black bold into grey: on white that can't be read.
  @Test func boldIsLeftOutWhereItWouldFade() {
    let style = Style(foreground: .rgb(0, 0, 0), background: .rgb(255, 255, 255), attributes: .bold)
    #expect(!style.degraded(to: .eight).attributes.contains(.bold))
    #expect(style.degraded(to: .indexed).attributes.contains(.bold))
  }

  @Test func aWeakThemeIsFound() throws {
    let theme = try Theme.parse(
      "ground = #000000 on #ffffff\nmuted = #777777\nrule = #cccccc\nbar = #888888\nselection = on #ffffff",
      name: "weak")
    let weak = theme.lint(.direct)
    #expect(
      weak.map(\.role).filter { $0 != .bannerWarning && $0 != .bannerError } == [.muted, .rule, .selection])
  }

  /// What can be read on the page and not on what lies over it.
  @Test func aWeakPanelIsFound() throws {
    let theme = try Theme.parse(
      """
      ground = #000000 on #ffffff
      muted = #505050
      panel = on #cfcfcf
      selection = #ffffff on #000000
      banner = #ffffff on #000000
      """, name: "weak")
    let weak = theme.lint(.direct)
    #expect(weak.map(\.role) == [.muted])
    #expect(weak.map(\.ground) == [.panel])
  }

  /// In a panel something can be chosen, so without colours it must not look as if all of it were.
  @Test func aPanelIsNotRaised() throws {
    let theme = try Theme.parse(
      "ground = #000000 on #ffffff\npanel = on #eeeeee\nselection = on #dddddd", name: "panels")
    #expect(theme[.panel].degraded(to: .monochrome) == .plain)
    #expect(theme[.selection].degraded(to: .monochrome).attributes.contains(.reverse))
  }

  @Test func aStyleOnAnotherGround() {
    let sign = Style(foreground: .rgb(1, 2, 3), background: .rgb(255, 255, 255), attributes: .bold)
    let chosen = Style(foreground: .rgb(0, 0, 0), background: .rgb(9, 9, 9), attributes: .raised)
    #expect(
      sign.on(chosen)
        == Style(foreground: .rgb(1, 2, 3), background: .rgb(9, 9, 9), attributes: [.bold, .raised]))
  }
}

@Suite struct FewColoursTests {
  private func theme(_ more: String) throws -> Theme {
    try Theme.parse("ground = #101010 on #ffffff\n\(more)", name: "few")
  }

  @Test(arguments: [ColourDepth.eight, .sixteen])
  func boldThatWouldFadeIsUnderlinedWhereItIsAWord(depth: ColourDepth) throws {
    let theme = try theme("speaker = bold\nsign = bold\nclock = bold\nbanner = bold on #f0e8d0")
    func shown(_ role: Role) -> Attributes { theme[role].degraded(to: depth).attributes.subtracting(.inner) }
    #expect(shown(.speaker) == .underline)
    #expect(shown(.signAgreement) == [])
    #expect(!shown(.clock).contains(.underline))
    #expect(theme[.speaker].degraded(to: .indexed).attributes == .bold)
  }

  /// The Linux console has no underline beside colours, others no bold: what had a mark has another.
  @Test(arguments: ColourDepth.allCases, [Attributes.bold, .underline, .reverse])
  func noMarkIsLostWithoutAnother(depth: ColourDepth, lacking: Attributes) throws {
    let theme = try theme("strong = bold\nspeaker = underline\nsign = bold underline\nselection = reverse")
    for role in Role.allCases {
      func marks(_ having: Attributes) -> Attributes {
        theme[role].degraded(to: depth, marks: having).attributes.intersection(.marks)
      }
      let (all, some) = (marks(.marks), marks(.marks.subtracting(lacking)))
      #expect(!some.contains(lacking), "\(role)")
      #expect(all.contains(lacking) || some == all, "\(role)")
      #expect(all.isEmpty || !some.isEmpty, "\(role): \(all) became \(some)")
    }
  }

  /// On a ground that few colours can't tell from the page, text and ground change places.
  @Test func aSlightGroundIsReversed() throws {
    let theme = try theme("banner = on #f6f0df\nselection = #ffffff on #38308f")
    let page = theme[.text].degraded(to: .eight)
    #expect(page == Style(foreground: .indexed(0), background: .indexed(7)))
    let banner = theme[.bannerInfo].degraded(to: .eight)
    #expect(banner.foreground == page.background && banner.background == page.foreground)
    #expect(theme[.bannerInfo].degraded(to: .indexed).foreground == .indexed(233))
    #expect(theme[.text].on(theme[.bannerInfo]).degraded(to: .eight).background == page.foreground)
    #expect(theme[.bannerInfo].on(theme[.text]).degraded(to: .eight).background == page.background)
  }

  /// A line in tan is no red line; a clock in orange keeps its colour though it is as dark as text.
  @Test func onlyFullTintsAreKept() throws {
    let theme = try theme("rule = #8f7a62\nclock.low = #8a3c00\nmuted = #8a3c00")
    #expect(theme[.rule].degraded(to: .eight).foreground == .indexed(0))
    #expect(theme[.clockLow].degraded(to: .eight).foreground == .indexed(1))
    #expect(theme[.muted].degraded(to: .eight).foreground == .indexed(0))
  }
}
