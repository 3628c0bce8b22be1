// `doendag show`: the stage, for the projector; read-only.

import Canvas
import Screens
import SessionEngine
import Terminal
import Words

extension ProgramCommand {
  static let show = ProgramCommand(
    "show",
    Both("the stage: for the projector, read-only", "het podium: voor de beamer, alleen om te kijken"),
    operands: [.folder], options: [.shownTable, .theme, .language, .reducedMotion]
  ) { call throws(Failure) in
    let path = try call.folder()
    let table = try call.table(.shownTable)
    try call.needTerminal()
    return try call.showStage(of: path, table: table)
  }
}

extension Option {
  fileprivate static let shownTable = table.explained(
    Both("the table that is shown; without it the plenary", "de tafel die te zien is; anders plenair"))
}

extension Call {
  /// Shows the stage until the user leaves. If there is no session in the folder yet, it waits for one.
  fileprivate func showStage(of path: String, table: String?) throws(Failure) -> ExitCode {
    var (themes, trouble) = try themes()
    let model = StageModel(
      table: table, language: try choice(.language), standardLanguage: try words().language,
      reducesMotion: has(.reducedMotion), time: WallClock.now())
    var stage = StageProgram(path, model: model, trouble: trouble)
    var terminal = try claimTerminal()
    defer { terminal.restore() }
    return Loop.run(&stage, on: &terminal, themes: &themes).code
  }
}
