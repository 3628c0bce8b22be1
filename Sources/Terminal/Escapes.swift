// The few control sequences that ncurses has no word for. Nowhere else in the program does one stand that is sent.

/// Sequences for one terminal, from the manual of xterm (ctlseqs). Where a terminal would not pass over what it doesn't
/// know, they are empty.
struct Escapes: Sendable {
  /// Marks pastes, and has the wheel type no arrows.
  let begin: [UInt8]
  /// Makes that undone.
  let end: [UInt8]
  /// Around a screen that is painted whole, so that nobody sees half of one: synchronized output.
  let beginPainting: [UInt8]
  let endPainting: [UInt8]
  /// Clears a screen that there is no way back from: what stood there before is gone.
  let clearing: [UInt8]
  /// All there is to undo when ncurses is left no time: also the middle of a painting, and the mouse.
  let rescue: [UInt8]

  /// Around a paste that is marked.
  static let pasteStart = Array("\u{1B}[200~".utf8)
  static let pasteEnd = Array("\u{1B}[201~".utf8)

  init(_ description: Description) {
    func known(_ sequences: String) -> [UInt8] { description.speaksECMA48 ? Array(sequences.utf8) : [] }
    let pastes = description.pasteMarks.map { (on: Array($0.on.utf8), off: Array($0.off.utf8)) }
    // Alternate scroll: how it was is kept and brought back; terminals that can't keep it have it on.
    begin = (pastes?.on ?? known("\u{1B}[?2004h")) + known("\u{1B}[?1007s\u{1B}[?1007l")
    end = (pastes?.off ?? known("\u{1B}[?2004l")) + known("\u{1B}[?1007h\u{1B}[?1007r")
    beginPainting = known("\u{1B}[?2026h")
    endPainting = known("\u{1B}[?2026l")
    clearing = description.clearing
    rescue = endPainting + known("\u{1B}[?1000l\u{1B}[?1006l") + end + description.farewell
  }
}
