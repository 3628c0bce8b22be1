// The few control sequences that ncurses doesn't offer. No others are sent by the program itself.

/// Sequences for a terminal, from xterm's manual (ctlseqs). They are empty for terminals that wouldn't ignore an
/// unknown sequence.
struct Escapes: Sendable {
  /// Turns bracketed paste on, and stops the wheel from sending arrow keys.
  let begin: [UInt8]
  /// Undoes `begin`.
  let end: [UInt8]
  /// Synchronized output, around a screen that is painted completely, so that it doesn't flicker.
  let beginPainting: [UInt8]
  let endPainting: [UInt8]
  /// Clears the screen, if there is no alternate screen to leave.
  let clearing: [UInt8]
  /// Undoes everything at once, for a signal handler, which can't call ncurses: also synchronized output and the
  /// mouse.
  let rescue: [UInt8]

  /// The marks of bracketed paste.
  static let pasteStart = Array("\u{1B}[200~".utf8)
  static let pasteEnd = Array("\u{1B}[201~".utf8)

  init(_ description: Description) {
    func known(_ sequences: String) -> [UInt8] { description.speaksECMA48 ? Array(sequences.utf8) : [] }
    let pastes = description.pasteMarks.map { (on: Array($0.on.utf8), off: Array($0.off.utf8)) }
    // Alternate scroll: save the mode and turn it off; later turn it on and restore it. Terminals that can't save it
    // are left with it on, which is their default.
    begin = (pastes?.on ?? known("\u{1B}[?2004h")) + known("\u{1B}[?1007s\u{1B}[?1007l")
    end = (pastes?.off ?? known("\u{1B}[?2004l")) + known("\u{1B}[?1007h\u{1B}[?1007r")
    beginPainting = known("\u{1B}[?2026h")
    endPainting = known("\u{1B}[?2026l")
    clearing = description.clearing
    rescue = endPainting + known("\u{1B}[?1000l\u{1B}[?1006l") + end + description.farewell
  }
}
