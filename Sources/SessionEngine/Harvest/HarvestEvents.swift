// The harvest: lines that are taken along to the plenary, and recurring ones put under one name.

/// A line was taken along to the plenary.
public struct Harvested: EventBody {
  var ref = Ref.blank

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.reference(.ref, &ref, .about)
  }

  var told: Both? {
    Both("#\(ref.text) to the plenary", "#\(ref.text) mee naar plenair")
  }

  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    session.harvestedRefs.contains(ref) ? nil : session.set(\.[isHarvested: ref], to: true)
  }
}

/// Recurring contributions under one name; the same name again adds to it.
public struct PutTogether: EventBody {
  var label = ""
  var refs: [Ref] = []

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.text(.title, &label, .words)
    try visitor.references(.links, &refs, .link)
  }

  var told: Both? {
    Both("together: \(label)", "samen: \(label)")
  }

  func apply(to session: inout Session, _ stamp: Stamp) -> (any Change)? {
    session.add(ShortText(label: refs, text: label, at: stamp.at), to: \.bundles)
  }
}

extension Session {
  /// Whether a line was taken along; the last to be taken comes last.
  fileprivate subscript(isHarvested ref: Ref) -> Bool {
    get { harvestedRefs.contains(ref) }
    set {
      if newValue {
        if harvestedRefs.insert(ref).inserted { harvested.append(ref) }
      } else if harvestedRefs.remove(ref) != nil {
        harvested.removeAll { $0 == ref }
      }
    }
  }
}
