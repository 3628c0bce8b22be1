// The thread from dream to deed, and the record of what was said, by phase and table.

import SessionEngine
import Words

extension MarkdownMinutes {
  func writeThread(_ thread: DreamThread, to page: inout Page) {
    if thread.dreams.isEmpty, thread.deedsWithoutDream.isEmpty { return }
    page.heading(2, own: words.title(.thread))
    for dream in thread.dreams where !dream.next.isEmpty {
      var waiting = [(node: dream, level: 0)]
      while let (node, level) = waiting.popLast() {
        page.item(level: level) { run in
          if level > 0 {
            run.own("\(step(of: node.line)): ")
          }
          run.person(node.line.text)
          run.own(" (\(source(of: node.line)))")
        }
        waiting += node.next.reversed().map { (node: $0, level: level + 1) }
      }
    }
    writeLoose(words.dreamsWithoutDeed, thread.dreamsWithoutDeed, to: &page)
    writeLoose(words.deedsWithoutDream, thread.deedsWithoutDream, to: &page)
  }

  /// `vision`, `order, agreement`: the kind where it isn't the natural one.
  private func step(of line: Contribution) -> String {
    let phase = words.name(line.phase).lowercased()
    return line.kind == line.phase.naturalKind ? phase : "\(phase), \(words.name(line.kind))"
  }

  private func writeLoose(_ heading: String, _ lines: [Contribution], to page: inout Page) {
    if lines.isEmpty { return }
    page.heading(3, own: heading)
    for line in lines {
      page.item { run in
        run.person(line.text)
        run.own(" (\(source(of: line)))")
      }
    }
  }

  func writeRecord(to page: inout Page) {
    var record = Record(session, isHeld: content.holds)
    if record.isEmpty { return }
    page.heading(2, own: words.recordHeading)
    for phase in Phase.allCases {
      let walks = session.tables.map { ($0.table, $0.lines(in: phase).map(\.int).filter(record.holds)) }
      guard walks.contains(where: { !$0.1.isEmpty }) else { continue }
      page.heading(3, own: words.name(phase))
      for (table, places) in walks where !places.isEmpty {
        if session.hasTables { page.heading(4, person: words.table(table)) }
        for place in places where record.isRoot(place) { write(from: place, &record, to: &page) }
      }
    }
  }

  /// A line with the additions under it, each once.
  private func write(from root: Int, _ record: inout Record, to page: inout Page) {
    var waiting = [(place: root, level: 0)]
    while let (place, level) = waiting.popLast() {
      guard record.take(place) else { continue }
      write(session.contributions[place], level: level, to: &page)
      waiting += record.additions(to: place).reversed().map { (place: $0, level: level + 1) }
    }
  }

  private func write(_ line: Contribution, level: Int, to page: inout Page) {
    page.item(level: level) { run in
      run.own("\\#\(line.ref.text)")
      if let speaker = line.speaker { write(speaker: speaker.int, to: &run) }
      if let speaker = content.unnamedSpeaker(of: line) {
        run.own(" ")
        run.person(speaker, .line)
      }
      if line.kind != line.phase.naturalKind { run.own(" · \(words.name(line.kind))") }
      if line.isWithdrawn { run.own(" · \(words.withdrawnMark)") }
      run.own(": ")
      run.person(line.text)
      write(detailsOf: line, level: level, to: &run)
    }
  }

  private func write(speaker place: Int, to run: inout Page) {
    guard let displayName = escapedNames[place] else { return }
    run.own(" ")
    run.own(displayName)
    guard content.names == .full, let organisation = session.participants[place].organisation else { return }
    run.own(" (")
    run.person(organisation, .line)
    run.own(")")
  }

  /// What was understood in the line, and its links as references.
  private func write(detailsOf line: Contribution, level: Int, to run: inout Page) {
    guard line.details != nil else { return }
    var details: [String] = []
    if let reason = line.because { details.append(words.because(reason)) }
    if let review = line.review { details.append(words.lookBack(on: review).lowercasedFirst) }
    if let step = line.firstStep { details.append(words.first(step)) }
    if let due = line.due { details.append(words.by(due)) }
    let helpers = content.displayNames(of: line.helpers)
    if !helpers.isEmpty { details.append(words.with(words.list(helpers))) }
    if level == 0, let target = line.additionTo { details.append(words.addition(to: target)) }
    if !line.links.isEmpty { details += [phrase(linksOf: line)].compactMap { $0 } }
    if details.isEmpty { return }
    run.own(" (")
    run.person(details.joined(separator: "; "))
    run.own(")")
  }
}

extension MarkdownMinutes {
  /// The links of a line in words; nil where its text names them all already.
  private func phrase(linksOf line: Contribution) -> String? {
    switch line.kind {
    case .proposal: return words.answers(line.links)
    case .deed: return words.serves(line.links)
    case .idea, .concern, .agreement, .question, .reflection:
      let unnamed = line.links.filter { !line.text.mentions($0) }
      return unnamed.isEmpty ? nil : words.see(unnamed)
    }
  }
}

extension String {
  /// Whether the reference stands in the text as `#12`.
  fileprivate func mentions(_ ref: Ref) -> Bool {
    guard utf8.contains(UInt8(ascii: "#")) else { return false }
    let wanted = "#\(ref.text)"
    return split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "#") }.contains { $0 == wanted }
  }

  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

/// The lines that are still to be written, and which additions belong under which line.
private struct Record {
  private let lines: [Contribution]
  private var isWaiting: [Bool]
  private var children: [Int: [Int]] = [:]
  private var parents: [Int: Int] = [:]

  init(_ session: Session, isHeld: (Contribution) -> Bool) {
    lines = session.contributions
    isWaiting = lines.map(isHeld)
    let adding = lines.indices.filter { isWaiting[$0] && lines[$0].additionTo != nil }
    guard !adding.isEmpty else { return }
    let targets = Set(adding.compactMap { lines[$0].additionTo })
    var places: [Ref: Int] = [:]
    for place in lines.indices where targets.contains(lines[place].ref) { places[lines[place].ref] = place }
    for place in adding {
      guard let target = lines[place].additionTo.flatMap({ places[$0] }), isWaiting[target] else { continue }
      children[target, default: []].append(place)
      parents[place] = target
    }
  }

  var isEmpty: Bool { !isWaiting.contains(true) }

  /// Whether the line is still to be written.
  func holds(_ place: Int) -> Bool { isWaiting[place] }

  /// Whether the line stands on its own: it adds to nothing, or to what isn't there, or in a ring.
  func isRoot(_ place: Int) -> Bool {
    var current = place
    for _ in 0..<64 {
      guard let parent = parents[current] else { return current == place }
      current = parent
    }
    return true
  }

  func additions(to place: Int) -> [Int] { children[place] ?? [] }

  /// Takes the line out of those to be written; false if it was out already.
  mutating func take(_ place: Int) -> Bool {
    defer { isWaiting[place] = false }
    return isWaiting[place]
  }
}
