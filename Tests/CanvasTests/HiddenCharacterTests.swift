// The list of hidden characters, against what Unicode says of each.

import Testing

@testable import Canvas

@Suite struct HiddenCharacterTests {
  private static var all: [Unicode.Scalar] {
    (0x80...UInt32(0x10FFFF)).filter(HiddenCharacters.contains).compactMap(Unicode.Scalar.init)
  }

  @Test func allOfThemShowNothingOfThemselves() {
    #expect(Self.all.count > 4000)
    for scalar in Self.all {
      let category = scalar.properties.generalCategory
      let isSeparator = category == .lineSeparator || category == .paragraphSeparator
      #expect(
        category == .control || category == .format || isSeparator
          || scalar.properties.isDefaultIgnorableCodePoint)
      let token = HiddenCharacters.token(of: scalar.value)
      #expect(visible("a\(scalar)b") == "a\(token)b")
    }
  }

  @Test func allThatReorderTextAreAmongThem() {
    for value: UInt32 in [0x61C, 0x200E, 0x200F] + Array(0x202A...0x202E) + Array(0x2066...0x2069) {
      #expect(HiddenCharacters.contains(value))
    }
  }

  @Test func eachIsFoundInItsBytesAndNothingElseIs() {
    for value in UInt32(0x80)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      var text = String(scalar)
      let found = text.withUTF8 { HiddenCharacters.character(at: 0, in: $0) }
      if HiddenCharacters.contains(value) {
        #expect(found?.value == value && found?.length == UTF8.width(scalar))
      } else if found != nil {
        Issue.record("U+\(String(value, radix: 16)) is not hidden")
      }
    }
  }

  @Test func theTagsOfAFlagAreNotHidden() {
    var flag = "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}"
    #expect(flag.withUTF8 { HiddenCharacters.character(at: 4, in: $0) } == nil)
    #expect(flag.withUTF8 { HiddenCharacters.character(at: 24, in: $0) } == nil)
    #expect(visible(flag) == flag)
    var stray = "a\u{E0067}"
    #expect(stray.withUTF8 { HiddenCharacters.character(at: 1, in: $0) }?.value == 0xE0067)
  }
}
