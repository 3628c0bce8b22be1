// A frame as lines of the scrollback: what a command shows and leaves behind, without claiming the terminal.

import CNcurses
import Canvas
import Glibc

extension Terminal {
  /// The bytes that show a frame as lines on standard output: colours and newlines, nothing erased, no cursor moved.
  ///
  /// - Parameter frame: Narrower than the terminal: after the last column terminals disagree on where they are.
  /// - Returns: Nil where standard output is no terminal, or one that knows no colours or attributes to speak of: there
  ///   the frame's ``Frame/text`` is to be written.
  public static func inline(_ frame: Frame) -> [UInt8]? {
    guard isatty(1) == 1, let capabilities = try? Capabilities.ofThisTerminal(asciiOnly: !setLocale()) else {
      return nil
    }
    var pen = Pen(capabilities)
    return pen.lines(of: frame)
  }
}

extension Pen {
  /// Each row with its looks, plain again before it ends: the ground of a row is not to run on to the next.
  mutating func lines(of frame: Frame) -> [UInt8] {
    assumePlain()
    for row in 0..<frame.size.rows {
      for cell in frame.row(row) where !cell.isContinuation {
        use(cell.style)
        let scalars = printed(cell)
        put(scalars, taking: Int(cell.width), columns: frame.size.columns)
      }
      use(.plain)
      write("\n")
    }
    return take()
  }

  /// What stands for a cell on this terminal, in as many columns.
  private func printed(_ cell: Cell) -> [Unicode.Scalar] {
    guard let base = cell.cluster.scalar else { return [" "] }
    let width = Int(cell.width)
    if base.isASCII, cell.cluster.isSimple { return [base] }
    if capabilities.asciiOnly {
      return padded([Unicode.Scalar(asciiLookAlike(of: base))], from: 1, to: width)
    }
    let known = Int(doendag_width(base.value))
    return known < 1
      ? padded(["□"], from: 1, to: width) : padded(cell.cluster.scalars, from: known, to: width)
  }

  private func padded(_ scalars: [Unicode.Scalar], from known: Int, to width: Int) -> [Unicode.Scalar] {
    scalars + Array(repeating: " ", count: max(0, width - known))
  }
}
