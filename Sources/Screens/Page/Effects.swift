// What a screen asks of the program around it: the screens themselves touch no disk, no terminal and no clock.

import SessionEngine
import Words

/// Something that only the program around the screens can do.
public enum Effect: Sendable {
  /// Decide, write, fold; then tell the desk with `performed` or `refused`.
  case perform(any Command, PerformedBy)
  /// Several, one after the other.
  case performAll([any Command])
  case writeMinutes(file: String?)
  /// Make the session that the form describes, and open it.
  case create(FormResult)
  case open(path: String)
  case openDemo
  /// What was asked about the session's folder was answered.
  case answer(FolderQuestion, isYes: Bool)
  case switchTheme
  case suspend
  case redraw
  case quit
  /// Ended from outside, or by Ctrl-C twice: the draft is kept.
  case interrupt

  /// What some actions ask on every screen that binds them.
  static let ofEveryScreen: [ActionName: Effect] = [
    .suspend: .suspend, .redraw: .redraw, .switchTheme: .switchTheme,
  ]
}

/// What is asked about the session's folder, whatever the note-taker is doing.
public enum FolderQuestion: Sendable, Hashable {
  /// It was deleted: whether it is put back.
  case putBack(path: String, journals: Int, isComplete: Bool)
  /// Elsewhere so many lines were forgotten: whether they are overwritten here too.
  case overwrite(lines: Int)
}

/// What on the desk asked for a command, which tells what follows when it is done.
public enum PerformedBy: Sendable, Hashable {
  /// Enter on the line: the line is emptied.
  case line
  /// A key: the line stays as it is.
  case key
}
