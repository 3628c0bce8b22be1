// The open invitation: who has not been heard yet, on the stage only while the facilitator wants it there.

/// Has the stage of this desk name who has not been heard, or no longer.
public struct InviteUnheard: Command {
  public let isOn: Bool

  public init(isOn: Bool) { self.isOn = isOn }

  static let entry = CommandEntry(
    Both("invite", "uitnodigen"),
    help: Both("who has not been heard, on the stage", "wie nog niet gehoord is, op het podium"),
    examples: [Both("/invite", "/uitnodigen"), Both("/invite stop", "/uitnodigen stop")],
    .unlessStop
  ) { _, isOn in .command(InviteUnheard(isOn: isOn)) }

  /// Nothing happens where it is so already.
  public func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    let isSoAlready = session.state(of: desk.table)?.invitesUnheard ?? false == isOn
    return isSoAlready ? [] : [.invitationSet(InvitationSet(isOn: isOn, table: desk.table))]
  }
}
