// The user's settings, and the language that is chosen.

import SessionEngine
import Testing
import Words

@testable import doendag

@Suite struct SettingsTests {
  @Test func readsEachKey() throws {
    let settings = try Settings(text: "# mine\r\n\r\n language = nl \ntheme=/a b/c.theme\n")
    #expect(settings.language == .dutch)
    #expect(settings.theme == "/a b/c.theme")
    #expect(try Settings(text: "") == Settings())
    #expect(try Settings(text: "mouse = yes").mouse && Settings(text: "mouse=ja").mouse)
    #expect(try !Settings(text: "mouse = no").mouse && !Settings(text: "").mouse)
  }

  @Test(arguments: [
    ("language", SettingsFault(line: 1, reason: .noAssignment)),
    ("\nlanguage = fr", SettingsFault(line: 2, reason: .badValue(key: "language", value: "fr"))),
    ("mouse = soms", SettingsFault(line: 1, reason: .badValue(key: "mouse", value: "soms"))),
    ("theme =", SettingsFault(line: 1, reason: .badValue(key: "theme", value: ""))),
    ("them = ink", SettingsFault(line: 1, reason: .unknownKey("them", near: ["theme"]))),
    ("theme = a\ntheme = b", SettingsFault(line: 2, reason: .keyTwice("theme"))),
  ])
  func tellsWhatIsWrong(text: String, fault: SettingsFault) {
    #expect(throws: fault) { try Settings(text: text) }
  }

  @Test func theLocaleNamesALanguage() {
    func language(_ variables: [String: String]) -> Language {
      .ofLocale(Environment(variables: variables))
    }
    #expect(language(["LANG": "nl_NL.UTF-8"]) == .dutch)
    #expect(language(["LANG": "nl_NL.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"]) == .english)
    #expect(language(["LANG": "en_GB.UTF-8", "LC_ALL": "nl"]) == .dutch)
    #expect(language(["LANG": "nl_NL.UTF-8", "LC_ALL": "C"]) == .english)
    #expect(language(["LANG": "nl_NL.UTF-8", "LC_ALL": ""]) == .dutch)
    #expect(language(["LANG": "nds_DE"]) == .english)
    #expect(language(["LANG": "de_DE"]) == .english)
    #expect(language([:]) == .english)
  }

  @Test func theOrderOfLanguages() {
    let around = Environment(variables: ["LANG": "nl_NL"])
    func chosen(_ option: Language?, _ session: Language?, _ settings: Language?) -> Language {
      .chosen(option: option, session: session, settings: settings, environment: around)
    }
    #expect(chosen(.english, .dutch, .dutch) == .english)
    #expect(chosen(nil, .english, .dutch) == .english)
    #expect(chosen(nil, nil, .english) == .english)
    #expect(chosen(nil, nil, nil) == .dutch)
  }

  @Test func baseDirectories() {
    let bare = Environment(variables: ["HOME": "/h"])
    #expect(bare.configuration == "/h/.config/doendag")
    #expect(bare.data == "/h/.local/share/doendag")
    let set = Environment(variables: ["HOME": "/h", "XDG_CONFIG_HOME": "/c", "XDG_DATA_HOME": "relative"])
    #expect(set.configuration == "/c/doendag")
    #expect(set.data == "/h/.local/share/doendag")
    #expect(Environment(variables: [:]).configuration == nil)
  }
}
