// What a command takes on the line: each argument is described once, and that description is its syntax in the help, its
// completion, the refusal where it is missing, and how it is read.

/// How an argument is called where it is missing, and the words it can be where they are few.
public struct ArgumentName: Hashable, Sendable {
  /// With its article: `the role`, `de rol`.
  public let noun: Both
  /// What can stand there; empty where that is anything.
  public let choices: [Both]

  init(_ english: String, _ dutch: String, choices: [Both] = []) {
    noun = Both(english, dutch)
    self.choices = choices
  }

  public static let text = ArgumentName("the text", "de tekst")
  public static let name = ArgumentName("a name", "een naam")
  public static let reference = ArgumentName("the number of the line", "het nummer van de regel")
  public static let phase = ArgumentName("the phase", "de fase", choices: Phase.spoken)
  public static let table = ArgumentName("the table", "de tafel")
}

/// What an argument looks like to those who type it.
public struct ArgumentForm: Hashable, Sendable {
  /// As the help writes it: `NAME`, `full|limited|none`, `[why]`.
  public let syntax: Both
  /// What can be completed there.
  public let completion: Completion

  public enum Completion: Hashable, Sendable {
    case nothing
    /// Somebody of the session.
    case person
    /// One of these words.
    case words([Both])
    /// Somebody of the session, or one of these words.
    case personOr([Both])
  }

  init(_ syntax: Both, completion: Completion = .nothing) {
    self.syntax = syntax
    self.completion = completion
  }

  /// One of a few words: `full|limited|none`.
  init(words: [Both]) {
    syntax = Both(words.map(\.english).joined(separator: "|"), words.map(\.dutch).joined(separator: "|"))
    completion = .words(words)
  }
}

/// One argument of a command, of which a value is read.
struct Argument<Value: Sendable>: Sendable {
  let form: ArgumentForm
  let read: @Sendable (inout ArgumentReader) throws(Refusal) -> Value

  init(_ form: ArgumentForm, read: @escaping @Sendable (inout ArgumentReader) throws(Refusal) -> Value) {
    self.form = form
    self.read = read
  }

  init(
    _ english: String, _ dutch: String,
    read: @escaping @Sendable (inout ArgumentReader) throws(Refusal) -> Value
  ) {
    self.init(ArgumentForm(Both(english, dutch)), read: read)
  }
}

extension Argument where Value == String {
  /// Somebody of the session.
  static var name: Argument {
    Argument(ArgumentForm(Both("NAME", "NAAM"), completion: .person)) { reader throws(Refusal) in
      try reader.name()
    }
  }

  /// All that is left, which must be something.
  static func text(_ english: String, _ dutch: String, _ name: ArgumentName = .text) -> Argument {
    Argument(english, dutch) { reader throws(Refusal) in try reader.text(name) }
  }

  static var text: Argument { .text("TEXT", "TEKST") }
}

extension Argument where Value == String? {
  /// All that is left; nil where that is nothing.
  static func rest(_ english: String, _ dutch: String) -> Argument {
    Argument("[\(english)]", "[\(dutch)]") { reader throws(Refusal) in reader.remainder() }
  }

  static var why: Argument { .rest("why", "waarom") }
  static var text: Argument { .rest("TEXT", "TEKST") }
}

extension Argument where Value == Ref {
  /// A line of this session.
  static var reference: Argument {
    Argument("#12", "#12") { reader throws(Refusal) in try reader.reference() }
  }
}

extension Argument where Value == [Ref] {
  /// One line of this session or more, and all between two: `#12`, `#3 #9`, `#40-#46`.
  static func references(_ syntax: String = "#12") -> Argument {
    Argument(syntax, syntax) { reader throws(Refusal) in try reader.references(.reference) }
  }

  static var references: Argument { .references() }
}

extension Argument where Value == Phase {
  static var phase: Argument {
    Argument(ArgumentForm(Both("PHASE", "FASE"), completion: .words(Phase.spoken))) {
      reader throws(Refusal) in try reader.phase()
    }
  }
}

extension Argument where Value: FixedWord {
  /// One of a few fixed words.
  static func choice(_ english: String, _ dutch: String) -> Argument {
    let name = ArgumentName(english, dutch, choices: Value.spoken)
    return Argument(ArgumentForm(words: Value.spoken)) { reader throws(Refusal) in try reader.choice(name) }
  }
}

extension Argument where Value == Int {
  /// A whole number.
  static func number(_ range: ClosedRange<Int>, _ syntax: String, _ name: ArgumentName) -> Argument {
    Argument(syntax, syntax) { reader throws(Refusal) in try reader.number(range, name) }
  }
}

extension Argument where Value == [Int] {
  /// One whole number or more.
  static func numbers(_ range: ClosedRange<Int>, _ syntax: String, _ name: ArgumentName) -> Argument {
    Argument(syntax, syntax) { reader throws(Refusal) in
      var numbers: [Int] = []
      repeat { numbers.append(try reader.number(range, name)) } while !reader.isAtEnd
      return numbers
    }
  }
}

extension Argument where Value == Bool {
  /// Something is begun; with `stop` it is ended.
  static var unlessStop: Argument {
    Argument(ArgumentForm(Both("[stop]"), completion: .words([Both("stop")]))) { reader throws(Refusal) in
      guard let word = reader.word() else { return true }
      if fold(word) != "stop" { throw .surplus(String(word)) }
      return false
    }
  }
}
