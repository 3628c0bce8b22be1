// The name of a file as the system has it: bytes, which need not be text.

/// A file's name, byte for byte. A sync engine or an old disk can leave names that are no UTF-8.
struct FileName: Hashable, Sendable, Comparable {
  let bytes: [UInt8]

  init(bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  init(_ text: String) { bytes = Array(text.utf8) }

  /// For messages, and for names that this program made: what is no UTF-8 is replaced.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  static func < (left: FileName, right: FileName) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }

  /// As the system takes it.
  var cName: [CChar] { bytes.map { CChar(bitPattern: $0) } + [0] }
}

extension Disk {
  /// The names of the journals in a folder, sorted by their bytes.
  func journals(in folder: Handle) throws(SystemFault) -> [FileName] {
    try names(in: folder).filter(JournalName.isJournal)
  }

  /// The names of everything in the folder except `.` and `..`, sorted by their bytes, and as far as they are text.
  func list(_ folder: Handle) throws(SystemFault) -> [String] { try names(in: folder).map(\.text) }

  func openRegular(_ name: String, in folder: Handle) throws(SystemFault) -> Handle? {
    try openRegular(FileName(name), in: folder)
  }
}
