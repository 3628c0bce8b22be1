// Looks for names of participants inside texts that should have none.

import SessionEngine
import Words

extension MinutesContent {
  /// What is to be left out of these minutes, in every text that they would show.
  var namesInside: [NamesInside.Finding] {
    if names == .full { return [] }
    let known = KnownNames(knownNames, and: names == .none ? knownGroups : [])
    var findings: [NamesInside.Finding] = []
    func look(_ texts: [String?], at place: @autoclosure () -> String) {
      var seen: [String] = []
      for case let text? in texts {
        for name in known.inside(text) where !seen.contains(name) {
          seen.append(name)
          findings.append(NamesInside.Finding(place: place(), name: name))
        }
      }
    }
    let founding = session.founding
    look([founding?.title], at: words.label(.title).lowercased())
    look([founding?.question], at: words.label(.question).lowercased())
    look([founding?.place], at: words.label(.place).lowercased())
    look(session.tables.map(\.table), at: words.label(.table).lowercased())
    for line in session.contributions where holds(line) {
      look([line.text, line.because, line.firstStep], at: "#\(line.ref.text)")
    }
    look(session.scope.filter { !$0.isRemoved }.map(\.text), at: words.scopeHeading.lowercased())
    look(session.manners.filter { !$0.isRemoved }.map(\.text), at: words.mannersHeading.lowercased())
    look(session.results.filter { !$0.isRemoved }.map(\.text), at: words.resultsTitle.lowercased())
    look(session.participants.map(\.declinedDeed), at: words.choseNone.lowercased())
    for poll in session.standingPolls {
      look(
        [poll.text] + poll.about.map { asked(of: $0, in: poll) } + poll.votes.map(\.why),
        at: words.name(poll.kind).lowercased())
    }
    look(session.together.map(\.name), at: words.together.lowercased())
    look(session.missing.filter { !$0.isRemoved }.map(\.text), at: words.whoIsMissing.lowercased())
    look(session.principles.map { $0?.why }, at: words.principlesHeading.lowercased())
    for item in session.carried {
      let past = item.past.flatMap { [$0.text, $0.judgement?.learnt] }
      look([item.text, item.because, item.firstStep, item.judgement?.learnt] + past, at: "#\(item.ref.text)")
    }
    look(session.pastSessions.map(\.title), at: words.overSessions.lowercased())
    if all {
      look(session.privateNotes.filter { !$0.isRemoved }.map(\.text), at: words.privateHeading.lowercased())
    }
    return findings
  }
}

extension MinutesContent {
  /// Everybody who takes part, those who are called by a name that nobody here has, and those of earlier sessions who chose
  /// a deed.
  var knownNames: [String] {
    let strangers = session.contributions.lazy.compactMap { line -> String? in
      if case .stranger(let name) = line.unnamed { name } else { nil }
    }
    let carried = session.carried.lazy.flatMap { [$0.by].compactMap { $0 } + $0.helpers }
    var seen: Set<String> = []
    return (session.participants.map(\.name) + strangers + carried).filter { seen.insert($0).inserted }
  }
}

extension MinutesContent {
  /// The organisations and roles of the participants, by which people can be known as well.
  var knownGroups: [String] { session.participants.flatMap { [$0.organisation, $0.role] }.compactMap { $0 } }
}

/// The words by which participants can be known in a text.
struct KnownNames {
  /// Folded words of names, with the names they are of.
  private var words: [String: [String]] = [:]
  /// Organisations and roles with their folded words, by the first of these: they count where all stand together.
  private var groups: [String: [(words: [String], group: String)]] = [:]
  /// Names in scripts that put no space between words.
  private var unspaced: [String] = []

  init(_ names: [String], and groups: [String]) {
    var seen: Set<String> = []
    for name in names where seen.insert(name).inserted {
      if name.unicodeScalars.contains(where: { $0.value >= 0x2E80 && $0.value < 0x1F000 }) {
        unspaced.append(name)
      }
      for word in KnownNames.wordsOf(name)
      where word.folded.count > 1 && !NameWords.passedOver.contains(word.folded) {
        // The Dutch and English possessive can be written without an apostrophe.
        for form in [word.folded, word.folded + "s"] where words[form]?.contains(name) != true {
          words[form, default: []].append(name)
        }
      }
    }
    for group in groups where seen.insert(group).inserted {
      let words = KnownNames.wordsOf(group).map(\.folded)
      if let first = words.first { self.groups[first, default: []].append((words, group)) }
    }
  }

  /// Names of which a word stands in the text, in the order in which they come.
  func inside(_ text: String) -> [String] {
    var found: [String] = []
    if words.isEmpty, unspaced.isEmpty, groups.isEmpty { return [] }
    let written = KnownNames.wordsOf(text)
    for (index, word) in written.enumerated() {
      if let names = words[word.folded], !word.isOrdinary {
        for name in names where !found.contains(name) { found.append(name) }
      }
      for (words, group) in groups[word.folded, default: []] where !found.contains(group) {
        if written[index...].lazy.map(\.folded).starts(with: words) { found.append(group) }
      }
    }
    for name in unspaced where !found.contains(name) && contains(text, name) { found.append(name) }
    return found
  }

  private struct Word {
    let folded: String
    let hasCapital: Bool
    /// A word that is also an everyday one, and is written without a capital.
    var isOrdinary: Bool { !hasCapital && NameWords.ordinary.contains(folded) }
  }

  private static func wordsOf(_ text: String) -> [Word] {
    text.utf8.allSatisfy { $0 < 0x80 } ? plainWords(of: text) : anyWords(of: text)
  }

  /// Of a text in ASCII, as most are.
  private static func plainWords(of text: String) -> [Word] {
    text.utf8.split { !(($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A) }.map { letters in
      let folded = String(decoding: letters.lazy.map { $0 | 0x20 }, as: UTF8.self)
      return Word(folded: folded, hasCapital: letters.first.map { $0 < 0x61 } ?? false)
    }
  }

  private static func anyWords(of text: String) -> [Word] {
    text.unicodeScalars.split {
      !$0.properties.isAlphabetic && $0.properties.generalCategory != .nonspacingMark
    }
    .map { scalars in
      Word(
        folded: fold(String(Substring(scalars))), hasCapital: scalars.first?.properties.isUppercase == true)
    }
  }

  private func contains(_ text: String, _ name: String) -> Bool {
    let wanted = Array(name.utf8)
    let bytes = Array(text.utf8)
    guard !wanted.isEmpty, bytes.count >= wanted.count else { return false }
    return (0...(bytes.count - wanted.count)).contains {
      bytes[$0..<($0 + wanted.count)].elementsEqual(wanted)
    }
  }
}
