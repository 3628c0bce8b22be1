// `forget` where the disk refuses: nothing pretends to be gone, and the next run finishes it.

import Foundation
import TestSupport
import Testing

@Suite(.waiting) struct ForgetRefusedTests {
  private static let phrase = "forget Anna de Vries\n"

  private func room(_ box: Sandbox) throws -> (folder: String, journal: String) {
    let folder = try box.makeSession()
    #expect(try box.run("add", folder, "-", input: "anna: my secret\nbram: as Anna said\n").code == 0)
    let journal = try FileManager.default.contentsOfDirectory(atPath: folder).first {
      try $0.hasSuffix(".jsonl")
        && String(decoding: box.read("session/\($0)"), as: UTF8.self).contains("secret")
    }
    return (folder, try #require(journal))
  }

  private func bytes(_ box: Sandbox) throws -> String {
    let all = FileManager.default.enumerator(atPath: box.folder)?.compactMap { $0 as? String } ?? []
    // What this test gave, and what it was told, is not what is kept.
    let kept = all.filter { !$0.hasPrefix(".") && $0 != "people.csv" }
    return kept.compactMap { FileManager.default.contents(atPath: box.path($0)) }
      .map { String(decoding: $0, as: UTF8.self) }.joined()
  }

  @Test(.enabled(if: Held.isPossible)) func aJournalThatCannotBeOverwrittenIsTold() throws {
    let box = try Sandbox()
    let (folder, journal) = try room(box)
    let held = try Held("\(folder)/\(journal)")
    let run = try box.run("forget", folder, "--person", "Anna de Vries", input: Self.phrase)
    #expect(run.code == 74)
    #expect(!run.text.contains("Gone"))
    #expect(
      run.messages
        == "doendag: \(folder)/\(journal) still holds what was to go: that is not allowed. "
        + "No output shows it. Make the file writable, then run this again.\n")
    #expect(try bytes(box).contains("my secret"))
    #expect(try box.minutes(folder, "--all").texts == ["as ____ said"])
    #expect(try box.run("check", folder).text.contains("\(journal): 2 lines that were forgotten stand there"))
    let again = try box.run("forget", folder, "--person", "Anna de Vries", input: Self.phrase)
    #expect(again.code == 74)
    #expect(again.messages == run.messages)
    held.release()
    let last = try box.run("forget", folder, "--person", "Anna de Vries", input: Self.phrase)
    #expect(last.code == 0)
    #expect(last.text == "What was forgotten before stood there again; it was overwritten.\n")
    for scrap in ["Anna", "my secret"] { #expect(try !bytes(box).contains(scrap)) }
    #expect(try box.run("check", folder).code == 0)
  }

  @Test(.enabled(if: Held.isPossible)) func aFolderThatTakesNoJournalKeepsAll() throws {
    let box = try Sandbox()
    let (folder, _) = try room(box)
    let before = try bytes(box)
    let held = try Held(folder)
    let run = try box.run("forget", folder, "--person", "Anna de Vries", input: Self.phrase)
    #expect(run.code == 74)
    #expect(
      run.messages
        == "doendag: \(folder) can’t be written: that is not allowed. Choose another place, or make room.\n")
    #expect(try bytes(box) == before)
    held.release()
    #expect(try box.run("forget", folder, "--person", "Anna de Vries", input: Self.phrase).code == 0)
    #expect(try !bytes(box).contains("my secret"))
  }
}

/// A file or folder that nobody can write to, root included, until it is released.
final class Held {
  private let path: String

  /// Root is stopped by the file system's own mark alone, which not every one knows.
  static let isPossible: Bool = {
    if getuid() != 0 { return true }
    let file = NSTemporaryDirectory() + "doendag-held-\(UUID().uuidString)"
    defer { unlink(file) }
    return FileManager.default.createFile(atPath: file, contents: nil) && mark("+i", file) && mark("-i", file)
  }()

  init(_ path: String) throws {
    self.path = path
    try #require(getuid() == 0 ? Self.mark("+i", path) : chmod(path, 0o500) == 0)
  }

  deinit { release() }

  func release() { _ = getuid() == 0 ? Self.mark("-i", path) : chmod(path, 0o700) == 0 }

  private static func mark(_ change: String, _ path: String) -> Bool {
    system("chattr \(change) '\(path)' 2>/dev/null") == 0
  }
}
