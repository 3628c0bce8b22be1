// Two Syncthing daemons on the loopback that know only each other: nothing is announced, relayed or reported.

import Glibc
import TestSupport

/// Keeps two folders alike until nobody holds it any more.
final class SyncthingPair {
  private let folders: [String]
  private var daemons: [pid_t] = []

  init(_ root: String, _ folders: [String], _ random: inout Seeded) throws {
    self.folders = folders
    guard let tool = Spawned.tool("syncthing") else { throw Unable(saying: "there is no syncthing") }
    let homes = ["a", "b"].map { "\(root)/syncthing-\($0)" }
    let ports = [20_000 + random.below(20_000), 40_000 + random.below(20_000)]
    let devices = try homes.map { home in
      _ = try Spawned.run(tool, ["generate", "--home=\(home)"], environment: SyncthingPair.environment(home))
      let told = try Spawned.run(
        tool, ["serve", "--home=\(home)", "--device-id"], environment: SyncthingPair.environment(home))
      return told.text.split(separator: "\n").last.map(String.init) ?? ""
    }
    for end in 0..<2 {
      mkdir(folders[end], 0o700)
      mkdir(folders[end] + "/.stfolder", 0o700)
      let settings = SyncthingPair.settings(folders[end], devices, ports, own: end)
      try Files.write(Array(settings.utf8), to: homes[end] + "/config.xml")
      let log = open("\(homes[end]).log", O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
      defer { close(log) }
      daemons.append(
        try Spawned.start(
          tool, ["serve", "--home=\(homes[end])", "--no-browser", "--no-restart"],
          environment: SyncthingPair.environment(homes[end]), output: log, messages: log))
    }
  }

  deinit {
    for daemon in daemons { kill(daemon, SIGTERM) }
    for daemon in daemons { _ = Spawned.wait(for: daemon, seconds: 10) }
  }

  /// Waits until both folders hold the same journals; false if they don't within a minute and a half.
  func settles() -> Bool {
    let end = now() + 90_000
    var alike = 0
    while now() < end {
      let both = folders.map { folder in
        Files.journals(in: folder).map { ($0, Files.read("\(folder)/\($0)")) }
      }
      let areAlike = !both[0].isEmpty && both[0].elementsEqual(both[1]) { $0 == $1 }
      alike = areAlike ? alike + 1 : 0
      if alike == 5 { return true }
      usleep(200_000)
    }
    return false
  }

  private static func environment(_ home: String) -> [String] {
    ["HOME=\(home)", "PATH=/usr/bin:/bin", "STNOUPGRADE=1", "STNORESTART=1", "STNODEFAULTFOLDER=1"]
  }

  private static func settings(_ folder: String, _ devices: [String], _ ports: [Int], own: Int) -> String {
    let members = devices.map { "<device id=\"\($0)\"></device>" }.joined()
    let known = devices.indices.map {
      "<device id=\"\(devices[$0])\" name=\"\($0)\"><address>tcp://127.0.0.1:\(ports[$0])</address></device>"
    }.joined()
    return """
      <configuration version="36">
      <folder id="session" label="session" path="\(folder)" type="sendreceive" rescanIntervalS="2" fsWatcherEnabled="true" \
      fsWatcherDelayS="1">\(members)</folder>
      \(known)
      <gui enabled="false"><address>127.0.0.1:0</address></gui>
      <options><listenAddress>tcp://127.0.0.1:\(ports[own])</listenAddress><globalAnnounceEnabled>false</globalAnnounceEnabled>\
      <localAnnounceEnabled>false</localAnnounceEnabled><relaysEnabled>false</relaysEnabled><natEnabled>false</natEnabled>\
      <urAccepted>-1</urAccepted><crashReportingEnabled>false</crashReportingEnabled><startBrowser>false</startBrowser>\
      <reconnectionIntervalS>1</reconnectionIntervalS><autoUpgradeIntervalH>0</autoUpgradeIntervalH>\
      <stunKeepaliveStartS>0</stunKeepaliveStartS></options>
      </configuration>
      """
  }
}
