// Finds copies of a session that forgetting can't reach, such as git repositories, snapshots and other files.

import Glibc
import SessionJournal
import Words

/// Places around a session's folder that may hold copies of what is forgotten. The program doesn't change them.
struct OutOfReach {
  private let path: String

  init(_ path: String) { self.path = absolutePath(path) }

  /// The warnings that are printed before anything is forgotten.
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

  /// The paths with these names that exist in the folder or in one above it.
  private func found(_ names: [String]) -> [String] {
    var folders: [String] = []
    var current = path
    while !current.isEmpty {
      folders.append(current)
      guard let slash = current.lastIndex(of: "/") else { break }
      current = String(current[..<slash])
    }
    return (folders + [""]).flatMap { folder in
      names.map { "\(folder)/\($0)" }.filter { access($0, F_OK) == 0 }
    }
  }

  /// Files in the folder that are neither journals nor hidden.
  private var otherFiles: [String] {
    let names = ((try? Disk().list(path)) ?? []).filter { name in
      // A temporary file that a killed run left may hold minutes, so it is listed although it is hidden.
      name.hasPrefix(Files.draftPrefix) || (!name.hasPrefix(".") && !name.hasSuffix(".jsonl"))
    }
    return names.sorted()
  }
}
