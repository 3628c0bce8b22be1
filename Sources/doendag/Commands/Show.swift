// `doendag show`: the stage, for the projector. It follows a session, waits for one, and never writes.

import Screens
import SessionEngine
import Terminal
import Words

extension ProgramTask {
  static let show = ProgramTask(
    "show",
    options: [.value("--table"), .value("--theme"), .value("--language"), .flag("--reduced-motion")],
    operands: [.folder], needed: 1
  ) { call throws(Failure) in
    let path = try call.folder()
    let table = try call.table()
    try call.needTerminal()
    try call.needTheme()
    var (looks, trouble) = try call.looks()
    let model = StageModel(
      table: table, language: try call.languageOption(), standardLanguage: try call.words().language,
      reducesMotion: call.has("--reduced-motion"), time: WallClock.now())
    var stage = StageProgram(path, model: model)
    var terminal = try call.claimTerminal()
    let ending = Loop.run(&stage, on: &terminal, looks: &looks)
    terminal.restore()
    if let trouble { tellFault(trouble(try call.words())) }
    return ending == .quit ? .good : .interrupted
  }
}

extension Call {
  /// A theme that is asked for must be one: a room full of people is not the place to find out.
  fileprivate func needTheme() throws(Failure) {
    guard let asked = self["--theme"] else { return }
    let shelf = ThemeShelf(surroundings)
    _ = try ThemeFile.find(asked, on: shelf).parsed(with: shelf)
  }

  /// The table that is asked for; nil is the plenary.
  func table() throws(Failure) -> String? {
    guard let table = self["--table"] else { return nil }
    if (try? Enrol.check(table)) == nil {
      throw .usage { $0.badValue(table, option: "--table", choices: []) }
    }
    return table
  }
}
