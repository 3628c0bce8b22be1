// Forgetting on a disk that fails and in a program that is killed: nothing done, or done by the next run.

import Glibc
import SessionEngine
import Synchronization
import Testing

@testable import SessionJournal

@Suite struct ForgetFaultTests {
  @Test func aKillLeavesNothingDoneOrWhatTheNextRunCompletes() throws {
    var (untouched, completed) = (0, 0)
    for number in stride(from: 1, to: 800, by: 7) {
      let room = try ForgetRoom()
      let before = try room.folder.read().session
      let count = Mutex(0)
      // Killed at a call, a program does nothing any more: neither that call nor any after it.
      let disk = Disk(refusing: { _, _ in
        count.withLock { count in
          count += 1
          return count >= number ? EIO : 0
        }
      })
      let forgetter = Forgetter(SessionFolder(room.folder.path, disk: disk), state: room.stand.place)
      _ = try? forgetter.forget(room.anna, at: moment(room.stand.milliseconds + 5))
      let isDone = count.withLock { $0 < number }
      let after = try room.folder.read()
      #expect(after.report.isWhole)
      if after.report.forgettings.isEmpty {
        untouched += 1
        #expect(after.session.contributions.map(\.text) == before.contributions.map(\.text))
        #expect(after.session.enrolled.count == 3)
      } else {
        completed += 1
        #expect(after.session.enrolled.count == 2)
        _ = try room.stand.open(room.folder)
        #expect(try room.found() == [], "killed at call \(number)")
      }
      if isDone { break }
    }
    #expect(untouched > 5)
    #expect(completed > 5)
  }

  @Test func aLineThatWasOverwrittenHalfwayIsNoDamage() throws {
    let room = try ForgetRoom()
    let old = try room.home().files.filter { $0.key.hasSuffix(".jsonl") }
    _ = try room.forgetter.forget(room.anna, at: moment(room.stand.milliseconds + 5))
    let clean = dump(try room.folder.read().session)
    let new = try room.home().files
    for cut in stride(from: 1, to: 3000, by: 197) {
      for (name, bytes) in old {
        let half = (new[name] ?? []).prefix(cut) + bytes.dropFirst(cut)
        lay(Array(half), at: room.folder.path + "/" + name)
      }
      let reading = try room.folder.read()
      #expect(reading.report.isWhole, "\(cut)")
      #expect(dump(reading.session) == clean, "\(cut)")
      #expect(try room.forgetter.finish().isEmpty)
      #expect(try room.found() == [], "\(cut)")
      #expect(dump(try room.folder.read().session) == clean, "\(cut)")
    }
  }

  @Test(arguments: [Disk.Call.write, .sync, .read, .open])
  func whatCannotBeOverwrittenIsTold(call: Disk.Call) throws {
    let faults = Faults()
    let room = try ForgetRoom(disk: faults.disk)
    let name = try #require(
      try room.home().files.first { $0.value.contains(word: "niemand weet") }?.key)
    let asked = Mutex(0)
    faults.set { failing, path in
      guard failing == call, path.hasSuffix(name) else { return 0 }
      // Reading it first is not what fails here.
      let isFirst = asked.withLock { count in
        count += 1
        return count <= (call == .open ? 7 : call == .read ? 5 : 0)
      }
      return isFirst ? 0 : EIO
    }
    let outcome = try? room.forgetter.forget(room.anna, at: moment(room.stand.milliseconds + 5))
    let fault = outcome?.faults.first
    if let fault { #expect(fault.path == room.folder.path + "/" + name && fault.code == EIO) }
    faults.clear()
    #expect(outcome == nil || fault != nil)
    _ = try room.stand.open(SessionFolder(room.folder.path))
    if fault != nil { #expect(try room.found() == []) }
  }

  @Test func aFolderThatTakesNoJournalKeepsAll() throws {
    let faults = Faults()
    let room = try ForgetRoom(disk: faults.disk)
    let path = room.folder.path
    faults.set { call, asked in call == .create && asked.hasPrefix(path) ? ENOSPC : 0 }
    #expect(throws: JournalFault.self) {
      try room.forgetter.forget(room.anna, at: moment(room.stand.milliseconds))
    }
    #expect(try room.found() == room.scraps)
  }
}
