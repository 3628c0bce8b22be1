// What a room can read: the points it is calibrated on, and how it goes between and beyond them.

import Canvas
import Testing

@Suite struct RoomTests {
  private func room(_ distance: Double, _ height: Double) throws -> Room {
    try #require(Room(distance: distance, imageHeight: height))
  }

  @Test func theFarthestViewerAtSixAndAtFourImageHeights() throws {
    #expect(try room(12, 2).strictly == Size(rows: 17, columns: 59))
    #expect(try room(12, 2).atEase == Size(rows: 23, columns: 81))
    #expect(try room(8, 2).strictly == Size(rows: 25, columns: 89))
  }

  @Test func onlyTheRatioCounts() throws {
    for height in [0.4, 1, 1.5, 3.25] {
      #expect(try room(6 * height, height).strictly == Size(rows: 17, columns: 59))
    }
  }

  @Test func aRoomThatIsTooDeepReadsNothing() throws {
    #expect(try room(1000, 0.01).strictly == Size(rows: 0, columns: 0))
    #expect(try room(1000, 0.01).atEase == Size(rows: 0, columns: 0))
  }

  @Test func nearAGiantImageItIsBounded() throws {
    #expect(try room(0.01, 1000).strictly == Size(rows: 1000, columns: 2000))
    #expect(try room(0.01, 1000).atEase == Size(rows: 1000, columns: 2000))
  }

  @Test(arguments: [0, -1, 0.009, 1000.1, .infinity, -.infinity, .nan])
  func whatIsNoRoomIsNone(length: Double) {
    #expect(Room(distance: length, imageHeight: 2) == nil)
    #expect(Room(distance: 12, imageHeight: length) == nil)
  }

  @Test func fartherAwayNothingMoreIsRead() throws {
    var last = try room(0.5, 2)
    for step in 2...400 {
      let next = try room(Double(step) * 0.5, 2)
      #expect(last.strictly.holds(next.strictly))
      #expect(last.atEase.holds(next.atEase))
      #expect(next.atEase.holds(next.strictly))
      last = next
    }
    #expect(last.strictly.rows < 2)
  }

  @Test(arguments: [Size(rows: 17, columns: 60), Size(rows: 12, columns: 44), Size(rows: 24, columns: 80)])
  func theImageAndTheDistanceThatASizeNeeds(size: Size) throws {
    let here = try room(17.3, 2)
    let height = here.imageHeight(toRead: size)
    #expect(try room(17.3, height * 1.001).strictly.holds(size))
    #expect(try !room(17.3, height * 0.99).strictly.holds(size))
    let distance = here.distance(toRead: size)
    #expect(try room(distance * 0.999, 2).strictly.holds(size))
    #expect(try !room(distance * 1.01, 2).strictly.holds(size))
  }
}
