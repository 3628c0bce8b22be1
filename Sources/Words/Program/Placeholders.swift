// What stands for a value in usage lines and messages: `FOLDER`, `MAP`.

/// Something that has to be given on the command line.
public enum Placeholder: Sendable, Hashable, CaseIterable {
  case folder, text, theme, language
}

extension Words {
  public func placeholder(_ placeholder: Placeholder) -> String {
    switch placeholder {
    case .folder: say("FOLDER", "MAP")
    case .text: say("TEXT", "TEKST")
    case .theme: say("NAME|FILE", "NAAM|BESTAND")
    case .language: "nl|en"
    }
  }
}
