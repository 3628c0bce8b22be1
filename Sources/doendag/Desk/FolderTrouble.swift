// What the desk says and asks when the session's folder is deleted or moved under it.

import Canvas
import Screens
import SessionJournal
import Words

extension DeskProgram {
  /// Why lines go to the second place, and what can be done about it.
  func trouble(_ reason: JournalFault, secondPlace: String) -> Message {
    let words = model.words
    switch reason {
    case .gone, .moved:
      let isMoved = if case .moved = reason { true } else { false }
      return words.folderLost(
        path: folder.path, reason: words.reason(reason), isMoved: isMoved, secondPlace: secondPlace)
    case .noSuchFolder, .notAFolder, .notASession, .notEmpty, .incomplete, .replaced, .unwritable, .system:
      return words.writeFailed(path: folder.path, reason: words.reason(reason), secondPlace: secondPlace)
    }
  }

  /// Asks what a forgetting from elsewhere may overwrite. At the opening alone, where no line is being typed: nobody's Enter
  /// for another line may overwrite anything.
  mutating func askToOverwrite() {
    if hiddenAtOpening.hidden > 0 { model.ask(.overwrite(lines: hiddenAtOpening.hidden)) }
  }

  /// Asks whether a folder that is gone is to be put back; again at each look, until it is answered.
  mutating func askOfFolder() {
    guard journal.canPutBack else { return }
    let (journals, isComplete) = journal.copied
    model.ask(.putBack(path: visible(folder.path), journals: journals, isComplete: isComplete))
  }

  mutating func answer(_ question: FolderQuestion, isYes: Bool) {
    switch question {
    case .putBack: isYes ? putBack() : leaveGone()
    case .overwrite: overwrite(isYes)
    }
    reportLocation()
  }

  private mutating func overwrite(_ isYes: Bool) {
    let words = model.words
    let faults = journal.answer(hiddenAtOpening, isApproved: isYes)
    follower.readAgain()
    if let news = try? follower.refresh(&model.session, besides: journal), news != .none {
      model.heardElsewhere()
    }
    if let fault = faults.first {
      let reason = SystemError(code: fault.code).reason(words)
      return model.showError(words.notForgottenIn(file: visible(fault.path), reason: reason).line)
    }
    model.show(isYes ? words.overwritten : words.shownAgain)
  }

  private mutating func putBack() {
    let words = model.words
    do throws(JournalFault) {
      try journal.putBack()
      cameHome()
      model.show(words.folderIsBack)
    } catch {
      model.showError(words.notPutBack(reason: words.reason(error)).line)
    }
  }

  private mutating func leaveGone() {
    journal.dropCopy()
    model.show(model.words.onlyOwnLeft)
  }

  /// Another folder may stand at the path now.
  mutating func cameHome() {
    going = folder.watchGoing()
    follower.watchAnew()
    model.show(model.words.writingRecovered)
  }
}
