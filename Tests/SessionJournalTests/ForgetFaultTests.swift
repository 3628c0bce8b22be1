// Forgetting on a disk that fails and in a program that is killed: nothing done, or done by the next run.

import Glibc
import SessionEngine
import Synchronization
import TestSupport
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
      let forgetter = Forgetter(SessionFolder(room.folder.path, disk: disk), state: room.stand.stateFolder)
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

  // Each call on the journal that holds it fails in turn, that one and all after it: it is told which file still
  // holds what was to go, or nothing was done. Where the call was the last, all is done.
  @Test(arguments: [(Disk.Call.write, 2), (.sync, 1), (.read, 5), (.open, 5)])
  func whatCannotBeOverwrittenIsTold(call: Disk.Call, atLeast: Int) throws {
    var (told, untouched) = (0, 0)
    for number in 1..<100 {
      let faults = Faults()
      let room = try ForgetRoom(disk: faults.disk)
      let name = try #require(
        try room.home().files.first { $0.value.contains(word: "niemand weet") }?.key)
      let path = room.folder.path + "/" + name
      let count = Mutex(0)
      faults.set { failing, asked in
        guard failing == call, asked == path else { return 0 }
        return count.withLock { count in
          count += 1
          return count >= number ? EIO : 0
        }
      }
      let outcome = try? room.forgetter.forget(room.anna, at: moment(room.stand.milliseconds + 5))
      faults.clear()
      if count.withLock({ $0 < number }) {
        #expect(outcome?.faults.isEmpty == true)
        #expect(try room.found() == [])
        #expect(told >= atLeast, "\(told) told, \(untouched) untouched")
        return
      }
      if let outcome {
        told += 1
        let fault = try #require(outcome.faults.first, "\(call) \(number)")
        #expect(
          outcome.faults.allSatisfy { $0.path == path && $0.code == EIO }, "\(call) \(number): \(fault)")
      }
      let isKnown = try !room.folder.read().report.forgettings.isEmpty
      if !isKnown {
        untouched += 1
        #expect(try room.found() == room.scraps)
      }
      _ = try room.stand.open(SessionFolder(room.folder.path))
      #expect(try room.found() == (isKnown ? [] : room.scraps), "\(call) \(number)")
    }
    Issue.record("more than a hundred calls")
  }

  /// A journal that can't be read once, at any moment, doesn't make it look as if nothing were there.
  @Test func whatCannotBeReadForAMomentIsTold() throws {
    var told = 0
    for number in 1..<100 {
      let faults = Faults()
      let room = try ForgetRoom(disk: faults.disk)
      let name = try #require(
        try room.home().files.first { $0.value.contains(word: "niemand weet") }?.key)
      let count = Mutex(0)
      faults.set { call, asked in
        guard call == .read, asked.hasSuffix("/" + name) else { return 0 }
        return count.withLock { count in
          count += 1
          return count == number ? EIO : 0
        }
      }
      let plan = try room.forgetter.plan(room.anna)
      #expect(!plan.isEmpty || plan.unreadable.map(\.code) == [EIO], "\(number)")
      let outcome = try? room.forgetter.forget(room.anna, at: moment(room.stand.milliseconds + 5))
      if count.withLock({ $0 < number }) {
        #expect(told > 5, "\(told)")
        return
      }
      faults.clear()
      guard let outcome, !outcome.faults.isEmpty else {
        // It was the survey of the plan, or nothing was done at all.
        #expect(try outcome == nil || room.found() == [], "\(number)")
        continue
      }
      told += 1
    }
    Issue.record("more than a hundred reads")
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
