// Prints a frame as plain lines of output, without claiming the terminal.

import CNcurses
import Canvas
import Glibc

extension Terminal {
  /// The bytes that print a frame as lines on standard output: text, colours and newlines. Nothing is erased, and the
  /// cursor isn't moved otherwise.
  ///
  /// - Parameter frame: Must be narrower than the terminal, since terminals disagree on where the cursor is after the
  ///   last column.
  /// - Returns: Nil if standard output is no terminal, or an unknown one. Print the frame's ``Frame/text`` then.
  public static func inline(_ frame: Frame) -> [UInt8]? {
    let asciiOnly = !setLocale()
    guard isatty(1) == 1, let description = try? Description.ofThisTerminal() else { return nil }
    let encoder = CellEncoder.ofLocale(asciiOnly: asciiOnly)
    return try? Description.withSetUp(description.name) { inlineLines(of: frame, encoder, description) }
  }
}

/// The rows with their styles. Each row ends in the plain style, so that its background doesn't continue on the next.
/// The description has to be set up.
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

/// The sequences that set a style, whatever was set before, for the terminal whose description is set up.
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
