// The bytes of all journals of a session, one after the other in one block of memory.

import Glibc

/// Holds the bytes of all journals, and knows which of them came from which journal.
final class JournalBytes {
  struct Part {
    let name: String
    let status: FileStatus
    /// 0 for the session's folder; higher numbers are second places.
    let folder: Int
    var range: Range<Int>

    /// Whether it is in the session's folder.
    var isHome: Bool { folder == 0 }
  }

  private(set) var parts: [Part] = []
  private var memory: UnsafeMutableRawBufferPointer

  /// Reads the journals of the session's folder and of further ones. What can't be read is skipped, and reported if
  /// it is in the session's folder.
  init(
    _ home: Handle, _ names: [String], besides others: [Handle], _ disk: Disk, _ report: inout JournalReport
  ) {
    var files = JournalBytes.open(names, in: home, disk, &report).map { (file: $0, folder: 0) }
    var ignored = JournalReport()
    for (index, other) in others.enumerated() {
      let names = ((try? disk.list(other)) ?? []).filter(JournalName.isJournal)
      files += JournalBytes.open(names, in: other, disk, &ignored).map {
        (file: $0, folder: index + 1)
      }
    }
    let size = files.reduce(0) { $0 + $1.file.status.size }
    memory = JournalBytes.allocate(size)
    var start = 0
    for (file, folder) in files {
      let slice = UnsafeMutableRawBufferPointer(rebasing: memory[start..<start + file.status.size])
      do throws(SystemFault) {
        let count = try disk.read(file.handle, into: slice, from: 0)
        parts.append(Part(name: file.name, status: file.status, folder: folder, range: start..<start + count))
        start += count
      } catch {
        if folder == 0 { report.unreadable.append(error) }
      }
    }
  }

  /// Large blocks are allocated in huge pages, which saves a page fault for every four kilobytes.
  private static func allocate(_ size: Int) -> UnsafeMutableRawBufferPointer {
    let page = 2 << 20
    if size < 4 * page { return .allocate(byteCount: size, alignment: 16) }
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: page)
    madvise(memory.baseAddress, size, 14)  // MADV_HUGEPAGE; where there is none, nothing changes
    return memory
  }

  private typealias OpenFile = (name: String, handle: Handle, status: FileStatus)

  private static func open(
    _ names: [String], in folder: Handle, _ disk: Disk, _ report: inout JournalReport
  ) -> [OpenFile] {
    var files: [OpenFile] = []
    for name in names {
      do throws(SystemFault) {
        guard let handle = try disk.openRegular(name, in: folder) else {
          report.refused.append(name)
          continue
        }
        files.append((name, handle, try disk.inspect(handle)))
      } catch {
        report.unreadable.append(error)
      }
    }
    return files
  }

  deinit { memory.deallocate() }

  /// The same bytes, to be overwritten where something was forgotten. They are a copy that belongs to this reading.
  var mutableBytes: UnsafeMutableRawBufferPointer { memory }

  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(memory) }

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
      positions.append(JournalPosition(file: part.name, line: counted.line))
    }
    return positions
  }
}
