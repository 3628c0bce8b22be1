// Every theme that ships: listed, parsed, readable at each depth of colour.

import Canvas
import Glibc
import ShippedThemes
import TestSupport
import Testing

@Suite struct ShippedThemesTests {
  private static let names = ShippedThemes.all.map(\.name)

  /// The folder of the themes, with the page on how to write one.
  private static let folder =
    "/" + "\(#filePath)".split(separator: "/").dropLast(3).joined(separator: "/") + "/Themes"

  /// The names of the files in the folder, read from the sources.
  private static func files() -> [String] {
    guard let stream = opendir("\(folder)/Files") else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }

  @Test func everyFileIsListed() {
    #expect(Self.files().sorted() == Self.names.map { "\($0).theme" }.sorted())
    #expect(Self.names.contains(ShippedThemes.standard))
  }

  /// Each role stands on the page once, in the order of their list, with the role that it takes after.
  @Test func thePageOnThemesListsEveryRole() {
    let page = Files.text("\(Self.folder)/README.md")
    let section = page.firstRange(of: "## Roles").map { page[$0.upperBound...] } ?? ""
    let rows = section.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { row in
      row.split(separator: "|").prefix(2).map { $0.filter { $0 != "`" && $0 != " " } }
    }
    #expect(rows == Role.allCases.map { [$0.rawValue, $0.parent?.rawValue ?? ""] })
  }

  private func theme(_ name: String) throws -> Theme {
    let text = try #require(ShippedThemes.text(name))
    return try Theme.parse(text, name: name, lookup: ShippedThemes.text)
  }

  @Test(arguments: names, ColourDepth.allCases)
  func canBeRead(name: String, depth: ColourDepth) throws {
    let weak = try theme(name).lint(depth)
    #expect(weak.isEmpty, "\(weak.map { "\($0.role) \($0.kind)" }.joined(separator: "\n"))")
  }

  @Test(arguments: names)
  func saysWhatItIsFor(name: String) throws {
    let theme = try theme(name)
    #expect(theme.about["nl"]?.isEmpty == false)
    #expect(theme.about["en"]?.isEmpty == false)
    #expect(theme.isMonochrome == (name == "mono"))
  }

  @Test(arguments: names)
  func setsBothColoursOfEveryRole(name: String) throws {
    let theme = try theme(name)
    guard !theme.isMonochrome else { return }
    for role in Role.allCases {
      #expect(theme[role].foreground.components != nil, "\(role)")
      #expect(theme[role].background.components != nil, "\(role)")
    }
  }

  /// With 256 colours the phases still differ in more than their names.
  @Test(arguments: names.filter { $0 != "mono" && !$0.hasPrefix("contrast") })
  func phasesKeepTheirTint(name: String) throws {
    let theme = try theme(name)
    let roles: [Role] = [.accentOpening, .accentDream, .accentVision, .accentOrder, .accentDeed]
    #expect(Set(roles.map { theme[$0].degraded(to: .indexed) }).count == roles.count)
  }
}
