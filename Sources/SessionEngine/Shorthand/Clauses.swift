// The clauses inside an agreement or a deed: its reason, dates, helpers and first step.

/// A piece of the line that was understood, as the desk shows it before Enter.
public enum Understood: Sendable, Hashable {
  case because(String)
  case review(Day)
  case due(Day)
  case helper(String)
  case firstStep(String)
}

/// Finds the clauses of a kind in a text, and leaves the wording without them.
struct ClauseReader {
  let context: LineContext
  private(set) var understood: [Understood] = []

  private enum Clause: Equatable { case because, review, due, helper, firstStep }

  /// The words that begin a clause, in both languages; the longer ones first.
  private static let openers: [(words: [String], clause: Clause, kind: Kind)] = [
    (["terugkijken", "op"], .review, .agreement), (["review", "on"], .review, .agreement),
    (["omdat"], .because, .agreement), (["because"], .because, .agreement),
    (["voor"], .due, .deed), (["by"], .due, .deed),
    (["met"], .helper, .deed), (["with"], .helper, .deed),
    (["eerst:"], .firstStep, .deed), (["first:"], .firstStep, .deed),
  ]

  init(context: LineContext) { self.context = context }

  /// Takes the clauses of this kind out of the text; gives what is left.
  mutating func read(_ text: String, kind: Kind) throws(Refusal) -> String {
    guard kind == .agreement || kind == .deed else { return text }
    let words = Substring(text).split(whereSeparator: \.isWhitespace)
    var kept: [Range<Int>] = []
    var openText: (clause: Clause, from: Int)?
    var keptFrom = 0
    var place = 0
    while place < words.count {
      guard let (clause, length, taken) = try clause(at: place, of: words, kind: kind) else {
        place += 1
        continue
      }
      if let open = openText {
        close(open.clause, words[open.from..<place])
      } else {
        kept.append(keptFrom..<place)
      }
      openText = nil
      place += length + taken
      if clause == .because || clause == .firstStep { openText = (clause, place) } else { keptFrom = place }
    }
    if let open = openText {
      close(open.clause, words[open.from...])
    } else {
      kept.append(keptFrom..<words.count)
    }
    return understood.isEmpty ? text : joined(kept, of: words, in: text)
  }

  /// A clause that begins at this word: how many words open it, and how many more it takes. A clause of text
  /// takes none here: it goes on until the next one.
  private mutating func clause(
    at place: Int, of words: [Substring], kind: Kind
  ) throws(Refusal) -> (Clause, length: Int, taken: Int)? {
    for (opener, clause, owner) in ClauseReader.openers where owner == kind {
      let end = place + opener.count
      guard end < words.count, zip(opener, words[place...]).allSatisfy({ $0 == fold($1) }) else { continue }
      switch clause {
      case .because, .firstStep: return (clause, opener.count, 0)
      case .helper:
        let taken = takeHelpers(words[end...])
        if taken > 0 { return (clause, opener.count, taken) }
      case .review, .due:
        switch DateReading.read(words[end...], today: context.today) {
        case .day(let day, let taken):
          understood.append(clause == .review ? .review(day) : .due(day))
          return (clause, opener.count, taken)
        case .impossible(let given): throw .notADate(given)
        case .none: break
        }
      }
    }
    return nil
  }

  /// `met Anna, Bram en Chadia`: as many names as fit; gives the number of words they take.
  private mutating func takeHelpers(_ words: ArraySlice<Substring>) -> Int {
    var place = words.startIndex
    var taken = words.startIndex
    while place < words.endIndex {
      guard let (name, length) = helper(words[place...]) else { break }
      if !understood.contains(.helper(name)) { understood.append(.helper(name)) }
      taken = place + length
      let endsList = words[taken - 1].last != ","
      place = taken
      guard place < words.endIndex else { break }
      let isJoined = ["en", "and", "&"].contains(fold(words[place]))
      if isJoined { place += 1 } else if endsList { break }
    }
    return taken - words.startIndex
  }

  /// The longest run of up to five words that is one person.
  private func helper(_ words: ArraySlice<Substring>) -> (String, Int)? {
    for length in stride(from: min(5, words.count), through: 1, by: -1) {
      let typed = words.prefix(length).joined(separator: " ")
      let bare = Substring(typed).trimmingPunctuation
      if length < words.count, bare.count < 2 { continue }
      if case .person(let name) = context.session.match(name: bare, at: context.desk) {
        return (name, length)
      }
    }
    return nil
  }

  private mutating func close(_ clause: Clause, _ words: ArraySlice<Substring>) {
    guard let first = words.first, let last = words.last else { return }
    let text = String(Substring(first.base[first.startIndex..<last.endIndex]).trimmingJoints)
    if text.isEmpty { return }
    understood.append(clause == .because ? .because(text) : .firstStep(text))
  }

  /// The pieces that are left, each as it was written, joined by a space.
  private func joined(_ pieces: [Range<Int>], of words: [Substring], in text: String) -> String {
    let texts = pieces.compactMap { piece -> Substring? in
      guard let first = words[piece].first, let last = words[piece].last else { return nil }
      let written = text[first.startIndex..<last.endIndex].trimmingJoints
      return written.isEmpty ? nil : written
    }
    return texts.joined(separator: " ")
  }
}

extension Substring {
  /// Without the commas and semicolons that joined it to a clause.
  fileprivate var trimmingJoints: Substring {
    var text = trimmed
    while let last = text.last, last == "," || last == ";" { text = text.dropLast().trimmed }
    while let first = text.first, first == "," || first == ";" { text = text.dropFirst().trimmed }
    return text
  }
}
