// Names of files are bytes: a conflict copy is read whatever its name is made of.

import Glibc
import SessionEngine
import TestSupport
import Testing

@testable import SessionJournal

@Suite struct FileNameTests {
  private let stand = Stand()

  /// Creates a file whose name is a stem of ours and these bytes.
  private func write(_ bytes: [UInt8], in folder: SessionFolder, _ tail: [UInt8]) {
    let path = Array("\(folder.path)/plenary-ktbwqzrm (Ren".utf8) + tail + Array(").jsonl".utf8)
    let file = open(path.map { CChar(bitPattern: $0) } + [0], O_WRONLY | O_CREAT | O_APPEND, 0o600)
    #expect(Glibc.write(file, bytes, bytes.count) == bytes.count)
    close(file)
  }

  private func line(_ writer: String, _ number: Int, _ text: String) -> [UInt8] {
    sealed(
      #"{"v":1,"w":"\#(writer)","n":\#(number),"t":[\#(stand.milliseconds + Int64(number)),0],"e":"noted","ref":"\#(number)-zz\#(writer)","phase":"dream","text":"\#(text)""#
    )
  }

  @Test func aConflictCopyWhoseNameIsNoUTF8IsReadAndFollowed() throws {
    let folder = try stand.found()
    // Two names that differ only in what is no text.
    write(line("xx", 1, "one"), in: folder, [0xE9])
    write(line("yy", 1, "two"), in: folder, [0xE8])
    var reading = try folder.read()
    #expect(Set(reading.session.contributions.map(\.text)) == ["one", "two"])
    #expect(reading.report.isWhole)
    #expect(reading.report.journals.count == 3)
    var follower = Follower(folder, from: reading)
    write(line("xx", 2, "three"), in: folder, [0xE9])
    #expect(try follower.refresh(&reading.session) == .added(1))
    #expect(Set(reading.session.contributions.map(\.text)) == ["one", "two", "three"])
  }

  @Test func whatIsForgottenGoesFromItToo() throws {
    let folder = try stand.found()
    write(line("xx", 1, "weg met deze regel"), in: folder, [0xE9])
    let outcome = try Forgetter(folder, state: stand.stateFolder).forget(
      .line(try #require(Ref(text: "1-zzxx"))), at: moment(stand.milliseconds + 9))
    #expect(outcome.faults.isEmpty && outcome.stillThere.isEmpty)
    let names = try Disk().journals(in: Disk().openFolder(folder.path))
    #expect(names.contains { $0.bytes.contains(0xE9) })
    for name in names {
      let file = try #require(try Disk().openRegular(name, in: Disk().openFolder(folder.path)))
      #expect(!String(decoding: try Disk().readAll(file), as: UTF8.self).contains("deze regel"))
    }
  }
}
