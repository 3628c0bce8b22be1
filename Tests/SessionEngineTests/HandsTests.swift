// The random hands of the property tests do everything that can be done.

import SessionEngine
import TestSupport
import Testing

@Suite struct HandsTests {
  /// Commands that leave nothing in the session: they are asked of the program.
  private static let ofTheProgram: Set<String> = ["minutes", "quit"]

  @Test func everyCommandIsDone() {
    var random = Seeded(1)
    var done: Set<String> = []
    for _ in 0..<12 {
      var room = Room.twoTablesOnceMore
      for _ in 0..<250 {
        if let line = room.doAnything(at: random.pick([.plenary, .noord]), &random), line.first == "/" {
          done.insert(String(line.dropFirst().prefix { $0 != " " }))
        }
      }
    }
    let all = Set(CommandEntry.all.map(\.name.english)).subtracting(HandsTests.ofTheProgram)
    #expect(done == all)
  }
}
