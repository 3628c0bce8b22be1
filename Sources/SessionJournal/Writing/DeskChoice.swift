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
  /// a backup: it would give some of them twice. And it is skipped if one of its numbers is far above the count of its
  /// lines.
  func choose(table: String, in session: Session, locksWork: Bool) -> DeskClaim? {
    guard let plain = DeskLabel(table: table, own: "") else { return nil }
    var candidates: [DeskLabel] = ledger.founderFingerprint == fingerprint ? [plain] : []
    candidates += ledger.openings.filter {
      $0.desk.place == fingerprint && $0.desk.label.table == table && $0.desk.label != plain
    }.map(\.desk.label)
    let names = (try? disk.journals(in: folder)) ?? []
    for label in candidates where locksWork {
      if session.canGoOn(at: label), session.nextRef(at: label).number > remembered(label),
        isIdle(label, names),
        let claim = DeskClaim(label, folder, disk)
      {
        return claim
      }
    }
    return newDesk(table: table, besides: session)
  }

  /// Whether no running program holds a lock on one of the desk's journals.
  private func isIdle(_ label: DeskLabel, _ names: [FileName]) -> Bool {
    let openings = ledger.openings.filter { $0.desk.label == label }
    return names.allSatisfy { name in
      let isOfDesk =
        JournalName.isOf(label, name.text)
        || openings.contains { $0.file == name || name.text.contains($0.writer.text) }
      return !isOfDesk || isFree(name)
    }
  }

  private func isFree(_ name: FileName) -> Bool {
    do throws(SystemFault) {
      guard let file = try disk.openRegular(name, in: folder) else { return true }
      return try disk.lock(file, exclusively: false)
    } catch {
      return error.code == ENOENT
    }
  }

  /// A desk with letters that no known desk has. Only consonants are used, so that they spell no word.
  func newDesk(table: String, besides session: Session) -> DeskClaim? {
    let taken = Set(session.deskLabels + ledger.openings.map(\.desk.label))
    while true {
      let letters = RandomLetters.draw(4, from: RandomLetters.consonants)
      guard let label = DeskLabel(table: table, own: letters) else { return nil }
      if taken.contains(label) { continue }
      // Where there are no locks, nobody takes over a desk, and so none has to be claimed.
      return DeskClaim(label, folder, disk) ?? DeskClaim(unlocked: label)
    }
  }
}

/// A desk that this run has for itself on this machine, until the claim is released. Before the run has noted anything,
/// nothing else shows that the desk is taken.
struct DeskClaim {
  let label: DeskLabel
  private let claim: Claim?

  /// Nil if another program has it, or if there are no locks here.
  init?(_ label: DeskLabel, _ folder: Handle, _ disk: Disk) {
    guard let claim = try? disk.claim(DeskClaim.place(of: label), of: folder) else { return nil }
    (self.label, self.claim) = (label, claim)
  }

  init(unlocked label: DeskLabel) { (self.label, claim) = (label, nil) }

  /// The byte of the folder that stands for a label: another one for each.
  private static func place(of label: DeskLabel) -> Int {
    let own = label.own.utf8.map { Int($0) - 0x60 }
    let table = label.table.utf8.map { Int($0) - 0x60 }
    let all = own + Array(repeating: 0, count: 4 - own.count) + table
    return all.reduce(0) { 27 * $0 + $1 } * 4 + table.count
  }
}
