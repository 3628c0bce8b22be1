// The minutes as bytes, in the form that the name of a file asks for.

import Minutes
import SessionEngine

extension MinutesFile {
  /// JSON and CSV by the ending of the name; Markdown else.
  static func bytes(_ session: Session, for path: String) -> [UInt8] {
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let format = MinutesFormat(rawValue: ending) ?? .markdown
    return (try? Minutes.render(session, format: format, language: session.language)) ?? []
  }
}
