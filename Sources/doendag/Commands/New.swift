// `doendag new`: makes a session, with everything looked at before anything is made.

import SessionEngine
import SessionJournal
import Words

extension ProgramTask {
  static let new = ProgramTask(
    "new",
    options: [
      .value("--title"), .value("--question"), .value("--date"), .value("--place"), .value("--language"),
      .value("--participants"), .value("--playbook"), .value("--follows"),
    ],
    operands: [.folder], needed: 1
  ) { call throws(Failure) in
    let path = try call.folder()
    let session = try call.newSession()
    let words = Words(session.founding.language)
    let made = try call.make(session, in: path)
    RecentList.note(made, path: path)
    let summary = words.sessionMade(
      session.founding.title, path: path, people: made.enrolled.count, tables: made.walks.count - 1)
    try StandardOutput.print(summary)
    return .good
  }
}

extension Call {
  fileprivate func make(_ session: NewSession, in path: String) throws(Failure) -> Session {
    do throws(JournalFault) {
      return try session.make(in: path, at: WallClock.moment).reading.session
    } catch {
      throw .creating(error, path: path)
    }
  }

  /// What the options say of the session that is to be made.
  fileprivate func newSession() throws(Failure) -> NewSession {
    guard let title = self["--title"], !title.trimmedSpace.isEmpty else {
      throw .usage { $0.missingArgument("--title", command: "new") }
    }
    let date = try date()
    var earlier: Session?
    if let folder = self["--follows"] { earlier = try followed(folder) }
    let language = try words(session: earlier?.founding?.language).language
    var session = NewSession(
      founding: Founding(
        id: NewSession.freshID(), title: title, question: self["--question"] ?? earlier?.founding?.question,
        date: date, place: self["--place"], language: language, follows: earlier?.founding?.id))
    session.earlier = earlier
    session.people = try self["--participants"].map(people) ?? []
    session.playbook = try self["--playbook"].map(playbook)
    return session
  }

  private func date() throws(Failure) -> Day {
    guard let given = self["--date"] else { return WallClock.moment.today }
    guard let day = Day(iso: given) else { throw .usage { $0.badDate(given, option: "--date") } }
    return day
  }

  private func followed(_ folder: String) throws(Failure) -> Session {
    do throws(JournalFault) {
      let session = try SessionFolder(folder).read().session
      guard session.founding != nil else { throw .notASession(path: folder) }
      return session
    } catch {
      throw Failure(.noInput) { $0.cannotFollow(path: folder) }
    }
  }

  private func people(_ file: String) throws(Failure) -> [ListedPerson] {
    let bytes = try Files.readGiven(file)
    do throws(ListFault) {
      return try ParticipantList.read(bytes)
    } catch {
      throw .data { $0.listFault(error.trouble, file: file) }
    }
  }

  private func playbook(_ file: String) throws(Failure) -> String {
    let bytes = try Files.readGiven(file)
    guard let text = DecodedText.read(bytes) else { throw .data { $0.notText(file: file) } }
    do throws(PlaybookFault) {
      _ = try Playbook(markdown: text)
      return text
    } catch {
      throw .data { $0.playbookFault(error, file: file) }
    }
  }
}

/// The list of recent sessions of the start screen: a convenience, so what goes wrong with it is let be.
enum RecentList {
  static func note(_ session: Session, path: String) {
    guard let state = StatePlace.ofUser() else { return }
    let recent = RecentSession(
      path: absolutePath(path), title: session.founding?.title ?? "",
      openedAt: WallClock.moment.milliseconds)
    try? RecentSessions(state).note(recent)
  }
}
