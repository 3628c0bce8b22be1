// The short code of a participant: two letters that are quick to type and stay the same through the session.

extension Session {
  /// A code for somebody new: the first two letters of the name if they fit nobody else, else initials, else
  /// the first letter with a later one, else with a figure. `besides` are people who come in with them.
  public func freeCode(for name: String, besides others: [String] = []) -> String {
    // A start that has meant somebody at a desk keeps its meaning, so it is nobody's code.
    let taken = Set(participants.map(\.code) + desks.flatMap(\.prefixes.keys))
    let known = participants.filter { $0.name != name }.flatMap(\.nameEnds)
    let starts = known + others.filter { $0 != name }.flatMap(NameStarts.words)
    let candidates = NameStarts.codes(for: name)
    let apart = candidates.first { code in
      !taken.contains(code) && !starts.contains { $0.hasPrefix(code) }
    }
    if let apart { return apart }
    if let free = candidates.first(where: { !taken.contains($0) }) { return free }
    let first = candidates.first?.first ?? "x"
    var number = 2
    while taken.contains("\(first)\(number)") { number += 1 }
    return "\(first)\(number)"
  }
}

/// How the words of a name can begin.
enum NameStarts {
  /// The words of a name, folded.
  static func words(_ name: String) -> [String] {
    fold(name).split { $0 == " " || $0 == "-" }.map(String.init)
  }

  /// Two-letter codes for a name, the most natural first.
  static func codes(for name: String) -> [String] {
    let words = words(name).map { word in word.filter { $0.isASCII && $0.isLetter } }.filter { !$0.isEmpty }
    guard let given = words.first, let initial = given.first else { return [] }
    var codes: [String] = []
    if given.count >= 2 { codes.append(String(given.prefix(2))) }
    codes += words.dropFirst().reversed().compactMap { $0.first }.map { "\(initial)\($0)" }
    codes += given.dropFirst(2).map { "\(initial)\($0)" }
    codes += words.dropFirst().joined().map { "\(initial)\($0)" }
    var seen: Set<String> = []
    return codes.filter { seen.insert($0).inserted }
  }
}
