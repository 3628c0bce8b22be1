// Mending words in the last line of a desk: `s/old/new/`.

/// Puts other words for some in the last line of this desk.
public struct Mend: Command {
  public let old: String
  public let new: String

  public init(old: String, new: String) {
    self.old = old
    self.new = new
  }

  /// The whole line is mended and read again, and what that reading makes different is changed: so a name, a
  /// reference and a date can be mended too, and what was changed since by other means stays.
  public func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    guard let line = session.lastLine(at: desk.label) else { throw .noLastLine }
    let context = LineContext(
      session: session, desk: desk.label, table: desk.table, floor: .nobody, phase: line.phase,
      today: desk.now.today)
    guard let said = mended(line.said, text: line.text) else { return try mendParts(of: line) }
    guard case .contribution(let before) = context.read(line.said), before.wording.text == line.text else {
      return try mendParts(of: line)
    }
    switch context.read(said) {
    case .contribution(let after):
      try after.remarks.filter { !before.remarks.contains($0) }.refuseUnclearDate()
      if let name = after.unknownName, before.unknownName == nil {
        throw .unknownName(name, near: near(name, among: session.enrolled.map(\.name)))
      }
      return try events(for: line, said: said, from: before, to: after)
    case .refused(let refusal): throw refusal
    case .empty, .floor, .action, .mend: throw .missing(.text)
    }
  }

  private func events(
    for line: Contribution, said: String, from before: Draft, to after: Draft
  ) throws(Refusal) -> [Event] {
    var wording = line.wording.changed(from: before.wording, to: after.wording)
    wording.said = said == wording.text ? nil : said
    var events: [Event] = [.reworded(Reworded(ref: line.ref, wording: wording))]
    if before.floor == after.floor { return events }
    var attributed = Attributed(ref: line.ref)
    switch after.floor {
    case .nobody: break
    case .person(let name): attributed.name = name
    case .unnamed(.everyone): attributed.voice = .all
    case .unnamed(.oneOf(let people)):
      throw .ambiguousName(after.openName ?? "", candidates: people)
    case .unnamed(.stranger(let name)): throw .unknownName(name, near: [])
    }
    events.append(.attributed(attributed))
    return events
  }

  /// Where the line isn't what was typed any more, its text, reason and first step are looked through.
  private func mendParts(of line: Contribution) throws(Refusal) -> [Event] {
    var wording = line.wording
    if let text = replaced(in: wording.text) {
      if Substring(text).trimmed.isEmpty { throw .missing(.text) }
      wording.text = text
    } else if let because = wording.because.flatMap({ replaced(in: $0) }) {
      wording.because = because
    } else if let step = wording.firstStep.flatMap({ replaced(in: $0) }) {
      wording.firstStep = step
    } else {
      throw .wordsNotFound(old)
    }
    wording.said = mended(line.said, text: line.text) ?? wording.said
    return [.reworded(Reworded(ref: line.ref, wording: wording))]
  }

  /// The line mended: in its text if the words are there, else where they first stand.
  private func mended(_ said: String, text: String) -> String? {
    if let inText = replaced(in: text), let index = said.firstRange(of: text) {
      return said.replacingSubrange(index, with: inText)
    }
    return replaced(in: said)
  }

  private func replaced(in text: String) -> String? {
    text.firstRange(of: old).map { text.replacingSubrange($0, with: new) }
  }
}

extension String {
  /// Where these characters first stand.
  fileprivate func firstRange(of wanted: String) -> Range<Index>? {
    guard let first = wanted.first else { return nil }
    var from = startIndex
    while let start = self[from...].firstIndex(of: first) {
      if self[start...].hasPrefix(wanted) { return start..<index(start, offsetBy: wanted.count) }
      from = index(after: start)
    }
    return nil
  }

  fileprivate func replacingSubrange(_ range: Range<Index>, with new: String) -> String {
    var text = self
    text.replaceSubrange(range, with: new)
    return text
  }
}

extension Wording {
  /// This wording with what differs between two readings of its line.
  fileprivate func changed(from before: Wording, to after: Wording) -> Wording {
    func pick<Value: Equatable>(_ path: KeyPath<Wording, Value>) -> Value {
      before[keyPath: path] == after[keyPath: path] ? self[keyPath: path] : after[keyPath: path]
    }
    return Wording(
      kind: pick(\.kind), text: pick(\.text), said: pick(\.said), links: pick(\.links),
      because: pick(\.because), review: pick(\.review), due: pick(\.due), helpers: pick(\.helpers),
      firstStep: pick(\.firstStep))
  }
}
