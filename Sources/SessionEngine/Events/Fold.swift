// The fold: how each event changes the state. It never fails: what it can't place it passes over, and what
// refers to something lost gets a stand-in, so that no undamaged line is lost.

extension Session {
  /// Folds one event in. Events come in the order of their stamps, each once.
  public mutating func apply(_ stamped: StampedEvent) {
    if case .removed(let ref) = stamped.event { return applyRemains(of: ref) }
    let stamp = stamped.stamp
    revision += 1
    if stamp.tick > tick { tick = stamp.tick }
    if let change = change(by: stamped.event, stamp), stamp.id.writer != founder {
      desks[deskPlace(of: stamp.desk)].didStep(Undoable(id: stamp.id, change: change))
    }
  }

  /// Does what the event says; gives the change that takes it back, or nil where nothing changed or where it
  /// is no step of a desk.
  private mutating func change(by event: Event, _ stamp: Stamp) -> Change? {
    switch event {
    case .noted(let note): return applyNote(note, stamp)
    case .reworded(let ref, let wording): return applyWording(wording, to: ref)
    case .withdrawn(let ref): return applyWithdrawal(of: ref)
    case .attributed(let ref, let name): return applyAttribution(of: ref, to: name)
    case .moved(let ref, let phase): return applyMove(of: ref, to: phase)
    case .undone(let id): applyUndo(of: id, at: stamp.desk)
    case .redone(let id): applyRedo(of: id, at: stamp.desk)
    case .phaseEntered(let phase, let table): return applyPhase(phase, of: table, stamp)
    case .clockSet(let clock, let table):
      let walk = walkPlace(of: table)
      defer { walks[Int(walk)].clock = clock.bounded }
      return .clock(place: walk, from: walks[Int(walk)].clock, to: clock.bounded)
    case .invitationSet(let isOn, let table):
      let walk = walkPlace(of: table)
      if walks[Int(walk)].invitesUnheard == isOn { return nil }
      walks[Int(walk)].invitesUnheard = isOn
      return .invitation(place: walk, to: isOn)
    case .sessionFounded(let founding): applyFounding(founding, stamp)
    case .playbookChosen(let markdown): playbook = markdown
    case .deskOpened(let opening): _ = deskPlace(of: opening.label)
    case .tableAdded(let name, let letter): addTable(name, letter: letter)
    case .forgotten(let forgetting): applyForgetting(forgetting)
    case .unknown(let name): unknownEvents[name, default: 0] += 1
    default: return applyRecord(event, stamp) ?? applyInGroup(event, stamp)
    }
    return nil
  }

  private mutating func applyFounding(_ founding: Founding, _ stamp: Stamp) {
    guard self.founding == nil else { return }
    self.founding = founding
    founder = stamp.id.writer
  }

  private mutating func applyPhase(_ phase: Phase, of table: String?, _ stamp: Stamp) -> Change? {
    let places = table == nil ? Array(walks.indices) : [Int(walkPlace(of: table))]
    let moves = places.filter { walks[$0].phase != phase }.map { place in
      let walk = walks[place]
      let left = asks(ofWalk: place, in: walk.phase)
      return WalkMove(
        place: Int32(place), move: PhaseMove(from: walk.phase, to: phase, at: stamp.at, left: left),
        isFirstVisit: !walk.visited.contains(phase), clock: walk.clock)
    }
    for step in moves { walks[Int(step.place)].make(step) }
    return moves.isEmpty ? nil : .moves(moves, isMade: true)
  }

  /// The place of the desk's record, which is made if it isn't there.
  mutating func deskPlace(of label: DeskLabel) -> Int {
    // One desk's events mostly follow each other; comparing is cheaper than hashing.
    if lastDesk < desks.count, desks[lastDesk].label == label { return lastDesk }
    if let place = deskPlaces[label] {
      lastDesk = place
      return place
    }
    desks.append(DeskRecord(label: label))
    deskPlaces[label] = desks.count - 1
    return desks.count - 1
  }

  /// The place of the table's walk; a table that isn't known gets one, with no letter of its own.
  mutating func walkPlace(of table: String?) -> Int32 {
    guard let table else { return 0 }
    if let place = tablePlaces[table] { return place }
    addTable(table, letter: nextTableLetter)
    return Int32(walks.count - 1)
  }

  private mutating func addTable(_ name: String, letter: String) {
    guard tablePlaces[name] == nil else { return }
    // Two laptops that each add a table can mean the same letter: the later one gets the next.
    let isTaken = walks.contains { $0.letter == letter }
    var walk = Walk(table: name, letter: isTaken ? nextTableLetter : letter)
    walk.phase = walks[0].phase
    walk.visited = walks[0].visited
    tablePlaces[name] = Int32(walks.count)
    walks.append(walk)
  }

  /// The letter for the next table: a, b, … z, aa, ab, ….
  public var nextTableLetter: String {
    let taken = Set(walks.map(\.letter))
    var number = walks.count
    while true {
      let letter = letters(number)
      if !taken.contains(letter) { return letter }
      number += 1
    }
  }

  /// The place of the person; somebody who isn't known is taken in under the name alone.
  mutating func personPlace(of name: String) -> Int32 {
    if let place = peoplePlaces[name] { return place }
    return add(Participant(Enrolment(name: name, code: freeCode(for: name))))
  }

  mutating func add(_ participant: Participant) -> Int32 {
    let place = Int32(participants.count)
    participants.append(participant)
    peoplePlaces[participant.name] = place
    nameIndex.add(participant, at: Int(place))
    return place
  }
}

/// 1 is a, 26 is z, 27 is aa.
private func letters(_ number: Int) -> String {
  var rest = number
  var text = ""
  while rest > 0 {
    rest -= 1
    text = String(Character(Unicode.Scalar(UInt8(0x61 + rest % 26)))) + text
    rest /= 26
  }
  return text
}
