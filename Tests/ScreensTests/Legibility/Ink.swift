// What stands in the cells of a frame, as pairs of a look and a measure, each kept once with the first place it has.

@testable import Canvas

/// By which measure a cell is read.
enum Ink: UInt8, CaseIterable {
  /// Nothing stands there; its ground is looked at all the same.
  case none
  /// Letters, digits, punctuation; and dots and arrows, which at times say something that nothing else says.
  case text
  /// Lines, blocks, and the big digits that are made of them.
  case graphic

  init(_ cell: Cell) {
    guard let scalar = cell.cluster.scalar, scalar != " " else {
      self = .none
      return
    }
    self = (0x2500...0x259F).contains(scalar.value) ? .graphic : .text
  }
}

/// A look, how it is read, and where it was first met.
struct Sighting: Hashable {
  let style: Style
  let ink: Ink
  let text: String
  let scene: String
  let size: Size
  let place: Point

  var told: String {
    "\(scene) at \(size.columns)x\(size.rows), row \(place.row), column \(place.column), ‘\(text)’"
  }
}

/// The looks of any number of frames. A frame has many cells and few looks.
struct Sightings {
  private(set) var all: [Sighting] = []
  private var seen: [Look: UInt8] = [:]

  mutating func take(_ frame: Frame, of scene: String) {
    frame.cells.withUnsafeBufferPointer { cells in
      var index = 0
      while index < cells.count {
        // Most cells are as blank as the one before.
        if index == 0 || cells[index].difference(from: cells[index - 1]) != 0 {
          take(cells[index], at: index, in: frame.size, of: scene)
        }
        index += 1
      }
    }
  }

  private mutating func take(_ cell: Cell, at index: Int, in size: Size, of scene: String) {
    let look = cell.look.taking(1)
    let bit: UInt8 = 1 << Ink(cell).rawValue
    let known = seen[look, default: 0]
    if known & bit != 0 { return }
    seen[look] = known | bit
    all.append(
      Sighting(
        style: cell.style, ink: Ink(cell), text: cell.cluster.text, scene: scene, size: size,
        place: Point(row: index / size.columns, column: index % size.columns)))
  }
}
