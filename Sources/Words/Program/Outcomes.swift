// What a command of the program says when it did what was asked.

extension Words {
  public func sessionMade(_ title: String, path: String, people number: Int, tables: Int) -> String {
    let parts = [people(number)] + (tables > 0 ? [self.tables(tables)] : [])
    return say(
      "Made \(quoted(title)) in \(path) with \(list(parts)). Begin with: doendag open \(path)",
      "\(quoted(title)) staat klaar in \(path) met \(list(parts)). Begin met: doendag open \(path)")
  }

  /// A file that should be text.
  public func notText(file: String) -> Told { listFault(.notText, file: file) }
}
