// A desk from whose session lines are taken while it is open: they go from it, and what is half typed stays.

import Canvas
import SessionEngine
import Testing
import Words

@testable import Screens

@Suite struct ForgettingTests {
  private static let secret = "geheim van Chadia"

  /// A desk where Chadia said something and Bram something else, and the session as it is without her.
  private func room() throws -> (Harness, Session) {
    var desk = try Harness(people: sevenPeople)
    desk.take(.resize(Size(rows: 24, columns: 80)))
    desk.type("chadia: \(ForgettingTests.secret)<Enter>bram: dit blijft<Enter>")
    var others = try Harness(people: sevenPeople.filter { $0.code != "ch" })
    others.fold(.forgotten(Forgetting(refs: [Ref(desk: .plenary, number: 1)])))
    others.type("bram: dit blijft<Enter>")
    return (desk, others.model.session)
  }

  /// As the program does when it hears of it.
  private func forget(_ desk: inout Harness, _ session: Session) {
    desk.model.session = session
    desk.model.forgotLines()
    desk.model.heardElsewhere()
  }

  private func screen(_ desk: Harness) -> String {
    desk.model.render(size: Size(rows: 24, columns: 80), theme: .fallback).text
  }

  @Test(arguments: [
    "", "br: half af", "> met Bram voor vrijdag", "cha: wat ik typ", "#1 #2 en meer", "/edit",
  ])
  func aLineGoesAndWhatIsHalfTypedStays(typed: String) throws {
    var (desk, session) = try room()
    desk.type(typed)
    #expect(screen(desk).contains(ForgettingTests.secret))
    let cursor = desk.model.editor.cursor
    forget(&desk, session)
    let shown = screen(desk)
    for scrap in [ForgettingTests.secret, "Chadia", "El Amrani"] {
      #expect(!shown.contains(scrap), "\(shown)")
    }
    #expect(shown.contains("dit blijft"))
    #expect(desk.model.editor.text == typed)
    #expect(desk.model.editor.cursor == cursor)
    #expect(desk.model.draft.hasSuffix(typed))
    desk.type("<C-u>br: verder<Enter>")
    #expect(desk.model.session.contributions.last?.ref == Ref(desk: .plenary, number: 3))
  }

  @Test func aLineThatIsEditedLeavesTheLine() throws {
    var (desk, session) = try room()
    desk.type("<Up><Up> en nog wat")
    #expect(desk.model.draft == "/wijzig #1 \(ForgettingTests.secret) en nog wat")
    forget(&desk, session)
    #expect(desk.model.draft == "")
    #expect(!screen(desk).contains("geheim"))
    desk.type("verder<Enter>")
    #expect(desk.model.session.contributions.map(\.text) == ["dit blijft", "verder"])
  }

  @Test func anotherLineThatIsEditedStays() throws {
    var (desk, session) = try room()
    desk.type("<Up> en nog wat")
    forget(&desk, session)
    #expect(desk.model.draft == "/wijzig #2 dit blijft en nog wat")
  }

  @Test func whoeverIsGoneHasTheFloorNoLonger() throws {
    var (desk, session) = try room()
    desk.type("cha<Tab>half af")
    #expect(desk.model.draft == "Chadia El Amrani: half af")
    forget(&desk, session)
    #expect(desk.model.draft == "half af")
    #expect(!screen(desk).contains("Chadia"))
    desk.type("<Enter>")
    #expect(desk.model.session.contributions.last.flatMap { desk.model.session.speakerName(of: $0) } == nil)
  }

  @Test func noKeyBringsItBack() throws {
    var (desk, session) = try room()
    desk.type("\(ForgettingTests.secret)<C-u>br: half af")
    forget(&desk, session)
    for keys in ["<C-y>", "<C-p>", "<C-p><C-p><C-p>", "<C-n>", "<C-u><Up>", "<Esc><Up><Up>"] {
      desk.type(keys)
      #expect(!screen(desk).contains("geheim"), "\(keys)")
    }
  }

  @Test func aMessageAndASearchDropItToo() throws {
    var (desk, session) = try room()
    desk.type("/mandaat c volledig<Enter>")
    desk.model.show("Chadia El Amrani?")
    #expect(screen(desk).contains("Chadia El Amrani?"))
    desk.type("<C-u><C-f>e<Down>")
    #expect(screen(desk).contains("geheim"))
    forget(&desk, session)
    #expect(!screen(desk).contains("Chadia"))
    #expect(!screen(desk).contains("geheim"))
    // What is chosen is what stands there.
    desk.type("<Enter>")
    #expect(desk.model.editor.text == "#2 ")
  }
}
