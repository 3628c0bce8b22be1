// References in a line: `#12`, `#b12`, `#12-ktbw`, and how `\#12` stays text.

/// A reference as it is written, and what follows it.
struct ReferenceText {
  /// With its `#`.
  let text: String
  /// What comes after it and after the comma, colon or space that parts them.
  let rest: Substring
  /// Where it ends.
  let end: Substring.Index

  /// Nil where the text doesn't begin with one.
  init?(atStartOf text: Substring) {
    guard text.first == "#" else { return nil }
    var written = text.dropFirst().prefix { $0 == "-" || ($0.isASCII && ($0.isLetter || $0.isNumber)) }
    while written.last == "-" { written = written.dropLast() }
    let after = text[written.endIndex...]
    guard Ref(typed: written) != nil else { return nil }
    self.text = "#\(written)"
    rest = after.drop { $0.isGap || $0 == "," || $0 == ":" }
    end = written.endIndex
  }
}

extension Ref {
  /// As people type it, where capitals don't matter.
  init?(typed text: some StringProtocol) {
    if let ref = Ref(text: text) { self = ref } else { self.init(text: text.lowercased()) }
  }
}

extension LineContext {
  /// What is meant by `#12`: that very line if there is one, else this desk's own number, else what was carried here
  /// from an earlier session under it.
  func reference(_ text: some StringProtocol) -> Ref? {
    guard let ref = Ref(typed: text) else { return nil }
    if session.contribution(ref) != nil { return ref }
    let own = Ref(desk: desk, number: ref.number)
    let isPlain = ref.desk == .plenary || (ref.desk.own.isEmpty && ref.desk.table == desk.table)
    if isPlain, session.contribution(own) != nil { return own }
    return session.carriedItem(ref) == nil ? nil : ref
  }

  /// References inside a text are links and stay in it; `\#12` is text alone, and loses its `\`.
  func links(inside text: Substring) -> (text: String, links: [Ref], unknown: [String]) {
    guard text.utf8.contains(UInt8(ascii: "#")) else { return (String(text), [], []) }
    var links: [Ref] = []
    var unknown: [String] = []
    for word in text.split(whereSeparator: \.isGap) where word.utf8.contains(UInt8(ascii: "#")) {
      for written in references(in: word) {
        if let ref = reference(written) {
          if !links.contains(ref) { links.append(ref) }
        } else {
          unknown.append(written)
        }
      }
    }
    return (replacingEscapedMarks(text), links, unknown)
  }

  /// The references of one word, such as `(#3,` or `#3/#4`: none follows a letter or a figure.
  private func references(in word: Substring) -> [String] {
    var found: [String] = []
    var rest = word
    while let mark = rest.firstIndex(of: "#") {
      let before = rest[..<mark]
      if before.contains(where: { $0.isLetter || $0.isNumber }) { break }
      let written = before.last == "\\" ? nil : ReferenceText(atStartOf: rest[mark...])
      if let written { found.append(written.text) }
      rest = rest[(written?.end ?? rest.index(after: mark))...]
    }
    return found
  }

  private func replacingEscapedMarks(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return String(text) }
    var plain = ""
    var isEscaped = false
    for character in text {
      if isEscaped, character != "#" { plain.append("\\") }
      isEscaped = character == "\\" && !isEscaped
      if !isEscaped { plain.append(character) }
    }
    return isEscaped ? plain + "\\" : plain
  }
}
