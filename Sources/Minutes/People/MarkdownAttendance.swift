// Who was there, who is at the table and who is missing, in the Markdown minutes.

import SessionEngine
import Words

extension MarkdownMinutes {
  func writePresent(to page: inout Page) {
    let people = session.enrolled
    if people.isEmpty || content.names == .none { return }
    page.heading(2, own: words.presentHeading)
    page.paragraph { $0.own(words.peopleThere(people.count)) }
    let byName = Dictionary(people.map { ($0.name, $0) }) { first, _ in first }
    for name in sortedNames(people.map(\.name)) {
      guard let person = byName[name] else { continue }
      let parts = details(of: person)
      page.item { $0.person(parts.isEmpty ? words.somebody : parts.joined(separator: ", "), .line) }
    }
  }

  private func details(of person: Participant) -> [String] {
    var parts: [String?] = [content.names == .full ? person.name : nil, person.role, person.organisation]
    if let given = person.perspective {
      parts.append(Perspective(said: given).map { words.name($0) } ?? given)
    }
    parts.append(person.table)
    let note = person.mandate.note.map { " (\($0))" } ?? ""
    parts.append(person.mandate.extent.map { words.mandate($0) + note })
    parts.append(person.mandate.renewal.map { words.mandate($0) })
    parts.append(person.leftAt == nil ? nil : words.hasLeft)
    return parts.compactMap { $0 }
  }

  func writeAttendance(to page: inout Page) {
    let people = content.names == .none ? [] : session.enrolled
    let isKnown = people.contains { $0.perspective != nil }
    let missing = session.missing.filter { !$0.isRemoved }
    let isLookedAt = session.principles.contains { $0 != nil }
    if !isKnown, missing.isEmpty, !isLookedAt { return }
    page.heading(2, own: words.whoIsAtTheTable)
    if isKnown { write(perspectivesOf: people, to: &page) }
    if !missing.isEmpty {
      page.heading(3, own: words.whoIsMissing)
      for text in missing.map(\.text) { page.item { $0.person(text) } }
    }
    if isLookedAt { writePrinciples(to: &page) }
  }

  private func write(perspectivesOf people: [Participant], to page: inout Page) {
    for voice in session.voices.perspectives {
      page.item {
        $0.person(words.groupName(perspective: voice.name), .line)
        $0.own(": \(voice.people)")
      }
    }
    let present = Set(people.compactMap(\.knownPerspective))
    let gaps = Perspective.allCases.filter { $0 != .other && !present.contains($0) }
    if !gaps.isEmpty { page.item { $0.own(words.nobodyYet(gaps).capitalisedFirst) } }
  }

  private func writePrinciples(to page: inout Page) {
    page.heading(3, own: words.principlesHeading)
    for (name, note) in zip(words.principles, session.principles) {
      guard let note else { continue }
      page.item { run in
        run.own("\(name.capitalisedFirst): \(words.principle(isMet: note.isMet))")
        guard let why = note.why else { return }
        run.own(", ")
        run.person(why)
      }
    }
  }
}
