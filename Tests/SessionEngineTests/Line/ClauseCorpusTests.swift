// Sentences that a note-taker could type: what is understood of each, and that none loses a word.

import SessionEngine
import TestSupport
import Testing

@Suite struct ClauseCorpusTests {
  static let corpora = [ClauseCorpus.dutch, .english]

  @Test(arguments: corpora) func eachSentenceIsUnderstoodAsTheTableSays(corpus: ClauseCorpus) throws {
    let entries = try corpus.entries()
    let context = corpus.context
    #expect(entries.count >= 150)
    for (line, rows) in entries { #expect(ClauseCorpus.rows(of: line, in: context) == rows, "\(line)") }
  }

  @Test(arguments: corpora) func theWholeLineIsKeptAsItWasSaid(corpus: ClauseCorpus) throws {
    let context = corpus.context
    for (line, _) in try corpus.entries() {
      guard case .contribution(let draft) = context.read(line) else { continue }
      #expect(draft.wording.said == (draft.wording.text == line ? nil : line))
    }
  }

  @Test(arguments: corpora) func noSentenceLosesAWord(corpus: ClauseCorpus) throws {
    let context = corpus.context
    for (line, _) in try corpus.entries() {
      guard case .contribution(let draft) = context.read(line) else { continue }
      #expect(lostWords(of: line, in: draft.wording) == [], "\(line)")
    }
  }

  /// Sentences put together at random, so that clauses stand where nobody would think of.
  @Test(arguments: corpora, 0..<4) func noSentenceAtRandomLosesAWord(corpus: ClauseCorpus, seed: Int) throws {
    var random = Seeded(UInt64(seed + 1))
    let context = corpus.context
    for _ in 0..<1500 {
      let line = sentence(for: corpus, &random)
      switch context.read(line) {
      case .contribution(let draft):
        #expect(lostWords(of: line, in: draft.wording) == [], "\(line)")
        var options = ReadingOptions()
        options.dismissesClauses = true
        guard case .contribution(let whole) = context.read(line, options: options) else { continue }
        #expect(whole.wording.text == ClauseCorpus.withoutSign(line), "\(line)")
      // A line of clauses alone lacks its text, and stays on the line.
      case .refused(.missing): break
      case .refused, .empty, .floor, .action, .mend: Issue.record("not read: \(line)")
      }
    }
  }

  /// What is taken from a line and put back to be edited is read the same again.
  @Test(arguments: corpora) func eachSentenceThatIsPutBackReadsTheSame(corpus: ClauseCorpus) throws {
    var room = Room(corpus.people)
    for (line, _) in try corpus.entries() where !line.hasSuffix("(see #12)") && !line.hasSuffix("(zie #12)") {
      let ref = try room.say(line)
      let noted = try #require(room.line(ref))
      let context = room.context()
      var again = try context.rewording(context.editable(noted), replacing: noted)
      again.said = noted.wording.said
      #expect(again == noted.wording, "\(line)\n\(context.editable(noted))")
    }
  }
}

/// The words of a line that stand in no part of its wording, and are no word of a clause that was understood.
private func lostWords(of line: String, in wording: Wording) -> [String] {
  var kept = words(of: [wording.text, wording.because ?? "", wording.firstStep ?? ""].joined(separator: " "))
  var lost: [String] = []
  let names = Set(wording.helpers.flatMap { words(of: $0) })
  let hasDate = wording.due != nil || wording.review != nil
  for word in words(of: ClauseCorpus.withoutSign(line)) {
    if let place = kept.firstIndex(of: word) {
      kept.remove(at: place)
    } else if names.contains(word) || names.contains(where: { $0.hasPrefix(word) && word.count == 2 }) {
      continue
    } else if !(dateWords.contains(word) || word.contains { $0.isNumber }) || !hasDate {
      if !clauseWords.contains(word) { lost.append(word) }
    }
  }
  return lost
}

private func words(of text: String) -> [String] {
  text.split { $0 == " " || $0 == ":" }.map { word in
    fold(word.filter { $0.isLetter || $0.isNumber || "'+/-".contains($0) })
  }.filter { !$0.isEmpty && $0 != "-" }
}

/// Words that say what kind of clause it is, or join it.
private let clauseWords: Set<String> = [
  "omdat", "want", "because", "terugkijken", "evaluatie", "evalueren", "terugblik", "review", "evaluation",
  "evaluate", "look", "back", "op", "on", "by", "voor", "uiterlijk", "tegen", "deadline", "before", "no",
  "later",
  "than", "met", "with", "samen", "together", "eerst", "first", "eerste", "stap", "step", "en", "and",
]

private let dateWords: Set<String> = [
  "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "ma", "di", "do", "vr", "monday", "tuesday",
  "wednesday", "friday", "mon", "tue", "thu", "fri", "januari", "februari", "maart", "april", "mei", "juni",
  "juli",
  "september", "december", "jan", "mrt", "sept", "dec", "january", "february", "march", "may", "june", "july",
  "feb", "mar", "mid", "eind", "begin", "half", "end", "beginning", "the", "of", "de", "het", "van", "in",
  "over",
  "twee", "drie", "zes", "two", "three", "six", "weken", "maanden", "weeks", "months", "week", "maand",
  "month",
  "year", "volgende", "next", "morgen", "overmorgen", "tomorrow", "day", "after", "a", "within",
]

/// A deed or an agreement of words that mean nothing, with clauses between them.
private func sentence(for corpus: ClauseCorpus, _ random: inout Seeded) -> String {
  let isDeed = random.below(2) == 0
  let clauses =
    isDeed
    ? [
      "voor vrijdag", "by next Friday", "uiterlijk 29-1", "op maandag 14 december", "eind maart",
      "in two weeks",
      "met Anna", "with Yara and Chadia", "met Yara, Anna", "eerst: roos plukken", "first: met Anna zaaien",
      "voor 31 april", "niet voor 1 mei",
    ]
    : [
      "omdat roos bloeit", "want roos bloeit", "because tulips bloom", "terugkijken op 1 dec",
      "review end of May", "evaluatie op maandag 14 december", "niet omdat roos bloeit",
      "terugkijken op 31 april",
    ]
  var parts = [isDeed ? ">" : "="]
  for number in 0..<random.below(7) + 1 {
    let part = random.below(2) == 0 ? "aal\(number) bok\(number)" : clauses[random.below(clauses.count)]
    parts.append(part + ["", "", ",", ",", ";", "."][random.below(6)])
  }
  return parts.joined(separator: " ")
}
