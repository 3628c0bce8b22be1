// Removes what was forgotten from the drafts of a session, and from the temporary files that a killed program left.

import SessionEngine

/// Finds and scrubs the drafts of one session's folder.
struct DraftScrubber {
  private let state: StateFolder
  private let owner: String
  /// The references of lines that were removed.
  private let gone: Set<Ref>

  init(_ state: StateFolder, _ folder: SessionFolder, _ survey: ForgetSurvey) {
    self.state = state
    owner = DraftStore.owner(session: survey.session.founding?.id ?? "", folder: folder)
    gone = survey.forgotten.refs
  }

  /// How many drafts hold something that has to be removed. Drafts that can't be read don't count.
  func count(_ plan: ForgetPlan) -> Int {
    guard let drafts = state.existingFolder(DraftStore.folder), let names = try? names(in: drafts) else {
      return 0
    }
    return names.count { name in
      guard let text = text(of: name) else { return false }
      return goes(text, plan) || plan.matcher.isIn(text)
    }
  }

  /// Removes the name from every draft, and deletes drafts that hold a removed text.
  ///
  /// - Returns: the first fault; the other drafts are still handled.
  func drop(_ plan: ForgetPlan) -> SystemFault? {
    guard let drafts = state.existingFolder(DraftStore.folder) else { return nil }
    var first: SystemFault?
    do throws(SystemFault) {
      for name in try names(in: drafts) {
        guard let text = text(of: name) else { continue }
        do throws(SystemFault) {
          if goes(text, plan) || StateFolder.isTemporary(name) && plan.matcher.isIn(text) {
            try state.disk.remove(name, in: drafts)
          } else if plan.matcher.isIn(text) {
            try state.replace(name, in: DraftStore.folder, with: Array(without(plan.matcher, text).utf8))
          }
        } catch {
          first = first ?? SystemFault(call: error.call, path: "\(drafts.path)/\(name)", code: error.code)
        }
      }
    } catch {
      return error
    }
    return first
  }

  private func names(in drafts: Handle) throws(SystemFault) -> [String] {
    try state.disk.list(drafts).filter { $0.hasPrefix(owner + "-") || $0.hasPrefix(".\(owner)-") }
  }

  private func text(of name: String) -> String? {
    state.read(name, in: DraftStore.folder).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether the draft has to be deleted: it holds a removed text, or is a command about a removed line, such as
  /// `/edit`, and may hold its text.
  private func goes(_ text: String, _ plan: ForgetPlan) -> Bool {
    if plan.holdsText(text) { return true }
    let words = text.split(separator: " ", maxSplits: 2)
    guard text.first == "/", words.count > 1, let ref = Ref(text: String(words[1])) else { return false }
    return gone.contains(ref)
  }

  private func without(_ matcher: NameMatcher, _ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    for range in matcher.ranges(in: scalars) { for index in range { scalars[index] = "_" } }
    return String(String.UnicodeScalarView(scalars))
  }
}
