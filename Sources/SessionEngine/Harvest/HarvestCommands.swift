// The harvest: lines that are taken along to the plenary, and recurring ones put together.

/// Takes lines along to the plenary.
public struct Harvest: Command {
  public let refs: [Ref]

  public init(_ refs: [Ref]) { self.refs = refs }

  public static let entry = CommandEntry(
    Both("harvest", "oogst"),
    help: Both("take a line to the plenary", "een regel meenemen naar het plenaire deel"),
    examples: [Both("/harvest #12", "/oogst #12")], picker: .harvest,
    .references
  ) { _, refs in .command(Harvest(refs)) }

  public func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    try session.requireStanding(refs)
    let new = refs.filter { !session.harvest.contains($0) }
    if new.isEmpty, let ref = refs.first { throw .alreadyHarvested(ref.text) }
    return new.map { .harvested(Harvested(ref: $0)) }
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
    .label, .references("#3 #9 #21")
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
