// Sizes and positions on a screen, counted in rows and columns from the top left.

/// How many rows and columns a screen, or a part of it, has. Never negative.
public struct Size: Hashable, Sendable {
  public let rows: Int
  public let columns: Int

  /// Negative counts become zero.
  public init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }
}

/// A position on a screen; row 0, column 0 is the top left. It may lie outside the screen: what is put there is not drawn.
public struct Point: Hashable, Sendable {
  public var row: Int
  public var column: Int

  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}
