// Runs the stage: it follows what others write, and never writes anything.

import Canvas
import Screens
import SessionEngine
import SessionJournal
import Terminal
import Words

/// The running stage of one table or of the plenary.
struct StageProgram: LiveScreen {
  private(set) var outcome: Ending?
  private var model: StageModel
  private var watch: SessionWatch
  /// The path as it was given.
  private let path: String
  /// What was last said of a reading that isn't whole.
  private var doubt: String?

  /// - Parameter trouble: why the chosen theme can't be used; shown until the next key.
  init(_ path: String, model: StageModel, trouble: ((Words) -> Message)?) {
    self.path = path
    self.model = model
    watch = SessionWatch(path, state: .ofUser())
    follow()
    reportState()
    // Only now, since the session's language is known only after it was read.
    if let trouble { self.model.showError(trouble(self.model.words).line) }
  }

  var descriptors: [Int32] { watch.descriptors }

  /// The earlier of the next change on the screen and the next look at the folder.
  var timeout: Int? { [model.millisecondsToNextChange, watch.timeout].compactMap { $0 }.min() }

  mutating func update(_ time: WallTime) { model.time = time }
  mutating func report(_ standIn: StandIn) { model.show(standIn.message(model.words)) }

  mutating func take(_ input: Input) -> [Effect] { model.update(input) }

  func render(size: Size, theme: Theme) -> Frame { model.render(size: size, theme: theme) }

  mutating func perform(_ effect: Effect) {
    switch effect {
    case .quit: outcome = .quit
    case .interrupt: outcome = .interrupted
    case .perform, .performAll, .writeMinutes, .create, .open, .openDemo, .answer, .switchTheme, .suspend,
      .redraw:
      break
    }
  }

  mutating func afterRound() { follow() }

  private mutating func follow() {
    let revision = model.session.revision
    let news = watch.look(&model.session, at: model.time.moment.milliseconds)
    // If the revision changed, the model has noticed the new session itself.
    if news.hasNewSession, model.session.revision == revision { model.heard() }
    // The messages are in the session's language, which may have changed.
    if news != .none { reportState() }
  }

  /// Says what keeps the reading from being whole, once for each change of it.
  private mutating func reportDoubt() {
    let new = watch.report.flatMap(model.words.banner)
    if new == doubt { return }
    doubt = new
    if let new { model.showError(new) }
  }

  private mutating func reportState() {
    reportDoubt()
    let words = model.words
    switch watch.state {
    case .following: model.standing = .following
    case .waiting(let fault):
      model.standing = .waiting([
        words.stageWaits(path: visible(path)), words.stageWaits(for: fault.stageFault(words)),
      ])
    case .lost(let fault):
      model.standing = .lost(words.stageLost(reason: words.stageReason(fault.stageFault(words))))
    }
  }
}

extension JournalFault {
  fileprivate func stageFault(_ words: Words) -> StageFault {
    switch self {
    case .noSuchFolder: .noFolder
    case .notAFolder: .notFolder
    case .notASession, .notEmpty, .replaced, .gone, .moved: .noJournal
    case .incomplete: .incomplete
    case .system(let fault): .unreadable(SystemError(code: fault.code).reason(words))
    case .unwritable: .incomplete
    }
  }
}
