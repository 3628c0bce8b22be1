// The form of a new session: a few fields, most of them filled in already, and people who can be pasted.

import Canvas
import SessionEngine
import Words

/// What the form gives: a session to be made.
public struct FormResult: Sendable, Equatable {
  public let title: String
  public let question: String?
  public let date: Day
  public let place: String?
  public let language: Language
  public let folder: String
  /// One person a line, as typed or pasted: fields between commas, semicolons or tabs.
  public let participants: String
}

/// The fields as they are filled in.
struct Form: Sendable {
  static let fields: [FormField] = [.title, .question, .date, .place, .language, .folder, .participants]

  enum Outcome {
    case typing, leave, end
    /// Something of the terminal, whatever screen is shown.
    case around(Effect)
    case make(FormResult)
    case lacks(FormField)
    case noDate(String)
  }

  private(set) var editors: [FormField: LineEditor] = [:]
  private(set) var people: [String] = []
  private(set) var language: Language
  /// The place of the field that is filled in; one past the last is 'make the session'.
  private(set) var current = 0
  private let today: Day
  private let home: String
  private var folderIsOwn = false

  init(language: Language, today: Day, home: String) {
    self.language = language
    self.today = today
    self.home = home
    editors[.date] = LineEditor(today.iso)
    proposeFolder()
  }

  var field: FormField? { Form.fields.indices.contains(current) ? Form.fields[current] : nil }

  func text(_ field: FormField) -> String { editors[field]?.text ?? "" }

  mutating func press(_ key: Key) -> Outcome {
    let action = Keymap.form.action(of: key)
    if let effect = action.flatMap({ Effect.ofEveryScreen[$0] }) { return .around(effect) }
    if action == .cancel { return .leave }
    if action == .quit { return .end }
    if action == .choose { return enter() }
    if action == .nextField {
      current = min(Form.fields.count, current + 1)
    } else if action == .previousField {
      current = max(0, current - 1)
    } else {
      type(key)
    }
    return .typing
  }

  /// People are pasted as a list; in another field the first line counts.
  mutating func paste(_ text: String) {
    let lines = text.split { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }.map(String.init)
      .filter { !$0.allSatisfy(\.isWhitespace) }
    if field == .participants {
      people += lines
    } else if let field, let first = lines.first {
      editors[field, default: LineEditor()].insert(first)
      changed(field)
    }
  }

  private mutating func enter() -> Outcome {
    if field == .participants, !text(.participants).isEmpty {
      people.append(text(.participants))
      editors[.participants] = LineEditor()
      return .typing
    }
    if current < Form.fields.count {
      current += 1
      return .typing
    }
    return result
  }

  private mutating func type(_ key: Key) {
    guard let field else { return }
    if field == .language {
      let other: Language = language == .dutch ? .english : .dutch
      let chosen: [Key: Language] = [
        .character("n"): .dutch, .character("e"): .english, .left: other, .right: other,
        .character(" "): other,
      ]
      language = chosen[key] ?? language
      return
    }
    var editor = editors[field] ?? LineEditor()
    if field == .participants, key == .backspace, editor.isEmpty { _ = people.popLast() }
    guard editor.take(key, .form) else { return }
    editors[field] = editor
    changed(field)
  }

  private mutating func changed(_ field: FormField) {
    if field == .folder { folderIsOwn = !text(.folder).isEmpty }
    if !folderIsOwn { proposeFolder() }
  }

  /// `~/doendag/2026-12-01-zorg-in-oost`, until the user writes another.
  private mutating func proposeFolder() {
    let words = fold(text(.title)).split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let name = ([text(.date)] + words.prefix(6).map(String.init)).joined(separator: "-")
    editors[.folder] = LineEditor("\(home)/\(name)")
  }

  private var result: Outcome {
    func given(_ field: FormField) -> String? {
      let text = text(field)
      return text.allSatisfy(\.isWhitespace) ? nil : text
    }
    guard let title = given(.title) else { return .lacks(.title) }
    guard let date = Day(said: text(.date), today: today) else { return .noDate(text(.date)) }
    guard let folder = given(.folder) else { return .lacks(.folder) }
    let everybody = people + (given(.participants).map { [$0] } ?? [])
    return .make(
      FormResult(
        title: title, question: given(.question), date: date, place: given(.place), language: language,
        folder: folder, participants: everybody.joined(separator: "\n")))
  }
}
