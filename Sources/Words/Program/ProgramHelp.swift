// What `doendag --help` says around its list of commands, and what stands for options in a line of usage.

extension Words {
  /// What stands above the list of commands, ending with an empty line. `start`: what the program does without a command.
  public func programHelpHeading(start: String) -> String {
    say(
      """
      Doendag: from dream to deed. Notes what is said while a group works, and makes the minutes.

      doendag                    \(start)
      doendag COMMAND …          one of these; doendag COMMAND --help says more


      """,
      """
      Doendag: van droom naar daad. Noteert wat gezegd wordt terwijl een groep werkt, en maakt het verslag.

      doendag                    \(start)
      doendag OPDRACHT …         een van deze; doendag OPDRACHT --help zegt meer


      """)
  }

  /// What stands below the list of commands, ending with a line break.
  public var programHelpClosing: String {
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

  /// What stands for the options of a command in its line of usage.
  public var optionsPlaceholder: String { say("[OPTIONS]", "[OPTIES]") }
}
