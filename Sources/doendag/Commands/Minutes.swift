// `doendag minutes`: the minutes as Markdown, JSON or CSV.

import Minutes
import SessionEngine
import SessionJournal
import Words

extension ProgramTask {
  static let minutes = ProgramTask(
    "minutes",
    options: [
      .value("--format"), .value("--language"), .value("--names"), .flag("--all"), .flag("--anyway"),
      .value("--output"),
    ],
    operands: [.folder], needed: 1
  ) { call throws(Failure) in
    let format: MinutesFormat = try call.choice("--format") ?? .markdown
    let names: NamesShown = try call.choice("--names") ?? .full
    _ = try call.languageOption()
    let session = try call.readSession().session
    let words = try call.words(session: session.language)
    let bytes: [UInt8]
    do throws(NamesInside) {
      bytes = try Minutes.render(
        session, format: format, language: words.language, names: names, all: call.has("--all"),
        anyway: call.has("--anyway"))
    } catch {
      return call.report(error, in: words)
    }
    try Files.writeResult(bytes, to: call["--output"])
    return .good
  }
}

extension Call {
  /// The choice that an option makes by its word; nil where it wasn't given.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(_ option: String) throws(Failure) -> Choice? {
    guard let given = self[option] else { return nil }
    if let choice = Choice(rawValue: given) { return choice }
    let all = Choice.allCases.map(\.rawValue)
    throw .usage { $0.badValue(given, option: option, choices: all, near: near(given, among: all)) }
  }

  /// Says which names stand where none should; nothing is written.
  func report(_ inside: NamesInside, in words: Words) -> ExitCode {
    for finding in inside.findings { warn("\(finding.place): \(finding.name)") }
    reportFailure(words.namesInside)
    return .data
  }
}
