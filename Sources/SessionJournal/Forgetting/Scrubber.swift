// Overwrites what was forgotten in place and at the same length, so that programs that have the journal open can go
// on appending to it.

import Glibc
import SessionEngine

/// Removes what was forgotten from the bytes of journals.
struct Scrubber {
  let forgotten: Forgotten
  let disk: Disk

  /// Bytes of a journal, and what they are to be replaced by.
  struct Edit {
    let offset: Int
    let old: [UInt8]
    let new: [UInt8]
  }

  /// Overwrites what was forgotten in every journal of a folder.
  ///
  /// - Returns: the faults of the journals that could not be overwritten.
  func scrub(_ folder: Handle) -> [SystemFault] {
    let names: [FileName]
    do throws(SystemFault) {
      names = try disk.journals(in: folder)
    } catch {
      return [error]
    }
    return names.compactMap { name in
      do throws(SystemFault) {
        var report = JournalReport()
        let journal = JournalBytes(folder, [name], besides: [], disk, &report)
        if let fault = report.unreadable.first { throw fault }
        guard let part = journal.parts.first else { return nil }
        let edits = edits(of: Array(journal.bytes(of: part)))
        // No line goes over a place where something was left out, so each stands in the file as it stands here.
        let placed = edits.map { edit in
          Edit(offset: part.fileOffset(of: part.range.lowerBound + edit.offset), old: edit.old, new: edit.new)
        }
        try Scrubber.overwrite(placed, in: name, folder, disk)
        return nil
      } catch {
        return error.code == ENOENT ? nil : error
      }
    }
  }

  /// Overwrites bytes in place, if they are still what they were when they were read.
  static func overwrite(
    _ edits: [Edit], in name: FileName, _ folder: Handle, _ disk: Disk
  ) throws(SystemFault) {
    if edits.isEmpty { return }
    guard let file = try disk.openForOverwriting(name, in: folder) else { return }
    // Under another name it is a file of somebody else's too, outside of the folder perhaps.
    if try disk.inspect(file).names > 1 { throw SystemFault(call: .write, path: file.path, code: EMLINK) }
    for edit in edits {
      let there = try disk.readPart(file, from: edit.offset, to: edit.offset + edit.old.count)
      if there == edit.old { try disk.overwrite(file, with: edit.new, at: edit.offset) }
    }
    try disk.sync(file)
  }

  /// The same number of bytes, without what was forgotten.
  func scrubbed(_ bytes: [UInt8]) -> [UInt8] {
    var scrubbed = bytes
    for edit in edits(of: bytes) {
      scrubbed.replaceSubrange(edit.offset..<edit.offset + edit.new.count, with: edit.new)
    }
    return scrubbed
  }

  /// What has to be overwritten in the bytes of a journal.
  func edits(of bytes: [UInt8]) -> [Edit] {
    var now = bytes
    var ranges: [Range<Int>] = []
    now.withUnsafeMutableBytes { now in
      var index = LineIndex()
      index.add(UnsafeRawBufferPointer(now), base: 0)
      let returned = Set(index.forget(forgotten, in: now).map(\.offset))
      for entry in index.entries {
        let isLate = !entry.isGone && isLateRewording(entry, index, UnsafeRawBufferPointer(now))
        guard isLate || returned.contains(entry.offset) else { continue }
        ranges.append(entry.range)
        let line = UnsafeMutableRawBufferPointer(rebasing: now[entry.range])
        if entry.isGone || isLate {
          line.copyBytes(from: tombstone(of: entry, index, UnsafeRawBufferPointer(now)))
        } else {
          Scrubber.updateChecksum(line)
        }
      }
    }
    return ranges.map { Edit(offset: $0.lowerBound, old: Array(bytes[$0]), new: Array(now[$0])) }
  }

  private func tombstone(
    of entry: LineEntry, _ index: borrowing LineIndex, _ bytes: UnsafeRawBufferPointer
  ) -> [UInt8] {
    let writer = index.writers[entry.writer]
    var decoder = EventDecoder()
    let event = (try? decoder.read(entry, by: writer, in: bytes))?.event
    let ref = event.flatMap { EventFields($0).ownRef }
    return LineMark(entry, by: writer).tombstone(ref: ref, length: Int(entry.length))
      ?? [UInt8](repeating: 0x20, count: Int(entry.length))
  }

  /// Whether the entry rewords a line that was removed. Its writer didn't know of the forgetting yet.
  private func isLateRewording(
    _ entry: LineEntry, _ index: borrowing LineIndex, _ bytes: UnsafeRawBufferPointer
  ) -> Bool {
    if forgotten.refs.isEmpty { return false }
    var decoder = EventDecoder()
    let event = (try? decoder.read(entry, by: index.writers[entry.writer], in: bytes))?.event
    if case .reworded(let line) = event { return forgotten.refs.contains(line.ref) }
    return false
  }

  /// Writes the line's new checksum into its trailer.
  private static func updateChecksum(_ line: UnsafeMutableRawBufferPointer) {
    let now = UnsafeRawBufferPointer(line)
    guard let trailer = LineTrailer(of: now),
      let colon = now[trailer.covered...].firstIndex(of: 0x3A),
      let quote = now[colon...].firstIndex(of: 0x22), quote + 9 < line.count
    else { return }
    let sum = trailer.checksum(of: now)
    UnsafeMutableRawBufferPointer(rebasing: line[quote + 1..<quote + 9]).copyBytes(from: Checksum.digits(sum))
  }
}

extension Forgotten {
  /// What the journals of a folder say was forgotten in the session with this identity, as far as that was made or
  /// approved here.
  static func known(
    in folder: Handle, _ disk: Disk, session: String?, _ decisions: ForgettingDecisions
  ) -> Forgotten {
    var forgotten = Forgotten()
    var report = JournalReport()
    guard let names = try? disk.journals(in: folder) else { return forgotten }
    let bytes = JournalBytes(folder, names, besides: [], disk, &report)
    var index = LineIndex()
    for part in bytes.parts { index.add(bytes.bytes(of: part), base: part.range.lowerBound) }
    let membership = Membership(index, in: bytes.bytes, own: session) { nil }
    _ = index.leaveOut(membership.strangers)
    forgotten.take(from: index, in: bytes.bytes, decisions)
    return forgotten.trusted
  }
}
