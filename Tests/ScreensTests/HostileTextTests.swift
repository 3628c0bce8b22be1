// Text from people is data: whatever a name, a title or a line holds, a screen shows it and obeys nothing of it.

import Canvas
@testable import SessionEngine
import Testing
import Words

@testable import Screens

@Suite struct HostileTextTests {
  /// What collections of naughty strings are known for, and what terminals have been tricked with.
  private static let texts: [String] =
    [
      "\u{1B}[2J\u{1B}[H", "\u{1B}]0;titel\u{7}", "\u{1B}]52;c;cm0gLXJm\u{7}", "\u{1B}[31mrood", "\u{9B}31m",
      "\u{90}q\u{9C}", "\u{1B}[201~/stop", "\u{1B}P+q\u{1B}\\", "a\rb", "a\u{8}\u{8}b", "a\u{B}\u{C}b",
      "\u{7F}\u{7F}",
      "\u{202E}omgekeerd\u{202C}", "\u{2066}x\u{2069}", "\u{200B}\u{200B}", "\u{FEFF}bom", "\u{AD}zacht",
      "\u{E0041}",
      "\u{2028}\u{2029}", "\u{FFF9}x\u{FFFB}", "\u{180E}",
      "Z\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}algo",
      "👩‍👩‍👧‍👦🏳️‍🌈🇳🇱", "ﷺ﷽", "日本語テスト", "هذا نص", "שלום", "i\u{307}stanbul", "ﬁ ﬂ", "𝔘𝔫𝔦", "\u{10FFFD}",
      "%s%n%x", "${HOME}", "`id`", "'; DROP TABLE x;--", "<script>alert(1)</script>", "=cmd|' /C calc'!A0",
      "../../../etc/passwd", "NULL", "undefined", "NaN", "1/0", "\\u0000", "()", "\"", "\t\t",
    ] + [String(repeating: "a", count: 3000), String(repeating: "\u{301}", count: 300)]
    + controls

  /// Every control character, a few in a text, so that it is short enough to be seen whole wherever it stands.
  private static let controls: [String] = {
    let all = (Array(0..<32) + Array(0x7F...0x9F)).compactMap { Unicode.Scalar(UInt32($0)) }
    return stride(from: 0, to: all.count, by: 4).map { start in
      "x" + all[start..<min(start + 4, all.count)].map { "\($0)y" }.joined()
    }
  }()

  /// A desk in whose session a text stands wherever a text can stand.
  private func desk(full text: String) throws -> Harness {
    var desk = try Harness(
      people: [Enrolment(name: text, code: "aa", organisation: text, role: text, perspective: text)]
        + sevenPeople,
      title: text, question: text)
    desk.fold(.tableAdded(TableAdded(name: text, letter: "a")))
    desk.fold(.scoped(Scoped(side: .within, text: text)))
    desk.fold(.mannerChosen(MannerChosen(text: text)))
    desk.fold(.roleTaken(RoleTaken(name: text, role: text)))
    desk.fold(.mandateGiven(MandateGiven(name: text, extent: .limited, why: text)))
    desk.fold(.resultNoted(ResultNoted(kind: .soft, text: text)))
    desk.fold(.deedDeclined(DeedDeclined(name: text, why: text)))
    desk.fold(
      .carried(
        CarriedItem(
          ref: Ref(desk: .plenary, number: 90), session: "x", origin: Ref(desk: .plenary, number: 1),
          kind: .deed, text: text, by: text)))
    desk.fold(
      .judged(Judged(ref: Ref(desk: .plenary, number: 90), judgement: Judgement(.partly, learnt: text))))
    desk.fold(.sessionRecalled(PastSession(id: "x", title: text, fence: 1, means: [30])))
    desk.fold(.missed(Missed(text: text)))
    desk.fold(.principleJudged(PrincipleJudged(number: 1, isMet: false, why: text)))
    desk.fold(.roundBegun(RoundBegun(names: [text], table: nil)))
    desk.fold(.pollOpened(PollOpening(kind: .scale, text: text)))
    if let poll = desk.model.session.openPoll(at: nil) {
      desk.fold(.voted(Voted(poll: poll.id, name: text, choice: .score(3), why: text)))
    }
    desk.fold(.phaseEntered(PhaseEntered(phase: .dream, table: nil)))
    let wording = Wording(
      kind: .deed, text: text, said: text, because: text, helpers: [text], firstStep: text)
    let ref = desk.model.session.nextRef(at: .plenary)
    desk.fold(.noted(Note(ref: ref, phase: .dream, table: nil, by: text, wording: wording)))
    desk.fold(.harvested(Harvested(ref: ref)))
    desk.fold(.putTogether(PutTogether(label: text, refs: [ref])))
    return desk
  }

  private func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x2069,
      0xFEFF,
      0xFFF9...0xFFFB:
      true
    default: false
    }
  }

  private func check(_ frame: Frame, _ size: Size, _ text: String, _ screen: String) {
    #expect(frame.size == size)
    let columns = frame.cells.withUnsafeBufferPointer { cells in
      var columns = Array(repeating: 0, count: size.rows)
      var place = 0
      while place < cells.count {
        let cell = cells[place]
        columns[place / size.columns] += Int(cell.width)
        if !cell.isBlank, let bad = cell.cluster.scalars.first(where: isObeyed) {
          Issue.record("\(screen) at \(place) holds \(bad.value) of \(text.debugDescription)")
        }
        place += 1
      }
      return columns
    }
    #expect(columns.allSatisfy { $0 == size.columns }, "\(screen), \(text.debugDescription)")
  }

  /// What a group does: tables, shows of hands, the harvest, looking back.
  @Test(arguments: texts.prefix(48)) func aTextOfAGroupIsShownAndNotObeyed(text: String) throws {
    let base = try desk(full: text)
    let size = text.unicodeScalars.count % 2 == 0 ? Size(rows: 12, columns: 44) : Size(rows: 30, columns: 100)
    for keys in [
      "<S-Tab>", "<S-Tab><Enter><Left>", "/oogst<Enter>", "/samen<Enter><Right>", "<Tab>3", "<Tab><Tab>",
      "/fase terugblik<Enter>j<Right>", "/fase welkom<Enter>j",
    ] {
      var desk = base
      desk.take(.resize(size))
      desk.type(keys)
      desk.take(.paste(text))
      check(desk.model.render(size: size, theme: .fallback), size, text, "desk \(keys)")
    }
  }

  @Test(arguments: texts) func aTextIsShownAndNotObeyed(text: String) throws {
    let base = try desk(full: text)
    let sizes = [Size(rows: 12, columns: 44), Size(rows: 30, columns: 100)]
    for size in sizes.prefix(text.unicodeScalars.count <= 8 ? 1 : 2) {
      for keys in ["", "<C-f>x", "<F2>", "/fase terugblik<Enter>j", "<Up>"] {
        var desk = base
        desk.take(.resize(size))
        desk.type(keys)
        desk.take(.paste(text))
        desk.model.writeFault = text
        check(desk.model.render(size: size, theme: .fallback), size, text, "desk \(keys)")
      }
      var stage = base.stage(size: size)
      for keys in ["", "s", "<PgDn>", "<PgDn>", "<PgDn>", "?"] {
        for key in ScreensTests.keys(keys) { _ = stage.update(.key(key)) }
        check(stage.render(size: size, theme: .fallback), size, text, "stage \(keys)")
      }
      stage.standing = .lost(text)
      check(stage.render(size: size, theme: .fallback), size, text, "stage lost")
      var waiting = StageModel(
        table: text, language: .dutch, standardLanguage: .dutch, reducesMotion: false, time: Harness.start)
      waiting.standing = .waiting([text])
      check(waiting.render(size: size, theme: .fallback), size, text, "stage waiting")
      var start = StartModel(
        words: Words(.dutch), recent: [ListedSession(path: "/" + text, title: text, exists: true)],
        today: Harness.start.moment.today, home: "/" + text)
      check(start.render(size: size, theme: .fallback), size, text, "start")
      _ = start.update(.key(.character("n")))
      _ = start.update(.paste(text))
      check(start.render(size: size, theme: .fallback), size, text, "form")
    }
  }
}
