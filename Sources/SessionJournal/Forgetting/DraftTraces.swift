// Unsent lines of a session that are kept for its user, and what a forgetting takes out of them.

import SessionEngine

/// The drafts of one session's folder.
struct DraftTraces {
  private let state: StatePlace
  private let owner: String

  init(_ state: StatePlace, _ folder: SessionFolder, session: Session) {
    self.state = state
    owner = DraftStore.owner(session: session.founding?.id ?? "", folder: folder)
  }

  /// Takes out of every draft the name, and drops one that holds a text that went. Gives the first fault.
  func drop(_ plan: ForgetPlan) -> SystemFault? {
    guard let drafts = state.existingFolder(DraftStore.folder) else { return nil }
    do throws(SystemFault) {
      for name in try state.disk.list(drafts) where name.hasPrefix(owner + "-") {
        guard let bytes = state.read(name, in: DraftStore.folder) else { continue }
        let text = String(decoding: bytes, as: UTF8.self)
        if plan.holdsText(text) {
          try state.disk.remove(name, in: drafts)
        } else if plan.trace.isIn(text) {
          try state.replace(name, in: DraftStore.folder, with: Array(without(plan.trace, text).utf8))
        }
      }
      return nil
    } catch {
      return error
    }
  }

  private func without(_ trace: NameTrace, _ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    for place in trace.places(in: scalars) { for spot in place { scalars[spot] = "_" } }
    return String(String.UnicodeScalarView(scalars))
  }
}
