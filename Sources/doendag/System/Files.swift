// Reads and writes whole files, such as lists, playbooks, themes and minutes. `-` is standard input or output.

import Glibc
import SessionJournal
import Words

enum Files {
  /// The prefix of temporary files. A run that is killed while it writes leaves one behind.
  static let draftPrefix = ".doendag-"
  /// The most bytes that are read. No list, playbook or theme has more.
  static let largest = 64 << 20

  /// The contents of a file, which may be a pipe.
  ///
  /// - Throws: ``SystemError``; `EFBIG` if it is larger than `largest`.
  static func read(_ path: String) throws(SystemError) -> [UInt8] {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw .last }
    defer { if path != "-" { close(descriptor) } }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &part, part.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw .last
      }
      if count == 0 { return bytes }
      bytes += part[..<count]
      if bytes.count > largest { throw SystemError(code: EFBIG) }
    }
  }

  /// The contents of a file that the user didn't name. It has to be a regular file: reading a pipe could block forever.
  ///
  /// - Throws: ``SystemError``; `ENOENT` if there is no regular file.
  static func readFound(_ path: String) throws(SystemError) -> [UInt8] {
    guard Disk().kind(of: path) == .regular else { throw SystemError(code: ENOENT) }
    return try read(path)
  }

  /// The contents of a file that the user named.
  ///
  /// - Throws: ``Failure`` (66) if it can't be read.
  static func readGiven(_ path: String) throws(Failure) -> [UInt8] {
    do throws(SystemError) {
      return try read(path)
    } catch {
      if error.code == ENOENT { throw Failure(.noInput) { $0.noSuchFile(path: path) } }
      throw Failure(.noInput) { $0.cannotRead(path: path, reason: error.reason($0)) }
    }
  }

  /// Writes the result of a command: to standard output for nil and `-`, directly into a device or pipe, and otherwise
  /// to a new file for its owner alone, which atomically replaces the old one.
  ///
  /// - Parameter folders: of the sessions that the result is made from. Their files are never replaced, nor is a link that
  ///   lies in one of them followed, as such a folder may come from anybody.
  /// - Throws: ``Failure`` if it can't be created (73) or written (74). An old file is unchanged in that case.
  static func writeResult(_ bytes: [UInt8], to path: String?, of folders: [SessionFolder]) throws(Failure) {
    guard let path, path != "-" else { return try StandardOutput.writeResult(bytes) }
    if folders.contains(where: { $0.protects(path) }) {
      throw Failure(.cannotCreate) { $0.belongsToSession(path: path) }
    }
    do throws(SystemError) {
      if folders.contains(where: { $0.contains(path) }) { return try replace(path, with: bytes) }
      switch Disk().kind(of: path) {
      case .folder: throw SystemError(code: EISDIR)
      case .other: try writeInto(path, bytes)
      // Resolves links, so that the target is replaced and the link stays.
      case .regular: try replace(absolutePath(path), with: bytes)
      case nil: try replace(path, with: bytes)
      }
    } catch {
      if error.isReaderGone { throw .readerGone }
      throw cannotWrite(path, error)
    }
  }

  /// Why a file isn't written: it can't be created (73), or written (74).
  static func cannotWrite(_ path: String, _ error: SystemError) -> Failure {
    let isCreating = [EACCES, EPERM, EROFS, ENOENT, EISDIR, ENOTDIR, ENAMETOOLONG, ELOOP, ENXIO].contains(
      error.code)
    return Failure(isCreating ? .cannotCreate : .inputOutput) {
      $0.cannotWrite(path: path, reason: error.reason($0))
    }
  }

  /// A pipe that nobody reads is told as such: opening it must not wait for a reader.
  private static func writeInto(_ path: String, _ bytes: [UInt8]) throws(SystemError) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    if descriptor < 0 { throw .last }
    defer { close(descriptor) }
    try writeAll(bytes, to: descriptor)
  }

  private static func replace(_ path: String, with bytes: [UInt8]) throws(SystemError) {
    do throws(SystemFault) {
      try Disk().replaceFile(path, with: bytes, draft: draftPrefix + randomLetters(12))
    } catch {
      throw SystemError(code: error.code)
    }
  }
}

/// Letters and digits drawn at random.
func randomLetters(_ count: Int) -> String {
  let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789")
  return String((0..<count).compactMap { _ in letters.randomElement() })
}

/// The absolute path with all links resolved; the same path if nothing is there.
func absolutePath(_ path: String) -> String {
  guard let real = realpath(path, nil) else { return path }
  defer { free(real) }
  return String(cString: real)
}
