// Notifications that a path may refer to another folder than before, or that there is a folder at last.

import Glibc

/// Watches the folders that lead to a session's folder, and that folder too until it is followed.
///
/// What doesn't exist can't be watched. So the deepest folder that exists is watched for the next one to appear; then
/// a new watch has to be created, which reaches deeper. The folders above it are watched only for being deleted or
/// moved, so that anything else that happens in them wakes nobody.
struct PathWatch {
  /// Whether some changes may come without a notification.
  private(set) var isBlind = false
  private let disk: Disk
  private let queue: Handle?
  /// The names that a folder is watched for, by its watch descriptor.
  private var awaited: [Int32: Set<String>] = [:]
  /// The folder at the end of the path, while it is watched for journals.
  private var target: (path: String, watch: Int32)?

  private static let near = Change.aboutFiles ^ UInt32(IN_MODIFY) | far | UInt32(IN_ONLYDIR)
  private static let far = Change.ofItself

  var descriptor: Int32? { queue?.descriptor }

  init(_ path: String, _ disk: Disk) {
    self.disk = disk
    queue = try? disk.changeQueue(for: path)
    if let queue { watchFolders(queue, PathWatch.steps(to: path)) } else { isBlind = true }
  }

  /// Whether any folder on the path may have been replaced since the last call. New files in the folder at its end
  /// make the descriptor readable, but are no such change.
  func hasChanged() -> Bool {
    guard let queue else { return false }
    var isFound = false
    Change.drain(queue) { change in
      guard !change.name.bytes.isEmpty, change.kind & Change.aboutFiles != 0 else { return isFound = true }
      if awaited[change.watch]?.contains(change.name.text) ?? false { isFound = true }
    }
    return isFound
  }

  /// Stops watching the files in the folder at the end of the path, which another watch does from now on.
  mutating func stopWatchingFolder() {
    guard let queue, let target else { return }
    watchGoingOnly(target, queue)
    self.target = nil
  }

  /// Every folder on the way to a path, each with the name that follows.
  private static func steps(to path: String) -> [(path: String, next: String?)] {
    let names = path.split(separator: "/").filter { $0 != "." }.map(String.init)
    let start = path.hasPrefix("/") ? "/" : "."
    return (0...names.count).map { count in
      let step = (path.hasPrefix("/") ? "/" : "") + names[..<count].joined(separator: "/")
      return (step.isEmpty ? start : step, count < names.count ? names[count] : nil)
    }
  }

  /// Watches the folders on the path as far as they exist. Each is watched before the next one is tried, so that none
  /// can appear unnoticed in between.
  private mutating func watchFolders(_ queue: Handle, _ steps: [(path: String, next: String?)]) {
    var deepest: (path: String, watch: Int32)?
    var isDenied = false
    for step in steps {
      let kinds = PathWatch.near | (step.next == nil ? UInt32(IN_MODIFY) : 0)
      do throws(SystemFault) {
        let watch = try disk.watch(step.path, in: queue, for: kinds)
        if let next = step.next {
          awaited[watch, default: []].insert(next)
        } else {
          target = (step.path, watch)
        }
        if let deepest, deepest.watch != watch { watchGoingOnly(deepest, queue) }
        deepest = (step.path, watch)
        // A folder above it may be entered but not read, and so it couldn't be watched.
        if isDenied { isBlind = true }
      } catch {
        if error.code == EACCES {
          isDenied = true
          continue
        }
        if isDenied || ![ENOENT, ENOTDIR].contains(error.code) { isBlind = true }
        // A dangling link: the link itself can be watched, but not the path that it refers to.
        if error.code == ENOENT, watchGoing(step.path, queue) { isBlind = true }
        break
      }
    }
    guard let deepest else { return isBlind = true }
    if FileSystem.isShared(deepest.path) { isBlind = true }
    watchSteps(to: deepest.path, steps.map(\.path), queue)
  }

  /// Watches the path as it was given, with its links, and the resolved path, since either can change.
  private mutating func watchSteps(to deepest: String, _ steps: [String], _ queue: Handle) {
    for step in steps {
      _ = watchGoing(step, queue)
      if step == deepest { break }
    }
    guard let real = realpath(deepest, nil) else { return isBlind = true }
    defer { free(real) }
    for step in PathWatch.steps(to: String(cString: real)) { _ = watchGoing(step.path, queue) }
  }

  /// Watches whether this is deleted or moved.
  ///
  /// - Returns: false if there is nothing to watch.
  private mutating func watchGoing(_ path: String, _ queue: Handle) -> Bool {
    let kinds = PathWatch.far | UInt32(IN_DONT_FOLLOW) | UInt32(IN_MASK_ADD)
    do throws(SystemFault) {
      _ = try disk.watch(path, in: queue, for: kinds)
      return true
    } catch {
      if ![ENOENT, ENOTDIR, EACCES].contains(error.code) { isBlind = true }
      return false
    }
  }

  /// Watches this folder only for being deleted or moved from now on.
  private mutating func watchGoingOnly(_ folder: (path: String, watch: Int32), _ queue: Handle) {
    awaited[folder.watch] = nil
    _ = try? disk.watch(folder.path, in: queue, for: PathWatch.far)
  }
}
