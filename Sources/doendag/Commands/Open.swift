// `doendag open`: the note-taker's desk, at a table or at the plenary.

import Canvas
import Screens
import SessionEngine
import SessionJournal
import Terminal
import Words

extension ProgramCommand {
  static let open = ProgramCommand(
    "open", Both("the desk: note what is said", "noteren wat er gezegd wordt"),
    operands: [.folder], options: [.table, .theme, .language, .reducedMotion]
  ) { call throws(Failure) in
    let path = try call.folder()
    let table = try call.table(.table)
    try call.needTerminal()
    return try call.openDesk(of: path, table: table)
  }
}

extension Call {
  /// Opens the desk of a table or of the plenary, and runs it until the user leaves.
  ///
  /// - Throws: ``Failure`` if the session or the terminal can't be used.
  func openDesk(of path: String, table: String? = nil) throws(Failure) -> ExitCode {
    var (themes, trouble) = try themes()
    let opened = try OpenedSession(path, table: table)
    let words = try words(session: opened.reading.session.language)
    var model = try opened.model(
      language: words.language, reducesMotion: has(.reducedMotion))
    if let trouble { model.showError(trouble(words).line) }
    var terminal = try claimTerminal()
    defer { terminal.restore() }
    return run(opened, model, on: &terminal, themes: &themes)
  }

  /// Runs the desk until the user leaves.
  ///
  /// - Returns: 74 if something that was entered could not be saved; it is told on standard error then.
  func run(
    _ opened: OpenedSession, _ model: DeskModel, on terminal: inout Terminal, themes: inout ThemeSwitcher
  ) -> ExitCode {
    var desk = DeskProgram(opened, model: model, drafts: opened.drafts)
    let ending = Loop.run(&desk, on: &terminal, themes: &themes)
    if desk.unsaved.isEmpty { return ending.code }
    terminal.restore()
    // The last chance to keep them.
    for text in desk.unsaved { doendag.warn(model.words.neverSaved(text)) }
    return .inputOutput
  }
}
