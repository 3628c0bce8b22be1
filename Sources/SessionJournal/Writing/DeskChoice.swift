// Chooses the label of the desk that a program runs: the plain one, one that it used earlier, or a new one with
// letters of its own. No two desks may ever give out the same reference.

import Glibc
import SessionEngine

/// Chooses a desk's label. To be used while holding the folder's lock, so that no two programs choose at once.
struct DeskChoice {
  let folder: Handle
  let disk: Disk
  let ledger: Ledger
  /// The fingerprint of this machine and folder.
  let fingerprint: String
  /// The highest number that was given at a desk of this machine and folder, as far as is remembered.
  let remembered: (DeskLabel) -> Int

  /// The label for a table's letter (none at the plenary).
  ///
  /// The plain label belongs to the machine and folder where the session began. Elsewhere, or while another program
  /// uses that desk, a label that was used before on this machine and in this folder continues its numbers; otherwise
  /// a new one is drawn. A desk is skipped if the folder holds fewer references than it has given, as after restoring
  /// a backup: it would give some of them twice.
  func choose(table: String, in session: Session, locksWork: Bool) -> DeskLabel? {
    guard let plain = DeskLabel(table: table, own: "") else { return nil }
    var candidates: [DeskLabel] = ledger.founderFingerprint == fingerprint ? [plain] : []
    candidates += ledger.openings.filter {
      $0.desk.place == fingerprint && $0.desk.label.table == table && $0.desk.label != plain
    }.map(\.desk.label)
    let names = (try? disk.list(folder).filter(JournalName.isJournal)) ?? []
    let free = candidates.first { label in
      locksWork && session.nextRef(at: label).number > remembered(label) && isIdle(label, names)
    }
    return free ?? newLabel(table: table, besides: session)
  }

  /// Whether no running program holds a lock on one of the desk's journals.
  private func isIdle(_ label: DeskLabel, _ names: [String]) -> Bool {
    let openings = ledger.openings.filter { $0.desk.label == label }
    return names.allSatisfy { name in
      let isOfDesk =
        JournalName.isOf(label, name)
        || openings.contains { $0.file == name || name.contains($0.writer.text) }
      return !isOfDesk || isFree(name)
    }
  }

  private func isFree(_ name: String) -> Bool {
    do throws(SystemFault) {
      guard let file = try disk.openRegular(name, in: folder) else { return true }
      return try disk.lock(file, exclusively: false)
    } catch {
      return error.code == ENOENT
    }
  }

  /// A label with letters that no known desk has. Only consonants are used, so that they spell no word.
  func newLabel(table: String, besides session: Session) -> DeskLabel? {
    let taken = Set(session.deskLabels + ledger.openings.map(\.desk.label))
    while true {
      guard let label = DeskLabel(table: table, own: RandomLetters.draw(4, from: RandomLetters.consonants))
      else {
        return nil
      }
      if !taken.contains(label) { return label }
    }
  }
}
