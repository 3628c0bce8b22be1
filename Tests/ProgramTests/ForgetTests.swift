// `forget` as people and scripts run it: what it asks, what it tells, and what is left.

import Foundation
import TestSupport
import Testing

@Suite(.waiting) struct ForgetTests {
  private func room(_ box: Sandbox, language: String = "en") throws -> String {
    let folder = try box.makeSession(language: language)
    let input = "anna: my secret\nbram: as Anna said, and the GGD\n"
    #expect(try box.run("add", folder, "-", input: input).code == 0)
    return folder
  }

  private func bytes(_ box: Sandbox, under folder: String) throws -> String {
    let all = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return all.compactMap { FileManager.default.contents(atPath: "\(folder)/\($0)") }.map {
      String(decoding: $0, as: UTF8.self)
    }.joined()
  }

  @Test func asksForAPhraseAndTellsWhatGoes() throws {
    let box = try Sandbox()
    let folder = try room(box)
    _ = try box.write("", to: "session/minutes.md")
    _ = try box.write("", to: "session/.stversions/x")
    _ = try box.write("", to: ".git/HEAD")
    let run = try box.run("forget", folder, "--person", "ANNA de vries", input: "forget Anna de Vries\n")
    #expect(run.code == 0)
    #expect(run.messages == "")
    #expect(
      run.lines[0]
        == "This takes ‘Anna de Vries’ out of the bytes: 1 line noted under that name, and the enrolment.")
    #expect(run.lines[1] == "The numbers #1 stay empty and are never given again.")
    #expect(run.text.contains("‘GGD’ goes too"))
    #expect(run.text.contains("In 1 line of others ____ comes in the place of the name."))
    #expect(run.text.contains("the history that git keeps in \(box.path(".git"))"))
    #expect(run.text.contains("earlier versions in \(folder)/.stversions"))
    #expect(run.text.contains("other files in the folder: minutes.md"))
    #expect(run.text.contains("Type «forget Anna de Vries» to go on:"))
    #expect(run.lines.last == "Gone: 1 line, and words in 1 line.")
    let left = try bytes(box, under: folder) + bytes(box, under: box.path("home"))
    for scrap in ["Anna", "anna", "my secret", "GGD"] { #expect(!left.contains(scrap), "\(scrap)") }
    let minutes = try box.minutes(folder, "--all")
    #expect(minutes.references == ["2"])
    #expect(minutes.texts == ["as ____ said, and the ___"])
    #expect(try box.run("minutes", folder, "--format", "csv").text.contains("secret") == false)
    let check = try box.run("check", folder)
    #expect(check.code == 0)
    #expect(check.lines[0].hasPrefix("Forgotten on ") && check.lines[0].hasSuffix("No damage."))
    #expect(try box.run("add", folder, "next").text == "#3\n")
  }

  @Test(arguments: ["", "\n", "forget anna de vries\n", "yes\n", "forget Anna de Vries.\n"])
  func anythingElseChangesNothing(input: String) throws {
    let box = try Sandbox()
    let folder = try room(box)
    let before = try bytes(box, under: folder)
    let run = try box.run("forget", folder, "--person", "Anna de Vries", input: input)
    #expect(run.code == 65)
    #expect(
      run.messages
        == "doendag: That is not the phrase; nothing was changed. Type it as it stands between « ».\n")
    #expect(try bytes(box, under: folder) == before)
  }

  @Test func inADutchSessionInDutch() throws {
    let box = try Sandbox()
    let folder = try room(box, language: "nl")
    let run = try box.run("forget", folder, "--line", "#2", input: "vergeet #2\n")
    #expect(run.code == 0)
    #expect(run.lines[0] == "Dit haalt regel #2 uit de bytes, in elke formulering die hij had.")
    #expect(run.lines.last == "Weg: 1 regel.")
    #expect(try box.minutes(folder).references == ["1"])
    let again = try box.run("forget", folder, "--line", "2", input: "vergeet #2\n")
    #expect(again.code == 65)
    #expect(
      again.messages
        == "doendag: Er is geen regel ‘#2’; er is niets veranderd. Het nummer staat voor elke regel: #12.\n")
  }

  @Test func whatCannotBeIsTold() throws {
    let box = try Sandbox()
    let folder = try room(box)
    #expect(try box.run("forget", folder).code == 64)
    #expect(try box.run("forget", folder, "--person", "A", "--line", "1").code == 64)
    #expect(try box.run("forget", folder, "--line", "x").code == 64)
    #expect(try box.run("forget", box.path("none"), "--line", "1").code == 66)
    let nobody = try box.run("forget", folder, "--person", "Kareltje")
    #expect(nobody.code == 65)
    #expect(nobody.messages.contains("Nobody here is called ‘Kareltje’"))
  }

  @Test func anOldCopyIsToldAndOverwritten() throws {
    let box = try Sandbox()
    let folder = try room(box)
    let old = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".jsonl") }
      .map { ($0, try box.read("session/\($0)")) }
    let phrase = "forget Anna de Vries\n"
    #expect(try box.run("forget", folder, "--person", "Anna de Vries", input: phrase).code == 0)
    for (name, bytes) in old { _ = try box.write(bytes, to: "session/\(name)") }
    let check = try box.run("check", folder)
    #expect(check.code == 0)
    for (name, bytes) in old where String(decoding: bytes, as: UTF8.self).contains("secret") {
      #expect(check.text.contains("\(name): 2 lines that were forgotten stand there again."))
    }
    #expect(try box.minutes(folder, "--all").references == ["2"])
    let run = try box.run("forget", folder, "--person", "Anna de Vries", input: phrase)
    #expect(run.code == 0)
    #expect(run.text == "What was forgotten before stood there again; it was overwritten.\n")
    #expect(try !bytes(box, under: folder).contains("secret"))
    #expect(try box.run("forget", folder, "--person", "Anna de Vries", input: phrase).code == 65)
  }

  @Test(arguments: ["000", "077"])
  func whatIsMadeIsForItsOwnerAlone(umask: String) throws {
    let box = try Sandbox()
    let script = """
      umask \(umask)
      printf 'name\\nAnna\\nBram\\n' > people.csv; chmod 644 people.csv
      "$0" new s --title T --participants people.csv && "$0" add s --by Anna one && "$0" demo d
      "$0" minutes s --output out.md && "$0" minutes s --format csv --output out.csv
      printf 'forget Anna\\n' | "$0" forget s --person Anna
      """
    let run = try box.shell(script, [try Sandbox.program()], input: "")
    #expect(run.code == 0, "\(run.messages)")
    let manager = FileManager.default
    var seen = 0
    for root in ["s", "out.md", "out.csv", "home/.local/state/doendag"] {
      let below = manager.enumerator(atPath: box.path(root))?.compactMap { $0 as? String } ?? []
      for path in [box.path(root)] + below.map({ "\(box.path(root))/\($0)" }) {
        let facts = try manager.attributesOfItem(atPath: path)
        let isFolder = facts[.type] as? FileAttributeType == .typeDirectory
        #expect(facts[.posixPermissions] as? Int == (isFolder ? 0o700 : 0o600), "\(path)")
        seen += 1
      }
    }
    #expect(seen > 8)
  }
}
