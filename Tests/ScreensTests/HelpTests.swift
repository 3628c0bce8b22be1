// The help: whole at any size, turned with PgDn, gone with the next key.

import Canvas
import SessionEngine
import Testing
import Words

@testable import Screens

@Suite struct HelpTests {
  @Test(arguments: [Size(rows: 24, columns: 80), Size(rows: 12, columns: 44), Size(rows: 60, columns: 200)])
  func everyCommandIsInItSomewhere(size: Size) throws {
    var desk = try Harness(people: sevenPeople)
    desk.take(.resize(size))
    desk.type("?")
    var shown = ""
    for _ in 0..<20 {
      shown += desk.model.render(size: size, theme: .fallback).text
      desk.type("<PgDn>")
    }
    for command in CommandEntry.all {
      #expect(shown.contains("/\(command.name.dutch)"), "\(command.name.dutch)")
    }
  }

  @Test func itIsGoneWithTheNextKey() throws {
    var desk = try Harness(people: sevenPeople)
    let size = Size(rows: 24, columns: 80)
    desk.take(.resize(size))
    desk.type("?<PgDn><PgDn><PgDn><PgUp><Esc>")
    #expect(!desk.model.render(size: size, theme: .fallback).text.contains("Hulp"))
    #expect(desk.model.editor.isEmpty)
  }
}
