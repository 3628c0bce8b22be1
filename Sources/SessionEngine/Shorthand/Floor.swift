// Who has the floor at a desk: the speaker sticks until another is named.

/// Who has the floor at a desk.
public enum Floor: Sendable, Hashable {
  /// Nobody yet, or nobody known yet (`?:`).
  case nobody
  case person(String)
  /// Everyone (`we:`), or somebody of whom no more is known than this.
  case unnamed(Unnamed)
}

extension Note {
  /// Whoever has the floor said it.
  mutating func take(_ floor: Floor) {
    switch floor {
    case .nobody: (by, unnamed) = (nil, nil)
    case .person(let name): (by, unnamed) = (name, nil)
    case .unnamed(let speaker): (by, unnamed) = (nil, speaker)
    }
  }

  /// Who had the floor when it was noted.
  public var floor: Floor {
    if let by { return .person(by) }
    return unnamed.map { .unnamed($0) } ?? .nobody
  }
}
