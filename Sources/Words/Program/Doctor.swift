// What `doendag doctor` tells: of the terminal, of the room, and the words of the test card.

import Canvas

/// How much of the stage a screen has room for.
public enum StageRoom: Sendable, Hashable, CaseIterable {
  case complete, usable, none
}

extension Words {
  /// `17 rows x 59 columns`.
  func long(_ size: Size) -> String {
    say("\(size.rows) rows x \(size.columns) columns", "\(size.rows) rijen x \(size.columns) kolommen")
  }
  private func short(_ size: Size) -> String { "\(size.rows) x \(size.columns)" }

  // The terminal.

  public var terminalLabel: String { say("Terminal", "Terminal") }
  public var localeLabel: String { say("Locale", "Locale") }
  public var coloursLabel: String { say("Colours", "Kleuren") }
  public var screensLabel: String { say("Screens", "Schermen") }
  public var roomLabel: String { say("Room", "Zaal") }
  public var stageLabel: String { say("Stage", "Podium") }

  public func terminalFound(_ term: String?, size: Size?) -> String {
    let name = term ?? say("TERM is not set", "TERM staat niet aan")
    return
      "\(name), \(size.map(long) ?? say("no size: nothing here is a terminal", "geen maat: hier is geen terminal"))"
  }

  public func localeFound(_ name: String, isUTF8: Bool, isInstalled: Bool) -> String {
    guard isUTF8 else {
      return say(
        "\(name) is not UTF-8: only ASCII can be shown. Start with: LC_ALL=C.UTF-8 doendag",
        "\(name) is geen UTF-8: alleen ASCII is te tonen. Start met: LC_ALL=C.UTF-8 doendag")
    }
    let whole = say("\(name) is UTF-8", "\(name) is UTF-8")
    return isInstalled
      ? whole
      : whole
        + say("; it is not installed, C.UTF-8 does its work", "; niet geïnstalleerd, C.UTF-8 doet het werk")
  }

  public func coloursFound(_ depth: ColourDepth, colorTerm: String?, isUnwanted: Bool) -> String {
    if isUnwanted {
      return say(
        "none: NO_COLOR asks for that. Without it: env -u NO_COLOR doendag",
        "geen: NO_COLOR vraagt daarom. Zonder: env -u NO_COLOR doendag")
    }
    let promise = colorTerm.map { " (COLORTERM=\($0))" } ?? ""
    switch depth {
    case .monochrome:
      return say("none; bold and reverse are used", "geen; vet en omgekeerd doen het werk") + promise
    case .eight: return "8" + promise
    case .sixteen: return "16" + promise
    case .indexed: return "256" + promise
    case .direct: return say("16 million", "16 miljoen") + promise
    }
  }
  public var coloursUnknown: String { say("not known", "niet bekend") }

  public var screensCanRun: String { say("can run here", "kunnen hier draaien") }
  /// Screens need a terminal on both sides.
  public var screensNeedTerminal: Message {
    message(
      "can’t run here: standard input or output is no terminal.",
      "kunnen hier niet draaien: standaardinvoer of -uitvoer is geen terminal.",
      hint: say(
        "Call doendag in a terminal, without | < or >.", "Roep doendag aan in een terminal, zonder | < of >.")
    )
  }

  // The room.

  /// How to ask for the room.
  public var askForRoom: String {
    say(
      "doendag doctor --room 12m --image-height 2m says what the back row can read.",
      "doendag doctor --room 12m --image-height 2m zegt wat de achterste rij kan lezen.")
  }

  public func roomFound(distance: Double, imageHeight: Double, ratio: Double) -> String {
    say(
      "\(metres(distance)) deep, image \(metres(imageHeight)) high: "
        + "the back row sits \(decimal(ratio, places: 1)) image heights away",
      "\(metres(distance)) diep, beeld \(metres(imageHeight)) hoog: "
        + "de achterste rij zit op \(decimal(ratio, places: 1)) beeldhoogtes")
  }

  public func roomReads(strictly: Size, atEase: Size) -> String {
    say(
      "it reads \(long(strictly)) strictly, \(short(atEase)) at ease",
      "die leest \(long(strictly)) strikt, \(short(atEase)) op het gemak")
  }

  public func terminalFits(_ size: Size) -> String {
    say(
      "this terminal, \(short(size)), stays within that", "deze terminal, \(short(size)), blijft daarbinnen")
  }

  /// `isEasy`: what is too much strictly is read at ease.
  public func terminalExceeds(_ size: Size, strictly: Size, atEase: Size, isEasy: Bool) -> String {
    let state =
      isEasy
      ? say("can be read at ease, not strictly", "is op het gemak te lezen, niet strikt")
      : say("is more than the back row reads", "is meer dan de achterste rij leest")
    return say("this terminal, \(short(size)), \(state)", "deze terminal, \(short(size)), \(state)")
  }

  public func makeLettersLarger(_ strictly: Size, atEase: Size) -> String {
    say(
      "make its letters larger (Ctrl and +) until it has \(short(strictly)) or less, or \(short(atEase)) at ease",
      "maak de letters groter (Ctrl en +) tot \(short(strictly)) of minder, of \(short(atEase)) op het gemak")
  }

  public func stageFits(strictly: StageRoom, atEase: StageRoom) -> String {
    if strictly == atEase { return stageRoom(strictly) }
    return say(
      "\(stageRoom(strictly)) strictly, \(stageRoom(atEase)) at ease",
      "strikt \(stageRoom(strictly)), op het gemak \(stageRoom(atEase))")
  }

  private func stageRoom(_ room: StageRoom) -> String {
    switch room {
    case .complete: say("complete", "compleet")
    case .usable: say("usable", "bruikbaar")
    case .none: say("too small", "te klein")
    }
  }

  public func stageNeeds(complete: Size, usable: Size) -> String {
    say(
      "complete from \(long(complete)), usable from \(short(usable))",
      "compleet vanaf \(long(complete)), bruikbaar vanaf \(short(usable))")
  }

  /// What would make the stage complete, strictly.
  public func stageWouldBeComplete(imageHeight: Double, distance: Double) -> String {
    let height = metres((imageHeight * 100).rounded(.up) / 100)
    let nearest = metres((distance * 10).rounded(.down) / 10)
    return say(
      "complete strictly with an image of \(height), or nobody farther away than \(nearest)",
      "strikt compleet met een beeld van \(height), of niemand verder weg dan \(nearest)")
  }

  func metres(_ length: Double) -> String { decimal(length, places: 2) + " m" }

  /// At most so many decimals, without the zeros that say nothing.
  private func decimal(_ number: Double, places: Int) -> String {
    let scale = places == 1 ? 10 : 100
    let parts = Int((number * Double(scale)).rounded())
    var rest = String(parts % scale + scale).dropFirst()
    while rest.count > (places == 1 ? 1 : 0), rest.last == "0" { rest.removeLast() }
    return "\(parts / scale)\(rest.isEmpty ? "" : decimalSign + rest)"
  }

  // The test card.

  public var cardTitle: String { say("Read this from the back row", "Lees dit vanaf de achterste rij") }
  /// A sentence in which every letter stands.
  public var cardSentence: String {
    say("The quick brown fox jumps over the lazy dog.", "Filmquiz bracht knappe ex-yogi van de wijs.")
  }
  /// What stands at the end of each row of the card.
  public var cardEdges: String {
    say(
      "Crooked right edge? Then this terminal measures some letters otherwise.",
      "Rechterrand scheef? Dan meet deze terminal sommige letters anders.")
  }
}
