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
    guard parts.count <= 1 else { return completeArgument(before, last: String(parts.last ?? "")) }
    let typed = fold(parts.first ?? "")
    let all = CommandWord.all.map { words.language == .dutch ? $0.dutch : $0.english }
    let found = all.filter { $0.hasPrefix(typed) }
    if found.count == 1, let word = found.first { return replaceWord(before, with: "/\(word) ") }
    if found.count > 1 { told(words.choice(found.map { "/\($0)" })) }
  }

  /// A person's name in a command stands in quotes where it has more words than one.
  private mutating func completeArgument(_ before: String, last typed: String) {
    guard !typed.isEmpty else { return }
    switch session.match(name: typed, at: desk) {
    case .person(let name): replaceWord(typed, with: name.contains(" ") ? "\"\(name)\" " : "\(name) ")
    case .several(let names): tellCandidates(names, typed)
    case .nobody: break
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
