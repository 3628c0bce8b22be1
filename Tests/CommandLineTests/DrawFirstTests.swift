// What is typed is drawn before its draft goes to the disk; what is noted is drawn after it is on the disk.

import Canvas
import Foundation
import Screens
import SessionEngine
import SessionJournal
import Synchronization
import Terminal
import TestSupport
import Testing
import Words

@testable import doendag

/// What the desk did, in the order in which it did it.
private final class Record: Sendable {
  private let entries = Mutex<[String]>([])

  var all: [String] { entries.withLock { $0 } }

  func add(_ entry: String) { entries.withLock { $0.append(entry) } }

  /// A disk on which each file that is made durable is told.
  var disk: Disk {
    Disk { call, path in
      if call == .sync { self.add(path.hasSuffix(".jsonl") ? "journal on the disk" : "draft on the disk") }
      return 0
    }
  }
}

/// Shows nothing, and tells what was drawn; gives the inputs of a script, a round at a time.
private struct ScriptedDisplay: Display {
  let size = Size(rows: 24, columns: 80)
  let record: Record
  var rounds: [[Input]]

  mutating func draw(_ frame: Frame) {
    let rows = frame.text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    let seen = [
      ("typed", rows.contains { $0.hasSuffix("› een bel") }), ("noted", rows.contains("een bel")),
      ("saved", rows.contains { $0.contains("#1 bewaard") }),
    ]
    record.add((["drawn"] + seen.filter(\.1).map(\.0)).joined(separator: " "))
  }

  mutating func inputs() -> [Input] { rounds.isEmpty ? [.end(.terminate)] : rounds.removeFirst() }
  mutating func takeStandIn() -> StandIn? { nil }
  mutating func wait(alsoReadable descriptors: [Int32], timeoutMilliseconds: Int?) {}
  mutating func suspend() {}
  mutating func redraw() {}
}

@Suite struct DrawFirstTests {
  @Test func aDraftWaitsUntilTheLineIsDrawnAndALineIsDrawnAsNotedOnceItIsOnTheDisk() throws {
    let scratch = try Scratch("desk")
    let folder = scratch.path
    let founding = Founding(id: "first", title: "Zorg", language: .dutch)
    _ = try NewSession(founding: founding).make(in: folder + "/session", at: WallClock.moment)

    let record = Record()
    let state = StateFolder(folder + "/state", disk: record.disk)
    let opened = try OpenedSession(folder + "/session", table: nil, state: state, disk: record.disk)
    var desk = DeskProgram(opened, model: try opened.model(language: .dutch), drafts: opened.drafts) { _ in
      record.add("listed as recent")
    }
    let before = record.all.count
    let keys = "een bel".map { Input.key(.character($0)) }
    var display = ScriptedDisplay(record: record, rounds: [keys, [.key(.enter)]])
    var themes = ThemeSwitcher(.fallback, library: ThemeLibrary(Environment(variables: [:])))
    let ending = Loop.run(&desk, on: &display, themes: &themes)
    #expect(ending == .interrupted)
    #expect(
      record.all.dropFirst(before).map { $0 } == [
        "drawn", "listed as recent", "drawn typed", "draft on the disk", "journal on the disk",
        "drawn noted saved",
      ])
  }
}
