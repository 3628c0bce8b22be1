// A session in a folder of its own, as the tests of writing begin with.

import SessionEngine
import TestSupport

@testable import SessionJournal

/// A scratch folder with a session to be founded in it, and a folder for the user's state.
struct Stand {
  let scratch = Scratch()
  let state = Scratch()
  var stateFolder: StateFolder { StateFolder(state.path + "/doendag") }
  let milliseconds: Int64 = 1_763_731_992_123

  /// A folder within the scratch, with a session founded in it and nobody at its desk.
  func found(_ disk: Disk = Disk()) throws -> SessionFolder {
    let folder = try SessionFolder.create(scratch.path + "/s", disk: disk)
    _ = try JournalWriter.found([founding()], in: folder, at: moment(milliseconds), state: stateFolder)
    return folder
  }

  func open(_ folder: SessionFolder, table: String = "") throws -> (JournalWriter, Reading) {
    var reading = try folder.read()
    let writer = try JournalWriter.open(
      folder, table: table, at: moment(milliseconds), state: stateFolder, reading: &reading)
    return (writer, reading)
  }

  func note(_ text: String, _ writer: JournalWriter, _ session: inout Session) throws {
    let event = SessionJournalTests.note(text, at: writer.desk, in: session)
    try writer.append([event], at: moment(milliseconds), into: &session)
  }

  func texts(_ folder: SessionFolder) throws -> [String] {
    try folder.read().session.contributions.map(\.text)
  }

  /// Names of journals in the session's folder.
  var journals: [String] { ((try? Disk().list(scratch.path + "/s")) ?? []).filter(JournalName.isJournal) }

  /// Names of journals in the second place.
  var waiting: [String] {
    let root = (try? Disk().list(Disk().openFolder(stateFolder.path + "/second"))) ?? []
    return root.flatMap { name in
      ((try? Disk().list(Disk().openFolder(stateFolder.path + "/second/" + name))) ?? []).filter {
        $0.hasSuffix(".jsonl")
      }
    }
  }
}
