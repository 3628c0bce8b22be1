// Which lines say the same, by plain overlap of their words: offered to the plenary, and never acted upon.

/// Lines that look alike, with the word that most of them share.
public struct Alike: Sendable, Equatable {
  /// Folded.
  public let word: String
  /// In the order in which they were noted, two or more.
  public let refs: [Ref]
}

extension Session {
  /// Groups of lines that share most of their words, the largest first. Lines that were put together already are no news,
  /// and what adds to a line or answers it says something else.
  ///
  /// Takes less than half a second for ten thousand lines. A word that very many lines have tells nothing and finds nothing.
  public func alike(limit: Int = 30) -> [Alike] {
    let bundled = Set(together.flatMap(\.refs))
    let indexes = contributions.indices.filter { index in
      let line = contributions[index]
      return !line.isWithdrawn && line.additionTo == nil && !bundled.contains(line.ref)
    }
    return alikeTexts(indexes.map { contributions[$0].text }).prefix(limit).map { group in
      Alike(word: group.word, refs: group.indexes.map { contributions[indexes[$0]].ref })
    }
  }
}

/// The same of texts, by their indexes.
func alikeTexts(_ texts: [String]) -> [(word: String, indexes: [Int])] {
  var words = WordIndex()
  for text in texts { words.add(text) }
  var taken = Set<Int>()
  var groups: [(word: String, indexes: [Int])] = []
  for index in texts.indices where !taken.contains(index) {
    let group = [index] + words.alike(to: index).filter { $0 > index && !taken.contains($0) }
    guard group.count > 1 else { continue }
    taken.formUnion(group)
    groups.append((words.sharedWord(of: group), group))
  }
  return groups.enumerated().sorted { left, right in
    (right.element.indexes.count, left.offset) < (left.element.indexes.count, right.offset)
  }.map(\.element)
}

/// The words of texts, and the texts of words.
private struct WordIndex {
  private var numbers: [String: Int] = [:]
  private var names: [String] = []
  /// The words of each text, each once.
  private var words: [[Int]] = []
  /// The texts that have a word, in order.
  private var texts: [[Int]] = []

  /// How many words each text shares with the one that is looked at; all 0 between two looks.
  private var shared: [Int] = []

  /// Beyond so many texts a word says nothing.
  private static let commonest = 200

  mutating func add(_ text: String) {
    var own: [Int] = []
    // Byte by byte: what isn't ASCII is part of a word.
    let pieces = fold(text).utf8.split { $0 < 0x80 && !(0x61...0x7A ~= $0) && !(0x30...0x39 ~= $0) }
    for bytes in pieces where bytes.count > 2 {
      let piece = Substring(bytes)
      if stopWords.contains(piece) { continue }
      let number = number(of: String(piece))
      if own.contains(number) { continue }
      own.append(number)
      texts[number].append(words.count)
    }
    words.append(own)
  }

  private mutating func number(of word: String) -> Int {
    if let number = numbers[word] { return number }
    numbers[word] = names.count
    names.append(word)
    texts.append([])
    return names.count - 1
  }

  /// Texts that share at least two words with this one, and half of all that both have, or three quarters of the shorter.
  mutating func alike(to index: Int) -> [Int] {
    if shared.count < words.count { shared = Array(repeating: 0, count: words.count) }
    var near: [Int] = []
    for word in words[index] where texts[word].count <= WordIndex.commonest {
      for other in texts[word] where other != index {
        if shared[other] == 0 { near.append(other) }
        shared[other] += 1
      }
    }
    let own = words[index].count
    var alike: [Int] = []
    for other in near {
      let (count, its) = (shared[other], words[other].count)
      shared[other] = 0
      let isHalf = 2 * count >= own + its - count
      if count >= 2, isHalf || (count >= 3 && 4 * count >= 3 * min(own, its)) { alike.append(other) }
    }
    return alike.sorted()
  }

  /// The word that most of these texts have; of those the longest, and then the first.
  func sharedWord(of indexes: [Int]) -> String {
    var counts: [Int: Int] = [:]
    for index in indexes { for word in words[index] { counts[word, default: 0] += 1 } }
    let best = counts.max { left, right in
      (left.value, names[left.key].count, -left.key) < (right.value, names[right.key].count, -right.key)
    }
    return best.map { names[$0.key] } ?? ""
  }
}

/// Words that say nothing by themselves, in both languages, folded.
private let stopWords: Set<Substring> = Set(
  """
  aan achter alle alleen als andere bij binnen dan dat daar deze die dit doen door echt een eens elk elke en er geen gaan
  had hebben heb heeft het hier hij hoe hun iedereen iets ik in is ja je jij jou juist kan kun kunnen maar mag mee meer men
  met mij mijn moet moeten naar niet niets nog nooit nu of om omdat onder ons onze ook op over samen steeds te tegen toch
  toen tot twee uit van veel voor want waar wanneer was wat we weer wel welke werd wie wij wil willen worden wordt zal ze
  zelf zich zij zijn zo zoals zonder zou
  about after all also and any are because been before but can could did does each for from get had has have her here him
  his how into its just know let like made make many may more most much must nor not now off one only onto other our out
  over same she should some such than that the their them then there these they this those through too under until upon
  use very want was were what when where which while who whom will with without would you your
  """.split { $0 == " " || $0 == "\n" })
