// What the program finds around it: environment variables and the folders of the XDG base directories.

import Glibc
import SessionJournal

/// The environment of a run, as a value.
struct Environment: Sendable {
  let variables: [String: String]

  init(variables: [String: String]) { self.variables = variables }

  /// The variables that matter here, as they are now.
  static func current() -> Environment {
    let names = [
      "HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "TMPDIR", "TERM", "LC_ALL",
      "LC_MESSAGES", "LANG",
    ]
    var variables: [String: String] = [:]
    for name in names {
      if let value = getenv(name) { variables[name] = String(cString: value) }
    }
    return Environment(variables: variables)
  }

  /// An empty variable counts as one that isn't there.
  subscript(name: String) -> String? { variables[name].flatMap { $0.isEmpty ? nil : $0 } }

  /// `$XDG_CONFIG_HOME/doendag`; nil where there is no home at all.
  var configuration: String? { base("XDG_CONFIG_HOME", ".config") }
  /// `$XDG_DATA_HOME/doendag`.
  var data: String? { base("XDG_DATA_HOME", ".local/share") }
  /// `$XDG_STATE_HOME/doendag`.
  var state: String? { base("XDG_STATE_HOME", ".local/state") }
  var temporary: String { self["TMPDIR"] ?? "/tmp" }

  /// A relative path in such a variable is to be passed over, as the XDG specification says.
  private func base(_ name: String, _ underHome: String) -> String? {
    if let path = self[name], path.hasPrefix("/") { return path + "/doendag" }
    return self["HOME"].map { "\($0)/\(underHome)/doendag" }
  }
}

extension StateFolder {
  /// The place of the user who runs this program; nil where there is neither XDG_STATE_HOME nor HOME.
  static func ofUser() -> StateFolder? {
    // What the program keeps is never put beside the folder that it happens to be started in.
    Environment.current().state.flatMap { $0.hasPrefix("/") ? StateFolder($0) : nil }
  }
}
