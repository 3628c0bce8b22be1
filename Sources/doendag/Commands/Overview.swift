// `doendag overview`: a programme of sessions as Markdown, JSON, CSV, or a calendar of its dates.

import Minutes
import SessionEngine
import SessionJournal
import Words

extension ProgramTask {
  static let overview = ProgramTask(
    "overview",
    options: [
      .value("--format"), .value("--language"), .value("--names"), .flag("--anyway"), .value("--output"),
    ],
    operands: [.folder], needed: 1, repeatsOperand: true
  ) { call throws(Failure) in
    let format: OverviewFormat = try call.choice("--format") ?? .markdown
    let names: NamesShown = try call.choice("--names") ?? .full
    _ = try call.languageOption()
    let sessions = try call.sessions()
    let words = try call.words(session: sessions.first?.language)
    let bytes: [UInt8]
    do throws(NamesInside) {
      bytes = try Overview.render(
        sessions, format: format, language: words.language, names: names, anyway: call.has("--anyway"))
    } catch {
      return call.report(error, in: words)
    }
    try Files.writeResult(bytes, to: call["--output"])
    return .good
  }
}

extension Call {
  /// The sessions in all folders that were given.
  fileprivate func sessions() throws(Failure) -> [Session] {
    var sessions: [Session] = []
    for folder in arguments.operands {
      if folder.isEmpty {
        throw .usage { [word] in $0.missingArgument($0.placeholder(.folder), command: word) }
      }
      sessions.append(try Sessions.read(folder).session)
    }
    return sessions
  }
}
