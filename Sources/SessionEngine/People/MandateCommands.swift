// Mandates: given at the opening, renewed at the closing; and choosing no deed this time.

/// How far somebody may agree on behalf of the organisation.
struct GiveMandate: Command {
  let name: String
  let extent: Extent
  let why: String?

  static let entry = CommandEntry(
    Both("mandate", "mandaat"), help: Both("mandate at the opening", "mandaat bij het welkom"),
    examples: [Both("/mandate anna limited up to 5,000 euros", "/mandaat anna beperkt tot 5.000 euro")],
    .name, .choice("the mandate", "het mandaat"), .why
  ) { (_, name, extent: Extent, why) in .command(GiveMandate(name: name, extent: extent, why: why)) }

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

  static let entry = CommandEntry(
    Both("renew", "vernieuw"),
    help: Both("mandate renewed at the closing", "mandaat vernieuwd bij de terugblik"),
    examples: [
      Both("/renew all", "/vernieuw allen"),
      Both("/renew bram changed the board decides", "/vernieuw bram gewijzigd het bestuur beslist"),
    ],
    .everybodyOrName, .changedOrRefused, .why
  ) { _, name, renewal, why in .command(RenewMandates(name: name, renewal: renewal, why: why)) }

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

  static let entry = CommandEntry(
    Both("none", "geen"), help: Both("chose no deed this time", "koos deze keer geen daad"),
    examples: [Both("/none anna no time until March", "/geen anna geen tijd tot maart")],
    .name, .why
  ) { _, name, why in .command(DeclineDeed(name: name, why: why)) }

  func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    [.deedDeclined(DeedDeclined(name: name, why: why))]
  }
}

extension Argument where Value == String? {
  /// Somebody of the session, or everybody: nil.
  fileprivate static var everybodyOrName: Argument {
    let all = Both("all", "allen")
    let form = ArgumentForm(Both("NAME|all", "NAAM|allen"), completion: .personOr([all]))
    return Argument(form) { reader throws(Refusal) in
      guard ["all", "allen", "iedereen"].contains(fold(reader.rest.prefix { !$0.isWhitespace })) else {
        return try reader.name()
      }
      _ = reader.word()
      return nil
    }
  }
}

extension Argument where Value == Renewal {
  /// Nothing means that the mandate is renewed as it was.
  fileprivate static var changedOrRefused: Argument {
    let choices = Renewal.spoken
    let form = ArgumentForm(
      Both("[changed|refused]", "[gewijzigd|geweigerd]"), completion: .words(choices))
    return Argument(form) { reader throws(Refusal) in
      if reader.isAtEnd { return .renewed }
      return try reader.choice(ArgumentName("the mandate", "het mandaat", choices: choices))
    }
  }
}
