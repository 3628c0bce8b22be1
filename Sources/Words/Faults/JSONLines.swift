// What is wrong with a line of JSON, said to people.

/// Why a line of JSON can't be taken.
public enum JSONTrouble: Sendable, Equatable {
  case notAnObject
  /// The object ends before it is complete.
  case unfinished
  /// Something that can't stand at this byte, from 1.
  case unexpected(byte: Int)
  /// Half of a character that JSON writes in two parts.
  case halfCharacter(byte: Int)
  case tooDeep
  case noText
  case keyTwice(String)
  /// The value of this key is neither a text nor null.
  case notAText(String)
}

extension Words {
  /// A line of JSON that can't be read.
  public func badJSONLine(_ trouble: JSONTrouble) -> Told {
    let reason = reason(trouble)
    return tell(
      Told(
        "This is not a JSON object with a text: \(reason).",
        hint: "Write one object a line, like {\"text\":\"…\",\"by\":\"…\"}."),
      Told(
        "Dit is geen JSON-object met een tekst: \(reason).",
        hint: "Schrijf één object per regel, zoals {\"text\":\"…\",\"by\":\"…\"}."))
  }

  private func reason(_ trouble: JSONTrouble) -> String {
    switch trouble {
    case .notAnObject: say("it doesn’t begin with {", "het begint niet met {")
    case .unfinished: say("it ends too soon", "het houdt te vroeg op")
    case .unexpected(let byte): say("byte \(byte) can’t stand there", "byte \(byte) kan daar niet staan")
    case .halfCharacter(let byte):
      say("half a character at byte \(byte)", "een half teken bij byte \(byte)")
    case .tooDeep: say("it is nested too deeply", "het is te diep genest")
    case .noText: say("text is missing", "text ontbreekt")
    case .keyTwice(let key): say("\(key) stands there twice", "\(key) staat er twee keer")
    case .notAText(let key): say("\(key) is no text", "\(key) is geen tekst")
    }
  }
}
