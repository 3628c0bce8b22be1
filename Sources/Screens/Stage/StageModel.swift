// The stage as a value: the session as it stands, and what of it the room sees.

import Canvas
import SessionEngine
import Words

/// Everything that the projector's screen shows. Nothing done to it changes the session.
public struct StageModel: Sendable, ShowsNotice {
  /// Changed by the program alone, as others write.
  public var session: Session {
    // The program borrows it on every pass of its loop, and seldom changes it.
    didSet { if session.revision != view.revision { refresh() } }
  }
  public var time: WallTime
  private(set) public var words: Words
  /// As it was asked for; nil shows the plenary.
  let askedTable: String?
  let steps: ClockSteps
  private let chosenLanguage: Language?
  private let standardLanguage: Language
  private(set) var view: StageView
  private var playbook: Playbook?
  /// The session's own, as it was read.
  private var playbookText: String?
  /// How it stands with the session that is followed.
  public var standing = Standing.waiting([])
  /// Of the screen; nil until it is known.
  var size: Size?
  var isBlank = false
  var showsHelp = false
  /// Shown until the next key.
  public var notice: Notice?
  /// Which prompt of the phase is shown.
  var prompt = 0
  /// Where each page of what was said begins that was turned so far; the newest first. Empty shows the newest.
  var turned: [StageLines.Start] = []
  /// The pages of the summary, cached while it is shown.
  var summary: StageSummary?
  /// The page of the summary; nil shows what was said.
  var summaryPage: Int?

  /// Whether there is a session to show.
  public enum Standing: Sendable, Equatable {
    /// Nothing could be read yet; what is the matter, in lines.
    case waiting([String])
    case following
    /// What stands there is the last that could be read; what is the matter.
    case lost(String)
  }

  /// - Parameters:
  ///   - language: The one that was asked for; nil takes the session's.
  ///   - standardLanguage: Until there is a session.
  public init(
    table: String?, language: Language?, standardLanguage: Language, reducesMotion: Bool, time: WallTime
  ) {
    session = Session()
    askedTable = table
    chosenLanguage = language
    self.standardLanguage = standardLanguage
    steps = reducesMotion ? .calm : .seconds
    self.time = time
    words = Words(language ?? standardLanguage)
    view = StageView(of: session, table: nil, words: words)
  }

  /// Others wrote: the session is another one, even where it holds as many events as before.
  public mutating func heard() {
    summary = nil
    refresh()
  }

  /// The table that is shown, by the name it has in the session; nil is the plenary.
  var table: String? { askedTable.map { session.tableName(said: $0) ?? $0 } }

  var prompts: [String] { playbook?.prompts(in: view.phase) ?? [] }

  /// The session is there, but the table that was asked for isn't.
  var lacksTable: Bool { session.founding != nil && session.state(of: table) == nil }

  /// What stands instead of the session, where there is none to show.
  var waiting: [String]? {
    if session.founding == nil {
      if case .waiting(let lines) = standing { return lines }
      return [words.stageWaits]
    }
    guard lacksTable, let table else { return nil }
    return [words.noSuchTableYet(table), words.tablesThere(session.tables.compactMap(\.table))]
  }

  /// Computes again what is shown of the session.
  private mutating func refresh() {
    let before = view.phase
    let language = chosenLanguage ?? session.founding?.language ?? standardLanguage
    if language != words.language || playbook == nil || playbookText != session.playbook {
      words = Words(language)
      playbookText = session.playbook
      playbook = readPlaybook()
    }
    view = StageView(of: session, table: table, words: words)
    let shown = Set(view.places.map { session.contributions[$0].ref })
    turned.removeAll { !shown.contains($0.ref) }
    if view.phase != before {
      (prompt, turned) = (0, [])
      summaryPage = view.phase == .closing ? 0 : nil
    }
    keepSummary()
  }

  /// The session's own playbook, else the one that is built in.
  private func readPlaybook() -> Playbook? {
    if let markdown = session.playbook, let own = try? Playbook(markdown: markdown) { return own }
    return try? words.builtInPlaybook()
  }
}
