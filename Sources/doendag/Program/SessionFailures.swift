// Turns faults of a session's folder and journals into messages and exit codes.

import Canvas
import SessionJournal
import Words

extension Failure {
  /// A session that can't be read.
  static func reading(_ fault: JournalFault) -> Failure {
    if case .system = fault { return Failure(.inputOutput) { $0.message(reading: fault) } }
    return Failure(.noInput) { $0.message(reading: fault) }
  }

  /// A session that can't be created in this folder.
  static func creating(_ fault: JournalFault, path: String) -> Failure {
    Failure(.cannotCreate) { words in
      switch fault {
      case .notEmpty: words.notEmpty(path: path)
      case .notAFolder: words.notAFolder(path: path)
      case .noSuchFolder(let above):
        words.cannotCreate(path: path, reason: words.noFolderAbove(above))
      case .notASession, .incomplete, .replaced, .gone, .moved, .unwritable:
        words.cannotCreate(path: path, reason: words.reason(fault))
      case .system(let fault):
        words.cannotCreate(path: path, reason: SystemError(code: fault.code).reason(words))
      }
    }
  }

  /// Events that couldn't be made durable.
  static func writing(_ fault: JournalFault, path: String) -> Failure {
    Failure(.inputOutput) { $0.cannotWrite(path: path, reason: $0.reason(fault)) }
  }
}

extension Words {
  fileprivate func message(reading fault: JournalFault) -> Message {
    switch fault {
    case .noSuchFolder(let path): noSuchFolder(path: path)
    case .notAFolder(let path): notAFolder(path: path)
    case .notASession(let path), .notEmpty(let path), .incomplete(let path), .replaced(let path),
      .gone(let path), .moved(let path, _):
      notASession(path: path)
    case .unwritable(let flaw): cannotRead(path: "", reason: reason(flaw))
    case .system(let fault):
      cannotRead(path: fault.path, reason: SystemError(code: fault.code).reason(self))
    }
  }

  /// The reason, to be used within a sentence.
  func reason(_ fault: JournalFault) -> String {
    switch fault {
    case .system(let fault): SystemError(code: fault.code).reason(self)
    case .noSuchFolder: reason(.missing)
    case .notAFolder: reason(.notFolder)
    case .notASession, .notEmpty, .incomplete, .replaced: folderReplaced
    case .gone: folderGone
    case .moved(_, let path): folderMoved(to: visible(path))
    case .unwritable(let flaw): reason(flaw)
    }
  }

  private func reason(_ flaw: Flaw) -> String { unwritable(LineDamage(flaw) ?? .notJSON) }
}
