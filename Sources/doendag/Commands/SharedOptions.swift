// The options that several commands of the program take.

import Minutes
import SessionEngine

extension Option {
  static let table = Option(
    "--table", .table,
    Both("the table of this desk; without it the plenary", "de tafel waar je noteert; anders plenair"))

  static let theme = Option(
    "--theme", .theme, Both("how it looks; see doendag themes", "hoe het eruitziet; zie doendag themes"))

  static let language = Option(
    "--language", .choice(of: Language.self),
    Both("language; without it that of the session", "taal; anders die van de bijeenkomst"))

  /// The language of a session that is created.
  static let newLanguage = language.explained(
    Both("of the screens and the minutes", "van de schermen en het verslag"))

  static let reducedMotion = flag(
    "--reduced-motion",
    Both("the clock goes by the minute, not by the second", "de klok gaat per minuut, niet per seconde"))

  static let names = Option(
    "--names", .choice(of: NamesShown.self),
    Both(
      "names, only roles and organisations, or none of it",
      "namen, alleen rollen en organisaties, of niets daarvan"))

  static let anyway = flag(
    "--anyway",
    Both(
      "with --names none: also if known names stand in texts",
      "bij --names none: ook als er namen in teksten staan"))

  static let output = Option(
    "--output", .file,
    Both(
      "into this file; - or nothing is standard output",
      "in dit bestand; - of niets is standaarduitvoer"))

  /// The format of what a command writes. Each command has Markdown among its formats.
  static func format<Format: ArgumentChoice>(of type: Format.Type) -> Option {
    Option(
      "--format", .choice(of: type),
      Both("the form; Markdown if nothing is said", "de vorm; Markdown als je niets zegt"))
  }
}

extension NamesShown: ArgumentChoice {}
