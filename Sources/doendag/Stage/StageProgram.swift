// The stage with its effects: what others write is followed, and nothing is ever written.

import Canvas
import Screens
import SessionEngine
import SessionJournal
import Terminal
import Words

/// The stage of one table, or of the plenary, while it runs.
struct StageProgram: LiveScreen {
  private(set) var outcome: Ending?
  private var model: StageModel
  private var watch: SessionWatch
  /// As it was given.
  private let path: String

  /// `trouble`: what is wrong with the theme that was asked for; shown until the next key.
  init(_ path: String, model: StageModel, trouble: ((Words) -> Message)?) {
    self.path = path
    self.model = model
    watch = SessionWatch(path)
    follow()
    reportState()
    // In the language of the session, if it is there.
    if let trouble { self.model.showError(trouble(self.model.words).line) }
  }

  var descriptors: [Int32] { watch.descriptors }

  /// The clock that is seen, and a folder that has to be looked at.
  var timeout: Int? { [model.millisecondsToNextChange, watch.timeout].compactMap { $0 }.min() }

  mutating func update(_ time: WallTime) { model.time = time }
  mutating func report(_ standIn: StandIn) { model.show(standIn.message(model.words)) }

  mutating func take(_ input: Input) -> [Effect] { model.update(input) }

  func render(size: Size, theme: Theme) -> Frame { model.render(size: size, theme: theme) }

  mutating func perform(_ effect: Effect) {
    switch effect {
    case .quit: outcome = .quit
    case .interrupt: outcome = .interrupted
    case .perform, .performAll, .writeMinutes, .create, .open, .openDemo, .switchTheme, .suspend, .redraw:
      break
    }
  }

  mutating func afterRound() { follow() }

  private mutating func follow() {
    let revision = model.session.revision
    let news = watch.look(&model.session, at: model.time.moment.milliseconds)
    // Otherwise the model has seen it by itself.
    if news.hasNewSession, model.session.revision == revision { model.heard() }
    // In the language of the session, which can be another one now.
    if news != .none { reportState() }
  }

  private mutating func reportState() {
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
    case .notASession, .notEmpty, .replaced: .noJournal
    case .incomplete: .incomplete
    case .system(let fault): .unreadable(SystemError(code: fault.code).reason(words))
    }
  }
}
