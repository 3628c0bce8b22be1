// The harvest: lines that are taken along to the plenary, and recurring ones put together.

/// Takes a line along to the plenary.
public struct Harvest: Command {
  public let ref: Ref

  public init(_ ref: Ref) { self.ref = ref }

  public static let entry = CommandEntry(
    Both("harvest", "oogst"),
    help: Both("take a line to the plenary", "een regel meenemen naar het plenaire deel"),
    examples: [Both("/harvest #12", "/oogst #12")], picker: .harvest,
    .reference
  ) { _, ref in .command(Harvest(ref)) }

  public func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    try session.requireStanding([ref])
    if session.harvest.contains(ref) { throw .alreadyHarvested(ref.text) }
    return [.harvested(Harvested(ref: ref))]
  }
}

/// Puts recurring contributions under one name; the same name again adds to it.
public struct Combine: Command {
  public let label: String
  public let refs: [Ref]

  public init(_ label: String, _ refs: [Ref]) {
    self.label = label
    self.refs = refs
  }

  public static let entry = CommandEntry(
    Both("together", "samen"),
    help: Both("recurring contributions under one label", "bijdragen die terugkeren onder één woord"),
    examples: [
      Both("/together \u{22}one file\u{22} #3 #9 #21", "/samen \u{22}één dossier\u{22} #3 #9 #21")
    ], picker: .alike,
    .label, .references
  ) { _, label, refs in .command(Combine(label, refs)) }

  public func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    try session.requireStanding(refs)
    let known = session.together.first { fold($0.name) == fold(label) }
    if known == nil, refs.count < 2 { throw .tooFewToPutTogether }
    return [.putTogether(PutTogether(label: known?.name ?? label, refs: refs))]
  }
}

extension Argument where Value == String {
  /// A word, or more of them between quotes.
  fileprivate static var label: Argument {
    let name = ArgumentName("the label", "het woord")
    return Argument("LABEL", "WOORD") { reader throws(Refusal) in
      let label = try reader.wordOrQuoted(name)
      if label.hasPrefix("#") || Substring(label).trimmed.isEmpty { throw .missing(name) }
      return label
    }
  }
}

extension Argument where Value == [Ref] {
  /// One line or more.
  fileprivate static var references: Argument {
    Argument("#3 #9 #21", "#3 #9 #21") { reader throws(Refusal) in
      let refs = try reader.references()
      if refs.isEmpty { throw reader.isAtEnd ? .missing(.reference) : .surplus(String(reader.rest)) }
      return refs
    }
  }
}
