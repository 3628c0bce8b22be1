// Following a session whatever becomes of its folder, with real folders and the system's own wakes.

import Glibc
import SessionEngine
import TestSupport
import Testing

@testable import SessionJournal

@Suite struct SessionWatchTests {
  private let scratch = Scratch()
  private let elsewhere = Scratch()
  private var state: StateFolder { StateFolder(elsewhere.path + "/doendag") }

  @discardableResult
  private func found(_ path: String, _ title: String = "Zorg in Oost") throws -> (JournalWriter, Session) {
    let folder = try SessionFolder.create(path)
    let made = try JournalWriter.found([founding(title)], in: folder, at: moment(1000), state: state)
    return (made.writer, made.reading.session)
  }

  /// A session made elsewhere, as one that is moved here in one piece.
  private func prepared(_ title: String) throws -> String {
    let path = elsewhere.path + "/" + title
    try found(path, title)
    return path
  }

  @Test func aFolderThatIsntThereYetIsWaitedFor() throws {
    let path = scratch.path + "/a/b/s"
    var watched = Watched(path)
    #expect(watched.watch.state == .waiting(.noSuchFolder(path: path)))
    mkdir(scratch.path + "/a", 0o700)
    #expect(watched.wakes { _ in true })
    #expect(watched.watch.state == .waiting(.noSuchFolder(path: path)))
    mkdir(scratch.path + "/a/b", 0o700)
    #expect(watched.wakes { _ in true })
    let (writer, _) = try found(path)
    #expect(watched.wakes { $0.title == "Zorg in Oost" })
    #expect(watched.watch.state == .following)
    var session = try SessionFolder(path).read().session
    try writer.append([note("Niemand", at: writer.desk, in: session)], at: moment(2000), into: &session)
    #expect(watched.wakes { $0.texts == ["Niemand"] })
  }

  @Test func aFolderThatIsMovedInIsFound() throws {
    let path = scratch.path + "/s"
    var watched = Watched(path)
    rename(try prepared("Kant en klaar"), path)
    #expect(watched.wakes { $0.title == "Kant en klaar" })
  }

  @Test func aFolderWithoutAJournalIsWaitedFor() throws {
    let path = scratch.path + "/s"
    _ = try SessionFolder.create(path)
    var watched = Watched(path)
    #expect(watched.watch.state == .waiting(.notASession(path: path)))
    let other = Scratch()
    let writer = try found(other.path + "/s").0
    let name = try #require(try SessionFolder(other.path + "/s").read().report.journals.first)
    // As rsync brings it: under another name first.
    rename("\(other.path)/s/\(name)", "\(path)/.\(name).Xy12ab")
    rename("\(path)/.\(name).Xy12ab", "\(path)/\(name)")
    #expect(watched.wakes { $0.title == "Zorg in Oost" })
    withExtendedLifetime(writer) {}
  }

  @Test func aJournalThatIsStillEmptyIsWaitedFor() throws {
    let path = scratch.path + "/s"
    let (writer, _) = try found(path)
    let name = try #require(try SessionFolder(path).read().report.journals.first)
    let bytes = scratch.bytes(of: "s/" + name)
    scratch.write([], to: "s/" + name)
    var watched = Watched(path)
    #expect(watched.watch.state == .waiting(.notASession(path: path)))
    scratch.write(bytes, to: "s/" + name)
    #expect(watched.wakes { $0.title == "Zorg in Oost" })
    withExtendedLifetime(writer) {}
  }

  @Test func whatIsNoFolderCanBecomeOne() throws {
    let path = scratch.path + "/s"
    scratch.write([0x78], to: "s")
    var watched = Watched(path)
    #expect(watched.watch.state == .waiting(.notAFolder(path: path)))
    unlink(path)
    #expect(watched.wakes { $0.watch.state == .waiting(.noSuchFolder(path: path)) })
    rename(try prepared("Nu wel"), path)
    #expect(watched.wakes { $0.title == "Nu wel" })
  }

  @Test func permissionThatIsGivenIsNoticed() throws {
    let path = scratch.path + "/s"
    let (writer, _) = try found(path)
    let faults = Faults()
    faults.set { call, asked in asked == path && [.open, .watch].contains(call) ? EACCES : 0 }
    var watched = Watched(path, disk: faults.disk)
    let denied = JournalFault.system(SystemFault(call: .open, path: path, code: EACCES))
    #expect(watched.watch.state == .waiting(denied))
    faults.clear()
    chmod(path, 0o750)
    #expect(watched.wakes { $0.watch.state == .following })
    faults.set { call, asked in asked == path && [.open, .watch].contains(call) ? EACCES : 0 }
    chmod(path, 0o700)
    #expect(watched.wakes { $0.watch.state == .lost(denied) })
    #expect(watched.title == "Zorg in Oost")
    faults.clear()
    chmod(path, 0o750)
    #expect(watched.wakes { $0.watch.state == .following })
    withExtendedLifetime(writer) {}
  }

  @Test func aFolderThatIsDeletedStaysInViewAndComesBack() throws {
    let path = scratch.path + "/s"
    _ = try found(path)
    var watched = Watched(path)
    #expect(watched.title == "Zorg in Oost")
    Files.remove(path)
    #expect(watched.wakes { $0.watch.state == .lost(.noSuchFolder(path: path)) })
    #expect(watched.title == "Zorg in Oost")
    try found(path, "Zorg in West")
    #expect(watched.wakes { $0.title == "Zorg in West" })
    #expect(watched.watch.state == .following)
  }

  @Test func anotherFolderInItsPlaceIsReadInstead() throws {
    let path = scratch.path + "/s"
    let (writer, session) = try found(path)
    var watched = Watched(path)
    let other = try prepared("Zorg in West")
    rename(path, scratch.path + "/away")
    rename(other, path)
    #expect(watched.wakes { $0.title == "Zorg in West" })
    // What is written into the one that was moved away is no news, and what comes here is.
    let away = try SessionFolder(scratch.path + "/away").read()
    let reading = try SessionFolder(path).read()
    var here = reading
    let second = try JournalWriter.open(SessionFolder(path), at: moment(5000), state: nil, reading: &here)
    try second.append(
      [note("hier", at: second.desk, in: here.session)], at: moment(6000), into: &here.session)
    #expect(watched.wakes { $0.texts == ["hier"] })
    withExtendedLifetime((writer, session, away)) {}
  }

  @Test func aFolderAboveThatIsMovedIsNoticed() throws {
    mkdir(scratch.path + "/a", 0o700)
    mkdir(scratch.path + "/a/b", 0o700)
    let path = scratch.path + "/a/b/s"
    _ = try found(path)
    var watched = Watched(path)
    rename(scratch.path + "/a", scratch.path + "/c")
    #expect(watched.wakes { $0.watch.state == .lost(.noSuchFolder(path: path)) })
    #expect(watched.title == "Zorg in Oost")
    rename(scratch.path + "/c", scratch.path + "/a")
    #expect(watched.wakes { $0.watch.state == .following })
  }

  @Test func aLinkThatLeadsElsewhereIsNoticed() throws {
    let one = try prepared("Een")
    let two = try prepared("Twee")
    let path = scratch.path + "/nu"
    symlink(one, path)
    var watched = Watched(path)
    #expect(watched.title == "Een")
    symlink(two, path + "~")
    rename(path + "~", path)
    #expect(watched.wakes { $0.title == "Twee" })
  }

  @Test func aFolderAboveTheTargetOfALinkThatIsMovedIsNoticed() throws {
    for step in ["/x", "/x/y"] { mkdir(elsewhere.path + step, 0o700) }
    rename(try prepared("Een"), elsewhere.path + "/x/y/s")
    let path = scratch.path + "/nu"
    symlink(elsewhere.path + "/x/y/s", path)
    var watched = Watched(path)
    #expect(watched.title == "Een")
    rename(elsewhere.path + "/x", elsewhere.path + "/z")
    #expect(watched.wakes { $0.watch.state == .lost(.noSuchFolder(path: path)) })
  }

  @Test func nothingWakesItWhileNothingHappens() throws {
    let path = scratch.path + "/s"
    var (writer, session) = try found(path)
    var watched = Watched(path)
    scratch.write([0x78], to: "unrelated")
    unlink(scratch.path + "/unrelated")
    #expect(!watched.isWoken(within: 0))
    #expect(watched.watch.look(&watched.session, at: watched.now) == .none)
    #expect(watched.watch.timeout == nil || FileSystem.isShared(path))
    // A line that comes in is told once: by the watch on the folder, and not by that on the way to it as well.
    try writer.append([note("één", at: writer.desk, in: session)], at: moment(2000), into: &session)
    let readable = watched.watch.descriptors.filter { descriptor in
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      return poll(&request, 1, 0) == 1
    }
    #expect(readable.count == 1)
  }

  @Test func whereTheSystemCantTellItLooksEveryTwoSeconds() throws {
    for (refused, code) in [(Disk.Call.changeQueue, EMFILE), (.watch, ENOSPC)] {
      let folder = Scratch()
      let path = folder.path + "/s"
      let faults = Faults()
      faults.set { call, _ in call == refused ? code : 0 }
      var watched = Watched(path, disk: faults.disk)
      #expect(watched.watch.timeout == 2000)
      let (writer, made) = try found(path)
      #expect(watched.watch.look(&watched.session, at: watched.now + 1999) == .none)
      #expect(watched.watch.look(&watched.session, at: watched.now + 2000).hasNewSession)
      #expect(watched.title == "Zorg in Oost")
      var session = made
      try writer.append([note("één", at: writer.desk, in: session)], at: moment(2000), into: &session)
      #expect(watched.watch.timeout == 2000)
      #expect(watched.watch.look(&watched.session, at: watched.now + 4000).hasNewSession)
      #expect(watched.texts == ["één"])
      Files.remove(path)
      #expect(watched.watch.look(&watched.session, at: watched.now + 6000).hasNewState)
      #expect(watched.watch.state == .lost(.noSuchFolder(path: path)))
    }
  }

  @Test func aLimitThatIsReachedHalfwayIsPolledFor() throws {
    let path = scratch.path + "/s"
    let folder = try SessionFolder.create(path)
    let faults = Faults()
    faults.set { call, asked in call == .watch && asked == path ? ENOSPC : 0 }
    var watched = Watched(path, disk: faults.disk)
    #expect(watched.watch.state == .waiting(.notASession(path: path)))
    #expect(watched.watch.timeout == 2000)
    _ = try JournalWriter.found([founding()], in: folder, at: moment(1000), state: state)
    #expect(watched.watch.look(&watched.session, at: watched.now + 2000).hasNewSession)
    #expect(watched.watch.timeout == 2000)
  }

  @Test func theWayOnAMediumThatWasMountedIsWatchedToo() throws {
    let stick = scratch.path + "/stick"
    let path = stick + "/a/b/s"
    for step in ["", "/a", "/a/b"] { mkdir(stick + step, 0o700) }
    try found(path)
    // Not mounted yet: nothing of it is there, and nothing is told when it is.
    let faults = Faults()
    faults.set { call, asked in call != .changeQueue && asked.hasPrefix(stick + "/a") ? ENOENT : 0 }
    var watched = Watched(path, disk: faults.disk)
    rename(stick, stick + "~")
    #expect(watched.wakes { _ in true })
    rename(stick + "~", stick)
    #expect(watched.wakes { _ in true })
    #expect(watched.watch.state == .waiting(.noSuchFolder(path: path)))
    faults.clear()
    #expect(watched.watch.look(&watched.session, at: watched.now + 2000).hasNewSession)
    rename(stick + "/a/b", stick + "/a/c")
    #expect(watched.wakes { $0.watch.state == .lost(.noSuchFolder(path: path)) })
  }

  /// A medium that is mounted over a folder is not told: while there is nothing to follow it is looked for.
  @Test func aMediumThatIsMountedIsLookedFor() throws {
    let path = scratch.path + "/stick/s"
    var watched = Watched(path)
    #expect(watched.watch.timeout == 2000)
    try found(scratch.path + "/s")
    var other = Watched(scratch.path + "/s")
    #expect(other.watch.state == .following)
    #expect(other.watch.timeout == nil || FileSystem.isShared(scratch.path))
    rename(scratch.path + "/s", scratch.path + "/t")
    #expect(other.wakes { $0.watch.state != .following })
    #expect(other.watch.timeout == 2000)
    _ = watched.watch.look(&watched.session, at: watched.now + 2000)
  }

  @Test func damageIsToldAndStopsNothing() throws {
    let path = scratch.path + "/s"
    var (writer, session) = try found(path)
    let name = try #require(try SessionFolder(path).read().report.journals.first)
    let file = open("\(path)/\(name)", O_WRONLY | O_APPEND)
    #expect(Glibc.write(file, "onzin\n", 6) == 6)
    close(file)
    var watched = Watched(path)
    try writer.append([note("door", at: writer.desk, in: session)], at: moment(2000), into: &session)
    #expect(watched.wakes { $0.texts == ["door"] })
    #expect(watched.watch.state == .following)
  }

  @Test func lookingChangesNothing() throws {
    let path = scratch.path + "/s"
    _ = try found(path)
    func facts() throws -> [String] {
      let paths = [scratch.path, path] + (try Disk().list(Disk().openFolder(path))).map { path + "/" + $0 }
      return try paths.map { path in
        let facts = try Disk().inspect(path)
        return "\(path) \(facts?.modified ?? 0) \(facts?.size ?? 0) \(facts?.inode ?? 0)"
      }
    }
    let before = try facts()
    for time in 0..<5 {
      var watched = Watched(path)
      _ = watched.watch.look(&watched.session, at: Int64(time) * 10_000)
    }
    #expect(try facts() == before)
    _ = Watched(scratch.path + "/x/y")
    #expect(scratch.names == ["s"])
  }
}
