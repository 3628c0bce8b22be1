// `doendag show`: the stage, for the projector; read-only.

import Canvas
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
    try call.needTerminal()
    return try call.showStage(of: path)
  }
}

extension Call {
  /// Shows the stage until it is left. A session that isn't there is waited for.
  fileprivate func showStage(of path: String) throws(Failure) -> ExitCode {
    var (looks, trouble) = try looks()
    var model = StageModel(
      table: self["--table"], language: try languageOption(), standardLanguage: try words().language,
      reducesMotion: has("--reduced-motion"), time: WallClock.now())
    if let trouble { model.failed(trouble(model.words).line) }
    var stage = StageProgram(path, model: model)
    var terminal = try claimTerminal()
    return Loop.run(&stage, on: &terminal, looks: &looks).code
  }
}
