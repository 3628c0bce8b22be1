// Notes JSON Lines from standard input: each is a contribution, without any shorthand.

import SessionEngine
import Words

extension Importer {
  /// Notes the contribution of a line. An empty line is skipped.
  ///
  /// - Throws: ``Failure`` if nothing can be written.
  mutating func addJSON(_ line: InputLine) throws(Failure) {
    switch line.content {
    case .refused(let refusal): refuse(line.number, words.message(for: refusal))
    case .text(let text) where text.trimmedSpace.isEmpty: break
    case .text(let text):
      if let message = try takeJSON(text, line.number) { refuse(line.number, message) }
    }
  }

  /// Notes the contribution.
  ///
  /// - Returns: why the line is refused; nil if it was noted.
  private mutating func takeJSON(_ text: String, _ number: Int) throws(Failure) -> Message? {
    let given: JSONLine
    do throws(JSONFault) {
      given = try JSONLine(text)
    } catch {
      return words.badJSONLine(error.reason)
    }
    do throws(ImportFault) {
      try note(try plain(given), line: number)
      return nil
    } catch {
      switch error {
      case .refused(let refusal): return words.message(adding: refusal)
      case .ended(let failure): throw failure
      }
    }
  }

  private func plain(_ given: JSONLine) throws(ImportFault) -> PlainLine {
    var line = PlainLine(
      text: given.text, by: given.by ?? options.by, table: given.table ?? options.table,
      phase: options.phase, kind: options.kind)
    if let word = given.phase {
      guard let phase = Phase(said: word) else { throw .refused(.unknownPhase(word)) }
      line.phase = phase
    }
    if let word = given.kind {
      guard let kind = Kind(said: word) else { throw .refused(.unknownChoice(word, among: Kind.spoken)) }
      line.kind = kind
    }
    return line
  }
}
