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

  /// The words that begin a clause, in both languages.
  private static let openers: [(words: [String], clause: Clause, kind: Kind)] = [
    (["terugkijken", "op"], .review, .agreement), (["review", "on"], .review, .agreement),
    (["omdat"], .because, .agreement), (["because"], .because, .agreement),
    (["voor"], .due, .deed), (["by"], .due, .deed),
    (["met"], .helper, .deed), (["with"], .helper, .deed),
    (["eerst:"], .firstStep, .deed), (["first:"], .firstStep, .deed),
  ]

  init(context: LineContext) { self.context = context }

  /// Takes the clauses of this kind out of the text; gives what is left. Each is understood once: a second
  /// reason or date stays where it stands, so that no word is lost.
  mutating func read(_ text: String, kind: Kind) throws(Refusal) -> String {
    guard kind == .agreement || kind == .deed else { return text }
    let words = Substring(text).split(whereSeparator: \.isGap)
    var kept: [Range<Int>] = []
    var openText: (clause: Clause, from: Int)?
    var keptFrom = 0
    var index = 0
    while index < words.count {
      guard let (clause, length, taken) = try clause(at: index, of: words, kind: kind),
        clause != openText?.clause
      else {
        index += 1
        continue
      }
      if let open = openText {
        close(open.clause, words[open.from..<index], kind: kind)
      } else {
        kept.append(keptFrom..<index)
      }
      openText = nil
      index += length + taken
      if clause == .because || clause == .firstStep { openText = (clause, index) } else { keptFrom = index }
    }
    if let open = openText {
      close(open.clause, words[open.from...], kind: kind)
    } else {
      kept.append(keptFrom..<words.count)
    }
    return unescaped(understood.isEmpty ? text : joined(kept, of: words, in: text), kind: kind)
  }

  /// A clause that begins at this word: how many words open it, and how many more it takes. A clause of text
  /// takes none here: it goes on until the next one.
  private mutating func clause(
    at index: Int, of words: [Substring], kind: Kind
  ) throws(Refusal) -> (Clause, length: Int, taken: Int)? {
    guard let (clause, length) = opener(at: words[index...], kind: kind), !isUnderstood(clause) else {
      return nil
    }
    let end = index + length
    switch clause {
    case .because, .firstStep: return (clause, length, 0)
    case .helper:
      let taken = takeHelpers(words[end...])
      return taken > 0 ? (clause, length, taken) : nil
    case .review, .due:
      switch DateReading.read(words[end...], today: context.today) {
      case .day(let day, let taken):
        understood.append(clause == .review ? .review(day) : .due(day))
        return (clause, length, taken)
      case .impossible(let given): throw .notADate(given)
      case .none: return nil
      }
    }
  }

  /// The clause that these words open, with at least one word after it.
  private func opener(at words: ArraySlice<Substring>, kind: Kind) -> (Clause, length: Int)? {
    guard let first = words.first, first.utf8.count <= 12 else { return nil }
    // 'Vóór vrijdag' is folded; most words are plain, and compared as they are.
    let folded = first.utf8.allSatisfy { $0 < 0x80 } ? first : Substring(fold(first))
    for (opener, clause, owner) in ClauseReader.openers where owner == kind && folded.isCaseless(opener[0]) {
      guard opener.count < words.count else { continue }
      if zip(opener, words).dropFirst().allSatisfy({ $1.isCaseless($0) }) { return (clause, opener.count) }
    }
    return nil
  }

  /// Whether a clause that there is one of has been read already.
  private func isUnderstood(_ clause: Clause) -> Bool {
    understood.contains { piece in
      switch piece {
      case .because: clause == .because
      case .review: clause == .review
      case .due: clause == .due
      case .firstStep: clause == .firstStep
      // There can be several.
      case .helper: false
      }
    }
  }

  /// `met Anna, Bram en Chadia`: as many names as fit; gives the number of words they take.
  private mutating func takeHelpers(_ words: ArraySlice<Substring>) -> Int {
    var index = words.startIndex
    var taken = words.startIndex
    while index < words.endIndex {
      guard let (name, length) = helper(words[index...]) else { break }
      if !understood.contains(.helper(name)) { understood.append(.helper(name)) }
      taken = index + length
      let endsList = words[taken - 1].last != ","
      index = taken
      guard index < words.endIndex else { break }
      let isJoined = isJoint(words[index])
      if isJoined { index += 1 } else if endsList { break }
    }
    return taken - words.startIndex
  }

  private func isJoint(_ word: Substring) -> Bool { ["en", "and", "&"].contains(fold(word)) }

  /// The longest run of up to five words that is one person. In the middle of a sentence only a whole name, a
  /// given name or a surname is one: 'met de buren' is not with Anna de Vries.
  private func helper(_ words: ArraySlice<Substring>) -> (String, Int)? {
    for length in stride(from: min(5, words.count), through: 1, by: -1) {
      let run = words.prefix(length)
      let typed = length == 1 ? run.joined() : run.joined(separator: " ")
      let bare = Substring(typed).trimmingPunctuation
      guard case .person(let index) = context.session.meant(by: bare, at: context.desk) else {
        continue
      }
      let person = context.session.participants[index]
      let folded = fold(bare)
      let isWhole = person.givenName == folded || person.nameEnds.contains(folded)
      if isWhole || bare.count < typed.count || endsClause(words.dropFirst(length)) {
        return (person.name, length)
      }
    }
    return nil
  }

  /// Whether a list of names can end before these words: the line does, another name or clause follows.
  private func endsClause(_ rest: ArraySlice<Substring>) -> Bool {
    guard let next = rest.first else { return true }
    return isJoint(next) || opener(at: rest, kind: .deed) != nil
  }

  private mutating func close(_ clause: Clause, _ words: ArraySlice<Substring>, kind: Kind) {
    guard let first = words.first, let last = words.last else { return }
    let written = Substring(first.base[first.startIndex..<last.endIndex]).trimmingJoints
    let text = unescaped(String(written), kind: kind)
    if text.isEmpty { return }
    understood.append(clause == .because ? .because(text) : .firstStep(text))
  }

  /// The text without the `\` that keeps a clause word text.
  private func unescaped(_ text: String, kind: Kind) -> String {
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
    var plain = ""
    var from = text.startIndex
    for word in text.split(whereSeparator: \.isGap) {
      guard word.first == "\\", ClauseReader.opens(word.dropFirst(), kind: kind) else { continue }
      plain += text[from..<word.startIndex]
      from = text.index(after: word.startIndex)
    }
    return plain + text[from...]
  }

  /// The text with a `\` before each word that could open a clause.
  static func escaped(_ text: String, kind: Kind) -> String {
    var written = ""
    var from = text.startIndex
    for word in text.split(whereSeparator: \.isGap) where opens(word, kind: kind) {
      written += text[from..<word.startIndex] + "\\"
      from = word.startIndex
    }
    return written + text[from...]
  }

  private static func opens(_ word: Substring, kind: Kind) -> Bool {
    let folded = fold(word)
    return openers.contains { $0.kind == kind && $0.words[0] == folded }
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
  /// Whether this is the word, which is in lower case, whatever the case of its ASCII letters.
  fileprivate func isCaseless(_ word: String) -> Bool {
    utf8.count == word.utf8.count
      && utf8.elementsEqual(word.utf8) { ((0x41...0x5A).contains($0) ? $0 | 0x20 : $0) == $1 }
  }

  /// Without the commas and semicolons that joined it to a clause.
  fileprivate var trimmingJoints: Substring {
    var text = trimmed
    while let last = text.last, last == "," || last == ";" { text = text.dropLast().trimmed }
    while let first = text.first, first == "," || first == ";" { text = text.dropFirst().trimmed }
    return text
  }
}
