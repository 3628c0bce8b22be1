// What is wrong with a playbook or a theme, said to people.

import SessionEngine

extension Words {
  /// `file`: as it should be shown.
  public func playbookFault(_ fault: PlaybookFault, file: String) -> Told {
    let place = fault.line.map { say("\(file), line \($0)", "\(file), regel \($0)") } ?? file
    switch fault.reason {
    case .noHeading(let phase):
      return tell(
        Told("\(place): no heading for \(name(phase)).", hint: "Add: ## \(name(phase)) · 20 minutes"),
        Told("\(place): geen kop voor \(name(phase)).", hint: "Voeg toe: ## \(name(phase)) · 20 minuten"))
    case .headingTwice(let phase):
      return tell(
        Told("\(place): a second heading for \(name(phase)).", hint: "Keep one, with all its prompts."),
        Told("\(place): een tweede kop voor \(name(phase)).", hint: "Houd er één, met al zijn vragen."))
    case .noMinutes(let phase):
      return tell(
        Told(
          "\(place): no minutes (1 to 600) with \(name(phase)).",
          hint: "Write: ## \(name(phase)) · 20 minutes"),
        Told(
          "\(place): geen minuten (1 tot 600) bij \(name(phase)).",
          hint: "Schrijf: ## \(name(phase)) · 20 minuten"))
    case .noPrompts(let phase):
      return tell(
        Told(
          "\(place): \(name(phase)) has no prompts.", hint: "Put at least one below it: - What do you see?"),
        Told("\(place): \(name(phase)) heeft geen vragen.", hint: "Zet er minstens één onder: - Wat zie je?"))
    case .unknownHeading(let heading):
      return tell(
        Told(
          "\(place): \(quoted(heading)) is no phase.",
          hint: "The phases are \(phases); Ground rules may follow."),
        Told(
          "\(place): \(quoted(heading)) is geen fase.", hint: "De fasen zijn \(phases); Spelregels mag ook."))
    }
  }
}

/// What can be wrong with a theme. The names are those that stand in the file.
public enum ThemeTrouble: Sendable, Equatable {
  case noAssignment
  case unknownName(String)
  case repeated(String, firstLine: Int)
  case unknownWord(String)
  case badColour(String)
  case badStyle(String)
  case badSwitch(String)
  case unknownTheme(String)
  case ring([String])
  case colourMissing(role: String)
  case colourInMonochrome(String)
  /// Text that can't be read well: the contrast it has, and the one it should have.
  case lowContrast(role: String, contrast: String, wanted: String)
  /// Should stand out from the page, and has its ground.
  case notRaised(role: String)
}

extension Words {
  /// `line`: nil where the whole file is meant. `hint`: what stands after 'write', where the reader knows it.
  public func themeFault(_ trouble: ThemeTrouble, file: String, line: Int?, hint: String = "") -> Told {
    let place = line.map { say("\(file), line \($0)", "\(file), regel \($0)") } ?? file
    return Told("\(place): \(reason(trouble)).", hint: hint.isEmpty ? self.hint(trouble) : hint)
  }

  /// What helps wherever the fault stands; empty where only the reader of the file knows.
  private func hint(_ trouble: ThemeTrouble) -> String {
    switch trouble {
    case .repeated: say("Keep one of them.", "Houd er één.")
    case .unknownTheme: say("doendag themes lists them.", "doendag themes noemt ze.")
    case .ring: say("Take inherits out of one of them.", "Haal inherits uit een ervan.")
    case .colourInMonochrome:
      say(
        "Use bold, underline or reverse, or take monochrome out.",
        "Gebruik bold, underline of reverse, of haal monochrome weg.")
    case .lowContrast: say("Take a darker or a lighter colour.", "Neem een donkerder of lichtere kleur.")
    case .notRaised(let role): hintExample("\(role) = #ffffff on #1c1b19")
    case .colourMissing(let role): hintExample("\(role) = #1c1b19 on #ffffff")
    case .noAssignment, .unknownName, .unknownWord, .badColour, .badStyle, .badSwitch: ""
    }
  }

  private func reason(_ trouble: ThemeTrouble) -> String {
    switch trouble {
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
    case .colourMissing(let role):
      say("\(role) has no colour or no ground", "\(role) heeft geen kleur of geen achtergrond")
    case .colourInMonochrome(let name):
      say("a colour (\(name)) in a monochrome theme", "een kleur (\(name)) in een thema zonder kleur")
    case .lowContrast(let role, let contrast, let wanted):
      say(
        "\(role) has a contrast of \(contrast), less than \(wanted)",
        "\(role) heeft een contrast van \(contrast), minder dan \(wanted)")
    case .notRaised(let role):
      say("\(role) has the same ground as the page", "\(role) heeft dezelfde achtergrond als de pagina")
    }
  }

  public func noSuchTheme(_ name: String, near: [String], all: [String]) -> Told {
    tell(
      Told("There is no theme \(quoted(name)).", hint: didYouMean(near, else: "There are \(list(all)).")),
      Told("Er is geen thema \(quoted(name)).", hint: didYouMean(near, else: "Er zijn \(list(all)).")))
  }

  public func themeSound(_ name: String) -> String { say("\(name) is sound.", "\(name) is in orde.") }
  public func hintOneOf(_ all: [String]) -> String { say("Choose \(choice(all)).", "Kies \(choice(all)).") }
  public func hintExample(_ text: String) -> String { say("For example: \(text)", "Bijvoorbeeld: \(text)") }
}
