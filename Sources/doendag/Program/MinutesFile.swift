// The minutes that a command on the line asks for: where they go, and in which form.

import Minutes
import SessionEngine
import SessionJournal
import Words

enum MinutesFile {
  /// Where they go when no file is named.
  static func standard(in folder: SessionFolder, _ words: Words) -> String {
    "\(folder.path)/\(words.minutesTitle.lowercased()).md"
  }

  /// The minutes as bytes: JSON and CSV by the ending of the name; Markdown else.
  static func bytes(_ session: Session, for path: String) -> [UInt8] {
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let format = MinutesFormat(rawValue: ending) ?? .markdown
    return (try? Minutes.render(session, format: format, language: session.language)) ?? []
  }
}
