// What a person can do to a screen, as plain values: keys, pasted text, a new size, a signal.

/// A key, whatever bytes a terminal sends for it.
public enum Key: Hashable, Sendable {
  /// A letter, digit, sign or space as typed; never a control character. A mark typed after its letter in a read of
  /// its own comes alone: append to the text and it joins.
  case character(Character)
  case enter, tab, backTab, escape, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  /// Ctrl or Alt with Left, Right and Backspace.
  case wordLeft, wordRight, deleteWordLeft
  /// Ctrl, Alt or Shift with Up and Down.
  case scrollUp, scrollDown
  /// Ctrl with a letter (lower case), a space or one of `\ ] ^ _`.
  case control(Character)
  /// Alt with a character.
  case alt(Character)
  /// F1 and on.
  case function(Int)
}

/// A request from outside to end; the terminal's own Ctrl-C comes as the key `control("c")`.
public enum EndSignal: Hashable, Sendable {
  /// SIGINT.
  case interrupt
  /// SIGTERM.
  case terminate
  /// SIGHUP, or the terminal is gone.
  case hangUp
}

/// What comes from a terminal.
public enum Input: Hashable, Sendable {
  case key(Key)
  /// Pasted text, whole. Line ends are `\n`, bytes that are no UTF-8 are U+FFFD; all else is as it came, controls too.
  case paste(String)
  case resize(Size)
  /// SIGTSTP from outside: suspend, please. Ctrl-Z comes as the key `control("z")`.
  case stop
  case end(EndSignal)
}
