// Runs of the program with arguments, variables and files of any bytes, and the look at every byte that it gives.

import Foundation
import TestSupport
import Testing

/// Text that would command a terminal, hide or reorder if it came through.
enum Hostile {
  /// Resizes the window, sets the title, reaches the clipboard, rings, goes back, erases, reorders, hides; and forges
  /// a line of its own.
  static let text =
    "h\u{1B}[8;9;9t\u{1B}]0;t\u{7}\u{1B}]52;c;eA==\u{1B}\\\u{8}\r\u{7F}\u{9B}31m\u{90}q\u{9C}\u{85}\u{202E}x\u{2066}"
    + "\u{200B}\u{AD}\u{FEFF}\u{2028}\u{E0041}\nFORGED\u{B}\u{C}z"
  /// No text at all: an eight-bit CSI, half a character, an escape.
  static let bytes: [UInt8] = [0x68, 0x9B, 0x33, 0x31, 0x6D, 0xFF, 0xC3, 0x1B, 0x63, 0x8D, 0x7A]

  static let all: [[UInt8]] = [Array(text.utf8), bytes]

  /// What stands in the place of one of them where it is shown.
  static func isShown(in bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    return ["␛", "U+", "\\u001b"].contains { text.contains($0) }
  }

  /// The first thing in these bytes that a terminal would obey, or that isn't text; nil where there is none.
  /// - Parameter isCSV: whether lines end in CRLF, as in a calendar too, and a cell may have lines of its own.
  static func obeyed(in bytes: [UInt8], isCSV: Bool = false) -> String? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return "bytes that are no UTF-8" }
    let scalars = Array(text.unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      let isEnd = isCSV && scalar == "\r" && place + 1 < scalars.count && scalars[place + 1] == "\n"
      if commands(scalar), !isEnd { return "U+" + String(scalar.value, radix: 16, uppercase: true) }
    }
    return !isCSV && text.split(separator: "\n").contains { $0.hasPrefix("FORGED") } ? "a forged line" : nil
  }

  private static func commands(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F...0x9F, 0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F,
      0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }
}

extension Sandbox {
  /// Makes a file of this name, which may be any bytes, in a folder of the sandbox. Gives its path.
  @discardableResult
  func write(_ contents: [UInt8], toBytes name: [UInt8], in folder: String = "") throws -> [UInt8] {
    let path = pathBytes(folder.isEmpty ? name : Array("\(folder)/".utf8) + name)
    let file = open(path.map { CChar(bitPattern: $0) } + [0], O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    try #require(file >= 0)
    defer { close(file) }
    try #require(Glibc.write(file, contents, contents.count) == contents.count)
    return path
  }

  func makeFolder(bytes name: [UInt8]) throws -> [UInt8] {
    let path = pathBytes(name)
    try #require(mkdir(path.map { CChar(bitPattern: $0) } + [0], 0o700) == 0)
    return path
  }

  func pathBytes(_ name: [UInt8]) -> [UInt8] { Array("\(folder)/".utf8) + name }
}
