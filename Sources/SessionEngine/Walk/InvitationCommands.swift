// The open invitation: who has not been heard yet, on the stage only while the facilitator wants it there.

/// Has the stage of this desk name who has not been heard, or no longer.
public struct InviteUnheard: Command {
  public let isOn: Bool

  public init(isOn: Bool) { self.isOn = isOn }

  static let word = CommandWord("invite", "uitnodigen", usage: "[stop]") { reader throws(Refusal) in
    let isOn = reader.isAtEnd
    if !isOn, let word = reader.word(), fold(word) != "stop" { throw .surplus(String(word)) }
    try reader.end()
    return .command(InviteUnheard(isOn: isOn))
  }

  /// Nothing happens where it is so already.
  public func decide(in session: Session, at desk: Desk) throws(Refusal) -> [Event] {
    let isSoAlready = session.walk(of: desk.table)?.invitesUnheard ?? false == isOn
    return isSoAlready ? [] : [.invitationSet(InvitationSet(isOn: isOn, table: desk.table))]
  }
}
