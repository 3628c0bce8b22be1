// `doendag minutes`: the minutes as Markdown, JSON or CSV.

import Minutes
import SessionEngine
import SessionJournal
import Words

extension ProgramCommand {
  static let minutes = ProgramCommand(
    "minutes", Both("the minutes as Markdown, JSON or CSV", "het verslag als Markdown, JSON of CSV"),
    operands: [.folder], options: [.format, .language, .names, .anyway, .all, .output]
  ) { call throws(Failure) in
    let format: MinutesFormat = try call.choice(.format) ?? .markdown
    let names: NamesShown = try call.choice(.names) ?? .full
    // An unknown language is reported before a long session is read.
    let asked: Language? = try call.choice(.language)
    let reading = try call.readSession()
    let session = reading.session
    let words = Words(asked ?? session.language)
    let bytes: [UInt8]
    do throws(NamesInside) {
      bytes = try Minutes.render(
        session, format: format, language: words.language, names: names, all: call.has(.all),
        anyway: call.has(.anyway))
    } catch {
      return call.report(error, in: words)
    }
    if names == .roles {
      call.warn(
        of: Minutes.namesInside(session, language: words.language, names: names, all: call.has(.all)))
    }
    try Files.writeResult(bytes, to: call[.output], of: [SessionFolder(try call.folder())])
    return words.tellDoubts(reading.report)
  }
}

extension Option {
  fileprivate static let format = format(of: MinutesFormat.self)
  fileprivate static let all = flag(
    "--all",
    Both(
      "private notes and withdrawn lines too (not for sharing)",
      "ook privénotities en ingetrokken regels (niet om te delen)"))
}

extension MinutesFormat: ArgumentChoice {}

extension Call {
  /// Reports the names that were found although none should be shown. Nothing is written in that case.
  func report(_ inside: NamesInside, in words: Words) -> ExitCode {
    warn(of: inside.findings)
    reportFailure(words.namesInside)
    return .data
  }

  /// Tells which names stand inside texts, one a line.
  func warn(of findings: [NamesInside.Finding]) {
    for finding in findings { doendag.warn("\(finding.place): \(finding.name)") }
  }
}
