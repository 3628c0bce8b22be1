// `doendag show`: the stage, for the projector; read-only.

import Canvas
import Screens
import SessionEngine
import Terminal
import Words

extension ProgramTask {
  static let show = ProgramTask.onTerminal("show") { call, path, table throws(Failure) in
    try call.showStage(of: path, table: table)
  }
}

extension Call {
  /// Shows the stage until it is left. A session that isn't there is waited for.
  fileprivate func showStage(of path: String, table: String?) throws(Failure) -> ExitCode {
    var (themes, trouble) = try themes()
    let model = StageModel(
      table: table, language: try languageOption(), standardLanguage: try words().language,
      reducesMotion: has("--reduced-motion"), time: WallClock.now())
    var stage = StageProgram(path, model: model, trouble: trouble)
    var terminal = try claimTerminal()
    defer { terminal.restore() }
    return Loop.run(&stage, on: &terminal, themes: &themes).code
  }
}
