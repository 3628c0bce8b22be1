// Chooses the language: that of the option, the session, the settings or the locale, or English.

import SessionEngine

extension Language {
  /// The language of the locale; English if it is neither Dutch nor English. As POSIX demands, the first variable that
  /// is set decides.
  static func ofLocale(_ environment: Environment) -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first ?? ""
    return Language(word: String(locale.lowercased().prefix { $0.isLetter })) ?? .english
  }

  /// The first of these that is known.
  static func chosen(
    option: Language?, session: Language?, settings: Language?, environment: Environment
  ) -> Language {
    option ?? session ?? settings ?? ofLocale(environment)
  }
}
