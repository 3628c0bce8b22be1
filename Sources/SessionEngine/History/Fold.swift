// The fold: the state is what the events make of it, one after another, in the order of their stamps.

extension Session {
  /// Folds one event in. Events come in the order of their stamps, each once. It never fails; see `EventBody.apply`.
  public mutating func apply(_ stamped: StampedEvent) {
    let stamp = stamped.stamp
    // What is left of a forgotten line counts for nothing, so that it is the same whether it is there or not.
    if case .removed(let line) = stamped.event { return _ = line.apply(to: &self, stamp) }
    revision += 1
    if stamp.tick > tick { take(stamp.tick) }
    if let change = stamped.event.apply(to: &self, stamp), stamp.id.writer != founder {
      desks[deskIndex(of: stamp.desk)].didStep(
        Undoable(stamp: stamp, event: stamped.event, change: change))
    }
  }

  /// The index of the desk's record, which is made if it isn't there.
  mutating func deskIndex(of label: DeskLabel) -> Int {
    // One desk's events mostly follow each other; comparing is cheaper than hashing.
    if lastDesk < desks.count, desks[lastDesk].label == label { return lastDesk }
    if let index = deskIndexes[label] {
      lastDesk = index
      return index
    }
    desks.append(DeskRecord(label: label))
    deskIndexes[label] = desks.count - 1
    return desks.count - 1
  }
}
