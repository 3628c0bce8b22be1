// The minutes that F8 and the command `/minutes` write: their file and their format.

import Glibc
import Minutes
import SessionEngine
import SessionJournal
import Words

/// A file of minutes, as it was written.
struct MinutesFile {
  let path: String
  /// Where the file was kept that stood there and that somebody had edited; nil if there was none.
  let kept: String?

  /// Writes the minutes, in the format of the file's extension: JSON, CSV or, for any other, Markdown.
  ///
  /// - Parameters:
  ///   - file: as it was given; nil is the one beside the journals.
  ///   - mustBeNew: a file that is there already is refused.
  /// - Throws: ``Failure`` (73, 74) if it can't be written, or must not be.
  init(
    _ session: Session, to file: String?, of folder: SessionFolder, mustBeNew: Bool = false, _ words: Words
  ) throws(Failure) {
    let path = file ?? "\(folder.path)/\(words.minutesTitle.lowercased()).md"
    self.path = path
    if folder.protects(path) { throw Failure(.cannotCreate) { $0.belongsToSession(path: path) } }
    if mustBeNew, Disk().kind(of: path) != nil {
      throw Failure(.cannotCreate) { $0.isThereAlready(path: path) }
    }
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let format = MinutesFormat(rawValue: ending) ?? .markdown
    let bytes = Minutes.render(session, format: format, language: session.language)
    do throws(SystemFault) {
      kept = try MinutesStore(.ofUser()).write(bytes, to: path)
    } catch {
      throw Files.cannotWrite(path, SystemError(code: error.code))
    }
  }

  /// That it is saved, and what was kept.
  func message(_ words: Words, path: String) -> String {
    words.savedTo(path: path) + (kept.map { " " + words.editedIsKept(as: $0) } ?? "")
  }
}
