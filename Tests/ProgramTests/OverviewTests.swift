// `overview`: what it prints of several sessions, where to, and how it ends.

import Foundation
import TestSupport
import Testing

@Suite(.waiting) struct OverviewTests {
  /// Two sessions with an agreement and a deed each.
  private func sessions(in box: Sandbox) throws -> [String] {
    let folders = try ["one", "two"].map { try box.makeSession($0, language: "nl", "--date", "2026-05-01") }
    for folder in folders {
      let lines =
        "anna: = samen bellen omdat het helpt terugkijken op 2026-12-01\nbram: > mailen voor 2026-06-01\n"
      #expect(try box.run("add", folder, "-", input: lines).code == 0)
    }
    return folders
  }

  @Test func inEveryForm() throws {
    let box = try Sandbox()
    let folders = try sessions(in: box)
    let markdown = try box.run(["overview"] + folders, input: [])
    #expect(markdown.code == 0, "\(markdown.messages)")
    #expect(markdown.text.hasPrefix("# Overzicht van de bijeenkomsten\n"))
    #expect(markdown.text.components(separatedBy: "samen bellen (").count == 3)
    #expect(try box.run(["overview", "--language", "en"] + folders, input: []).text.hasPrefix("# Overview"))
    let csv = try box.run(["overview"] + folders + ["--format", "csv"], input: [])
    #expect(csv.text.components(separatedBy: "\r\n").count == 6)
    let calendar = try box.run(["overview", "--format=ical"] + folders, input: [])
    #expect(calendar.text.hasPrefix("BEGIN:VCALENDAR\r\n"))
    #expect(calendar.text.components(separatedBy: "BEGIN:VEVENT").count == 5)
    let json = try box.run(["overview", "--format", "json"] + folders, input: [])
    let root = try #require(JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any])
    #expect((root["deeds"] as? [Any])?.count == 2)
  }

  @Test func copiesThatWentOnApartAreReadAsOne() throws {
    let box = try Sandbox()
    let folder = try sessions(in: box)[0]
    let copy = box.path("copy")
    try FileManager.default.copyItem(atPath: folder, toPath: copy)
    #expect(try box.run("add", folder, "-", input: "anna: > hier voor 2026-07-01\n").code == 0)
    #expect(try box.run("add", copy, "-", input: "bram: > daar voor 2026-07-02\nbram: > en daar\n").code == 0)
    for order in [[folder, copy], [copy, folder]] {
      let text = try box.run(["overview"] + order, input: []).text
      for deed in ["mailen", "hier", "daar", "en daar"] { #expect(text.contains(deed), "\(order) \(deed)") }
    }
  }

  @Test func aFolderThatIsGivenTwiceOrCopiedCountsOnce() throws {
    let box = try Sandbox()
    let folder = try sessions(in: box)[0]
    let copy = box.path("copy")
    try FileManager.default.copyItem(atPath: folder, toPath: copy)
    let once = try box.run("overview", folder)
    #expect(try box.run("overview", folder, folder + "/", copy).output == once.output)
  }

  @Test func namesInsideTexts() throws {
    let box = try Sandbox()
    let folder = try sessions(in: box)[0]
    _ = try box.run("add", folder, "--kind", "deed", "zoals Bram zei")
    let file = box.path("out.json")
    let run = try box.run("overview", folder, "--names", "none", "--output", file)
    #expect(run.code == 65)
    #expect(run.messages.hasPrefix("T, #3: Bram\n"))
    #expect(!FileManager.default.fileExists(atPath: file))
    #expect(try box.run("overview", folder, "--names", "none", "--anyway", "--output", file).code == 0)
    #expect(FileManager.default.fileExists(atPath: file))
  }

  @Test func whatCannotBe() throws {
    let box = try Sandbox()
    let folder = try box.makeSession()
    #expect(try box.run("overview").code == 64)
    #expect(try box.run("overview", folder, "").code == 64)
    let format = try box.run("overview", folder, "--format", "icla")
    #expect(format.code == 64)
    #expect(format.messages == "doendag: ‘icla’ doesn’t fit --format. Did you mean ical?\n")
    let none = try box.run("overview", folder, box.path("none"))
    #expect(none.code == 66)
    #expect(none.messages.hasPrefix("doendag: There is no folder \(box.path("none"))."))
    #expect(none.output.isEmpty)
    #expect(try box.run("overview", folder, "--output", "/nowhere/x").code == 73)
    #expect(try box.run("overview", folder, "--output", "/dev/full").code == 74)
  }
}
