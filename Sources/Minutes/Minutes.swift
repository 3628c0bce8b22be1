// The minutes of a session: the reflection and the record as Markdown, JSON or CSV. Same input, same bytes.

import SessionEngine
import Words

/// The form of the minutes.
public enum MinutesFormat: String, Sendable, Hashable, CaseIterable {
  case markdown, json, csv
}

/// What the minutes say of people.
public enum NamesShown: String, Sendable, Hashable, CaseIterable {
  /// Names with roles and organisations.
  case full
  /// Roles and organisations, no names.
  case roles
  /// The Chatham House Rule: no name, role, organisation or attendance.
  case none
}

/// Known names stand inside texts, where the minutes should have none.
public struct NamesInside: Error, Sendable, Equatable {
  public struct Finding: Sendable, Equatable {
    /// The reference of a line as it is spoken, `#12`, or what else holds the text: `title`.
    public let place: String
    public let name: String
  }

  /// In the order of the minutes, each name once a place.
  public let findings: [Finding]
}

/// The makers of minutes.
public enum Minutes {
  /// The minutes as UTF-8. `all` adds private notes and withdrawn lines; `anyway` passes over names inside texts
  /// where `names` is none.
  ///
  /// - Throws: ``NamesInside`` if names stand in texts where `names` is none.
  public static func render(
    _ session: Session, format: MinutesFormat, language: Language, names: NamesShown = .full,
    all: Bool = false, anyway: Bool = false
  ) throws(NamesInside) -> [UInt8] {
    let content = MinutesContent(session, words: Words(language), names: names, all: all)
    if names == .none, !anyway {
      let findings = content.namesInside
      if !findings.isEmpty { throw NamesInside(findings: findings) }
    }
    switch format {
    case .markdown: return MarkdownMinutes(content).render()
    case .json: return JSONMinutes(content).render()
    case .csv: return CSVMinutes(content).render()
    }
  }
}

/// What every form of the minutes is made from.
struct MinutesContent {
  let session: Session
  let words: Words
  let names: NamesShown
  /// Private notes and withdrawn lines too.
  let all: Bool
  /// How each participant is called, by place in `session.participants`; nil is not at all.
  let displayNames: [String?]

  init(_ session: Session, words: Words, names: NamesShown, all: Bool) {
    self.session = session
    self.words = words
    self.names = names
    self.all = all
    displayNames = session.participants.map { MinutesContent.displayName($0, names, words) }
  }

  /// Whether the line stands in these minutes.
  func holds(_ line: Contribution) -> Bool { all || !line.isWithdrawn }

  /// The line, if it is one that these minutes hold.
  func heldLine(_ ref: Ref) -> Contribution? {
    session.contribution(ref).flatMap { holds($0) ? $0 : nil }
  }

  /// The words of a line as they stood when a poll about it was opened; nil for a line that isn't in these minutes.
  func asked(of ref: Ref, in poll: Poll) -> String? {
    heldLine(ref).flatMap { poll.asked(of: ref) ?? $0.text }
  }

  /// How the speaker is called; nil where nobody is known or nobody is to be named.
  func speaker(of line: Contribution) -> String? { line.speaker.flatMap { displayNames[$0.int] } }

  /// How somebody is called who is known by name.
  func displayName(of name: String) -> String? {
    switch names {
    case .full: name
    case .roles: session.participant(named: name).flatMap { MinutesContent.displayName($0, .roles, words) }
    case .none: nil
    }
  }

  func displayNames(of names: [String]) -> [String] { names.compactMap { displayName(of: $0) } }

  /// The agreements that came in the place of an adapted one.
  func replacements(of item: CarriedItem) -> [Contribution] { session.replacements(of: item) }

  /// Whether what was carried still holds.
  func holds(_ item: CarriedItem) -> Bool { item.holds(isReplaced: !replacements(of: item).isEmpty) }

  private static func displayName(_ person: Participant, _ names: NamesShown, _ words: Words) -> String? {
    switch names {
    case .full: return person.name
    case .roles:
      let parts = [person.role, person.organisation].compactMap { $0 }
      return parts.isEmpty ? words.withoutRole : parts.joined(separator: ", ")
    case .none: return nil
    }
  }
}
