// What journals say that their writers had read, by which the loss of other journals shows.

import SessionEngine

extension Ledger {
  /// The most writers that one line names. Of more the rest waits for the next line.
  private static let namesPerLine = 4096

  /// Takes in the lines that a run had read.
  mutating func take(seen: [String]) {
    for text in seen {
      guard let last = LastLine(text) else { continue }
      named[last.writer] = max(named[last.writer] ?? 0, last.sequence)
    }
  }

  /// The writers whose lines no journal names up to their last one, each with the number of that one. What a named
  /// run has read is named by its own journal.
  func unnamed(besides own: WriterID) -> [WriterID: Int] {
    highest.filter { $0.key != own && $0.value > named[$0.key] ?? 0 }
  }

  /// As a line holds them.
  static func texts(of lines: [WriterID: Int]) -> [String] {
    lines.sorted { $0.key < $1.key }.prefix(namesPerLine).map { "\($0.key.text):\($0.value)" }
  }

  /// How many lines of each writer are missing although another writer has read them. Only for writers without gaps.
  func missingAtEnd(of writer: WriterID) -> Int { max(0, (named[writer] ?? 0) - (highest[writer] ?? 0)) }
}

/// The last line of a writer that another had read, as `writer:n`.
private struct LastLine {
  let writer: WriterID
  let sequence: Int

  init?(_ text: String) {
    let parts = text.utf8.split(separator: 0x3A, omittingEmptySubsequences: false)
    guard parts.count == 2, let writer = WriterID(String(Substring(parts[0]))),
      let sequence = figures(String(Substring(parts[1]))).flatMap({ Int($0) }),
      EventID.sequences.contains(sequence)
    else { return nil }
    (self.writer, self.sequence) = (writer, sequence)
  }
}
