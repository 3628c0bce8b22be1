// `doendag new`: creates a session. All arguments and files are checked before anything is created.

import SessionEngine
import SessionJournal
import Words

extension ProgramCommand {
  static let new = ProgramCommand(
    "new", Both("make a session", "een bijeenkomst maken"),
    operands: [.folder],
    options: [.title, .question, .date, .place, .newLanguage, .participants, .playbook, .follows]
  ) { call throws(Failure) in
    let path = try call.folder()
    let session = try call.newSession()
    let words = Words(session.founding.language)
    let made = try call.make(session, in: path)
    RecentList.note(made, path: path)
    let summary = words.sessionMade(
      session.founding.title, path: path, people: made.enrolled.count, tables: made.tables.count - 1)
    try StandardOutput.print(summary)
    return .good
  }
}

extension Option {
  fileprivate static let title = Option(
    "--title", ArgumentValue(.text, Both("T")),
    Both("title above the minutes (needed)", "titel boven het verslag (nodig)"), isRequired: true)
  fileprivate static let question = Option(
    "--question", ArgumentValue(.text, Both("T")),
    Both("the question it is about", "het vraagstuk waar het over gaat"))
  fileprivate static let date = Option(
    "--date", ArgumentValue(.date, Both("YYYY-MM-DD", "JJJJ-MM-DD")),
    Both("date; today if nothing is said", "datum; vandaag als je niets zegt"))
  fileprivate static let place = Option(
    "--place", ArgumentValue(.text, Both("T")), Both("where you meet", "waar jullie samenkomen"))
  fileprivate static let participants = Option(
    "--participants", ArgumentValue(.file, Both("FILE.csv", "BESTAND.csv")),
    Both(
      "columns name, organisation, role, perspective, mandate, table; only the name is needed",
      "kolommen naam, organisatie, rol, perspectief, mandaat, tafel; alleen de naam is nodig"))
  fileprivate static let playbook = Option(
    "--playbook", ArgumentValue(.file, Both("FILE.md", "BESTAND.md")),
    Both(
      "prompts and minutes of your own; see doendag playbook",
      "eigen vragen en minuten; zie doendag playbook"))
  fileprivate static let follows = Option(
    "--follows", .folder,
    Both(
      "the last session of this group, to look back at",
      "de vorige bijeenkomst van deze groep, om op terug te kijken"))
}

extension Call {
  fileprivate func make(_ session: NewSession, in path: String) throws(Failure) -> Session {
    do throws(JournalFault) {
      return try session.make(in: path, at: WallClock.moment).reading.session
    } catch {
      throw .creating(error, path: path)
    }
  }

  /// The session that the options describe.
  fileprivate func newSession() throws(Failure) -> NewSession {
    let title = try required(.title)
    let date = try day(.date) ?? WallClock.moment.today
    var earlier: Session?
    if let folder = self[.follows] { earlier = try followed(folder) }
    let language = try words(session: earlier?.founding?.language).language
    var session = NewSession(
      founding: Founding(
        id: NewSession.freshID(), title: title, question: self[.question] ?? earlier?.founding?.question,
        date: date, place: self[.place], language: language, follows: earlier?.founding?.id))
    session.earlier = earlier
    session.people = try self[.participants].map(people) ?? []
    session.playbook = try self[.playbook].map(playbook)
    return session
  }

  private func followed(_ folder: String) throws(Failure) -> Session {
    do throws(JournalFault) {
      let session = try SessionFolder(folder, state: .ofUser()).read().session
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
      throw .data { $0.message(for: error.reason, file: file) }
    }
  }

  private func playbook(_ file: String) throws(Failure) -> String {
    let bytes = try Files.readGiven(file)
    guard let text = DecodedText.read(bytes) else { throw .data { $0.notText(file: file) } }
    // It becomes one line of a journal, and has to fit into it whatever is in it.
    if text.utf8.count > LineContext.longestLine {
      throw .data { $0.cannotRead(path: file, reason: $0.reason(.tooLarge)) }
    }
    do throws(PlaybookFault) {
      _ = try Playbook(markdown: text)
      return text
    } catch {
      throw .data { $0.message(for: error, file: file) }
    }
  }
}

/// The list of recent sessions on the start screen. It is only a convenience, so errors are ignored.
enum RecentList {
  static func note(_ session: Session, path: String) {
    guard let state = StateFolder.ofUser() else { return }
    let recent = RecentSession(
      path: absolutePath(path), title: session.founding?.title ?? "",
      openedAt: WallClock.moment.milliseconds)
    try? RecentSessions(state).note(recent)
  }
}
