// What the desk does with lines that no place takes: each waits in memory by itself, and is tried again.

import Glibc
import Screens
import SessionEngine
import SessionJournal
import Words

/// What was entered and could not be written, neither in the session's folder nor in the second place.
struct WaitingLines {
  /// What one Enter or one key asked for.
  struct Entry {
    let commands: [any Command]
    /// When it was asked for.
    let moment: Moment
  }

  /// The time between two attempts, in milliseconds.
  static let interval: Int64 = 2000
  /// In the order in which they were entered.
  var entries: [Entry] = []
  /// Why the last attempt failed.
  var fault: JournalFault?
  var triedAt: Int64 = 0

  var isEmpty: Bool { entries.isEmpty }
}

extension DeskProgram {
  /// The state as it will be when all that waits is written.
  func stateAfterWaiting() -> EventBatch {
    var batch = EventBatch(on: model.session)
    for entry in waiting.entries {
      for command in entry.commands { try? batch.add(command, at: desk(at: entry.moment)) }
    }
    return batch
  }

  /// Keeps commands until they can be written. Decided again then, so that each line gets its reference with its turn.
  mutating func hold(_ commands: [any Command], _ origin: PerformedBy) {
    let moment = model.time.moment
    var later = EventBatch(on: stateAfterWaiting().session)
    do throws(Refusal) {
      for command in commands { try later.add(command, at: desk(at: moment)) }
    } catch {
      return model.refused(error)
    }
    waiting.entries.append(WaitingLines.Entry(commands: commands, moment: moment))
    model.held(later.events, in: later.session, by: origin)
    reportLocation()
  }

  /// Writes what waits, as far as there is room again.
  mutating func retryWaiting(at now: Int64) {
    if waiting.isEmpty || now - waiting.triedAt < WaitingLines.interval { return }
    waiting.triedAt = now
    var hasRefused = false
    while let entry = waiting.entries.first {
      guard let events = decided(entry) else {
        hasRefused = true
        continue
      }
      do throws(JournalFault) {
        try journal.append(events, at: entry.moment, into: &model.session)
      } catch {
        if case .unwritable = error {
          // No other time will be better for it, and what waits behind it can be written.
          waiting.entries.removeFirst()
          model.releasedUnwritten()
          model.showError(Failure.writing(error, path: folder.path).message?(model.words).line ?? "")
          hasRefused = true
          continue
        }
        waiting.fault = error
        break
      }
      waiting.entries.removeFirst()
      model.released(events)
      copyIsDue = true
    }
    if waiting.isEmpty, !hasRefused { model.show(model.words.writingRecovered) }
    reportLocation()
  }

  /// The events of what was entered; nil if it can't be done any more, which is told; what was
  /// typed can be called back.
  private mutating func decided(_ entry: WaitingLines.Entry) -> [Event]? {
    var batch = EventBatch(on: model.session)
    do throws(Refusal) {
      for command in entry.commands { try batch.add(command, at: desk(at: entry.moment)) }
      return batch.events
    } catch {
      waiting.entries.removeFirst()
      model.releasedUnwritten()
      model.refused(error)
      return nil
    }
  }

  func desk(at moment: Moment) -> Desk { Desk(label: journal.desk, table: model.table, now: moment) }
}
