// `add -` as it runs: acknowledged while more is awaited, ended by Ctrl-C, and left alone by a reader that goes.

import Foundation
import TestSupport
import Testing

@Suite(.waiting) struct StreamTests {
  /// The program with pipes on standard input and output.
  private final class Running {
    let process: pid_t
    let input: FileHandle
    let output: FileHandle

    init(_ box: Sandbox, _ arguments: [String]) throws {
      let (given, answered) = (Pipe(), Pipe())
      for pipe in [given, answered] {
        for end in [pipe.fileHandleForReading, pipe.fileHandleForWriting] {
          _ = fcntl(end.fileDescriptor, F_SETFD, FD_CLOEXEC)
        }
      }
      process = try box.spawn(
        arguments, input: given.fileHandleForReading.fileDescriptor,
        output: answered.fileHandleForWriting.fileDescriptor)
      try given.fileHandleForReading.close()
      try answered.fileHandleForWriting.close()
      input = given.fileHandleForWriting
      output = answered.fileHandleForReading
    }

    func say(_ text: String) { input.write(Data(text.utf8)) }

    /// What is answered next; the test would hang, and not fail, if nothing ever were.
    func answer() -> String { String(decoding: output.availableData, as: UTF8.self) }
  }

  @Test func acknowledgesWhileMoreIsAwaited() throws {
    let box = try Sandbox()
    let folder = try box.makeSession()
    let running = try Running(box, ["add", folder, "-"])
    running.say("bram: one\n")
    #expect(running.answer() == "#1\n")
    #expect(try box.minutes(folder).texts == ["one"])
    running.say("two\nthr")
    #expect(running.answer() == "#2\n")
    running.say("ee")
    try running.input.close()
    #expect(running.answer() == "#3\n")
    #expect(Spawned.wait(for: running.process) == 0)
    #expect(try box.minutes(folder).texts == ["one", "two", "three"])
  }

  @Test func seesWhatOthersDoMeanwhile() throws {
    let box = try Sandbox()
    let folder = try box.makeSession()
    let running = try Running(box, ["add", folder, "-"])
    running.say("one\n")
    #expect(running.answer() == "#1\n")
    let other = try box.run("add", folder, "-", input: "/enrol Zed, Elsewhere\n")
    #expect(other.code == 0)
    running.say("zed: two\n")
    #expect(running.answer() == "#2\n")
    try running.input.close()
    #expect(Spawned.wait(for: running.process) == 0)
    #expect(try box.minutes(folder).speakers == [nil, "Zed"])
  }

  @Test func twoAtOnceNeverShareAReference() throws {
    let box = try Sandbox()
    let folder = try box.makeSession()
    let running = try Running(box, ["add", folder, "-"])
    running.say("one\n")
    #expect(running.answer() == "#1\n")
    let other = try box.run("add", folder, "elsewhere")
    #expect(other.text.wholeMatch(of: /#1-[a-z]{4}\n/) != nil)
    running.say("two\n")
    #expect(running.answer() == "#2\n")
    try running.input.close()
    _ = Spawned.wait(for: running.process)
    #expect(try box.run("add", folder, "after").text == "#3\n")
    #expect(Set(try box.minutes(folder).references).count == 4)
  }

  @Test func ctrlCEndsAfterWhatWasAcknowledged() throws {
    let box = try Sandbox()
    let folder = try box.makeSession()
    let running = try Running(box, ["add", folder, "-"])
    running.say("one\nunfinish")
    #expect(running.answer() == "#1\n")
    kill(running.process, SIGINT)
    #expect(Spawned.wait(for: running.process) == 130)
    #expect(try box.minutes(folder).texts == ["one"])
  }

  @Test func aReaderThatGoesEndsNothingAndIsNoFault() throws {
    let box = try Sandbox()
    let folder = try box.makeSession()
    let running = try Running(box, ["add", folder, "-"])
    try running.output.close()
    running.say("one\ntwo\n")
    running.say("three\n")
    try running.input.close()
    #expect(Spawned.wait(for: running.process) == 0)
    #expect(try box.minutes(folder).texts == ["one", "two", "three"])
    let minutes = try box.shell(
      "\"$0\" minutes \"$1\" | true; echo $?", [try Sandbox.program(), folder], input: "")
    #expect(minutes.messages == "")
  }

  @Test func closedStandardFilesAreHeld() throws {
    let box = try Sandbox()
    let folder = try box.makeSession()
    let program = try Sandbox.program()
    let run = try box.shell("exec \"$0\" add \"$1\" text <&- >&- 2>&-", [program, folder], input: "")
    #expect(run.code == 0)
    #expect(try box.minutes(folder).texts == ["text"])
    let full = try box.shell("exec \"$0\" minutes \"$1\" >/dev/full", [program, folder], input: "")
    #expect(full.code == 74)
    #expect(full.messages.hasPrefix("doendag: Standard output can’t be written: there is no room left."))
  }
}
