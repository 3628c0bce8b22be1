// Keeps the line that is being typed: at most its last second is lost, whatever happens to the program.

import SessionJournal

/// The unsent line of one desk, as it is on the disk and as it is typed.
struct DraftKeeper {
  private let store: DraftStore
  private var written: String
  private var typed: String
  private var lastWrite: Int64 = 0
  /// The line that an earlier run left behind.
  let kept: String

  init(_ store: DraftStore) {
    self.store = store
    kept = store.read() ?? ""
    written = kept
    typed = kept
  }

  var isWaiting: Bool { typed != written }

  /// What is typed now. An empty line is one that was sent, or emptied: that is kept at once.
  mutating func note(_ text: String, at now: Int64) {
    typed = text
    if text.isEmpty, !written.isEmpty { flush() }
    save(at: now)
  }

  /// Writes it if the last time is a second ago, or nearly.
  mutating func save(at now: Int64) {
    guard isWaiting, now - lastWrite >= 900 || now < lastWrite else { return }
    lastWrite = now
    flush()
  }

  mutating func flush() {
    guard isWaiting else { return }
    if typed.isEmpty { store.remove() } else { store.write(typed) }
    written = typed
  }
}
