// Mandates: given at the opening, renewed at the closing; and choosing no deed this time.

/// How far somebody may agree on behalf of the organisation.
struct GiveMandate: Command {
  let name: String
  let extent: Extent
  let why: String?

  static let word = CommandWord("mandate", "mandaat", usage: "NAME full|limited|none [why]") {
    reader throws(Refusal) in
    let name = try reader.name()
    let extent: Extent = try reader.choice(.extent, .extent)
    return .command(GiveMandate(name: name, extent: extent, why: reader.remainder()))
  }

  func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    [.mandateGiven(MandateGiven(name: name, extent: extent, why: why))]
  }
}

/// The mandate after the meeting, of one person or of all who are present.
struct RenewMandates: Command {
  /// Nil is everybody present.
  let name: String?
  let renewal: Renewal
  let why: String?

  static let word = CommandWord("renew", "vernieuw", usage: "NAME|all [changed|refused why]") {
    reader throws(Refusal) in
    let first = fold(reader.rest.prefix { !$0.isWhitespace })
    let isAll = ["all", "allen", "iedereen"].contains(first)
    if isAll { _ = reader.word() }
    let name = isAll ? nil : try reader.name()
    if reader.isAtEnd { return .command(RenewMandates(name: name, renewal: .renewed, why: nil)) }
    let renewal: Renewal = try reader.choice(.renewal, .extent)
    return .command(RenewMandates(name: name, renewal: renewal, why: reader.remainder()))
  }

  func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    // 'All' leaves alone who has answered already: it is for the rest of the room.
    let rest = session.participants.filter {
      $0.isPresent && $0.mandate.renewal == nil && (desk.table == nil || $0.table == desk.table)
    }
    let names = name.map { [$0] } ?? rest.map(\.name)
    return names.isEmpty ? [] : [.mandatesRenewed(MandatesRenewed(names: names, renewal: renewal, why: why))]
  }
}

/// Chose no deed this time, which is an answer too.
struct DeclineDeed: Command {
  let name: String
  let why: String?

  static let word = CommandWord("none", "geen", usage: "NAME [why]") { reader throws(Refusal) in
    let name = try reader.name()
    return .command(DeclineDeed(name: name, why: reader.remainder()))
  }

  func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    [.deedDeclined(DeedDeclined(name: name, why: why))]
  }
}
