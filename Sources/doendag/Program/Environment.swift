// The environment variables of a run, and the XDG base directories.

import Glibc
import SessionJournal

/// The environment variables that the program uses, as a value.
struct Environment: Sendable {
  let variables: [String: String]

  init(variables: [String: String]) { self.variables = variables }

  /// The variables of this process.
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

  /// The value of a variable; nil if it is unset or empty.
  subscript(name: String) -> String? { variables[name].flatMap { $0.isEmpty ? nil : $0 } }

  /// `$XDG_CONFIG_HOME/doendag`; nil if HOME is unset too.
  var configuration: String? { base("XDG_CONFIG_HOME", ".config") }
  /// `$XDG_DATA_HOME/doendag`.
  var data: String? { base("XDG_DATA_HOME", ".local/share") }
  /// `$XDG_STATE_HOME/doendag`.
  var state: String? { base("XDG_STATE_HOME", ".local/state") }
  var temporary: String { self["TMPDIR"] ?? "/tmp" }

  /// A relative path in such a variable is ignored, as the XDG specification demands.
  private func base(_ name: String, _ underHome: String) -> String? {
    if let path = self[name], path.hasPrefix("/") { return path + "/doendag" }
    return self["HOME"].map { "\($0)/\(underHome)/doendag" }
  }
}

extension StateFolder {
  /// The state folder of the user who runs this program; nil if neither XDG_STATE_HOME nor HOME is set.
  static func ofUser() -> StateFolder? {
    // A relative HOME would put the state into the current folder.
    Environment.current().state.flatMap { $0.hasPrefix("/") ? StateFolder($0) : nil }
  }
}
