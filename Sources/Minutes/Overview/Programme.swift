// A programme of sessions put together: each agreement and deed once, as the latest session left it.

import SessionEngine
import Words

/// An agreement or deed by the session that it was made in and its reference there, which stay what they are however
/// often it is carried on.
struct ItemID: Hashable {
  let session: String
  let ref: Ref
}

/// An agreement or deed as the sessions of a programme tell of it.
struct ProgrammeItem {
  let id: ItemID
  let kind: Kind
  var text: String
  var because: String?
  var review: Day?
  var due: Day?
  var firstStep: String?
  /// Whether somebody chose it, named or not.
  var hasOwner: Bool
  /// How who chose it and the helpers are called; nobody where no names are to be given.
  var by: String?
  var helpers: [String]
  /// Milliseconds since 1970 when it was noted, or else when the session was that carried it.
  var at: Int64
  /// The title and date of the session it was made in, as far as that is known.
  var title: String?
  var date: Day?
  var judgement: Judgement?
  /// The date of the session that looked at it last.
  var judgedOn: Day?
  /// What it stands in the place of, and what stands in its place.
  var replaces: [ItemID] = []
  var replacedBy: [ItemID] = []
  /// Earlier wordings as a later session recalls them, the latest first.
  var recalled: [String] = []

  /// Whether it still holds: nothing came in its place, and it wasn't let go.
  var holds: Bool {
    guard let verdict = judgement?.verdict else { return true }
    return verdict == .adapt ? replacedBy.isEmpty : !verdict.isFinal
  }

  /// The day on which practice is to be looked at, until a session did so on that day or later.
  var nextReview: Day? {
    guard kind == .agreement, holds, let review, judgement?.verdict != .adapt else { return nil }
    guard judgement != nil else { return review }
    return judgedOn.map { $0 < review } == true ? review : nil
  }
}

/// The sessions in order of date, and what they came to.
struct Programme {
  let contents: [MinutesContent]
  private(set) var items: [ProgrammeItem] = []
  private var places: [ItemID: Int] = [:]

  /// A copy of a session is the same session: the one that has more of it counts.
  init(_ sessions: [Session], words: Words, names: NamesShown) {
    contents = Programme.once(sessions).map { MinutesContent($0, words: words, names: names, all: false) }
    for content in contents { addOwn(of: content) }
    for content in contents { addCarried(of: content) }
  }

  var sessions: [Session] { contents.map(\.session) }

  func item(_ id: ItemID) -> ProgrammeItem? { places[id].map { items[$0] } }

  private static func once(_ sessions: [Session]) -> [Session] {
    var chosen: [Session] = []
    for session in sessions {
      let id = session.founding?.id
      guard let place = chosen.firstIndex(where: { $0.founding?.id == id && id != nil }) else {
        chosen.append(session)
        continue
      }
      if chosen[place].revision < session.revision { chosen[place] = session }
    }
    // Of one day, the one that looks back at more sessions is the later.
    func key(_ session: Session) -> (Int, Int, String, String) {
      let founding = session.founding
      return (
        founding?.date?.number ?? .min, session.pastSessions.count, founding?.title ?? "", founding?.id ?? ""
      )
    }
    return chosen.sorted { key($0) < key($1) }
  }

  private mutating func add(_ item: ProgrammeItem) {
    places[item.id] = items.count
    items.append(item)
  }

  private mutating func addOwn(of content: MinutesContent) {
    let founding = content.session.founding
    for line in content.session.contributions where !line.isWithdrawn {
      guard line.kind == .agreement || line.kind == .deed, line.additionTo == nil else { continue }
      let id = ItemID(session: founding?.id ?? "", ref: line.ref)
      if places[id] != nil { continue }
      add(
        ProgrammeItem(
          id: id, kind: line.kind, text: line.text, because: line.because, review: line.review, due: line.due,
          firstStep: line.firstStep, hasOwner: line.speaker != nil || line.unnamed == .everyone,
          by: content.speaker(of: line),
          helpers: content.displayNames(of: line.helpers), at: content.time(line.at), title: founding?.title,
          date: founding?.date))
    }
  }

  private mutating func addCarried(of content: MinutesContent) {
    let session = content.session
    for carried in session.carried {
      let id = ItemID(session: carried.session, ref: carried.origin)
      if places[id] == nil { add(item(id, carried, content)) }
      guard let place = places[id] else { continue }
      for text in carried.past.map(\.text) where text != carried.text && !items[place].recalled.contains(text)
      {
        items[place].recalled.insert(text, at: 0)
      }
      guard let judgement = carried.judgement else { continue }
      items[place].judgement = judgement
      items[place].judgedOn = session.founding?.date
      items[place].review = judgement.review ?? items[place].review
      let replacements = content.replacements(of: carried).map {
        ItemID(session: session.founding?.id ?? "", ref: $0.ref)
      }
      items[place].replacedBy = replacements
      for other in replacements.compactMap({ places[$0] }) where !items[other].replaces.contains(id) {
        items[other].replaces.append(id)
      }
    }
  }

  /// An item of a session that isn't at hand.
  private func item(_ id: ItemID, _ carried: CarriedItem, _ content: MinutesContent) -> ProgrammeItem {
    let past = content.session.pastSessions.first { $0.id == carried.session }
    let day = Int64(content.session.founding?.date?.number ?? 0)
    return ProgrammeItem(
      id: id, kind: carried.kind, text: carried.text, because: carried.because, review: carried.review,
      due: carried.due, firstStep: carried.firstStep, hasOwner: carried.by != nil,
      by: carried.by.flatMap { content.displayName(of: $0) },
      helpers: content.displayNames(of: carried.helpers),
      at: day * 86_400_000, title: past?.title, date: past?.date)
  }
}

extension Programme {
  var agreements: [ProgrammeItem] { items.filter { $0.kind == .agreement } }
  var deeds: [ProgrammeItem] { items.filter { $0.kind == .deed } }

  /// Agreements that are to be looked at, by date.
  var reviews: [ProgrammeItem] {
    agreements.compactMap { item in item.nextReview.map { (day: $0, item: item) } }
      .enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map(\.element.item)
  }

  /// The wordings that an agreement had before, the latest first: by the sessions at hand, or else as they were recalled.
  func wordingsBefore(_ item: ProgrammeItem) -> [String] {
    let chain = chain(of: item)
    let oldest = chain.last ?? item
    return chain.map(\.text) + oldest.recalled.filter { text in !chain.contains { $0.text == text } }
  }

  /// What an agreement stands in the place of, the latest first.
  private func chain(of item: ProgrammeItem) -> [ProgrammeItem] {
    var chain: [ProgrammeItem] = []
    var seen: Set<ItemID> = [item.id]
    var waiting = Array(item.replaces.reversed())
    while let id = waiting.popLast() {
      guard seen.insert(id).inserted, let before = self.item(id) else { continue }
      chain.append(before)
      waiting += before.replaces.reversed()
    }
    return chain
  }

  /// How the floor was shared over all sessions; a person of several sessions counts once.
  private func voices(by group: (Participant) -> String?) -> [Voice] {
    var order: [String?] = []
    var turns: [String?: Int] = [:]
    var people: [String?: Set<String>] = [:]
    for person in sessions.flatMap(\.enrolled) {
      let name = group(person)
      if turns[name] == nil { order.append(name) }
      turns[name, default: 0] += person.turns.total
      people[name, default: []].insert(fold(person.name))
    }
    let named = order.filter { $0 != nil } + order.filter { $0 == nil }
    return named.map { Voice(name: $0, turns: turns[$0] ?? 0, people: people[$0]?.count ?? 0) }
  }

  var organisations: [Voice] { voices { $0.organisation } }
  var perspectives: [Voice] { voices { $0.perspective.map { Perspective(said: $0)?.word ?? $0 } } }
  /// Contributions noted under nobody's name.
  var withoutSpeaker: Int { sessions.reduce(0) { $0 + $1.voices.withoutSpeaker } }
}
