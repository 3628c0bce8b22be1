// Where each part of the stage stands at each size: what matters least goes first.

import Canvas

/// From which size on the stage is complete, and from which it is of use.
public enum StageSize {
  public static let complete = Size(rows: 17, columns: 60)
  public static let usable = Size(rows: 12, columns: 44)
}

/// The measures of the stage, in rows and columns.
struct StageLayout {
  let size: Size
  /// Columns free at either side.
  let margin: Int
  /// Between the margins.
  let columns: Int
  /// Rows free above.
  let top: Int
  /// Rows free between the parts, and between two contributions.
  let gap: Int
  let footer: Int?
  /// The first row below what was said.
  let end: Int

  init(_ size: Size) {
    self.size = size
    margin =
      switch size.columns {
      case ..<40: 1
      case ..<60: 2
      case ..<100: 4
      case ..<140: 6
      default: 8
      }
    columns = max(1, size.columns - 2 * margin)
    top = size.rows >= 30 ? 2 : size.rows >= 15 ? 1 : 0
    gap = size.rows >= 30 ? 2 : 1
    // Big letters of its own: it can be read from the back, and takes no row from what was said.
    footer = size.rows >= 10 ? size.rows - (size.rows >= 24 ? 2 : 1) : nil
    end = footer.map { $0 - (size.rows >= 15 ? 1 : 0) } ?? size.rows
  }

  /// Whether there is room for the big digits at all.
  var hasBigClock: Bool { size.rows >= 10 && size.columns >= 40 }
  var digits: BigDigits.Height { size.rows >= 24 ? .five : .three }
  /// How high the name of the phase stands; nil writes it as text.
  var nameHeight: BigDigits.Height? { size.rows >= 48 ? .five : size.rows >= 28 ? .three : nil }
  var showsPrompt: Bool { size.rows >= 14 }
  var isRoomy: Bool { size.rows >= 20 }

  /// Columns of what was said: one, and more beside each other where one would be too wide to read.
  var columnCount: Int { max(1, min(4, (columns + StageLayout.gutter) / 76)) }
  var columnWidth: Int {
    columnCount == 1
      ? min(columns, 108) : (columns - StageLayout.gutter * (columnCount - 1)) / columnCount
  }
  /// Columns between two columns of text; the signs of the kinds hang in it.
  static let gutter = 6
}
