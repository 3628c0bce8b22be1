// Overwriting what was forgotten, in its place and at its length, so that whoever writes to a journal goes on.

import Glibc
import SessionEngine

/// Takes what was forgotten out of the bytes of journals.
struct Scrubber {
  let forgotten: Forgotten
  let disk: Disk

  /// What stands in a journal, and what is to stand there.
  struct Edit {
    let offset: Int
    let old: [UInt8]
    let new: [UInt8]
  }

  /// Overwrites what has to go in every journal of a folder.
  /// - Returns: the journals in which that could not be done, and why.
  func scrub(_ folder: Handle) -> [SystemFault] {
    let names: [String]
    do throws(SystemFault) {
      names = try disk.list(folder).filter(JournalName.isJournal)
    } catch {
      return [error]
    }
    return names.compactMap { name in
      do throws(SystemFault) {
        guard let file = try disk.openRegular(name, in: folder) else { return nil }
        try Scrubber.overwrite(edits(of: try disk.readAll(file)), in: name, folder, disk)
        return nil
      } catch {
        return error.code == ENOENT ? nil : error
      }
    }
  }

  /// Overwrites in place, and only what is as it was when it was read.
  static func overwrite(
    _ edits: [Edit], in name: String, _ folder: Handle, _ disk: Disk
  ) throws(SystemFault) {
    if edits.isEmpty { return }
    guard let file = try disk.openForOverwriting(name, in: folder) else { return }
    for edit in edits {
      let there = try disk.readPart(file, from: edit.offset, to: edit.offset + edit.old.count)
      if there == edit.old { try disk.overwrite(file, with: edit.new, at: edit.offset) }
    }
    try disk.sync(file)
  }

  /// The bytes without what was forgotten; as many.
  func scrubbed(_ bytes: [UInt8]) -> [UInt8] {
    var scrubbed = bytes
    for edit in edits(of: bytes) {
      scrubbed.replaceSubrange(edit.offset..<edit.offset + edit.new.count, with: edit.new)
    }
    return scrubbed
  }

  /// What is to be overwritten in the bytes of a journal.
  func edits(of bytes: [UInt8]) -> [Edit] {
    var now = bytes
    var ranges: [Range<Int>] = []
    now.withUnsafeMutableBytes { now in
      var index = LineIndex()
      index.add(UnsafeRawBufferPointer(now), base: 0)
      let returned = Set(index.forget(forgotten, in: now))
      for entry in index.entries {
        let isLate = !entry.isGone && isLateRewording(entry, index, UnsafeRawBufferPointer(now))
        guard isLate || returned.contains(entry.offset) else { continue }
        ranges.append(entry.range)
        let line = UnsafeMutableRawBufferPointer(rebasing: now[entry.range])
        if entry.isGone || isLate {
          line.copyBytes(from: remains(of: entry, index, UnsafeRawBufferPointer(now)))
        } else {
          Scrubber.reseal(line)
        }
      }
    }
    return ranges.map { Edit(offset: $0.lowerBound, old: Array(bytes[$0]), new: Array(now[$0])) }
  }

  private func remains(
    of entry: LineEntry, _ index: borrowing LineIndex, _ bytes: UnsafeRawBufferPointer
  ) -> [UInt8] {
    let writer = index.writers[entry.writer]
    var decoder = EventDecoder()
    let event = (try? decoder.read(entry, by: writer, in: bytes))?.event
    let ref = event.flatMap { EventFields($0).ownRef }
    return LineMark(entry, by: writer).remains(ref: ref, length: Int(entry.length))
      ?? [UInt8](repeating: 0x20, count: Int(entry.length))
  }

  /// A new wording of a line that is gone, written by somebody who didn't know that yet.
  private func isLateRewording(
    _ entry: LineEntry, _ index: borrowing LineIndex, _ bytes: UnsafeRawBufferPointer
  ) -> Bool {
    if forgotten.refs.isEmpty { return false }
    var decoder = EventDecoder()
    let event = (try? decoder.read(entry, by: index.writers[entry.writer], in: bytes))?.event
    if case .reworded(let line) = event { return forgotten.refs.contains(line.ref) }
    return false
  }

  /// Sets the checksum of what the line is now.
  private static func reseal(_ line: UnsafeMutableRawBufferPointer) {
    let now = UnsafeRawBufferPointer(line)
    guard let seal = LineSeal(of: now),
      let colon = now[seal.covered...].firstIndex(of: 0x3A),
      let quote = now[colon...].firstIndex(of: 0x22), quote + 9 < line.count
    else { return }
    let sum = Checksum.of(UnsafeRawBufferPointer(rebasing: now[..<seal.covered]))
    UnsafeMutableRawBufferPointer(rebasing: line[quote + 1..<quote + 9]).copyBytes(from: Checksum.digits(sum))
  }
}

extension Forgotten {
  /// What the journals of a folder say was forgotten.
  static func known(in folder: Handle, _ disk: Disk) -> Forgotten {
    var forgotten = Forgotten()
    var report = JournalReport()
    guard let names = try? disk.list(folder).filter(JournalName.isJournal) else { return forgotten }
    let bytes = JournalBytes(folder, names, besides: [], disk, &report)
    var index = LineIndex()
    for part in bytes.parts { index.add(bytes.bytes(of: part), base: part.range.lowerBound) }
    forgotten.take(from: index, in: bytes.bytes)
    return forgotten
  }
}
