// A line whose speaker isn't known by its name: the choice among those whom it fits, and enrolling somebody new.

import SessionEngine
import Words

extension DeskModel {
  /// The people of whom one has the floor, which a figure decides: the first nine. Empty where it is known.
  var choices: [String] {
    guard case .unnamed(.oneOf(let people)) = floor, editing == nil else { return [] }
    return Array(people.prefix(9))
  }

  /// The choices as they stand under the line: by their first names where these tell them apart.
  var shownChoices: [String] {
    let people = choices
    let called = people.map { session.participant(named: $0)?.callName ?? $0 }
    return Set(called).count == called.count ? called : people
  }

  /// The person whom a figure alone on the line chooses; with anything behind it it is text.
  var picked: String? {
    guard editor.length == 1, let figure = editor.text.first?.wholeNumberValue, editor.text.utf8.count == 1,
      choices.indices.contains(figure - 1)
    else { return nil }
    return choices[figure - 1]
  }

  /// The lines that wait for the choice.
  var openLines: [Ref] {
    guard case .unnamed(let speaker) = floor else { return [] }
    return session.lastLines(at: desk, of: speaker)
  }

  /// Gives the floor to who was chosen, and the lines that wait for it.
  mutating func take(_ person: String) -> [Effect] {
    notice = nil
    let refs = openLines
    if refs.isEmpty {
      give(.person(person), typed: nil)
      clearLine()
      return []
    }
    return [.perform(Attribute(refs: refs, name: person), .line)]
  }

  /// Once the lines of an unknown speaker are somebody's, that person has the floor.
  mutating func giveToFound(_ events: [Event]) {
    let isEnrolled = events.contains { if case .enrolled = $0 { true } else { false } }
    guard
      case .attributed(let given) = events.last(where: { if case .attributed = $0 { true } else { false } }),
      let name = given.name, given.ref == session.lastLine(at: desk)?.ref
    else { return }
    if case .unnamed = floor { return give(.person(name), typed: nil) }
    if isEnrolled { give(.person(name), typed: nil) }
  }

  /// Enrols the unknown name on the line; on an empty line that of the last line, which becomes theirs.
  mutating func enrolUnknown() -> [Effect] {
    if case .contribution(let draft) = reading, let name = draft.unknownName {
      return [.perform(EnrolSpeaker(name: name, refs: []), .key)]
    }
    guard editor.isEmpty, let last = session.lastLine(at: desk) else { return [] }
    if last.speaker == nil, case .stranger(let name) = last.unnamed {
      let refs = session.lastLines(at: desk, of: .stranger(name))
      return [.perform(EnrolSpeaker(name: name, refs: refs), .key)]
    }
    guard case .contribution(let draft) = context.read(last.said), let name = draft.unknownName else {
      return []
    }
    return [.perform(EnrolSpeaker(name: name, refs: [last.ref]), .key)]
  }

  /// Says after Enter what became of a name that nobody has.
  mutating func tellUnknownName(in note: Note) {
    guard case .contribution(let draft) = reading, let name = draft.unknownName, draft.floor == note.floor
    else {
      return
    }
    let isInText = note.unnamed != .stranger(name)
    let key = Keymap.desk.taughtKey(for: .enrolUnknown)
    show(words.notedUnknown(name, line: note.ref.text, isInText: isInText, key: key))
  }

  // A line that Enter was refused stays to be mended. Who looks at the room and types on doesn't mend it, and the next line
  // must not be appended to it.

  /// Refuses the line that stands there. What it lacks can be typed on.
  mutating func refuse(_ refusal: Refusal) {
    refused(refusal)
    refusedLine = editor.text
    if case .missing = refusal { refusedLine = nil }
    if case .unfinishedMend = refusal { refusedLine = nil }
  }

  /// Puts a refused line away, to the lines typed before, where a character begins another; a blank goes on with it.
  mutating func leaveRefused(before character: Character) {
    guard let line = refusedLine else { return }
    refusedLine = nil
    guard editor.text == line, editor.isAtEnd, !character.isWhitespace else { return }
    editor.finish()
    show(words.refusedPutAway(key: Keymap.desk.taughtKey(for: .historyBack) ?? ""))
  }
}
