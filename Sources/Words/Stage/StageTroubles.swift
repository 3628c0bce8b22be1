// Why there is no session to follow, in the words of the stage: calm, and for the whole room.

/// What keeps a session from being read.
public enum StageTrouble: Sendable, Hashable {
  case noFolder, notFolder, noJournal
  /// Part of what was read is gone.
  case incomplete
  /// What the system said, as it stands within a sentence.
  case unreadable(String)
}

extension Words {
  /// A sentence of its own, under that there is being waited.
  public func stageWaits(for trouble: StageTrouble) -> String {
    switch trouble {
    case .noFolder: say("The folder isn’t there yet.", "De map is er nog niet.")
    case .notFolder: say("What stands there is no folder.", "Wat daar staat is geen map.")
    case .noJournal, .incomplete: say("There is nothing in it to read yet.", "Er is nog niets in te lezen.")
    case .unreadable(let reason): say("It can’t be read: \(reason).", "Die is niet te lezen: \(reason).")
    }
  }

  /// As it stands within a sentence.
  public func stageReason(_ trouble: StageTrouble) -> String {
    switch trouble {
    case .noFolder: say("the folder is gone", "de map is weg")
    case .notFolder: say("what stands there is no folder", "wat daar staat is geen map")
    case .noJournal: say("there is nothing in it to read", "er is niets in te lezen")
    case .incomplete: say("part of it is gone", "een deel ervan is weg")
    case .unreadable(let reason): reason
    }
  }
}
