// Which files in a session's folder are journals, and what a journal is called.

import SessionEngine

/// The names of journals.
///
/// A journal is a regular file named `[a-z0-9-]+.jsonl`. A sync engine's conflict copy of one is read too: its
/// name ends in `.jsonl` and begins with a stem of ours (a hyphen and eight letters at its end) and something that
/// is no part of such a stem, as in `plenary-ktbwqzrm.sync-conflict-20261121-140712-ABCDEFG.jsonl`,
/// `b-ktbwqzrm (1).jsonl`, `b-ktbwqzrm (Anna's conflicted copy 2026-11-21).jsonl`, `b-ktbwqzrm-LAPTOP.jsonl`.
/// Nothing else is read.
enum JournalName {
  private static let ending = Array(".jsonl".utf8)

  static func isJournal(_ name: String) -> Bool { isJournal(FileName(name)) }

  static func isJournal(_ name: FileName) -> Bool {
    let bytes = name.bytes
    guard bytes.count > ending.count, bytes.suffix(ending.count) == ending[...] else { return false }
    let stem = bytes.dropLast(ending.count)
    let ours = stem.prefix(while: isOurs)
    return ours.count == stem.count || endsInWriter(ours)
  }

  private static func isOurs(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
  }

  /// Whether one of the parts after a hyphen is a writer's eight letters. The number of a later journal may follow.
  private static func endsInWriter(_ stem: ArraySlice<UInt8>) -> Bool {
    stem.split(separator: 0x2D).dropFirst().contains { part in
      part.count == 8 && part.allSatisfy { (0x61...0x7A).contains($0) }
    }
  }

  /// The name of a writer's journal at a desk. If a run needs more than one journal, `number` counts them from 1.
  static func make(_ label: DeskLabel, _ writer: WriterID, number: Int) -> String {
    stem(label, writer, number) + ".jsonl"
  }

  static func stem(_ label: DeskLabel, _ writer: WriterID, _ number: Int) -> String {
    (desk(label) + [writer.text] + (number > 1 ? [String(number)] : [])).joined(separator: "-")
  }

  /// Whether a journal has the name of one of this desk's, conflict copies included.
  static func isOf(_ label: DeskLabel, _ name: String) -> Bool {
    let desk = desk(label)
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count > desk.count, zip(parts, desk).allSatisfy({ $0 == $1 }) else { return false }
    return parts[desk.count].utf8.prefix { (0x61...0x7A).contains($0) }.count == 8
  }

  private static func desk(_ label: DeskLabel) -> [String] {
    [label.table.isEmpty ? "plenary" : label.table, label.own].filter { !$0.isEmpty }
  }
}
