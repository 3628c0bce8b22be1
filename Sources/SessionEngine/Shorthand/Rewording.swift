// Editing a line that was noted: its wording as shorthand, and shorthand as its new wording.

extension LineContext {
  /// Reads a text that replaces a line's: sign, links and clauses, but no name and no command. Without a sign the kind
  /// stays what it was.
  public func readRewording(
    _ text: String, of line: Contribution, options: ReadingOptions = ReadingOptions()
  ) -> LineReading {
    if text.utf8.count > LineContext.longestLine { return .refused(.tooLong(limit: LineContext.longestLine)) }
    var reader = LineReader(context: self, line: text, options: options)
    do throws(Refusal) {
      let read = try reader.wording(of: Substring(text).trimmed, naturalKind: line.kind)
      return .contribution(
        Draft(
          floor: floor, calledBy: nil, additionTo: line.additionTo, wording: read.wording,
          understood: read.understood, unknownName: nil, unknownReferences: read.unknownReferences))
    } catch {
      return .refused(error)
    }
  }
}

extension Wording {
  /// The line that would be read as this wording, with the clause words of a language.
  public func shorthand(in language: Language) -> String {
    let inText = links.filter { !text.contains("#\($0.text)") }.map { "#\($0.text)" }
    var parts: [String] = []
    if let sign = kind.sign {
      parts = [String(sign)] + inText + [text]
    } else {
      let isLiteral = text.first.map { Kind(sign: $0) != nil || $0 == "\\" || $0 == "/" } ?? false
      parts = [(isLiteral ? "\\" : "") + text] + inText
    }
    let isDutch = language == .dutch
    if let due { parts.append("\(isDutch ? "voor" : "by") \(due.iso)") }
    if !helpers.isEmpty {
      parts.append("\(isDutch ? "met" : "with") " + helpers.joined(separator: isDutch ? " en " : " and "))
    }
    if let firstStep { parts.append("\(isDutch ? "eerst:" : "first:") \(firstStep)") }
    if let because { parts.append("\(isDutch ? "omdat" : "because") \(because)") }
    if let review { parts.append("\(isDutch ? "terugkijken op" : "review on") \(review.iso)") }
    return parts.joined(separator: " ")
  }
}
