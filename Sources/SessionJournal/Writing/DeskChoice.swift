// Which desk a program is: the plain one, one that it was before, or a new one with letters of its own, so that
// no two can ever give the same reference.

import Glibc
import SessionEngine

/// The choice of a desk's label. Made while the folder is locked against others who choose.
struct DeskChoice {
  let folder: Handle
  let disk: Disk
  let ledger: Ledger
  /// The mark of this machine and folder.
  let place: String
  /// The highest number that this place remembers to have given at a desk.
  let remembered: (DeskLabel) -> Int

  /// The label for a table's letter (none at the plenary).
  ///
  /// The plain label is for the machine and folder where the session began. Elsewhere, and while that desk is
  /// manned, an own label that was used from this very place goes on counting; else there is a new one. A desk
  /// is passed by if fewer references are there than it gave: the folder was set back to an earlier state.
  func choose(table: String, in session: Session, locksWork: Bool) -> DeskLabel? {
    guard let plain = DeskLabel(table: table, own: "") else { return nil }
    var candidates: [DeskLabel] = ledger.founderPlace == place ? [plain] : []
    candidates += ledger.openings.filter {
      $0.desk.place == place && $0.desk.label.table == table && $0.desk.label != plain
    }.map(\.desk.label)
    let names = (try? disk.list(folder).filter(JournalName.isJournal)) ?? []
    let free = candidates.first { label in
      locksWork && session.nextRef(at: label).number > remembered(label) && isIdle(label, names)
    }
    return free ?? newLabel(table: table, besides: session)
  }

  /// Whether no living program holds one of the desk's journals.
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

  /// Letters that no desk known here has. Consonants, so that they make no word.
  func newLabel(table: String, besides session: Session) -> DeskLabel? {
    let taken = Set(session.deskLabels + ledger.openings.map(\.desk.label))
    while true {
      guard let label = DeskLabel(table: table, own: Letters.draw(4, from: Letters.consonants)) else {
        return nil
      }
      if !taken.contains(label) { return label }
    }
  }
}
