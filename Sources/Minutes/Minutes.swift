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

/// Known names, organisations or roles stand inside texts, where the minutes should have none.
public struct NamesInside: Error, Sendable, Equatable {
  public struct Finding: Sendable, Equatable {
    /// The reference of a line as it is spoken, `#12`, or what else holds the text: `title`.
    public let place: String
    /// The name, the organisation or the role.
    public let name: String
  }

  /// In the order of the minutes, each name once a place.
  public let findings: [Finding]
}

/// The makers of minutes.
public enum Minutes {
  /// The minutes as UTF-8, with all names. `all` adds private notes and withdrawn lines.
  public static func render(
    _ session: Session, format: MinutesFormat, language: Language, all: Bool = false
  ) -> [UInt8] {
    render(MinutesContent(session, words: Words(language), names: .full, all: all), format)
  }

  /// The minutes as UTF-8. `all` adds private notes and withdrawn lines; `anyway` passes over names inside texts
  /// where `names` is none.
  ///
  /// - Throws: ``NamesInside`` if names, organisations or roles stand in texts where `names` is none.
  public static func render(
    _ session: Session, format: MinutesFormat, language: Language, names: NamesShown,
    all: Bool = false, anyway: Bool = false
  ) throws(NamesInside) -> [UInt8] {
    let content = MinutesContent(session, words: Words(language), names: names, all: all)
    if names == .none, !anyway {
      let findings = content.namesInside
      if !findings.isEmpty { throw NamesInside(findings: findings) }
    }
    return render(content, format)
  }

  /// What stands inside the texts of these minutes although it is to be left out: nothing where `names` is full, names
  /// where it is roles, and organisations and roles too where it is none.
  public static func namesInside(
    _ session: Session, language: Language, names: NamesShown, all: Bool = false
  ) -> [NamesInside.Finding] {
    MinutesContent(session, words: Words(language), names: names, all: all).namesInside
  }

  private static func render(_ content: MinutesContent, _ format: MinutesFormat) -> [UInt8] {
    switch format {
    case .markdown: MarkdownMinutes(content).render()
    case .json: JSONMinutes(content).render()
    case .csv: CSVMinutes(content).render()
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
  /// The latest show of hands in which consent was asked for each line.
  let consents: [Ref: Poll]

  init(_ session: Session, words: Words, names: NamesShown, all: Bool) {
    self.session = session
    self.words = words
    self.names = names
    self.all = all
    consents = session.consents
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

  /// When something was noted, in milliseconds since 1970: at its time, or where nobody is to be named on its day alone, as
  /// a time tells who was there to say it.
  func time(_ milliseconds: Int64) -> Int64 {
    names == .none ? milliseconds - milliseconds % 86_400_000 : milliseconds
  }

  /// The same as RFC 3339 writes it: a time, or a day alone.
  func timeText(_ milliseconds: Int64) -> String {
    let text = rfc3339(milliseconds)
    return names == .none ? String(text.prefix(10)) : text
  }

  /// Deeds with who chose them, in order of enrolment. Where nobody is to be named that order would name everyone: they
  /// stand by date, undated last.
  func deeds(_ reflection: Reflection) -> [ChosenDeeds] {
    guard names == .none else { return reflection.deeds }
    func key(_ deed: Contribution) -> (Int, Ref) { (deed.due?.number ?? .max, deed.ref) }
    let byDate = reflection.deeds.flatMap { chosen in chosen.deeds.map { (owner: chosen.owner, deed: $0) } }
      .sorted { key($0.deed) < key($1.deed) }
    return byDate.map { ChosenDeeds(owner: $0.owner, deeds: [$0.deed]) }
  }

  /// The answers to a poll; where nobody is to be named not in the order of the list, but of the choices.
  func votes(in poll: Poll) -> [Vote] {
    guard names == .none else { return poll.votes }
    let byChoice = Dictionary(grouping: poll.votes, by: \.choice)
    return poll.choices.flatMap { choice in
      (byChoice[choice] ?? []).sorted { ($0.why ?? "") < ($1.why ?? "") }
    }
  }

  /// People who chose no deed this time; where nobody is to be named in the order of their reasons.
  func declined(_ reflection: Reflection) -> [(name: String, why: String)] {
    names == .none ? reflection.declined.sorted { $0.why < $1.why } : reflection.declined
  }

  /// The scores of a statement; where nobody is to be named not in the order of the people.
  func scores(_ given: [Int]) -> [Int] { names == .none ? given.sorted() : given }

  /// How the speaker is called; nil where nobody is known or nobody is to be named.
  func speaker(of line: Contribution) -> String? { line.speaker.flatMap { displayNames[$0.int] } }

  /// How a speaker is called who is no one person: everyone, or somebody who isn't enrolled; nil as for `speaker`.
  func unnamedSpeaker(of line: Contribution) -> String? {
    if line.unnamed == .everyone { return names == .none ? nil : words.everyone }
    return nameSaid(of: line).map { words.name(.stranger($0)) }
  }

  /// The name, as it was said, of a speaker who isn't enrolled; nil where there is none, or people aren't to be named.
  func nameSaid(of line: Contribution) -> String? {
    guard names == .full, case .stranger(let name) = line.unnamed else { return nil }
    return name
  }

  /// The people of whom one said the line, where that isn't known and people are to be named.
  func candidates(of line: Contribution) -> [String] {
    guard names == .full, case .oneOf(let people) = line.unnamed else { return [] }
    return people
  }

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
