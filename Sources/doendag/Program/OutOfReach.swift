// What lies around a session's folder and can hold what was forgotten, without the program being able to reach it.

import Glibc
import SessionJournal
import Words

/// Copies of a session that are not its own to change.
struct OutOfReach {
  private let path: String

  init(_ path: String) { self.path = absolutePath(path) }

  /// What is said of them before somebody forgets.
  func lines(_ words: Words) -> [String] {
    var lines = [words.notReachedCopies]
    lines += found([".git"]).map { words.notReachedGit($0) }
    lines += found([".stversions", ".snapshots", ".zfs/snapshot", ".dropbox.cache"]).map {
      words.notReachedVersions($0)
    }
    let files = otherFiles
    if !files.isEmpty { lines.append(words.notReachedFiles(files)) }
    return lines + [words.notReachedMinutes, words.notReachedUsers]
  }

  /// Those of these that are there, in the folder or in one above it.
  private func found(_ names: [String]) -> [String] {
    var folders: [String] = []
    var sofar = path
    while !sofar.isEmpty {
      folders.append(sofar)
      guard let slash = sofar.lastIndex(of: "/") else { break }
      sofar = String(sofar[..<slash])
    }
    return (folders + [""]).flatMap { folder in
      names.map { "\(folder)/\($0)" }.filter { access($0, F_OK) == 0 }
    }
  }

  /// Files in the folder that are neither journals nor what a session's folder is furnished with.
  private var otherFiles: [String] {
    let names = ((try? Disk().list(path)) ?? []).filter { name in
      // What a run that was killed left of the minutes is hidden.
      name.hasPrefix(Files.draftPrefix) || (!name.hasPrefix(".") && !name.hasSuffix(".jsonl"))
    }
    return names.sorted()
  }
}
