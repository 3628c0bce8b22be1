// The desk as a value: the session as it stands, the line that is being typed, and what lies over the page.

import Canvas
import SessionEngine
import Words

/// Everything that the note-taker's screen shows.
public struct DeskModel: Sendable, ShowsNotice {
  /// Changed by the program alone, after an event is on the disk.
  public var session: Session {
    // The program borrows it on every pass of its loop, and seldom changes it.
    didSet { if session.revision != overview.revision { refresh() } }
  }
  private(set) var overview: Overview
  /// Cached for the screen; nil until its size is known, and while it is too small.
  var arrangement: Arrangement?
  var page: Page?
  public let desk: DeskLabel
  /// Nil at the plenary desk.
  public let table: String?
  public let words: Words
  public let playbook: Playbook
  public var time: WallTime
  let steps: ClockSteps

  var editor = LineEditor()
  var floor = Floor.nobody
  /// Whose turn it is in a round, as the floor last followed it.
  var knownTurn: String?
  /// The line as Enter was refused it, until a key changes it.
  var refusedLine: String?
  /// What was typed before Tab for the person who has the floor; kept as a habit with the next line.
  var typedForFloor: String?
  var editing: Ref?
  var dismissesClauses = false
  /// What the line would become, read anew after every change.
  var reading = LineReading.empty
  var overlay = Overlay.none
  /// Hands that were counted and not written, while something else is done.
  var heldHands: Hands?
  /// Rows that the page is scrolled back from the newest.
  var scroll = 0
  /// Which prompt of the phase is shown.
  var prompt = 0
  public var notice: Notice?
  var saved: Saved?
  /// Why the disk can't be written, over the head of the page until it can be again.
  public var writeFault: String?
  /// What was entered and is written nowhere yet, in its order.
  public internal(set) var unsaved: [String] = []
  var summary: Summary?
  /// Ctrl-C was pressed once.
  var isEnding = false
  /// The phase as this desk last knew it, which another desk can change.
  var knownPhase = Phase.opening
  /// Where another desk moved this one: from which phase, to which.
  var movedByOthers: (from: Phase, to: Phase)?

  public init(
    session: Session, desk: DeskLabel, table: String?, language: Language, playbook: Playbook,
    time: WallTime, reducesMotion: Bool = false
  ) {
    self.session = session
    self.desk = desk
    self.table = table
    words = Words(language)
    self.playbook = playbook
    self.time = time
    steps = reducesMotion ? .calm : .seconds
    overview = Overview(of: session, table: table, words: words)
    // Lines that wait for a choice wait for it at a desk that is opened again too.
    if let open = session.lastLine(at: desk)?.unnamed, case .oneOf = open { floor = .unnamed(open) }
    followTurn([])
    if phase == .closing { summary = Summary(session: session) }
    knownPhase = phase
  }

  /// Where the desk's table is in the walk.
  public var phase: Phase { overview.phase }

  /// The unsent line, to be kept as a draft.
  public var draft: String {
    guard let editing, !editor.isEmpty else { return draftWithSpeaker }
    return "/\(Edit.entry.name[words.language]) #\(editing.text) \(editor.text)"
  }

  /// With the name of who has the floor, where the line itself names nobody: it is under that name that it would be noted.
  private var draftWithSpeaker: String {
    guard let name = typedFloor, case .contribution = reading, !editor.text.contains(":"),
      editor.text.first != "\\"
    else { return editor.text }
    return "\(name): \(editor.text)"
  }

  /// What is typed before the colon for who has the floor; nil where there is nothing that can be.
  private var typedFloor: String? {
    switch floor {
    case .person(let name), .unnamed(.stranger(let name)): name
    case .unnamed(.everyone): words.language == .dutch ? "wij" : "we"
    case .unnamed(.oneOf), .nobody: nil
    }
  }

  var walk: TableState { session.state(of: table) ?? session.tables[0] }

  /// Computes again what is shown of the session.
  mutating func refresh() {
    let before = phase
    page = nil
    overview = Overview(of: session, table: table, words: words)
    if case .list(var list) = overlay, list.kind == .tables {
      list.refresh(in: self)
      overlay = .list(list)
    }
    if phase == before {
      summary?.refresh(from: session)
    } else {
      // The phase changed, here, at another desk or by an undo: the page starts afresh, the typed line is left alone.
      (prompt, scroll) = (0, 0)
      summary = phase == .closing ? Summary(session: session) : nil
    }
  }

  /// The desk at this moment.
  var here: Desk { Desk(label: desk, table: table, now: time.moment) }

  var context: LineContext {
    LineContext(session: session, desk: desk, table: table, floor: floor, today: time.moment.today)
  }

  var prompts: [String] { playbook.prompts(in: phase) }

}

/// What lies over the page and takes the keys.
enum Overlay: Sendable {
  case none
  /// A page of the help, until the next key that doesn't turn it.
  case help(page: Int)
  case question(Question)
  case list(ListOverlay)
  case record(TableRecord)
  case hands(Hands)
}

/// Something that is asked before it is done: Enter, `y` or `j` is yes, Esc or `n` is no.
enum Question: Sendable {
  /// The phase is left though it still asks something.
  case leavePhase([Ask], any Command, PerformedBy)
  /// Everyone is moved on, though some tables still lack something, or are further.
  case moveEveryone([String], EnterPhase, PerformedBy)
  /// The walk goes back to where it was, by an undo.
  case undoPhase(PerformedBy)
  /// Pasted lines become contributions.
  case paste([String])
  case quit
  /// Something that happened to the folder asks for a decision.
  case folder(FolderQuestion)
}

/// What was last written to the disk, and when.
struct Saved: Sendable, Equatable {
  let ref: Ref?
  let time: WallTime
}
