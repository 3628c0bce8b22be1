// `doendag bench`, which no help tells of: how fast it is, beside the bare things that it can't be faster than.

import Glibc
import SessionJournal
import Words

extension ProgramTask {
  static let bench = ProgramTask(
    "bench", options: [.value("--contributions"), .value("--folder")], isHidden: true
  ) { call throws(Failure) in
    var sizes = [500, 10_000, 100_000]
    if let given = call["--contributions"] {
      guard let count = Int(given), (1...10_000_000).contains(count) else {
        throw .usage { $0.badValue(given, option: "--contributions", choices: []) }
      }
      sizes = [count]
    }
    let kept = call["--folder"]
    let folder = kept ?? "\(call.surroundings.temporary)/doendag-bench-\(randomLetters(8))"
    mkdir(folder, 0o700)
    for size in sizes { try measure(size, in: "\(folder)/\(size)") }
    if kept == nil {
      for size in sizes { remove("\(folder)/\(size)") }
      rmdir(folder)
    }
    return .good
  }

  private static func measure(_ size: Int, in path: String) throws(Failure) {
    do throws(JournalFault) {
      let made = try Measurements(path, try LongSession.make(size, in: path))
      let rows = try made.all()
      let widths = [\Measurement.what, \.ours].map { column in
        rows.map { $0[keyPath: column].count }.max() ?? 0
      }
      var text = "\(size) contributions\n"
      for row in rows {
        text += "  \(row.what.padded(to: widths[0]))  \(row.ours.padded(to: widths[1]))  \(row.beside)\n"
      }
      try? StandardOutput.write(text)
    } catch {
      throw .creating(error, path: path)
    }
  }

  private static func remove(_ path: String) {
    for name in (try? SessionFolder(path).read().report.journals) ?? [] { unlink("\(path)/\(name)") }
    for name in [".gitattributes", ".stignore"] { unlink("\(path)/\(name)") }
    rmdir(path)
  }
}
