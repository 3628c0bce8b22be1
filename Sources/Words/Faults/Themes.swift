// What is wrong with a theme, said to people. Paths come in as they should be shown.

import Canvas
import SessionEngine

extension Words {
  /// A theme that can't be used.
  public func message(for fault: ThemeFault, file: String) -> Message {
    let line = fault.line > 0 ? fault.line : nil
    return Message("\(place(file, line)): \(reason(fault.reason)).", hint: hint(fault))
  }

  /// A theme that can be used and can't be read well. `line`: nil where it is not known.
  public func message(for weakness: Theme.Weakness, file: String, line: Int?) -> Message {
    Message("\(place(file, line)): \(reason(weakness)).", hint: hint(weakness))
  }

  private func hint(_ fault: ThemeFault) -> String {
    switch fault.hint {
    case .none: hint(fault.reason)
    case .oneOf(let names): didYouMean(nearest(fault.reason, among: names), else: hintOneOf(names))
    case .example(let text): hintExample(text)
    }
  }

  /// The name that was probably meant; none where none is near.
  private func nearest(_ reason: ThemeFault.Reason, among names: [String]) -> [String] {
    switch reason {
    case .unknownName(let given), .unknownWord(let given): Array(near(given, among: names).prefix(1))
    case .noAssignment, .repeated, .badColour, .badStyle, .badSwitch, .unknownTheme, .ring, .colourMissing,
      .colourInMonochrome:
      []
    }
  }

  /// What helps wherever the fault stands; empty where only the reader of the file knows.
  private func hint(_ reason: ThemeFault.Reason) -> String {
    switch reason {
    case .repeated: hintToKeepOne
    case .unknownTheme: say("doendag themes lists them.", "doendag themes noemt ze.")
    case .ring: say("Take inherits out of one of them.", "Haal inherits uit een ervan.")
    case .colourInMonochrome:
      say(
        "Use bold, underline or reverse, or take monochrome out.",
        "Gebruik bold, underline of reverse, of haal monochrome weg.")
    case .colourMissing(let role): hintExample(style(of: role.rawValue))
    case .noAssignment, .unknownName, .unknownWord, .badColour, .badStyle, .badSwitch: ""
    }
  }

  private func hint(_ weakness: Theme.Weakness) -> String {
    switch weakness.kind {
    case .contrast, .inLitRoom:
      say("Take a darker or a lighter colour.", "Neem een donkerder of lichtere kleur.")
    case .notRaised: hintExample("\(name(weakness)) = #ffffff on #1c1b19")
    case .noColour: hintExample(style(of: name(weakness)))
    }
  }

  private func style(of role: String) -> String { "\(role) = #1c1b19 on #ffffff" }

  /// The role as it would be written in the file.
  private func name(_ weakness: Theme.Weakness) -> String {
    weakness.role.rawValue + (weakness.ground == .panel ? " on \(weakness.ground.rawValue)" : "")
  }

  private func reason(_ weakness: Theme.Weakness) -> String {
    let role = name(weakness)
    switch weakness.kind {
    case .contrast(let ratio, let least), .inLitRoom(let ratio, let least):
      return say(
        "\(role) has a contrast of \(decimal(ratio)), less than \(decimal(least))",
        "\(role) heeft een contrast van \(decimal(ratio)), minder dan \(decimal(least))")
    case .notRaised:
      return say(
        "\(role) has the same ground as the page", "\(role) heeft dezelfde achtergrond als de pagina")
    case .noColour: return colourMissing(role)
    }
  }

  /// A contrast with one decimal, never rounded up: what is just too little must not look like enough.
  private func decimal(_ ratio: Double) -> String {
    let tenths = Int(ratio * 10)
    return "\(tenths / 10)\(decimalSign)\(tenths % 10):1"
  }

  private func colourMissing(_ role: String) -> String {
    say("\(role) has no colour or no ground", "\(role) heeft geen kleur of geen achtergrond")
  }

  private func reason(_ reason: ThemeFault.Reason) -> String {
    switch reason {
    case .noAssignment: say("not of the form name = style", "niet van de vorm naam = stijl")
    case .unknownName(let name):
      say("\(quoted(name)) is no role or setting", "\(quoted(name)) is geen rol of instelling")
    case .repeated(let name, let first):
      say(
        "\(quoted(name)) was given before, on line \(first)", "\(quoted(name)) stond er al, op regel \(first)"
      )
    case .unknownWord(let word):
      say("\(quoted(word)) is no colour and no attribute", "\(quoted(word)) is geen kleur en geen eigenschap")
    case .badColour(let text): say("\(quoted(text)) is no colour", "\(quoted(text)) is geen kleur")
    case .badStyle(let text): say("\(quoted(text)) is no style", "\(quoted(text)) is geen stijl")
    case .badSwitch(let text):
      say("\(quoted(text)) is neither yes nor no", "\(quoted(text)) is geen yes en geen no")
    case .unknownTheme(let name): say("there is no theme \(quoted(name))", "er is geen thema \(quoted(name))")
    case .ring(let names):
      say(
        "the themes inherit from each other in a ring: \(names.joined(separator: " > "))",
        "de thema’s erven in een kring van elkaar: \(names.joined(separator: " > "))")
    case .colourMissing(let role): colourMissing(role.rawValue)
    case .colourInMonochrome(let name):
      say("a colour (\(name)) in a monochrome theme", "een kleur (\(name)) in een thema zonder kleur")
    }
  }

  public func noSuchTheme(_ name: String, near: [String], all: [String]) -> Message {
    message(
      "There is no theme \(quoted(name)).", "Er is geen thema \(quoted(name)).",
      hint: didYouMean(near, else: say("There are \(list(all)).", "Er zijn \(list(all)).")))
  }

  public func themeSound(_ name: String) -> String { say("\(name) is sound.", "\(name) is in orde.") }
}
