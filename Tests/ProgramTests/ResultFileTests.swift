// Minutes in a folder that somebody else made: nothing is followed, nothing of the session is replaced, no edit is lost.

import Foundation
import TestSupport
import Testing

@Suite(.waiting) struct ResultFileTests {
  private let box: Sandbox
  private let folder: String

  init() throws {
    box = try Sandbox()
    folder = try box.makeSession()
    #expect(try box.run("add", folder, "said").code == 0)
  }

  private func read(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }
  private func journals() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".jsonl") }.sorted()
      .map { try read("\(folder)/\($0)") }
  }
  private func minutes(_ command: String = "/minutes") throws -> Outcome {
    try box.run("add", folder, "-", input: "\(command)\n")
  }

  @Test func aLinkInTheFolderIsNeverFollowed() throws {
    let profile = try box.write("mine", to: "profile")
    for path in ["\(folder)/minutes.md", "\(folder)/own.md"] { symlink(profile, path) }
    #expect(try minutes().code == 0)
    #expect(try read("\(folder)/minutes.md").contains("said"))
    #expect(try box.run("minutes", folder, "--output", "\(folder)/own.md").code == 0)
    #expect(try read("\(folder)/own.md").contains("said"))
    #expect(try read(profile) == "mine")
  }

  @Test func aPipeInTheFolderHangsNothing() throws {
    for name in ["minutes.md", "own.md"] { #expect(mkfifo("\(folder)/\(name)", 0o600) == 0) }
    #expect(try minutes().code == 0)
    #expect(try box.run("minutes", folder, "--output", "\(folder)/own.md").code == 0)
    #expect(mkfifo(box.path("pipe"), 0o600) == 0)
    let alone = try box.run("minutes", folder, "--output", box.path("pipe"))
    #expect(alone.code == 73)
    #expect(alone.messages.contains("can’t be written"))
  }

  /// By its name, by another way to the folder, by a link from outside, and by a second name of the file.
  @Test func whatTheSessionNeedsIsNeverReplaced() throws {
    let before = try journals()
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: folder).first { $0.hasSuffix(".jsonl") })
    symlink("\(folder)/\(name)", box.path("link.md"))
    symlink(folder, box.path("way"))
    link("\(folder)/\(name)", box.path("second.md"))
    let paths = [
      "\(folder)/\(name)", "\(folder)/.stignore", "\(folder)/.gitattributes", "\(folder)/new-name.jsonl",
      box.path("way/\(name)"), "\(folder)/../session/.stignore", box.path("link.md"), box.path("second.md"),
    ]
    for path in paths {
      for run in [
        try box.run("minutes", folder, "--output", path),
        try box.run("overview", folder, "--output", path),
        try minutes("/minutes \(path)"),
      ] {
        #expect(run.code == 73 || run.code == 65, "\(path)")
        #expect(run.messages.contains("belongs to a session and stays as it is"), "\(path): \(run.messages)")
      }
    }
    #expect(try journals() == before)
    #expect(try read("\(folder)/.stignore").contains("!/*.jsonl"))
  }

  @Test func minutesThatSomebodyEditedAreKept() throws {
    #expect(try minutes().messages.contains("Saved in"))
    #expect(try minutes().messages.contains("~1") == false)
    try (read("\(folder)/minutes.md") + "mine\n").write(
      toFile: "\(folder)/minutes.md", atomically: true, encoding: .utf8)
    #expect(try minutes().messages.contains("The edited one is now minutes~1.md."))
    #expect(try read("\(folder)/minutes~1.md").hasSuffix("mine\n"))
    #expect(try box.run("add", folder, "more").code == 0)
    #expect(try minutes().messages.contains("~2") == false)
    #expect(try read("\(folder)/minutes.md").contains("more"))
    try "all mine".write(toFile: "\(folder)/minutes.md", atomically: true, encoding: .utf8)
    #expect(try minutes().messages.contains("minutes~2.md"))
    #expect(try read("\(folder)/minutes~1.md").hasSuffix("mine\n"))
    #expect(try read("\(folder)/minutes~2.md") == "all mine")
  }

  @Test func aFileThatIsThereIsRefusedInAStream() throws {
    let path = try box.write("mine", to: "notes.md")
    let run = try minutes("/minutes \(path)")
    #expect(run.code == 65)
    #expect(run.messages.contains("is there already"))
    #expect(try read(path) == "mine")
    #expect(try minutes("/minutes \(box.path("new.md"))").code == 0)
    #expect(try read(box.path("new.md")).contains("said"))
  }
}
