// The harvest: lines that are taken along to the plenary, and recurring ones put together.

/// Takes a line along to the plenary.
public struct Harvest: Command {
  public let ref: Ref

  public init(_ ref: Ref) { self.ref = ref }

  static let word = CommandWord("harvest", "oogst", usage: "#12") { reader throws(Refusal) in
    let ref = try reader.reference()
    try reader.end()
    return .command(Harvest(ref))
  }

  public func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    if session.contribution(ref)?.isWithdrawn != false { throw .alreadyWithdrawn(ref.text) }
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

  static let word = CommandWord("together", "samen", usage: "LABEL #3 #9 #21") { reader throws(Refusal) in
    let label = try reader.wordOrQuoted(.label)
    if label.hasPrefix("#") || Substring(label).trimmed.isEmpty { throw .missing(.label) }
    let refs = try reader.references()
    try reader.end()
    if refs.isEmpty { throw .missing(.reference) }
    return .command(Combine(label, refs))
  }

  public func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    for ref in refs where session.contribution(ref)?.isWithdrawn != false {
      throw .alreadyWithdrawn(ref.text)
    }
    let known = session.together.first { fold($0.name) == fold(label) }
    if known == nil, refs.count < 2 { throw .tooFewToPutTogether }
    return [.putTogether(PutTogether(label: known?.name ?? label, refs: refs))]
  }
}
