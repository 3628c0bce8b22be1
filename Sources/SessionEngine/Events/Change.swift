// What a step changed, so that it can be taken back and done again without touching what others changed since.

/// One event that can be undone or redone, and the change that it made.
struct Undoable: Sendable {
  let id: EventID
  let change: Change
}

/// A change of part of the state, with what was there before and what came after. Made or reversed, it sets only
/// what still is as it left it: what another desk has changed since stays.
enum Change: Sendable {
  case withdrawal(place: Int32, from: Bool, to: Bool)
  case wording(place: Int32, from: LineWording, to: LineWording)
  case speaker(place: Int32, from: Int32?, to: Int32?)
  case phase(place: Int32, from: Phase, to: Phase)
  case people([PersonChange])
  /// Moves in the walk; made where `isMade`, else taken back.
  case moves([WalkMove], isMade: Bool)
  case clock(place: Int32, from: ClockState, to: ClockState)
  case invitation(place: Int32, to: Bool)
  case jotting(JottingList, place: Int, isRemoved: Bool)
  case evaluation(statement: Int, from: [Int], to: [Int])
  case fence(from: Int?, to: Int?)
  case round(place: Int32, from: Int?, to: Int?)
  case skip(place: Int32, round: Int, person: Int32, isSkipped: Bool)
  case poll(place: Int, isRemoved: Bool)
  case pollState(place: Int, isClosed: Bool)
  case vote(poll: Int, by: Int32, from: Vote?, to: Vote?)
  case tally(poll: Int, from: [Int], to: [Int])
  case harvest(Ref, isTaken: Bool)
  case judgement(place: Int, from: Judgement?, to: Judgement?)
  case principle(place: Int, from: PrincipleNote?, to: PrincipleNote?)

  /// The change that takes this one back.
  var reversed: Change {
    switch self {
    case .withdrawal(let place, let from, let to): .withdrawal(place: place, from: to, to: from)
    case .wording(let place, let from, let to): .wording(place: place, from: to, to: from)
    case .speaker(let place, let from, let to): .speaker(place: place, from: to, to: from)
    case .phase(let place, let from, let to): .phase(place: place, from: to, to: from)
    case .people(let people):
      .people(people.map { PersonChange(place: $0.place, from: $0.to, to: $0.from) })
    case .moves(let moves, let isMade): .moves(moves, isMade: !isMade)
    case .clock(let place, let from, let to): .clock(place: place, from: to, to: from)
    case .invitation(let place, let isOn): .invitation(place: place, to: !isOn)
    case .jotting(let list, let place, let isRemoved):
      .jotting(list, place: place, isRemoved: !isRemoved)
    case .evaluation(let statement, let from, let to):
      .evaluation(statement: statement, from: to, to: from)
    case .fence(let from, let to): .fence(from: to, to: from)
    default: reversedInGroup
    }
  }

  /// That of a round, a show of hands, the harvest, or what was looked back at.
  private var reversedInGroup: Change {
    switch self {
    case .round(let place, let from, let to): .round(place: place, from: to, to: from)
    case .skip(let place, let round, let person, let isSkipped):
      .skip(place: place, round: round, person: person, isSkipped: !isSkipped)
    case .poll(let place, let isRemoved): .poll(place: place, isRemoved: !isRemoved)
    case .pollState(let place, let isClosed): .pollState(place: place, isClosed: !isClosed)
    case .vote(let poll, let by, let from, let to): .vote(poll: poll, by: by, from: to, to: from)
    case .tally(let poll, let from, let to): .tally(poll: poll, from: to, to: from)
    case .harvest(let ref, let isTaken): .harvest(ref, isTaken: !isTaken)
    case .judgement(let place, let from, let to): .judgement(place: place, from: to, to: from)
    case .principle(let place, let from, let to): .principle(place: place, from: to, to: from)
    default: self
    }
  }
}

/// The lists of short texts that can be taken back.
enum JottingList: Sendable { case scope, manners, results, privateNotes, missing, bundles }

/// What a rewording changes of a line.
struct LineWording: Sendable, Equatable {
  let text: String
  let said: String
  let kind: Kind
  let details: Details?
}

struct PersonChange: Sendable {
  let place: Int32
  let from: Participant
  let to: Participant
}

struct WalkMove: Sendable {
  let place: Int32
  let move: PhaseMove
  /// Whether the phase had not been entered before.
  let isFirstVisit: Bool
  /// The clock as it was left: a time box is a phase's own.
  let clock: ClockState
}

extension Contribution {
  var lineWording: LineWording {
    get { LineWording(text: text, said: said, kind: kind, details: details) }
    set { (text, said, kind, details) = (newValue.text, newValue.said, newValue.kind, newValue.details) }
  }
}

extension Participant {
  /// Takes over what differs between two states of the person, where it still is as the first has it.
  mutating func change(from: Participant, to: Participant) {
    func take<Value: Equatable>(_ path: WritableKeyPath<Participant, Value>) {
      let isMine = from[keyPath: path] != to[keyPath: path] && self[keyPath: path] == from[keyPath: path]
      if isMine { self[keyPath: path] = to[keyPath: path] }
    }
    take(\.organisation)
    take(\.role)
    take(\.perspective)
    take(\.table)
    take(\.mandate.extent)
    take(\.mandate.note)
    take(\.mandate.renewal)
    take(\.mandate.renewalWhy)
    take(\.leftAt)
    take(\.declinedDeed)
    enrolments += to.enrolments - from.enrolments
  }
}

extension Walk {
  mutating func make(_ step: WalkMove) {
    guard phase == step.move.from else { return }
    moves.append(step.move)
    visited.insert(step.move.to)
    phase = step.move.to
    clock = .stopped
  }

  mutating func takeBack(_ step: WalkMove) {
    guard moves.last == step.move, phase == step.move.to else { return }
    moves.removeLast()
    if step.isFirstVisit { visited.remove(step.move.to) }
    phase = step.move.from
    if clock == .stopped { clock = step.clock }
  }
}
