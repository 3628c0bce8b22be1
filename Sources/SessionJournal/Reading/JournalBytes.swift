// The bytes of all journals of a session, one after the other in one block of memory.

import Glibc

/// Holds the bytes of all journals, and knows which of them came from which journal.
final class JournalBytes {
  struct Part {
    let name: FileName
    let status: FileStatus
    /// 0 for the session's folder; higher numbers are second places.
    let folder: Int
    var range: Range<Int>
    fileprivate let text: JournalText

    /// How many bytes of the file were looked at. What is beyond the limits counts, as it is never looked at.
    var length: Int { text.isCut ? status.size : text.consumed }

    /// Whether it is in the session's folder.
    var isHome: Bool { folder == 0 }

    /// Where the byte at this offset among those of all journals stands in the file.
    func fileOffset(of offset: Int) -> Int { text.fileOffset(of: offset - range.lowerBound) }

    /// The pieces of a range that stand in the file as they stand here.
    func pieces(of wanted: Range<Int>) -> [Range<Int>] {
      let start = range.lowerBound
      let own = wanted.lowerBound - start..<wanted.upperBound - start
      return text.pieces(of: own).map { $0.lowerBound + start..<$0.upperBound + start }
    }
  }

  private(set) var parts: [Part] = []
  private let memory: JournalMemory

  /// Reads the journals of the session's folder and of further ones, one after the other. What can't be read is
  /// skipped, and reported if it is in the session's folder.
  init(
    _ home: Handle, _ names: [FileName], besides others: [Handle], _ disk: Disk, _ report: inout JournalReport
  ) {
    var files = names.map { (name: $0, folder: home, number: 0) }
    for (index, other) in others.enumerated() {
      let names = (try? disk.journals(in: other)) ?? []
      files += names.map { (name: $0, folder: other, number: index + 1) }
    }
    let sizes = files.map { file in
      min((try? disk.size(of: file.name, in: file.folder)) ?? 0, JournalText.longestFile)
    }
    memory = JournalMemory(min(sizes.reduce(0, +), JournalText.longestFolder))
    var ignored = JournalReport()
    for (file, size) in zip(files, sizes) {
      if file.number == 0 {
        add(file.name, size, in: file.folder, file.number, disk, &report)
      } else {
        add(file.name, size, in: file.folder, file.number, disk, &ignored)
      }
    }
  }

  /// Opens a journal, reads it and closes it again: a folder can hold more of them than can be open at once.
  private func add(
    _ name: FileName, _ size: Int, in folder: Handle, _ number: Int, _ disk: Disk,
    _ report: inout JournalReport
  ) {
    do throws(SystemFault) {
      guard let file = try disk.openRegular(name, in: folder) else { return report.refused.append(name.text) }
      let status = try disk.inspect(file)
      let start = parts.last?.range.upperBound ?? 0
      let end = min(start + size, memory.bytes.count)
      let room = UnsafeMutableRawBufferPointer(rebasing: memory.bytes[start..<end])
      // What was appended since the sizes were asked is read the next time.
      let length = size < JournalText.longestFile ? min(status.size, size) : status.size
      let text = try JournalText(file, size: length, into: room, disk)
      parts.append(
        Part(name: name, status: status, folder: number, range: start..<start + text.count, text: text))
      if text.isCut { report.unreadable.append(SystemFault(call: .read, path: file.path, code: EFBIG)) }
    } catch {
      report.unreadable.append(error)
    }
  }

  /// The same bytes, to be overwritten where something was forgotten. They are a copy that belongs to this reading.
  var mutableBytes: UnsafeMutableRawBufferPointer { memory.bytes }

  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(memory.bytes) }

  func bytes(of part: Part) -> UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: bytes[part.range]) }

  /// The journal that the byte at this offset came from.
  func part(at offset: Int) -> Part? {
    var low = 0
    var high = parts.count
    while low < high {
      let middle = (low + high) / 2
      if parts[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < parts.count && parts[low].range.contains(offset) ? parts[low] : nil
  }

  /// The file and line of each of these offsets, which must be in ascending order. Offsets outside of the session's
  /// folder are skipped.
  func positions(of offsets: [Int]) -> [JournalPosition] {
    var positions: [JournalPosition] = []
    var counted = (start: -1, offset: 0, line: 1)
    for offset in offsets {
      guard let part = part(at: offset), part.isHome else { continue }
      if part.range.lowerBound != counted.start {
        counted = (part.range.lowerBound, part.range.lowerBound, 1)
      }
      while true {
        let end = lineEnd(bytes, from: counted.offset)
        guard end < offset else { break }
        counted = (counted.start, end + 1, counted.line + 1)
      }
      positions.append(JournalPosition(file: part.name.text, line: counted.line))
    }
    return positions
  }
}
