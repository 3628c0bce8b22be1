// Never colour alone: what differs in colour differs in words, signs or attributes as well.

import Canvas
import SessionEngine
import Testing
import Words

@testable import Screens

@Suite struct WithoutColourTests {
  private static let size = Size(rows: 30, columns: 100)
  private static let themes = shippedThemes + [.fallback]

  /// What tells a role apart where there are no colours.
  private enum Carrier {
    /// It differs from running text, and from a panel, in attributes.
    case attribute
    /// A word says it: which phase, whether it is saved, how the clock stands.
    case word
    /// A sign or a line says it.
    case sign
    /// It tells nothing by its look.
    case nothing
  }

  private func carrier(of role: Role) -> Carrier {
    switch role {
    case .selection, .bannerWarning, .bannerError, .banner, .bannerInfo: .attribute
    case .accent, .accentOpening, .accentDream, .accentVision, .accentOrder, .accentDeed, .accentClosing:
      .word
    case .saved, .clock, .clockLow, .clockOver: .word
    case .sign, .signIdea, .signConcern, .signProposal, .signAgreement, .signDeed, .signQuestion,
      .signReflection, .signAddition, .reference, .rule, .bar:
      .sign
    case .ground, .text, .strong, .newest, .muted, .speaker, .code, .line, .chip, .ghost, .panel, .key:
      .nothing
    }
  }

  private func attributes(_ style: Style) -> Attributes {
    style.degraded(to: .monochrome).attributes.subtracting(.inner)
  }

  @Test(arguments: themes.map(\.name)) func whatNothingElseTellsHasAttributes(name: String) throws {
    let theme = try #require(Self.themes.first { $0.name == name })
    for role in Role.allCases where carrier(of: role) == .attribute {
      // `banner` itself is the parent of the others and stands on no screen.
      if role == .banner { continue }
      #expect(attributes(theme[role]) != attributes(theme[.text]), "\(role)")
      #expect(attributes(theme[role]) != attributes(theme[.panel]), "\(role) on a panel")
    }
  }

  private func frame(_ scene: String, _ theme: Theme) throws -> Frame {
    let found = try #require(Scene.all.first { $0.name == scene }, "no scene \(scene)")
    return found.render(Self.size, theme)
  }

  /// The attributes of a row where its text stands.
  private func looks(_ frame: Frame, row: Int) -> Set<Attributes> {
    Set(frame.row(row).filter { !$0.isBlank && !$0.isContinuation }.map { attributes($0.style) })
  }

  private func row(_ frame: Frame, holding text: String) throws -> Int {
    let lines = frame.text.split(separator: "\n", omittingEmptySubsequences: false)
    return try #require(lines.firstIndex { $0.contains(text) }, "no ‘\(text)’ in\n\(frame.text)")
  }

  /// In each list one row stands out by attributes that no other row has.
  @Test(arguments: themes.map(\.name), ["palette", "search", "start"])
  func theChosenLineStandsOut(name: String, scene: String) throws {
    let theme = try #require(Self.themes.first { $0.name == name })
    let frame = try frame(scene, theme)
    let chosen = attributes(theme[.selection])
    let rows = (0..<frame.size.rows).filter { row in
      let looks = looks(frame, row: row)
      return looks == [chosen] && frame.row(row).contains { $0.style == theme[.selection] }
    }
    #expect(rows.count == 1, "\(frame.text)")
    let others = (0..<frame.size.rows).filter { !rows.contains($0) }
    #expect(!others.contains { looks(frame, row: $0).contains(chosen) })
  }

  @Test(
    arguments: themes.map(\.name),
    [
      ("notice", 29), ("notice of an error", 29), ("notice of a warning", 29), ("write fault", 0),
    ])
  func bannersStandOut(name: String, shown: (scene: String, row: Int)) throws {
    let theme = try #require(Self.themes.first { $0.name == name })
    let looks = looks(try frame(shown.scene, theme), row: shown.row)
    #expect(!looks.isEmpty && !looks.contains(attributes(theme[.text])), "\(looks)")
  }

  /// The phase that is now is written in capitals beside a full dot, the others are not.
  @Test func thePhaseIsWritten() throws {
    let words = Words(.dutch)
    for phase in Phase.allCases {
      let text = try frame("desk \(words.name(phase).lowercased())", .fallback).text
      #expect(text.contains("● \(words.name(phase).uppercased())"))
      let ribbon = text.split(separator: "\n").first { $0.contains(words.name(phase).uppercased()) }
      #expect(ribbon?.split(separator: "●").count == 2)
      for other in Phase.allCases where other != phase {
        // The walk went by the dream before it came here.
        let mark = other <= .dream || other < phase ? "◉" : "○"
        #expect(text.contains("\(mark) \(words.name(other))"), "\(phase) \(other)")
      }
    }
  }

  /// Each kind but those that are natural somewhere has its sign before it.
  @Test func kindsHaveTheirSigns() throws {
    let scene = try #require(Scene.all.first { $0.name == "desk droom" })
    let text = scene.render(Size(rows: 40, columns: 100), .fallback).text
    for sign in ["! #3", "+ #4", "= #6", "> #7", "? #8", "↳ #5"] {
      #expect(text.contains(sign), "\(sign)\n\(text)")
    }
    let signs = Kind.allCases.compactMap(\.sign)
    #expect(Set(signs).count == signs.count)
  }

  @Test func theClockSaysHowItStands() throws {
    func clock(_ scene: String) throws -> String {
      try frame(scene, .fallback).text.split(separator: "\n").first {
        $0.contains("DROOM") || $0.contains("WELKOM")
      }
      .map(String.init) ?? ""
    }
    #expect(try clock("clock running").contains("nog "))
    #expect(try clock("clock over").contains("over tijd 1:00"))
    #expect(try clock("clock paused").contains("gepauzeerd op 20:00"))
    for theme in Self.themes {
      let frame = try frame("clock low", theme)
      let row = try row(frame, holding: "nog 3:00")
      let run = frame.row(row).filter { attributes($0.style) == attributes(theme[.bannerInfo]) }
      #expect(run.map(\.cluster.text).joined().contains("nog 3:00"), "\(theme.name)")
    }
  }

  @Test func whatIsSavedIsSaid() throws {
    #expect(try frame("write fault", .fallback).text.contains("NIET BEWAARD"))
    #expect(try frame("desk droom", .fallback).text.contains("bewaard 14:07"))
  }
}
