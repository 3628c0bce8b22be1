// Runs the desk: decides commands, writes their events to the journal, and follows what others write.

import Canvas
import Glibc
import Screens
import SessionEngine
import SessionJournal
import Terminal
import Words

/// The running desk of one table or of the plenary.
struct DeskProgram: LiveScreen {
  private(set) var outcome: Ending?
  var model: DeskModel
  let folder: SessionFolder
  let journal: JournalWriter
  var follower: Follower
  /// What no place took yet.
  var waiting = WaitingLines()
  /// Tells when the folder is deleted or moved.
  var going: GoingWatch
  /// What others had forgotten when the desk was opened.
  let hiddenAtOpening: JournalReport
  /// Whether the folder has something that its copy lacks.
  var copyIsDue = true
  private var drafts: DraftStore?
  /// The draft as it was last given to the store; nil forces it to be given again.
  private var keptDraft: String?
  /// The interval between two looks at the folder where the system gives no notice of changes.
  private static let pollMilliseconds = 2000
  private var lastHomecoming: Int64 = 0
  private var lastPoll: Int64 = 0
  /// What was last said of a reading that isn't whole.
  private var doubt: String?
  /// Called once, after the first frame. The list of recent sessions is updated then, so that it doesn't delay that
  /// frame.
  private var afterFirstFrame: ((Session) -> Void)?

  /// - Parameter afterFirstFrame: called after the first frame; with nil the session is put on the list of recent ones.
  init(
    _ opened: OpenedSession, model: DeskModel, drafts: DraftStore?,
    afterFirstFrame: ((Session) -> Void)? = nil
  ) {
    self.model = model
    folder = opened.folder
    journal = opened.journal
    self.drafts = drafts
    self.afterFirstFrame = afterFirstFrame ?? { [folder] in RecentList.note($0, path: folder.path) }
    follower = Follower(opened.folder, from: opened.reading)
    going = opened.folder.watchGoing()
    hiddenAtOpening = opened.reading.report
    if let draft = drafts?.left { self.model.offer(draft: draft) }
    keptDraft = self.model.draft
    doubt = model.words.banner(opened.reading.report)
    reportLocation()
    askToOverwrite()
    askOfFolder()
  }

  var descriptors: [Int32] { [follower.descriptor, going.descriptor].compactMap { $0 } }

  /// The earliest of the next change on the screen, the draft that is due, and the next look at the folder.
  var timeout: Int? {
    var waits = [model.millisecondsToNextChange]
    if let due = drafts?.due { waits.append(max(1, Int(due - model.time.moment.milliseconds))) }
    if follower.needsPolling || journal.location != .home { waits.append(DeskProgram.pollMilliseconds) }
    if copyIsDue { waits.append(0) }
    if !waiting.isEmpty { waits.append(Int(WaitingLines.interval)) }
    return waits.min()
  }

  mutating func update(_ time: WallTime) { model.time = time }
  mutating func report(_ standIn: StandIn) { model.show(standIn.message(model.words)) }

  mutating func take(_ input: Input) -> [Effect] { model.update(input) }

  func render(size: Size, theme: Theme) -> Frame { model.render(size: size, theme: theme) }

  mutating func perform(_ effect: Effect) {
    switch effect {
    case .perform(let command, let origin): perform(command, origin)
    case .performAll(let commands): performAll(commands)
    case .writeMinutes(let file): writeMinutes(to: file)
    case .answer(let question, let isYes): answer(question, isYes: isYes)
    case .quit: end(.quit)
    case .interrupt: end(.interrupted)
    case .create, .open, .openDemo, .switchTheme, .suspend, .redraw: break
    }
  }

  mutating func afterRound() {
    let now = model.time.moment.milliseconds
    follow(at: now)
    retryWaiting(at: now)
    if journal.location != .home, now - lastHomecoming >= 5000 {
      lastHomecoming = now
      if journal.comeHome() { cameHome() }
      reportLocation()
    }
  }

  /// Writes the draft only now that the frame is on the screen, so that typing never waits for the disk.
  mutating func afterDrawing() {
    afterFirstFrame?(model.session)
    afterFirstFrame = nil
    let now = model.time.moment.milliseconds
    keepDraft(at: now)
    if let due = drafts?.due, now >= due { try? drafts?.flush(at: now) }
    if copyIsDue { copyIsDue = journal.keepCopy() }
  }

  private mutating func end(_ ending: Ending) {
    let now = model.time.moment.milliseconds
    waiting.triedAt = 0
    retryWaiting(at: now)
    keepDraft(at: now)
    try? drafts?.flush(at: now)
    outcome = ending
  }

  /// A draft is a best effort, so the desk goes on if it can't be written.
  private mutating func keepDraft(at now: Int64) {
    let draft = model.draft
    if draft == keptDraft { return }
    keptDraft = draft
    try? drafts?.typed(draft, at: now)
  }

  /// The texts that were entered and are saved nowhere.
  var unsaved: [String] { model.unsaved }

  private mutating func perform(_ command: any Command, _ origin: PerformedBy) {
    if !waiting.isEmpty { return hold([command], origin) }
    do throws(Refusal) {
      let events = try command.decide(in: model.session, at: desk(at: model.time.moment))
      write(events, of: [command], origin)
    } catch {
      model.refused(error)
    }
  }

  /// Decides each command on the state after those before it, and writes all events at once.
  private mutating func performAll(_ commands: [any Command]) {
    if !waiting.isEmpty { return hold(commands, .key) }
    var batch = EventBatch(on: model.session)
    do throws(Refusal) {
      for command in commands { try batch.add(command, at: desk(at: model.time.moment)) }
      write(batch.events, of: commands, .key)
    } catch {
      model.refused(error)
    }
  }

  private mutating func write(_ events: [Event], of commands: [any Command], _ origin: PerformedBy) {
    do throws(JournalFault) {
      try journal.append(events, at: model.time.moment, into: &model.session)
      model.performed(events, by: origin)
      copyIsDue = true
    } catch {
      if case .unwritable = error {
        // No other time will be better for it.
        model.showError(Failure.writing(error, path: folder.path).message?(model.words).line ?? "")
      } else {
        waiting.fault = error
        waiting.triedAt = model.time.moment.milliseconds
        hold(commands, origin)
      }
    }
    reportLocation()
  }

  mutating func reportLocation() {
    if !waiting.isEmpty, let fault = waiting.fault {
      let words = model.words
      model.writeFault = words.writeFailedEverywhere(reason: words.reason(fault), waiting: unsaved).line
      return
    }
    guard case .elsewhere(let path, let reason) = journal.location else {
      model.writeFault = nil
      return
    }
    // What is away only now gets a moment before it is tried at home again.
    if model.writeFault == nil {
      lastHomecoming = model.time.moment.milliseconds
      // It may say that all is well.
      model.notice = nil
    }
    model.writeFault = trouble(reason, secondPlace: path).line
  }

  private mutating func follow(at now: Int64) {
    let needsPolling = follower.needsPolling || journal.location != .home
    guard
      follower.isTold || going.hasChanged()
        || (needsPolling && now - lastPoll >= Int64(DeskProgram.pollMilliseconds))
    else { return }
    lastPoll = now
    copyIsDue = true
    journal.lookAfterFolder()
    let forgettings = model.session.forgettings
    journal.mend(in: model.session)
    let news = try? follower.refresh(&model.session, besides: journal)
    // What these news forgot is removed from the lines that this run keeps, so that it isn't written again.
    journal.mend(in: model.session)
    reportLocation()
    if model.session.forgettings != forgettings {
      model.forgotLines()
      // The pending draft may contain what was forgotten, so the store gets the one of the model again.
      keptDraft = nil
    }
    if let news, news != .none { model.heardElsewhere() }
    askOfFolder()
    reportDoubt()
  }

  /// Says what keeps the reading from being whole, once for each change of it.
  private mutating func reportDoubt() {
    let new = model.words.banner(follower.report)
    if new == doubt { return }
    doubt = new
    if let new { model.showError(new) }
  }

  private mutating func writeMinutes(to file: String?) {
    let words = model.words
    // `-` is standard output, which shows the desk.
    if file == "-" { return model.refused(.missing(.text)) }
    do throws(Failure) {
      let written = try MinutesFile(model.session, to: file, of: folder, words)
      model.show(visible(written.message(words, path: tail(of: written.path))))
    } catch {
      model.showError(error.message?(words).line ?? "")
    }
  }

  /// The end of a path that is too long for the footer.
  private func tail(of path: String) -> String {
    let parts = path.split(separator: "/")
    return path.count <= 48 || parts.count < 3 ? path : "…/" + parts.suffix(2).joined(separator: "/")
  }
}
