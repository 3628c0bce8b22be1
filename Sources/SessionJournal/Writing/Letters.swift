// Letters drawn at random: names of writers, and what keeps desks apart.

import SessionEngine

enum Letters {
  static let consonants = Array("bcdfghjklmnpqrstvwxz")
  static let all = Array("abcdefghijklmnopqrstuvwxyz")

  static func draw(_ count: Int, from letters: [Character]) -> String {
    String((0..<count).compactMap { _ in letters.randomElement() })
  }

  /// A writer that nobody else is: one in 200 thousand million.
  static func writer() -> WriterID {
    while true {
      if let writer = WriterID(draw(8, from: all)) { return writer }
    }
  }
}
