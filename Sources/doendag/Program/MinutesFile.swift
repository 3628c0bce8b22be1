// The minutes that the command `/minutes` writes: their file and their format.

import Minutes
import SessionEngine
import SessionJournal
import Words

enum MinutesFile {
  /// The path if the command names no file.
  static func standard(in folder: SessionFolder, _ words: Words) -> String {
    "\(folder.path)/\(words.minutesTitle.lowercased()).md"
  }

  /// The minutes in the format of the file's extension: JSON, CSV or, for any other, Markdown.
  static func bytes(_ session: Session, for path: String) -> [UInt8] {
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let format = MinutesFormat(rawValue: ending) ?? .markdown
    return Minutes.render(session, format: format, language: session.language)
  }
}
