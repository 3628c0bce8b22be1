// What Tab does: the speaker from the start of a name, a command from its first letters, a name in the text.

import SessionEngine
import Words

extension DeskModel {
  mutating func complete() {
    let before = String(editor.beforeCursor)
    if before.hasPrefix("/") { return completeInCommand(before) }
    let sign = before.first.flatMap { Kind(sign: $0) == nil ? nil : String($0) } ?? ""
    let typed = Substring(before.dropFirst(sign.count)).drop { $0 == " " }
    if !typed.isEmpty, completeSpeaker(String(typed), sign: sign) { return }
    completeName(before)
  }

  /// `ma⇥`: that person has the floor, and the line is free for what they say.
  private mutating func completeSpeaker(_ typed: String, sign: String) -> Bool {
    switch session.match(name: typed, at: desk) {
    case .person(let name):
      give(.person(name), typed: session.habit(of: typed, for: name, at: desk))
      let after = String(editor.afterCursor)
      edit {
        $0.set(sign + after)
        $0.moveHome()
        for _ in sign { $0.moveRight() }
      }
      notice = nil
      return true
    case .several(let names):
      tellCandidates(names, typed)
      return true
    case .nobody: return false
    }
  }

  /// The last word before the cursor as the start of a name.
  private mutating func completeName(_ before: String) {
    let start = before.lastIndex(of: " ").map { before.index(after: $0) } ?? before.startIndex
    let typed = String(before[start...])
    guard !typed.isEmpty else { return }
    switch session.match(name: typed, at: desk) {
    case .person(let name): replaceWord(typed, with: name)
    case .several(let names): tellCandidates(names, typed)
    case .nobody: break
    }
  }

  private mutating func completeInCommand(_ before: String) {
    let parts = before.dropFirst().split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count <= 1 else {
      let arguments = CommandEntry.find(parts[0])?.arguments ?? []
      // A name can be several words, so behind the first argument it can be any of the others.
      let here = parts.count == 2 ? arguments.prefix(1) : arguments.dropFirst()
      return completeArgument(String(parts.last ?? ""), as: here)
    }
    let typed = fold(parts.first ?? "")
    let all = CommandEntry.all.map { $0.name[words.language] }
    let found = all.filter { $0.hasPrefix(typed) }
    if found.count == 1, let word = found.first { return replaceWord(before, with: "/\(word) ") }
    if found.count > 1 { show(words.choice(found.map { "/\($0)" })) }
  }

  /// One of the words that can stand here, or a person's name, in quotes where it has more words than one.
  private mutating func completeArgument(_ typed: String, as arguments: ArraySlice<ArgumentForm>) {
    guard !typed.isEmpty else { return }
    let fitting = arguments.flatMap { $0.words(in: words.language) }.filter { $0.hasPrefix(fold(typed)) }
    if fitting.count == 1, let word = fitting.first { return replaceWord(typed, with: "\(word) ") }
    switch session.match(name: typed, at: desk) {
    case .person(let name): replaceWord(typed, with: name.contains(" ") ? "\"\(name)\" " : "\(name) ")
    case .several(let names): tellCandidates(names, typed)
    case .nobody: if fitting.count > 1 { show(words.choice(fitting)) }
    }
  }

  private mutating func replaceWord(_ word: String, with whole: String) {
    let start = editor.cursor - word.count
    edit { $0.replace(from: start, with: whole) }
  }

  private mutating func tellCandidates(_ names: [String], _ typed: String) {
    refused(.ambiguousName(typed, candidates: names))
  }
}

extension ArgumentForm {
  /// The words that can be completed here.
  fileprivate func words(in language: Language) -> [String] {
    switch completion {
    case .nothing, .person: []
    case .words(let words): words.map { $0[language] }
    }
  }
}
