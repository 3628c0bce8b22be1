// Which lines a forgetting can't reach, because they hold the session together.

import SessionEngine

/// How far a forgetting reaches into a line.
enum Protection {
  case none
  /// Words that people wrote in it can go, by a forgetting that was made or approved here.
  case wordsOnly
  case whole

  /// - Parameter line: the bytes of one line; one that is damaged so that it can't be read is used by nobody, and isn't
  ///   protected.
  init(of line: UnsafeRawBufferPointer) {
    var members = Members()
    guard (try? members.find(in: line)) != nil,
      let word = try? members.text(.e)
    else {
      self = .none
      return
    }
    switch word {
    case Event.Word.forgotten.text, Event.Word.deskOpened.text, Event.Word.linesSeen.text: self = .whole
    case Event.Word.sessionFounded.text, Event.Word.phaseEntered.text: self = .wordsOnly
    default: self = .none
    }
  }

  /// Whether these pieces are words within texts that people wrote.
  static func isWordsOnly(_ pieces: [Redaction.Piece], in line: UnsafeRawBufferPointer) -> Bool {
    let texts = LineTexts.all(in: Array(line)).filter { keys.contains($0.key) }.map(\.range)
    return pieces.allSatisfy { piece in
      !piece.isValue
        && texts.contains { $0.lowerBound < piece.start && piece.start + piece.count < $0.upperBound }
    }
  }

  private static let keys = Set([FieldKey.title, .question, .place, .table].map(\.word))
}
