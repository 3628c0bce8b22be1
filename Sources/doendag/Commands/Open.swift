// `doendag open`: the note-taker's desk, of a table or of the plenary.

import Canvas
import Screens
import SessionEngine
import SessionJournal
import Terminal
import Words

extension ProgramTask {
  static let open = ProgramTask(
    "open", options: [.value("--table"), .value("--theme"), .value("--language")], operands: [.folder],
    needed: 1
  ) { call throws(Failure) in
    let path = try call.folder()
    try call.needTerminal()
    var (looks, trouble) = try call.looks()
    if let table = call["--table"], (try? Enrol.check(table)) == nil {
      throw .usage { $0.badValue(table, option: "--table", choices: []) }
    }
    let opened = try OpenedSession(path, table: call["--table"])
    let words = try call.words(session: opened.reading.session.language)
    var model = try opened.model(language: words.language)
    if let trouble { model.failed(trouble(words).line) }
    var terminal = try call.claimTerminal()
    return call.run(opened, model, on: &terminal, looks: &looks)
  }
}

extension Call {
  /// The desk in the loop, until it is left.
  func run(
    _ opened: OpenedSession, _ model: DeskModel, on terminal: inout Terminal, looks: inout Looks
  ) -> ExitCode {
    var desk = DeskProgram(opened, model: model, drafts: opened.drafts)
    switch Loop.run(&desk, on: &terminal, looks: &looks) {
    case .quit: return .good
    case .interrupted: return .interrupted
    }
  }
}
