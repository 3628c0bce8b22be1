// A session that is opened at a desk: read, its journal begun, what the desk needs put together.

import Screens
import SessionEngine
import SessionJournal
import Words

/// A session with this run's journal in it.
struct OpenedSession {
  let folder: SessionFolder
  let journal: JournalWriter
  var reading: Reading
  /// Nil at the plenary desk.
  let table: String?
  /// The table was not there before.
  let isNewTable: Bool
  /// The user's own place, for drafts and for what can't be written into the folder.
  private let state: StateFolder?

  /// Opens the desk of a table, which is made if it isn't there, or of the plenary.
  init(
    _ path: String, table: String?, state: StateFolder? = .ofUser(), disk: Disk = Disk()
  ) throws(Failure) {
    folder = SessionFolder(path, disk: disk)
    self.state = state
    reading = try Sessions.read(path)
    let table = table.map { [session = reading.session] in session.tableName(said: $0) ?? $0 }
    self.table = table
    let making = reading.session.eventsAdding(table: table)
    isNewTable = !making.isEmpty
    var letter = reading.session.state(of: table)?.letter ?? ""
    if isNewTable { letter = reading.session.nextTableLetter }
    do throws(JournalFault) {
      let now = WallClock.moment
      journal = try JournalWriter.open(
        folder, table: letter, at: now, state: state, reading: &reading)
      try journal.append(making, at: now, into: &reading.session)
    } catch {
      throw .writing(error, path: path)
    }
  }

  /// The desk as it begins.
  func model(language: Language, reducesMotion: Bool = false) throws(Failure) -> DeskModel {
    var model = DeskModel(
      session: reading.session, desk: journal.desk, table: table, language: language,
      playbook: try playbook(language), time: WallClock.now(), reducesMotion: reducesMotion)
    model.show(model.words.nameNoClients)
    if isNewTable, let table { model.show(model.words.tableBegun(table)) }
    if reading.report.damageCount > 0 {
      model.showError(model.words.someDamaged(reading.report.damageCount))
    }
    return model
  }

  var drafts: DraftStore? {
    state.map { state in
      DraftStore(
        state, session: reading.session.founding?.id ?? "", folder: folder, desk: journal.desk)
    }
  }

  /// The session's own playbook, else the one that is built in.
  private func playbook(_ language: Language) throws(Failure) -> Playbook {
    do throws(PlaybookFault) {
      if let markdown = reading.session.playbook { return try Playbook(markdown: markdown) }
      return try Words(language).builtInPlaybook()
    } catch {
      throw .data { [path = folder.path] in $0.message(for: error, file: path) }
    }
  }
}
