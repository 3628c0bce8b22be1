// What is wrong with a line of JSON, said to people.

/// Why a line of JSON can't be taken.
public enum JSONFaultReason: Sendable, Equatable {
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
  public func badJSONLine(_ reason: JSONFaultReason) -> Message {
    let reason = phrase(reason)
    return message(
      "This is not a JSON object with a text: \(reason).",
      "Dit is geen JSON-object met een tekst: \(reason).",
      hint: say(
        "Write one object a line, like {\"text\":\"…\",\"by\":\"…\"}.",
        "Schrijf één object per regel, zoals {\"text\":\"…\",\"by\":\"…\"}."))
  }

  private func phrase(_ reason: JSONFaultReason) -> String {
    switch reason {
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
