// Wording a line again: as a text that says only what is other, or as the whole line put back to be edited.

extension LineContext {
  /// The wording that `/edit #12 TEXT` gives a line: sign, links and clauses are read, a name is not. What the
  /// text doesn't speak of stays: kind, links that stood beside the text, reason, dates, helpers, first step.
  func rewording(_ text: String, of line: Contribution) throws(Refusal) -> Wording {
    var wording = try reading(text, naturalKind: line.kind)
    if wording.links.isEmpty {
      let inText = links(inside: Substring(line.text)).links
      wording.links = line.links.filter { !inText.contains($0) }
    }
    wording.because = wording.because ?? line.because
    wording.review = wording.review ?? line.review
    wording.due = wording.due ?? line.due
    if wording.helpers.isEmpty { wording.helpers = line.helpers }
    wording.firstStep = wording.firstStep ?? line.firstStep
    return wording
  }

  /// The wording of a line that was put back with `editable` and changed: what is no longer there is gone.
  public func rewording(_ text: String, replacing line: Contribution) throws(Refusal) -> Wording {
    try reading(text, naturalKind: line.kind.sign == nil ? line.kind : line.phase.naturalKind)
  }

  /// The same for the desk, where it is shown before it is done: with what was understood, or why it can't be.
  public func readRewording(
    _ text: String, of line: Contribution, options: ReadingOptions = ReadingOptions()
  ) -> LineReading {
    if text.utf8.count > LineContext.longestLine { return .refused(.tooLong(limit: LineContext.longestLine)) }
    let reader = LineReader(context: self, line: text, options: options)
    do throws(Refusal) {
      let kind = line.kind.sign == nil ? line.kind : line.phase.naturalKind
      let read = try reader.wording(of: Substring(text).trimmed, naturalKind: kind)
      return .contribution(Draft(floor: floor, additionTo: line.additionTo, read))
    } catch {
      return .refused(error)
    }
  }

  /// The line as it would be typed, without its speaker: reading it gives the same wording. To be edited.
  public func editable(_ line: Contribution) -> String {
    // Most texts say part of it themselves; where that gives another wording, clause words are kept text.
    let escaped = ClauseReader.escaped(line.text, kind: line.kind, in: self)
    let ways = [
      typed(line, text: line.text, adding: missing(from: line)), typed(line, text: line.text, adding: line),
      typed(line, text: escaped, adding: line),
    ]
    return ways.first { way in
      var read = try? rewording(way, replacing: line)
      read?.said = line.wording.said
      return read == line.wording
    } ?? ways[2]
  }

  private func typed(_ line: Contribution, text: String, adding wording: Wording) -> String {
    let inText = links(inside: Substring(line.text)).links
    var typed = line.kind.sign.map { "\($0) " } ?? ""
    typed += line.links.filter { !inText.contains($0) }.map { "#\($0.text) " }.joined()
    typed += escaped(text, after: typed)
    return typed + clauses(of: wording, isDutch: session.language == .dutch)
  }

  private func typed(_ line: Contribution, text: String, adding added: Contribution) -> String {
    typed(line, text: text, adding: added.wording)
  }

  /// What the text of the line doesn't say by itself.
  private func missing(from line: Contribution) -> Wording {
    var clauses = ClauseReader(context: self)
    _ = clauses.read(line.text, kind: line.kind)
    var missing = line.wording
    for piece in clauses.understood {
      switch piece {
      case .because(let reason): if reason == missing.because { missing.because = nil }
      case .review(let day): if day == missing.review { missing.review = nil }
      case .due(let day): if day == missing.due { missing.due = nil }
      case .helper(let name): missing.helpers.removeAll { $0 == name }
      case .firstStep(let step): if step == missing.firstStep { missing.firstStep = nil }
      }
    }
    return missing
  }

  private func clauses(of wording: Wording, isDutch: Bool) -> String {
    var typed = ""
    if wording.kind == .agreement {
      if let because = wording.because {
        // Behind a comma, a reason with a comma in it may be inside the sentence.
        let joint = because.contains(",") ? " " : ", "
        typed += joint + (isDutch ? "omdat \(because)" : "because \(because)")
      }
      if let review = wording.review {
        typed += isDutch ? ", terugkijken op \(review.iso)" : ", review on \(review.iso)"
      }
    }
    if wording.kind == .deed {
      let helpers = wording.helpers.joined(separator: ", ")
      if !helpers.isEmpty { typed += isDutch ? ", met \(helpers)" : ", with \(helpers)" }
      if let due = wording.due { typed += isDutch ? ", voor \(due.iso)" : ", by \(due.iso)" }
      if let step = wording.firstStep { typed += isDutch ? ", eerst: \(step)" : ", first: \(step)" }
    }
    return typed
  }

  private func reading(_ text: String, naturalKind: Kind) throws(Refusal) -> Wording {
    let reader = LineReader(context: self, line: text, options: ReadingOptions())
    return try reader.wording(of: Substring(text).trimmed, naturalKind: naturalKind).wording
  }

  /// With a `\` before a first character that would be taken for a sign.
  private func escaped(_ text: String, after lead: String) -> String {
    guard let first = text.first, lead.isEmpty else { return text }
    return first == "\\" || Kind(sign: first) != nil ? "\\\(text)" : text
  }
}
