// What `--help` prints: the program as a whole, and each of its commands.

import SessionEngine

/// A command of the program.
public enum ProgramCommand: String, Sendable, Hashable, CaseIterable {
  case demo, new, open, show, add, minutes, check, themes, playbook, doctor, forget, overview

  /// As it is typed.
  public var word: String { rawValue }
}

extension Words {
  /// The help of the whole program, with these commands, ending with a line break.
  public func programHelp(_ commands: [ProgramCommand] = ProgramCommand.allCases) -> String {
    let width = (commands.map(\.word.count).max() ?? 0) + 3
    let rows = commands.map { command in
      let gap = String(repeating: " ", count: width - command.word.count)
      return "  \(command.word)\(gap)\(summary(command))\n"
    }
    return say(
      """
      Doendag: from dream to deed. Notes what is said while a group works, and makes the minutes.

      doendag                    the start screen: recent sessions, new, an example
      doendag COMMAND …          one of these; doendag COMMAND --help says more


      """,
      """
      Doendag: van droom naar daad. Noteert wat gezegd wordt terwijl een groep werkt, en maakt het verslag.

      doendag                    het startscherm: recente bijeenkomsten, nieuw, een voorbeeld
      doendag OPDRACHT …         een van deze; doendag OPDRACHT --help zegt meer


      """) + rows.joined() + "\n" + closing
  }

  private var closing: String {
    say(
      """
        --help, --version          this text, or the version

      Exit codes: 0 good, 64 usage, 65 data, 66 no such session, 73 can’t create, 74 input or output,
      78 configuration, 130 interrupted. Everything is saved line by line; nothing needs a save.

      """,
      """
        --help, --version          deze tekst, of de versie

      Uitkomsten: 0 goed, 64 gebruik, 65 gegevens, 66 geen bijeenkomst, 73 niet te maken, 74 lezen of schrijven,
      78 instellingen, 130 onderbroken. Alles wordt regel voor regel bewaard; opslaan hoeft niet.

      """)
  }

  /// The help of one command, ending with a line break.
  public func help(_ command: ProgramCommand) -> String {
    let options = options(command)
    let width = (options.map(\.typed.count).max() ?? 0) + 3
    let rows = options.map { option in
      "  \(option.typed)\(String(repeating: " ", count: width - option.typed.count))\(option.does)\n"
    }
    let list = rows.isEmpty ? "" : "\n" + rows.joined()
    return "\(usage(command))\n\n\(summary(command, asSentence: true))\n\(list)"
  }

  private func summary(_ command: ProgramCommand, asSentence: Bool) -> String {
    let text = summary(command)
    return "\(text.prefix(1).uppercased())\(text.dropFirst())."
  }

  /// What a command does, in one line.
  public func summary(_ command: ProgramCommand) -> String {
    switch command {
    case .demo: say("a ready-made session to look around in", "een bijeenkomst om in rond te kijken")
    case .new: say("make a session", "een bijeenkomst maken")
    case .open: say("the desk: note what is said", "noteren wat er gezegd wordt")
    case .show:
      say("the stage: for the projector, read-only", "het podium: voor de beamer, alleen om te kijken")
    case .add: say("note lines from a script", "regels noteren vanuit een script")
    case .minutes: say("the minutes as Markdown, JSON or CSV", "het verslag als Markdown, JSON of CSV")
    case .check:
      say("read every journal and say what is damaged", "alle dagboeken lezen en zeggen wat beschadigd is")
    case .themes: say("list the themes, or check one", "de thema’s noemen, of er een nakijken")
    case .playbook:
      say(
        "print the built-in playbook, a start for your own",
        "het ingebouwde draaiboek tonen, een begin voor je eigen")
    case .doctor:
      say(
        "look at the terminal, and at what the room can read",
        "kijken naar de terminal, en wat de zaal kan lezen")
    case .forget: say("take a person or a line out of the bytes", "een mens of een regel uit de bytes halen")
    case .overview:
      say(
        "a programme of sessions: reviews due, deeds, voices",
        "een reeks bijeenkomsten: terugkijken, daden, stemmen")
    }
  }

  /// How a command is typed.
  public func usage(_ command: ProgramCommand) -> String {
    switch command {
    case .demo: say("doendag demo [FOLDER]", "doendag demo [MAP]")
    case .new: say("doendag new FOLDER --title T [OPTIONS]", "doendag new MAP --title T [OPTIES]")
    case .open: say("doendag open FOLDER [OPTIONS]", "doendag open MAP [OPTIES]")
    case .show: say("doendag show FOLDER [OPTIONS]", "doendag show MAP [OPTIES]")
    case .add:
      say(
        "doendag add FOLDER [OPTIONS] TEXT\ndoendag add FOLDER [OPTIONS] -\ndoendag add FOLDER [OPTIONS] --json -",
        "doendag add MAP [OPTIES] TEKST\ndoendag add MAP [OPTIES] -\ndoendag add MAP [OPTIES] --json -")
    case .minutes: say("doendag minutes FOLDER [OPTIONS]", "doendag minutes MAP [OPTIES]")
    case .check: say("doendag check FOLDER", "doendag check MAP")
    case .themes: say("doendag themes [NAME|FILE]", "doendag themes [NAAM|BESTAND]")
    case .playbook: "doendag playbook [nl|en]"
    case .doctor:
      say(
        "doendag doctor [--room LENGTH --image-height LENGTH]",
        "doendag doctor [--room LENGTE --image-height LENGTE]")
    case .forget:
      say(
        "doendag forget FOLDER (--person NAME | --line '#12')",
        "doendag forget MAP (--person NAAM | --line '#12')")
    case .overview: say("doendag overview FOLDER… [OPTIONS]", "doendag overview MAP… [OPTIES]")
    }
  }
}
