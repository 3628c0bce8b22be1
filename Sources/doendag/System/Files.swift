// Files that are read and written whole: lists, playbooks, themes, minutes. `-` is standard input or output.

import Glibc
import SessionJournal
import Words

enum Files {
  /// With what a file is called until it is whole. A run that is killed then leaves it.
  static let draftPrefix = ".doendag-"
  /// More than this is no list, playbook or theme.
  static let largest = 64 << 20

  /// Everything in a file, which may be a pipe.
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

  /// Everything in a regular file that was found and not given: a pipe among them would be waited for in vain.
  static func readFound(_ path: String) throws(SystemError) -> [UInt8] {
    guard Disk().kind(of: path) == .regular else { throw SystemError(code: ENOENT) }
    return try read(path)
  }

  /// Everything in a file that was asked for; a missing one ends the run with 66.
  static func readGiven(_ path: String) throws(Failure) -> [UInt8] {
    do throws(SystemError) {
      return try read(path)
    } catch {
      if error.code == ENOENT { throw Failure(.noInput) { $0.noSuchFile(path: path) } }
      throw Failure(.noInput) { $0.cannotRead(path: path, reason: error.reason($0)) }
    }
  }

  /// Writes the result of a command: to standard output for nil and `-`, straight into a device or pipe, and else
  /// as a whole new file for its owner alone, in the place of the old one.
  static func writeResult(_ bytes: [UInt8], to path: String?) throws(Failure) {
    guard let path, path != "-" else { return try StandardOutput.write(bytes) }
    do throws(SystemError) {
      switch Disk().kind(of: path) {
      case .folder: throw SystemError(code: EISDIR)
      case .other: try writeInto(path, bytes)
      // Where a link leads the file is replaced, and the link stays.
      case .regular: try replace(absolutePath(path), with: bytes)
      case nil: try replace(path, with: bytes)
      }
    } catch {
      if error.isReaderGone { throw .readerGone }
      let isCreating = [EACCES, EPERM, EROFS, ENOENT, EISDIR, ENOTDIR, ENAMETOOLONG, ELOOP].contains(
        error.code)
      throw Failure(isCreating ? .cannotCreate : .inputOutput) {
        $0.cannotWrite(path: path, reason: error.reason($0))
      }
    }
  }

  private static func writeInto(_ path: String, _ bytes: [UInt8]) throws(SystemError) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
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

/// The path from the root on, with links resolved where it exists.
func absolutePath(_ path: String) -> String {
  guard let real = realpath(path, nil) else { return path }
  defer { free(real) }
  return String(cString: real)
}
