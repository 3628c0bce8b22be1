// One run of the bench: makes the sessions, measures each, and prints a table of what it found.

import Glibc
import SessionJournal

struct Bench {
  private let orders: Orders

  init(_ orders: Orders) { self.orders = orders }

  func run() throws {
    let folder = try orders.folder ?? Bench.temporaryFolder()
    mkdir(folder, 0o700)
    for size in orders.sizes { try measure(size, in: "\(folder)/\(size)") }
    if orders.folder == nil {
      for size in orders.sizes { remove("\(folder)/\(size)") }
      rmdir(folder)
    }
  }

  private static func temporaryFolder() throws -> String {
    let place = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(place)/doendag-bench-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw BenchFault("no folder can be made in \(place)") }
    return String(cString: made)
  }

  private func measure(_ size: Int, in path: String) throws {
    let rows = try Measurements(path, try LongSession.make(size, in: path)).all()
    let widths = [\Measurement.what, \.ours].map { column in
      rows.map { $0[keyPath: column].count }.max() ?? 0
    }
    print("\(size) contributions")
    for row in rows {
      print("  \(row.what.padded(to: widths[0]))  \(row.ours.padded(to: widths[1]))  \(row.beside)")
    }
    fflush(nil)
  }

  private func remove(_ path: String) {
    for name in (try? SessionFolder(path).read().report.journals) ?? [] { unlink("\(path)/\(name)") }
    for name in [".gitattributes", ".stignore"] { unlink("\(path)/\(name)") }
    rmdir(path)
  }
}
