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
      return call.tell(error, in: words)
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

  /// Tells which names stand where none should; nothing is written.
  func tell(_ inside: NamesInside, in words: Words) -> ExitCode {
    for finding in inside.findings { doendag.tell("\(finding.place): \(finding.name)") }
    tellFault(words.namesInside)
    return .data
  }

  /// The session in the folder that was given.
  func readSession() throws(Failure) -> Reading { try Sessions.read(try folder()) }
}

/// Sessions as folders of the command line.
enum Sessions {
  static func read(_ path: String) throws(Failure) -> Reading {
    do throws(JournalFault) {
      let reading = try SessionFolder(path).read()
      // Where the founding line is damaged, the rest is used all the same.
      let isSession = reading.session.founding != nil || reading.report.events > 0
      guard isSession else { throw .notASession(path: path) }
      return reading
    } catch {
      throw .reading(error)
    }
  }
}
