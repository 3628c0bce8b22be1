// What a line of the note-taker means, before anything is done: shown at the desk while it is typed, and done
// at Enter.

/// The meaning of a line.
public enum LineReading: Sendable {
  /// Nothing but white space.
  case empty
  /// Only a name: that person has the floor.
  case floor(Floor)
  case contribution(Draft)
  case action(LineAction)
  /// `s/old/new/` of the last line of this desk.
  case mend(old: String, new: String)
  case refused(Refusal)
}

/// A contribution that the line would become.
public struct Draft: Sendable, Equatable {
  public var floor: Floor
  /// What was typed for the name, where it is a habit to keep.
  public var calledBy: String?
  /// What was typed for the name, where it fits several people: those of the floor.
  public var openName: String?
  public var additionTo: Ref?
  public var wording: Wording
  /// The clauses that were understood, in the order of the line.
  public var understood: [Understood] = []
  /// What the note-taker should see before Enter.
  public var remarks: [Remark] = []
  /// Words before a colon that look like a name and are nobody's: the desk offers to enrol them. With capitals they are the
  /// floor's stranger, else they stay in the text.
  public var unknownName: String?
  /// References in the text that are no line.
  public var unknownReferences: [String] = []

  init(floor: Floor, additionTo: Ref? = nil, wording: Wording) {
    (self.floor, self.additionTo, self.wording) = (floor, additionTo, wording)
  }

  init(floor: Floor, additionTo: Ref?, _ read: WordingRead) {
    self.init(floor: floor, additionTo: additionTo, wording: read.wording)
    (understood, remarks, unknownReferences) = (read.understood, read.remarks, read.unknownReferences)
  }

  /// Whether there is something in the line that can be dismissed.
  public var hasClauses: Bool { !understood.isEmpty || !remarks.isEmpty }
}

/// What is left out of the reading at wish.
public struct ReadingOptions: Sendable, Hashable {
  /// Clauses are left in the text (the note-taker dismissed them).
  public var dismissesClauses = false

  public init() {}
}

extension LineContext {
  /// A line may hold so many bytes. With its text as well, and every character escaped, it still fits into a line of a
  /// journal.
  public static let longestLine = 80 << 10

  /// Reads a line of shorthand.
  public func read(_ line: String, options: ReadingOptions = ReadingOptions()) -> LineReading {
    if line.utf8.count > LineContext.longestLine { return .refused(.tooLong(limit: LineContext.longestLine)) }
    let text = Substring(line).trimmed
    if text.isEmpty { return .empty }
    do throws(Refusal) {
      if text.first == "/" { return .action(try CommandEntry.read(text.dropFirst(), in: self)) }
      if text.hasPrefix("s/") {
        guard let (old, new) = mending(text) else { throw .unfinishedMend }
        return .mend(old: old, new: new)
      }
      return try LineReader(context: self, line: line, options: options).read(text)
    } catch {
      return .refused(error)
    }
  }

  /// `s/old/new/` with nothing after it; `\/` is a slash.
  private func mending(_ text: Substring) -> (old: String, new: String)? {
    guard text.hasSuffix("/") else { return nil }
    var parts: [String] = [""]
    var isEscaped = false
    for character in text.dropFirst(2) {
      if isEscaped {
        parts[parts.count - 1] += character == "/" ? "/" : "\\\(character)"
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "/" {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    guard parts.count == 3, parts[2].isEmpty, !parts[0].isEmpty, !isEscaped else { return nil }
    return (parts[0], parts[1])
  }
}
