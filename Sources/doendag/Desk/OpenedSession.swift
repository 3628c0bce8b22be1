// Opens a session for a desk: reads it, creates the journal of this run, and builds the model of the desk.

import Screens
import SessionEngine
import SessionJournal
import Words

/// A session that was read, with the journal that this run writes.
struct OpenedSession {
  let folder: SessionFolder
  let journal: JournalWriter
  var reading: Reading
  /// Nil at the plenary desk.
  let table: String?
  /// Whether this run created the table.
  let isNewTable: Bool
  /// The user's state folder, for drafts and for events that can't be written to the session's folder.
  private let state: StateFolder?

  /// Opens the desk of a table, which is created if it doesn't exist, or of the plenary.
  ///
  /// - Throws: ``Failure`` if the session can't be read or written.
  init(
    _ path: String, table: String?, state: StateFolder? = .ofUser(), disk: Disk = Disk()
  ) throws(Failure) {
    folder = SessionFolder(path, disk: disk, state: state)
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

  /// The model that the desk begins with.
  ///
  /// - Throws: ``Failure`` (65) if the built-in playbook isn't valid.
  func model(language: Language, reducesMotion: Bool = false) throws(Failure) -> DeskModel {
    let (playbook, playbookFault) = try playbook(language)
    var model = DeskModel(
      session: reading.session, desk: journal.desk, table: table, language: language,
      playbook: playbook, time: WallClock.now(), reducesMotion: reducesMotion)
    model.show(model.words.nameNoClients)
    if isNewTable, let table { model.show(model.words.tableBegun(table)) }
    let told = [
      model.words.banner(reading.report), model.words.doubt(about: WallClock.moment, in: reading.session),
      playbookFault.map { model.words.builtInPlaybookUsed(for: $0).line },
    ].compactMap { $0 }
    if !told.isEmpty { model.showError(told.joined(separator: " ")) }
    return model
  }

  var drafts: DraftStore? {
    state.map { state in
      DraftStore(
        state, session: reading.session.founding?.id ?? "", folder: folder, desk: journal.desk)
    }
  }

  /// The session's own playbook. If it has none or its own isn't valid, which nobody here can mend, the built-in one, with
  /// what is wrong.
  private func playbook(_ language: Language) throws(Failure) -> (Playbook, PlaybookFault?) {
    var fault: PlaybookFault?
    do throws(PlaybookFault) {
      if let markdown = reading.session.playbook { return (try Playbook(markdown: markdown), nil) }
    } catch { fault = error }
    do throws(PlaybookFault) {
      return (try Words(language).builtInPlaybook(), fault)
    } catch {
      throw .data { [path = folder.path] in $0.message(for: error, file: path) }
    }
  }
}
