// Which language the program speaks: asked for, of the session, of the settings, of the locale, else English.

import SessionEngine

extension Language {
  /// The language that the locale's variables name; English where they name neither. As in every program, the first of them
  /// that is set decides.
  static func ofLocale(_ environment: Environment) -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first ?? ""
    return Language(word: String(locale.lowercased().prefix { $0.isLetter })) ?? .english
  }

  /// The first that is known, in the order in which they count.
  static func chosen(
    option: Language?, session: Language?, settings: Language?, environment: Environment
  ) -> Language {
    option ?? session ?? settings ?? ofLocale(environment)
  }
}
