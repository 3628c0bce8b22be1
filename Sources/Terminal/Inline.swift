// A frame as lines of the scrollback: what a command shows and leaves behind, without claiming the terminal.

import CNcurses
import Canvas
import Glibc

extension Terminal {
  /// The bytes that show a frame as lines on standard output: colours and newlines, nothing erased, no cursor moved.
  ///
  /// - Parameter frame: Narrower than the terminal: after the last column terminals disagree on where they are.
  /// - Returns: Nil where standard output is no terminal, or one of which nothing is known: there the frame's
  ///   ``Frame/text`` is to be written.
  public static func inline(_ frame: Frame) -> [UInt8]? {
    let asciiOnly = !setLocale()
    guard isatty(1) == 1, let description = try? Description.ofThisTerminal() else { return nil }
    let encoder = CellEncoder.ofLocale(asciiOnly: asciiOnly)
    return try? Description.withSetUp(description.name) { inlineLines(of: frame, encoder, description) }
  }
}

/// Each row with its looks, plain again before it ends: the ground of a row is not to run on to the next. The description is
/// set up.
func inlineLines(of frame: Frame, _ encoder: CellEncoder, _ description: Description) -> [UInt8] {
  var text = ""
  var sequences: [Style: String] = [:]
  for row in 0..<frame.size.rows {
    var style: Style?
    for cell in encoder.encode(frame.row(row)) {
      if style != cell.style {
        let known =
          sequences[cell.style] ?? looks(cell.style.degraded(to: description.depth, marks: description.marks))
        sequences[cell.style] = known
        text += known
        style = cell.style
      }
      text += cell.cluster.text
    }
    text += looks(.plain) + "\n"
  }
  return Array(text.utf8)
}

/// What makes the terminal whose description is set up write in a style, whatever it did before.
private func looks(_ style: Style) -> String {
  func coloured(_ colour: Colour, _ name: String, _ olderName: String) -> String {
    let number = ColourPairs.number(colour)
    guard number >= 0 else { return "" }
    return Description.string(name, number) ?? Description.string(olderName, number) ?? ""
  }
  var text = (Description.string("sgr0") ?? "") + (style == .plain ? Description.string("op") ?? "" : "")
  for (mark, name) in [(Attributes.bold, "bold"), (.underline, "smul"), (.reverse, "rev")]
  where style.attributes.contains(mark) {
    text += Description.string(name) ?? ""
  }
  return text + coloured(style.foreground, "setaf", "setf") + coloured(style.background, "setab", "setb")
}
