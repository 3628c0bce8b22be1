// The program on a pseudo-terminal of its own, byte for byte.

import Foundation
import Testing

/// The program on a pseudo-terminal, and every byte that it sends there.
final class RawTerminal {
  private var master: Int32 = -1
  private var process = pid_t()
  private(set) var bytes: [UInt8] = []

  init(_ box: Sandbox, _ arguments: [String]) throws {
    var slave: Int32 = -1
    var size = winsize(ws_row: 30, ws_col: 100, ws_xpixel: 0, ws_ypixel: 0)
    try #require(openpty(&master, &slave, nil, nil, &size) == 0)
    for end in [master, slave] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for place: Int32 in 0...2 { posix_spawn_file_actions_adddup2(&actions, slave, place) }
    process = try box.spawn(arguments, &actions)
    close(slave)
  }

  deinit { close(master) }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(master, bytes, bytes.count)
  }

  /// Takes in what comes until nothing has for a while; the first of it is waited for.
  func settle() {
    if bytes.isEmpty { _ = take(within: 20_000) }
    while take(within: 150) {}
  }

  private func take(within milliseconds: Int32) -> Bool {
    var watched = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&watched, 1, milliseconds) > 0 else { return false }
    var part = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &part, part.count)
    if count > 0 { bytes += part[..<count] }
    return count > 0
  }

  /// Ends it, and gives all that it sent.
  func end() -> [UInt8] {
    settle()
    kill(process, SIGTERM)
    while take(within: 10_000) {}
    waitpid(process, nil, 0)
    return bytes
  }
}
