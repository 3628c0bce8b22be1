// The stage at the rim: what others write is followed and shown, and nothing is written.

import Canvas
import Screens
import SessionEngine
import SessionJournal
import Words

/// The stage of one table, or of the plenary, while it runs.
struct StageProgram: LiveScreen {
  private(set) var outcome: Ending?
  private var model: StageModel
  private var watch: SessionWatch
  private let path: String

  /// The session is looked for, and read if it is there.
  init(_ path: String, model: StageModel) {
    self.path = path
    self.model = model
    watch = SessionWatch(path)
    afterRound()
    self.model.told(standing)
  }

  var descriptors: [Int32] { watch.descriptors }

  /// The clock that is seen, and a folder that has to be looked at.
  var patience: Int? { [model.millisecondsToNextChange, watch.patience].compactMap { $0 }.min() }

  mutating func tell(_ time: WallTime) { model.time = time }

  mutating func take(_ input: Input) -> [Effect] { model.update(input) }

  mutating func perform(_ effect: Effect) {
    switch effect {
    case .quit: outcome = .quit
    case .interrupt: outcome = .interrupted
    default: break
    }
  }

  mutating func afterRound() {
    let news = watch.look(&model.session, at: model.time.moment.milliseconds)
    if news != .none { model.told(standing) }
  }

  func render(size: Size, theme: Theme) -> Frame { model.render(size: size, theme: theme) }

  private var standing: StageModel.Standing {
    let words = model.words
    switch watch.state {
    case .following: return .following
    case .lost(let fault): return .lost(words.stageLost(reason: words.reason(fault)))
    case .waiting(let fault):
      let waits = words.stageWaits(path: visible(path))
      switch fault {
      case .noSuchFolder, .notASession: return .waiting([waits])
      default: return .waiting([waits, words.reason(fault)])
      }
    }
  }
}
