// A session as text, whole and in a fixed order, so that two states can be compared.

import SessionEngine

/// Everything that a session holds, whatever it is made of: the same text for the same state, and another for another.
/// Texts are told apart by their scalars, as `==` takes an é for an e with its accent.
/// - Parameter others: properties of the session that are left out.
public func dump(_ session: Session, besides others: Set<String> = []) -> String {
  var rows: [String] = []
  for child in Mirror(reflecting: session).children {
    guard let name = child.label, !others.contains(name), SessionDump.derived["Session.\(name)"] == nil else {
      continue
    }
    SessionDump.tell(child.value, name, indent: "  ", into: &rows)
  }
  return rows.joined(separator: "\n")
}

public enum SessionDump {
  /// What is no part of the state, though it is stored in it; and why.
  public static let derived: [String: String] = [
    "Session.lastDesk": "a cache of the desk that was asked for last",
    "Session.settledTurns": "a cache of who has had the turn",
  ]

  static func tell(_ value: Any, _ name: String, indent: String, into rows: inout [String]) {
    // A vector shows nothing of itself to a mirror.
    if value is any SIMD { return rows.append("\(indent)\(name): \(value)") }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional where mirror.children.isEmpty: rows.append("\(indent)\(name): nil")
    case .optional:
      for child in mirror.children { tell(child.value, name, indent: indent, into: &rows) }
    case .set, .dictionary:
      // They come in another order in every process.
      let entries = mirror.children.map { child in
        var entry: [String] = []
        tell(child.value, "-", indent: indent + "  ", into: &entry)
        return entry.joined(separator: "\n")
      }
      rows += ["\(indent)\(name):"] + entries.sorted()
    case .collection:
      rows.append("\(indent)\(name): \(mirror.children.count)")
      for (place, child) in mirror.children.enumerated() {
        tell(child.value, "\(place)", indent: indent + "  ", into: &rows)
      }
    case .some where !mirror.children.isEmpty:
      let kind = mirror.displayStyle == .enum ? " \(mirror.children.first?.label ?? "")" : ""
      rows.append("\(indent)\(name):\(kind)")
      for child in mirror.children where derived["\(mirror.subjectType).\(child.label ?? "")"] == nil {
        tell(child.value, child.label ?? "-", indent: indent + "  ", into: &rows)
      }
    case .some, .none: rows.append("\(indent)\(name): \(leaf(value))")
    }
  }

  private static func leaf(_ value: Any) -> String {
    guard let text = value as? String else { return "\(value)" }
    return "\"" + text.unicodeScalars.map { $0.escaped(asASCII: true) }.joined() + "\""
  }
}
