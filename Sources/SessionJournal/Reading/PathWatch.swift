// Notices of the system that another folder may stand at a path than before, or that one stands there at last.

import Glibc

/// Watches the folders that lead to a session's folder, and until it is followed that folder too.
///
/// What isn't there can't be watched. So the deepest folder that is there is watched for the next one to appear, and
/// then a new watch is to be made, which reaches deeper. Of the folders above only is watched that they go or are
/// moved, so that whatever else happens in them wakes nobody.
struct PathWatch {
  /// Whether there can be changes of which the system gives no notice.
  private(set) var isBlind = false
  private let disk: Disk
  private let queue: Handle?
  /// The next name on the path, for each folder that is watched for it, by the number of the watch.
  private var awaited: [Int32: Set<String>] = [:]
  /// The folder itself, while it is watched for journals.
  private var target: (path: String, watch: Int32)?

  private static let near = Change.aboutFiles ^ UInt32(IN_MODIFY) | far | UInt32(IN_ONLYDIR)
  private static let far = Change.ofItself

  var descriptor: Int32? { queue?.descriptor }

  init(_ path: String, _ disk: Disk) {
    self.disk = disk
    queue = try? disk.changeQueue(for: path)
    if let queue { watchFolders(queue, PathWatch.steps(to: path)) } else { isBlind = true }
  }

  /// Whether anything on the path is another one since the last time this was asked. What comes into the folder at its
  /// end makes the descriptor readable, and is no such change.
  func hasChanged() -> Bool {
    guard let queue else { return false }
    var isFound = false
    Change.drain(queue) { change in
      guard !change.name.isEmpty, change.kind & Change.aboutFiles != 0 else { return isFound = true }
      if awaited[change.watch]?.contains(change.name) ?? false { isFound = true }
    }
    return isFound
  }

  /// Leaves what comes into the folder at the end of the path to another watch.
  mutating func stopWatchingFolder() {
    guard let queue, let target else { return }
    watchGoingOnly(target, queue)
    self.target = nil
  }

  /// Every folder that leads to a path, each with the name that follows in it.
  private static func steps(to path: String) -> [(path: String, next: String?)] {
    let names = path.split(separator: "/").filter { $0 != "." }.map(String.init)
    let start = path.hasPrefix("/") ? "/" : "."
    return (0...names.count).map { count in
      let step = (path.hasPrefix("/") ? "/" : "") + names[..<count].joined(separator: "/")
      return (step.isEmpty ? start : step, count < names.count ? names[count] : nil)
    }
  }

  /// Watches as far down the path as there are folders. Each is watched before the next one is tried, so that none can
  /// appear unnoticed in between.
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
        // A folder above may be passed but not read, so that it can't be watched.
        if isDenied { isBlind = true }
      } catch {
        if error.code == EACCES {
          isDenied = true
          continue
        }
        if isDenied || ![ENOENT, ENOTDIR].contains(error.code) { isBlind = true }
        // A link that leads nowhere yet is watched only where it stands, not where it leads.
        if error.code == ENOENT, watchGoing(step.path, queue) { isBlind = true }
        break
      }
    }
    guard let deepest else { return isBlind = true }
    if FileSystem.isShared(deepest.path) { isBlind = true }
    watchSteps(to: deepest.path, steps.map(\.path), queue)
  }

  /// Watches the path as it was given, links included, and as it is without links, since either can change.
  private mutating func watchSteps(to deepest: String, _ steps: [String], _ queue: Handle) {
    for step in steps {
      _ = watchGoing(step, queue)
      if step == deepest { break }
    }
    guard let real = realpath(deepest, nil) else { return isBlind = true }
    defer { free(real) }
    for step in PathWatch.steps(to: String(cString: real)) { _ = watchGoing(step.path, queue) }
  }

  /// Watches that what stands here goes or is moved; false where nothing stands.
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

  /// Of this folder only that it goes or is moved is of interest from now on.
  private mutating func watchGoingOnly(_ folder: (path: String, watch: Int32), _ queue: Handle) {
    awaited[folder.watch] = nil
    _ = try? disk.watch(folder.path, in: queue, for: PathWatch.far)
  }
}
