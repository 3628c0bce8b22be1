// What the reading of a line depends on besides the line itself.

/// The desk at which a line is read: the session as it stands, the speaker who sticks, the phase and the day.
public struct LineContext: Sendable {
  public let session: Session
  public let desk: DeskLabel
  /// The table of the desk; nil at the plenary.
  public let table: String?
  /// Who had the floor in the line before.
  public let floor: Floor
  /// The phase that the line belongs to.
  public let phase: Phase
  /// What a line without a sign becomes.
  public let naturalKind: Kind
  /// Dates are counted from here.
  public let today: Day

  /// `phase`: nil is the phase where the table is now. `naturalKind`: nil is that of the phase.
  public init(
    session: Session, desk: DeskLabel, table: String?, floor: Floor, phase: Phase? = nil,
    naturalKind: Kind? = nil, today: Day
  ) {
    self.session = session
    self.desk = desk
    self.table = table
    self.floor = floor
    self.phase = phase ?? session.state(of: table)?.phase ?? .opening
    self.naturalKind = naturalKind ?? self.phase.naturalKind
    self.today = today
  }
}
