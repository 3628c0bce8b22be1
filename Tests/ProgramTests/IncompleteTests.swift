// An incomplete reading never looks complete: every command that shows a result tells what it lacks.

import Foundation
import TestSupport
import Testing

@Suite(.waiting) struct IncompleteTests {
  private static let damaged = "1 line damaged and passed over; doendag check tells which."

  /// A session with three lines, of which the middle one is damaged.
  private func damagedSession(_ box: Sandbox, _ name: String = "session") throws -> String {
    let folder = try box.makeSession(name)
    _ = try box.run("add", folder, "-", input: "one\ntwo\nthree\n")
    for journal in try FileManager.default.contentsOfDirectory(atPath: folder) {
      let text = String(decoding: try box.read("\(name)/\(journal)"), as: UTF8.self)
      if text.contains("two") {
        _ = try box.write(text.replacingOccurrences(of: "two", with: "tow"), to: "\(name)/\(journal)")
      }
    }
    return folder
  }

  @Test func moreJournalsThanCanBeOpenAtOnceAreAllRead() throws {
    let box = try Sandbox()
    let folder = try box.makeSession()
    for number in 0..<60 { #expect(try box.run("add", folder, "line \(number)").code == 0) }
    let program = try Sandbox.program()
    let run = try box.shell(
      "ulimit -Sn 40; exec \"$0\" minutes session --format json", [program], input: "")
    #expect(run.code == 0)
    #expect(run.messages.isEmpty)
    for number in 0..<60 { #expect(run.text.contains("\"line \(number)\"")) }
    let added = try box.shell("ulimit -Sn 40; exec \"$0\" add session last", [program], input: "")
    #expect(added.text == "#61\n")
  }

  @Test func damageIsToldByEveryCommandThatShowsAResult() throws {
    let box = try Sandbox()
    let folder = try damagedSession(box)
    for format in ["markdown", "json", "csv"] {
      let minutes = try box.run("minutes", folder, "--format", format)
      #expect(minutes.code == 65)
      #expect(minutes.messages == IncompleteTests.damaged + "\n")
      #expect(minutes.text.contains("three"))
    }
    let file = box.path("out.md")
    #expect(try box.run("minutes", folder, "--output", file).code == 65)
    #expect(String(decoding: try box.read("out.md"), as: UTF8.self).contains("three"))
    let overview = try box.run("overview", folder, try box.makeSession("whole"))
    #expect(overview.code == 65)
    #expect(overview.messages == "\(folder): \(IncompleteTests.damaged)\n")
    #expect(overview.text.hasPrefix("# Overview"))
    let added = try box.run("add", folder, "four")
    #expect(added.code == 0)
    #expect(added.text == "#4\n")
    #expect(added.messages == IncompleteTests.damaged + "\n")
    // What is told in Dutch is Dutch.
    let dutch = try box.run("minutes", folder, "--language", "nl")
    #expect(dutch.messages == "1 regel beschadigd en overgeslagen; doendag check zegt welke.\n")
  }

  @Test func whatCannotBeOpenedAndWhatIsMissingIsTold() throws {
    let box = try Sandbox()
    let folder = try box.makeSession()
    _ = try box.run("add", folder, "-", input: "one\ntwo\nthree\n")
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/b-ktbwqzrm.jsonl", withDestinationPath: "/dev/zero")
    for journal in try FileManager.default.contentsOfDirectory(atPath: folder) {
      guard let bytes = try? box.read("session/\(journal)") else { continue }
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      guard lines.contains(where: { $0.contains("two") }) else { continue }
      let left = lines.filter { !$0.contains("two") }.joined(separator: "\n")
      _ = try box.write(left + "\n", to: "session/\(journal)")
    }
    let minutes = try box.run("minutes", folder)
    #expect(minutes.code == 65)
    #expect(
      minutes.messages == "1 journal can’t be read; doendag check tells why.\n"
        + "1 line missing; doendag check tells of which journals.\n")
    let check = try box.run("check", folder)
    #expect(check.code == 65)
    #expect(check.text.contains("b-ktbwqzrm.jsonl can’t be read: it is no regular file.\n"))
  }

  @Test func aSessionOfItsOwnInTheFolderIsTold() throws {
    let box = try Sandbox()
    let (one, other) = (try box.makeSession("one"), try box.makeSession("other"))
    _ = try box.run("add", one, "mine")
    _ = try box.run("add", other, "theirs")
    let strange = try FileManager.default.contentsOfDirectory(atPath: other).filter { $0.hasSuffix(".jsonl") }
    for name in strange { _ = try box.write(box.read("other/\(name)"), to: "one/\(name)") }
    let minutes = try box.run("minutes", one, "--format", "json")
    #expect(minutes.code == 65)
    #expect(minutes.text.contains("mine") && !minutes.text.contains("theirs"))
    #expect(minutes.messages.hasPrefix("More than one session began in this folder. This is ‘T’, not ‘T’."))
    for name in strange {
      #expect(minutes.messages.contains("\(name): "))
      #expect(
        minutes.messages.contains(" of another session, passed over. Move the file to that session’s folder.")
      )
    }
    #expect(try box.run("add", one, "next").text == "#2\n")
    let check = try box.run("check", one)
    #expect(check.code == 65)
    #expect(check.lines.last?.hasPrefix("Not whole: see above; ") == true)
  }

  @Test func aClockThatCannotBeRightIsToldKindly() throws {
    let box = try Sandbox()
    let folder = try box.makeSession()
    // Somebody’s clock is in the year 9999; the checksum is that of the line.
    _ = try box.write(
      "{\"v\":1,\"w\":\"forged\",\"n\":1,\"t\":[253402300799999,4294967295],\"e\":\"missed\",\"text\":\"x\",\"c\":\"\(IncompleteTests.sum)\"}\n",
      to: "session/x-forged.jsonl")
    let added = try box.run("add", folder, "-", input: "one\ntwo\n")
    #expect(added.code == 0)
    #expect(added.messages.hasPrefix("This clock shows 20"))
    #expect(added.messages.hasSuffix(", over a day behind other lines. Is it right?\n"))
    #expect(added.messages.split(separator: "\n").count == 1)
    #expect(try box.minutes(folder).texts == ["one", "two"])
  }

  private static let sum = "111444ba"

  @Test func openingLeavesNoJournal() throws {
    let box = try Sandbox()
    let folder = try box.makeSession()
    let before = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    for input in ["", "\n\n", "/nosuch\n"] {
      _ = try box.run("add", folder, "-", input: input)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == before)
  }
}

@Suite(.waiting, .enabled(if: Tmux.isThere), .serialized) struct IncompleteOnScreenTests {
  @Test func deskAndStageTellItInABanner() throws {
    let box = try Sandbox()
    let folder = try box.makeSession()
    _ = try box.run("add", folder, "one")
    let desk = try Tmux(box, ["open", folder])
    let stage = try Tmux(box, ["show", folder], columns: 100)
    try desk.wait(for: "one")
    try stage.wait(for: "one")
    // While they run, a journal comes in of which something is lost.
    _ = try box.write("{\"v\":1,\"w\":\"broken\n", to: "session/b-brokenxx.jsonl")
    try desk.wait(for: "1 line damaged and passed over")
    try stage.wait(for: "1 line damaged and passed over")
    try desk.press("C-c", "C-c")
    try stage.type("q")
    for screen in [desk, stage] { try screen.wait(for: "ended with") }
    // And at the start.
    let again = try Tmux(box, ["show", folder], columns: 100)
    try again.wait(for: "1 line damaged and passed over")
    // Neither has written anything.
    let journals = try FileManager.default.contentsOfDirectory(atPath: folder).filter {
      $0.hasSuffix(".jsonl")
    }
    #expect(journals.count == 3)
  }
}
