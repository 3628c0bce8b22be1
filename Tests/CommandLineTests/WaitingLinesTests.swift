// Where no place takes a line, it waits in memory by itself, is never called saved, and comes home when there is room.

import Canvas
import Glibc
import Screens
import SessionEngine
import SessionJournal
import Synchronization
import TestSupport
import Testing
import Words

@testable import doendag

/// A disk that can be full.
private final class FullDisk: Sendable {
  private let code = Mutex<Int32>(0)

  func refuse(_ new: Int32) { code.withLock { $0 = new } }

  var disk: Disk {
    Disk { call, _ in call == .write ? self.code.withLock { $0 } : 0 }
  }
}

@Suite struct WaitingLinesTests {
  private let scratch = Result { try Scratch("waiting") }
  private let full = FullDisk()

  private func desk() throws -> DeskProgram {
    let path = try scratch.get().path
    let founding = Founding(id: "first", title: "Zorg", language: .dutch)
    _ = try NewSession(founding: founding).make(in: path + "/session", at: WallClock.moment)
    let opened = try OpenedSession(
      path + "/session", table: nil, state: StateFolder(path + "/state", disk: full.disk), disk: full.disk)
    var desk = DeskProgram(opened, model: try opened.model(language: .dutch), drafts: opened.drafts) { _ in }
    _ = desk.take(.resize(Size(rows: 24, columns: 80)))
    return desk
  }

  private func enter(_ text: String, _ desk: inout DeskProgram) {
    for key in text.map({ Key.character($0) }) + [.enter] {
      for effect in desk.take(.key(key)) { desk.perform(effect) }
    }
    desk.afterRound()
    desk.afterDrawing()
  }

  /// So much later.
  private func wait(_ milliseconds: Int64, _ desk: inout DeskProgram) {
    let now = WallClock.moment
    let later = Moment(milliseconds: now.milliseconds + milliseconds, today: now.today)
    desk.update(WallTime(moment: later, secondOfDay: 0))
    desk.afterRound()
  }

  private func shown(_ desk: DeskProgram) -> String {
    desk.render(size: Size(rows: 24, columns: 80), theme: .fallback).text
  }

  private func texts() throws -> [String] {
    try SessionFolder(try scratch.get().path + "/session").read().session.contributions.map(\.text)
  }

  @Test(arguments: [ENOSPC, EFBIG]) func eachWaitsByItselfAndAllComeHome(code: Int32) throws {
    var desk = try desk()
    enter("een", &desk)
    full.refuse(code)
    for text in ["twee", "drie", "+ vier"] { enter(text, &desk) }
    #expect(desk.unsaved == ["twee", "drie", "+ vier"])
    #expect(try texts() == ["een"])
    let full = shown(desk).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(full.contains("‘twee’ · ‘drie’ · ‘+ vier’") && full.contains("NIET BEWAARD"))
    #expect(!full.contains("#2"))
    wait(4000, &desk)
    #expect(try texts() == ["een"] && desk.unsaved.count == 3)
    self.full.refuse(0)
    wait(8000, &desk)
    #expect(desk.unsaved.isEmpty)
    #expect(try texts() == ["een", "twee", "drie", "vier"])
    #expect(!shown(desk).contains("NIET BEWAARD") && shown(desk).contains("#4"))
  }

  @Test func theBannerIsWholeAndTheLineIsFree() throws {
    var desk = try desk()
    full.refuse(ENOSPC)
    let texts = (1...6).map { "regel \($0) met zoveel woorden dat de banier over vele rijen loopt" }
    for text in texts { enter(text, &desk) }
    enter("wie", &desk)
    let words = shown(desk).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for text in texts { #expect(words.contains("‘\(text)’"), "\(text)") }
    #expect(shown(desk).contains("? ›"))
  }

  /// What is typed while another line waits stays as it is when that one comes home.
  @Test func whatIsBeingTypedIsNotTouched() throws {
    var desk = try desk()
    full.refuse(ENOSPC)
    enter("wacht", &desk)
    for key in "half af" { _ = desk.take(.key(.character(key))) }
    full.refuse(0)
    wait(8000, &desk)
    #expect(try texts() == ["wacht"])
    #expect(shown(desk).contains("half af"))
  }

  @Test func whoeverLeavesIsToldWhatIsSavedNowhere() throws {
    var desk = try desk()
    full.refuse(ENOSPC)
    enter("wacht", &desk)
    enter("/stop", &desk)
    #expect(shown(desk).contains("1 regel is niet te bewaren"))
    #expect(!shown(desk).contains("Alles is bewaard"))
    for effect in desk.take(.key(.enter)) { desk.perform(effect) }
    #expect(desk.outcome == .quit && desk.unsaved == ["wacht"])
  }
}
