// `doendag overview`: a programme of sessions as Markdown, JSON, CSV, or a calendar of its dates.

import Minutes
import SessionEngine
import SessionJournal
import Words

extension ProgramCommand {
  static let overview = ProgramCommand(
    "overview",
    Both(
      "a programme of sessions: reviews due, deeds, voices",
      "een reeks bijeenkomsten: terugkijken, daden, stemmen"),
    operands: [.folder.repeated], options: [.format, .language, .names, .anyway, .output]
  ) { call throws(Failure) in
    let format: OverviewFormat = try call.choice(.format) ?? .markdown
    let names: NamesShown = try call.choice(.names) ?? .full
    // An unknown language is reported before long sessions are read.
    let asked: Language? = try call.choice(.language)
    let readings = try call.readings()
    let sessions = try call.merged(readings)
    let words = try call.words(session: asked ?? sessions.first?.language)
    let bytes: [UInt8]
    do throws(NamesInside) {
      bytes = try Overview.render(
        sessions, format: format, language: words.language, names: names, anyway: call.has(.anyway))
    } catch {
      return call.report(error, in: words)
    }
    if names == .roles {
      call.warn(of: Overview.namesInside(sessions, language: words.language, names: names))
    }
    try Files.writeResult(bytes, to: call[.output], of: readings.map { SessionFolder($0.folder) })
    for (folder, reading) in readings {
      for doubt in words.doubts(reading.report) { warn("\(folder): \(doubt)") }
    }
    return readings.allSatisfy(\.reading.report.isWhole) ? .good : .data
  }
}

extension Option {
  fileprivate static let format = format(of: OverviewFormat.self)
}

extension OverviewFormat: ArgumentChoice {}

extension Call {
  /// The sessions, each once: what stands in several folders, as copies that went on apart, is read as one.
  fileprivate func merged(
    _ readings: [(folder: String, reading: Reading)]
  ) throws(Failure) -> [Session] {
    var groups: [(folders: [SessionFolder], session: Session)] = []
    for (path, reading) in readings {
      let folder = SessionFolder(path)
      let id = reading.session.founding?.id
      if let known = groups.firstIndex(where: { id != nil && $0.session.founding?.id == id }) {
        groups[known].folders.append(folder)
      } else {
        groups.append(([folder], reading.session))
      }
    }
    var sessions: [Session] = []
    for (folders, session) in groups {
      do throws(JournalFault) {
        sessions.append(
          folders.count == 1
            ? session
            : try folders[0].read(with: Array(folders.dropFirst()), session: session.founding?.id ?? "")
              .session)
      } catch {
        throw .reading(error)
      }
    }
    return sessions
  }

  /// The sessions of all folders that were given.
  fileprivate func readings() throws(Failure) -> [(folder: String, reading: Reading)] {
    var readings: [(folder: String, reading: Reading)] = []
    for folder in try folders() { readings.append((folder, try Sessions.read(folder))) }
    return readings
  }
}
