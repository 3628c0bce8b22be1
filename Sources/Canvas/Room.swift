// What can be read from the back row of a room: rows and columns, from its depth and the height of the image.

/// A room with an image on its wall.
///
/// What can be read depends on one figure: how many heights of the image the farthest viewer sits away from it. That is how
/// ANSI/INFOCOMM V202.01 (DISCAS) reckons; ISO 9241-303 says how large a letter must look. Letters like DejaVu Sans Mono are
/// taken, whose capitals are 0.63 of a row high and whose cell is 1 : 1.934, on an image of 16 : 9.
public struct Room: Hashable, Sendable {
  /// From the image to the farthest viewer, in metres.
  public let distance: Double
  /// Of the image, not of the screen that it is thrown on, in metres.
  public let imageHeight: Double

  /// From 1 cm to 1 km.
  public static let lengths = 0.01...1000.0

  /// Rows times image heights where a capital takes 20.8 minutes of arc: ISO 9241-303 wants 20 to 22.
  private static let strictMeasure = 103.6
  /// The same where it takes 15.1: enough for what is large, short, and said aloud as well.
  private static let easyMeasure = 142.2
  /// Columns beside each row: 16 : 9 times 1.934.
  private static let columnsPerRow = 3.438
  /// Beyond this no screen can be meant.
  private static let largest = Size(rows: 1000, columns: 2000)

  /// - Parameters: Both in metres; nil if one of them lies outside of ``lengths``.
  public init?(distance: Double, imageHeight: Double) {
    guard Room.lengths.contains(distance), Room.lengths.contains(imageHeight) else { return nil }
    self.distance = distance
    self.imageHeight = imageHeight
  }

  /// How many heights of the image the farthest viewer sits away.
  public var ratio: Double { distance / imageHeight }

  /// The rows and columns in which the back row reads every letter, by the standards. None in a room that is too deep.
  public var strictly: Size { Room.size(Room.strictMeasure / ratio) }

  /// The rows and columns in which it reads what it expects to read. Never less than ``strictly``.
  public var atEase: Size { Room.size(Room.easyMeasure / ratio) }

  /// How high the image must be, in metres, for the back row to read so many rows and columns strictly.
  public func imageHeight(toRead size: Size) -> Double {
    distance * Room.measure(size) / Room.strictMeasure
  }

  /// How near the farthest viewer must sit, in metres, to read so many rows and columns strictly.
  public func distance(toRead size: Size) -> Double {
    imageHeight * Room.strictMeasure / Room.measure(size)
  }

  private static func size(_ measure: Double) -> Size {
    Size(
      rows: Int(min(measure, Double(largest.rows))),
      columns: Int(min(measure * columnsPerRow, Double(largest.columns))))
  }

  /// The rows that have room for a size.
  private static func measure(_ size: Size) -> Double {
    max(Double(size.rows), Double(size.columns) / columnsPerRow)
  }
}

extension Size {
  /// Whether a screen of another size fits into one of this.
  public func holds(_ other: Size) -> Bool { other.rows <= rows && other.columns <= columns }
}
