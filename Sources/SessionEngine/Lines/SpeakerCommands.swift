// Giving lines to who said them, once that is known: one of those whom the name fitted, or somebody who is enrolled now.

/// Enrols who said these lines, gives them to that person, and takes the name out of a text that begins with it.
public struct EnrolSpeaker: Command {
  public let name: String
  public let refs: [Ref]

  /// `name`: as it was said; what was typed in lower case gets its capitals.
  public init(name: String, refs: [Ref]) {
    self.name = EnrolSpeaker.spelled(name)
    self.refs = refs
  }

  public func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    try session.requireStanding(refs)
    // Another desk may have enrolled them meanwhile.
    let known = session.enrolled.first { fold($0.name) == fold(name) }
    var events = known == nil ? try Enrol(name: name).decide(in: session, at: desk) : []
    for line in refs.compactMap({ session.contribution($0) }) {
      events.append(.attributed(Attributed(ref: line.ref, name: known?.name ?? name)))
      guard let text = EnrolSpeaker.text(line.text, without: name) else { continue }
      var wording = line.wording
      wording.text = text
      wording.said = line.said
      events.append(.reworded(Reworded(ref: line.ref, wording: wording)))
    }
    return events
  }

  /// What is left of a text that begins with the name and a colon; nil where it doesn't, or nothing is.
  private static func text(_ text: String, without name: String) -> String? {
    guard let colon = text.firstIndex(of: ":"), fold(Substring(text[..<colon]).trimmed) == fold(name) else {
      return nil
    }
    let rest = text[text.index(after: colon)...].trimmed
    return rest.isEmpty ? nil : String(rest)
  }

  /// `piet de wit` is Piet de Wit; what has capitals stays as it is.
  static func spelled(_ name: String) -> String {
    if name.contains(where: \.isUppercase) { return name }
    let words = name.split(separator: " ").map { word in
      NameWords.infixes.contains(fold(word)) ? String(word) : word.prefix(1).uppercased() + word.dropFirst()
    }
    return words.joined(separator: " ")
  }
}

extension Session {
  /// The last lines of a desk as far back as they stand, one after another, under this unnamed speaker; in their order.
  public func lastLines(at desk: DeskLabel, of speaker: Unnamed) -> [Ref] {
    guard let last = lastLine(at: desk) else { return [] }
    var refs: [Ref] = []
    for number in stride(from: last.ref.number, through: 1, by: -1) {
      guard let line = contribution(Ref(desk: desk, number: number)) else { break }
      if line.isWithdrawn { continue }
      guard line.speaker == nil, line.unnamed == speaker else { break }
      refs.append(line.ref)
    }
    return refs.reversed()
  }
}
