// The options of each command of the program, as `--help` lists them.

import SessionEngine

extension Words {
  /// The options of a command with what they do, in the order in which they are told.
  public func options(_ command: ProgramCommand) -> [HelpLine] {
    switch command {
    case .demo, .check, .themes, .playbook: []
    case .new: newOptions
    case .open: [tableOption, themeOption, languageOption, motionOption]
    case .show: [shownTableOption, themeOption, languageOption, motionOption]
    case .add: addOptions
    case .minutes: minutesOptions
    case .doctor:
      [
        option("--room 12m", "how far the back row is", "hoe ver de achterste rij zit"),
        option(
          "--image-height 2m", "how high the picture on the wall is", "hoe hoog het beeld op de muur is"),
        themeOption,
      ]
    case .forget:
      [
        option(
          say("--person NAME", "--person NAAM"), "their lines, name and organisation",
          "hun regels, naam en organisatie"),
        option("--line '#12'", "one line", "één regel"),
      ]
    case .overview:
      [
        option(
          "--format markdown|json|csv|ical", "the form; Markdown if nothing is said",
          "de vorm; Markdown als je niets zegt"),
        languageOption, namesOption, anywayOption, outputOption,
      ]
    }
  }

  private func option(_ typed: String, _ english: String, _ dutch: String) -> HelpLine {
    HelpLine(typed: typed, does: say(english, dutch))
  }

  private var tableOption: HelpLine {
    option(
      say("--table NAME", "--table NAAM"), "the table of this desk; without it the plenary",
      "de tafel waar je noteert; anders plenair")
  }
  private var themeOption: HelpLine {
    option(
      say("--theme NAME|FILE", "--theme NAAM|BESTAND"), "how it looks; see doendag themes",
      "hoe het eruitziet; zie doendag themes")
  }
  private var languageOption: HelpLine {
    option(
      "--language nl|en", "language; without it that of the session", "taal; anders die van de bijeenkomst")
  }
  private var shownTableOption: HelpLine {
    option(
      say("--table NAME", "--table NAAM"), "the table that is shown; without it the plenary",
      "de tafel die te zien is; anders plenair")
  }
  private var motionOption: HelpLine {
    option(
      "--reduced-motion", "the clock goes by the minute, not by the second",
      "de klok gaat per minuut, niet per seconde")
  }
  private var outputOption: HelpLine {
    option(
      say("--output FILE", "--output BESTAND"), "into this file; - or nothing is standard output",
      "in dit bestand; - of niets is standaarduitvoer")
  }

  private var namesOption: HelpLine {
    option(
      "--names full|roles|none", "names, only roles and organisations, or none of it",
      "namen, alleen rollen en organisaties, of niets daarvan")
  }
  private var anywayOption: HelpLine {
    option(
      "--anyway", "with --names none: also if known names stand in texts",
      "bij --names none: ook als er namen in teksten staan")
  }

  private var newOptions: [HelpLine] {
    [
      option("--title T", "title above the minutes (needed)", "titel boven het verslag (nodig)"),
      option("--question T", "the question it is about", "het vraagstuk waar het over gaat"),
      option(
        say("--date YYYY-MM-DD", "--date JJJJ-MM-DD"), "date; today if nothing is said",
        "datum; vandaag als je niets zegt"),
      option("--place T", "where you meet", "waar jullie samenkomen"),
      option("--language nl|en", "of the screens and the minutes", "van de schermen en het verslag"),
      option(
        say("--participants FILE.csv", "--participants BESTAND.csv"),
        "columns name, organisation, role, perspective, mandate, table; only the name is needed",
        "kolommen naam, organisatie, rol, perspectief, mandaat, tafel; alleen de naam is nodig"),
      option(
        say("--playbook FILE.md", "--playbook BESTAND.md"),
        "prompts and minutes of your own; see doendag playbook",
        "eigen vragen en minuten; zie doendag playbook"),
      option(
        say("--follows FOLDER", "--follows MAP"), "the last session of this group, to look back at",
        "de vorige bijeenkomst van deze groep, om op terug te kijken"),
    ]
  }

  private var addOptions: [HelpLine] {
    [
      option(say("--by NAME", "--by NAAM"), "who said it", "wie het zei"),
      tableOption,
      option(
        say("--phase PHASE", "--phase FASE"), "the phase; without it where the table is",
        "de fase; anders waar de tafel is"),
      option(
        say("--kind KIND", "--kind SOORT"), "idea, concern, proposal, agreement, deed, question, reflection",
        "idee, zorg, voorstel, afspraak, daad, vraag, terugblik"),
      option(
        "--enrol", "enrol the name of --by if it isn’t known",
        "schrijf de naam van --by in als die onbekend is"),
      option(
        "--json", "JSON Lines: {\"text\":…, \"by\":…, \"phase\":…, \"table\":…, \"kind\":…}",
        "JSON Lines: {\"text\":…, \"by\":…, \"phase\":…, \"table\":…, \"kind\":…}"),
      option(
        "-", "shorthand lines on standard input, commands too",
        "steno-regels op standaardinvoer, ook opdrachten"),
    ]
  }

  private var minutesOptions: [HelpLine] {
    [
      option(
        "--format markdown|json|csv", "the form; Markdown if nothing is said",
        "de vorm; Markdown als je niets zegt"),
      languageOption,
      namesOption, anywayOption,
      option(
        "--all", "private notes and withdrawn lines too (not for sharing)",
        "ook privénotities en ingetrokken regels (niet om te delen)"),
      outputOption,
    ]
  }
}
