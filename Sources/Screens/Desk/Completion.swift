// What Tab does: the speaker from the start of a name, a command from its first letters, a name in the text.

import SessionEngine
import Words

extension DeskModel {
  mutating func complete() -> [Effect] {
    if let picked { return take(picked) }
    let before = String(editor.beforeCursor)
    if before.hasPrefix("/") {
      completeInCommand(before)
      return []
    }
    let sign = before.first.flatMap { Kind(sign: $0) == nil ? nil : String($0) } ?? ""
    let typed = Substring(before.dropFirst(sign.count)).drop { $0 == " " }
    if typed.isEmpty || !completeSpeaker(String(typed), sign: sign) { completeName(before) }
    return []
  }

  /// `ma⇥`: that person has the floor, and the line is free for what they say.
  private mutating func completeSpeaker(_ typed: String, sign: String) -> Bool {
    switch session.match(name: typed, at: desk, table: table) {
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
    switch session.match(name: typed, at: desk, table: table) {
    case .person(let name): replaceWord(typed, with: name)
    case .several(let names): tellCandidates(names, typed)
    case .nobody: break
    }
  }

  private mutating func completeInCommand(_ before: String) {
    let parts = DeskModel.arguments(of: before.dropFirst())
    guard parts.count <= 1 else {
      let forms = CommandEntry.find(parts[0])?.arguments ?? []
      let here = parts.count - 2
      return completeArgument(parts[here + 1], as: here < forms.count ? forms[here].completion : .nothing)
    }
    let typed = fold(parts.first ?? "")
    let all = CommandEntry.all.map { $0.name[words.language] }
    let found = all.filter { $0.hasPrefix(typed) }
    if found.count == 1, let word = found.first { return replaceWord(before, with: "/\(word) ") }
    if found.count > 1 { show(words.choice(found.map { "/\($0)" })) }
  }

  /// What is typed after the slash, word by word, the last of which may be empty; a name between quotes is one word.
  private static func arguments(of typed: Substring) -> [String] {
    var parts = [""]
    var isQuoted = false
    for character in typed {
      if character == "\"" { isQuoted.toggle() }
      if character == " ", !isQuoted { parts.append("") } else { parts[parts.count - 1].append(character) }
    }
    return parts
  }

  /// What can stand here: one of a few words, or a person's name, in quotes where it has more words than one. Where
  /// several fit they are shown, and none is picked.
  private mutating func completeArgument(_ typed: String, as completion: ArgumentForm.Completion) {
    guard !typed.isEmpty else { return }
    func fitting(_ choices: [Both]) -> [String] {
      choices.map { $0[words.language] }.filter { $0.hasPrefix(fold(typed)) }
    }
    switch completion {
    case .nothing, .person:
      completeArgument(typed, words: [], session.match(name: typed, at: desk, table: table))
    case .words(let choices): completeArgument(typed, words: fitting(choices), .nobody(near: []))
    case .personOr(let choices):
      completeArgument(typed, words: fitting(choices), session.match(name: typed, at: desk, table: table))
    }
  }

  private mutating func completeArgument(_ typed: String, words fitting: [String], _ match: NameMatch) {
    switch match {
    case .person(let name) where fitting.isEmpty:
      replaceWord(typed, with: name.contains(" ") ? "\"\(name)\" " : "\(name) ")
    case .person(let name): tellCandidates([name] + fitting, typed)
    case .several(let names): tellCandidates(names + fitting, typed)
    case .nobody:
      if fitting.count == 1, let word = fitting.first { return replaceWord(typed, with: "\(word) ") }
      if fitting.count > 1 { show(words.choice(fitting)) }
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
