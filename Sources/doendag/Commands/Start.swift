// `doendag` alone: the start screen, and the desk of the session that is chosen there.

import Canvas
import Glibc
import Screens
import SessionEngine
import SessionJournal
import Terminal
import Words

extension ProgramCommand {
  /// Run if no command is given. Its options may also precede a command that takes them.
  static let start = ProgramCommand(
    "",
    Both(
      "the start screen: recent sessions, new, an example",
      "het startscherm: recente bijeenkomsten, nieuw, een voorbeeld"),
    options: [.language, .theme]
  ) { call throws(Failure) in
    try call.needTerminal()
    let words = try call.words()
    var (themes, trouble) = try call.themes()
    var terminal = try call.claimTerminal()
    defer { terminal.restore() }
    StateFolder.ofUser()?.sweep()
    var message = trouble?(words).line
    while true {
      var start = StartProgram(words: words, environment: call.environment, message: message)
      switch Loop.run(&start, on: &terminal, themes: &themes) {
      case .quit: return .good
      case .interrupted: return .interrupted
      case .open(let path):
        do throws(Failure) {
          let opened = try OpenedSession(path, table: nil)
          let model = try opened.model(language: opened.reading.session.language)
          return call.run(opened, model, on: &terminal, themes: &themes)
        } catch {
          message = error.message?(words).line
        }
      }
    }
  }
}

/// Runs the start screen and performs its effects.
struct StartProgram: LiveScreen {
  enum Ending {
    case quit, interrupted
    case open(String)
  }

  private(set) var outcome: Ending?
  private var model: StartModel
  private let environment: Environment

  init(words: Words, environment: Environment, message: String?) {
    self.environment = environment
    let recent = StateFolder.ofUser().map { RecentSessions($0).all } ?? []
    let home = (environment["HOME"] ?? ".") + "/doendag"
    model = StartModel(
      words: words,
      recent: recent.map {
        ListedSession(path: $0.path, title: $0.title, exists: access($0.path, R_OK) == 0)
      },
      today: WallClock.moment.today, home: home)
    if let message { model.showError(message) }
  }

  let descriptors: [Int32] = []
  let timeout: Int? = nil

  mutating func update(_ time: WallTime) {}
  mutating func report(_ standIn: StandIn) { model.show(standIn.message(model.words)) }
  mutating func take(_ input: Input) -> [Effect] { model.update(input) }
  mutating func afterRound() {}
  func render(size: Size, theme: Theme) -> Frame { model.render(size: size, theme: theme) }

  mutating func perform(_ effect: Effect) {
    do throws(Failure) {
      switch effect {
      case .quit: outcome = .quit
      case .interrupt: outcome = .interrupted
      case .open(let path): outcome = .open(path)
      case .create(let form): outcome = .open(try create(form))
      case .openDemo: outcome = .open(try DemoSession.make(in: nil, model.words.language, environment))
      case .perform, .performAll, .writeMinutes, .answer, .switchTheme, .suspend, .redraw: break
      }
    } catch {
      model.showError(error.message?(model.words).line ?? "")
    }
  }

  /// Creates the session of the form, with the folders above it.
  ///
  /// - Returns: its path.
  private func create(_ form: FormResult) throws(Failure) -> String {
    var session = NewSession(
      founding: Founding(
        id: NewSession.freshID(), title: form.title, question: form.question, date: form.date,
        place: form.place, language: form.language))
    session.people = try people(form.participants)
    let path =
      form.folder.hasPrefix("~/") ? (environment["HOME"] ?? "") + form.folder.dropFirst() : form.folder
    // If this fails, creating the session fails too and reports it.
    try? Disk().makeFolders(
      path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/"))
    do throws(JournalFault) {
      _ = try session.make(in: path, at: WallClock.moment)
    } catch {
      throw .creating(error, path: path)
    }
    return path
  }

  /// Parses a list that was typed or pasted. If its first line is no header, its columns are those of `/enrol`.
  private func people(_ text: String) throws(Failure) -> [ListedPerson] {
    if text.isEmpty { return [] }
    do throws(ListFault) {
      return try ParticipantList.read(Array(text.utf8))
    } catch {
      guard case .noNameColumn = error.reason else {
        throw .data { $0.message(for: error.reason, file: $0.label(.participants)) }
      }
    }
    do throws(ListFault) {
      let separator = text.contains("\t") ? "\t" : text.contains(";") ? ";" : ","
      let header = ["name", "organisation", "role", "perspective", "table"].joined(separator: separator)
      return try ParticipantList.read(Array((header + "\n" + text).utf8))
    } catch {
      throw .data { $0.message(for: error.reason, file: $0.label(.participants)) }
    }
  }
}
