// What is known of who said something, where that is no one person of the session.

/// Who said a line that stands under no name: everyone, one of a few who are called alike, or somebody who isn't enrolled.
public enum Unnamed: Sendable, Hashable {
  case everyone
  /// What was typed fits these people, and none was chosen yet.
  case oneOf([String])
  /// Nobody here is called so; the name as it was said.
  case stranger(String)
}

/// The one voice of many, in a journal.
public enum Chorus: UInt8, CaseIterable, Sendable, Hashable {
  case all
}

extension Chorus: FixedWord {
  public static let fixedWords = FixedWords(Chorus.self)

  public var words: [String] {
    switch self {
    case .all: ["all", "allen"]
    }
  }
}

extension Note {
  /// What is known of who said it, where `by` doesn't.
  public var unnamed: Unnamed? {
    get {
      if by != nil { return nil }
      if voice == .all { return .everyone }
      if !candidates.isEmpty { return .oneOf(candidates) }
      return nameSaid.map { .stranger($0) }
    }
    set {
      (voice, candidates, nameSaid) = (nil, [], nil)
      switch newValue {
      case .everyone: voice = .all
      case .oneOf(let people): candidates = people
      case .stranger(let name): nameSaid = name
      case nil: break
      }
    }
  }
}
