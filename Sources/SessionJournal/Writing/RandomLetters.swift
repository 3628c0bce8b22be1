// Random letters, for the names of writers and for the labels that keep desks apart.

import SessionEngine

enum RandomLetters {
  static let consonants = Array("bcdfghjklmnpqrstvwxz")
  static let all = Array("abcdefghijklmnopqrstuvwxyz")

  static func draw(_ count: Int, from letters: [Character]) -> String {
    String((0..<count).compactMap { _ in letters.randomElement() })
  }

  /// A name for a new writer: one of 26^8, about 200 thousand million.
  static func writer() -> WriterID {
    while true {
      if let writer = WriterID(draw(8, from: all)) { return writer }
    }
  }
}
