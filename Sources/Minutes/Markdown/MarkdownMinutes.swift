// The minutes as Markdown: short and concrete first, then the thread, the record and the reflection.

import SessionEngine
import Words

struct MarkdownMinutes {
  let content: MinutesContent
  var session: Session { content.session }
  var words: Words { content.words }

  /// How each participant is called, escaped once.
  let escapedNames: [String?]

  init(_ content: MinutesContent) {
    self.content = content
    escapedNames = content.displayNames.map { $0.map(escaped) }
  }

  func render() -> [UInt8] {
    var page = Page(reserving: session.contributions.count * 160 + 4096)
    let reflection = session.reflection
    writeHead(to: &page)
    writeAgreements(reflection, to: &page)
    writeDeeds(reflection, to: &page)
    writeOpenConcerns(reflection, to: &page)
    writeThread(reflection.thread, to: &page)
    writeHarvest(to: &page)
    writeTogether(to: &page)
    writePolls(to: &page)
    writeScope(to: &page)
    writeRecord(to: &page)
    writeReflection(reflection, to: &page)
    writePresent(to: &page)
    writeAttendance(to: &page)
    if content.all { writePrivateNotes(to: &page) }
    return page.bytes
  }

  private func writeHead(to page: inout Page) {
    let founding = session.founding
    page.heading(1, person: founding?.title ?? words.minutesTitle)
    let day = founding?.date.map { words.longDate($0) }
    let capital = day.map(\.capitalisedFirst)
    let place = founding?.place
    if capital != nil || place != nil {
      page.paragraph {
        $0.own(capital ?? "")
        if capital != nil, place != nil { $0.own(" · ") }
        if let place { $0.person(place, .line) }
      }
    }
    if let question = founding?.question {
      page.paragraph {
        $0.own("\(words.label(.question)): ")
        $0.person(question, .block(indent: 0))
      }
    }
    if content.names == .none { page.paragraph { $0.own(words.noNamesNote) } }
    if content.names == .roles { page.paragraph { $0.own(words.rolesOnlyNote) } }
  }

  private func writeScope(to page: inout Page) {
    let scope = session.scope.filter { !$0.isRemoved }
    for side in ScopeSide.allCases {
      let lines = scope.filter { $0.label == side }
      if lines.isEmpty { continue }
      page.heading(2, own: words.name(side))
      for line in lines { page.item { $0.person(line.text) } }
    }
    let manners = session.manners.filter { !$0.isRemoved }
    if manners.isEmpty { return }
    page.heading(2, own: words.mannersHeading)
    for manner in manners { page.item { $0.person(manner.text) } }
  }

  private func writeOpenConcerns(_ reflection: Reflection, to page: inout Page) {
    if reflection.openConcerns.isEmpty, reflection.answeredConcerns.isEmpty { return }
    page.heading(2, own: words.concernsOpen)
    if reflection.openConcerns.isEmpty { page.paragraph { $0.own(words.empty(.concerns)) } }
    for line in reflection.openConcerns {
      page.item {
        $0.person(line.text)
        $0.own(" (\(source(of: line)))")
      }
    }
  }

  /// `#12, Anna`, escaped.
  func source(of line: Contribution) -> String {
    let unnamed = content.unnamedSpeaker(of: line).map { escaped($0) }
    guard let speaker = line.speaker.flatMap({ escapedNames[$0.int] }) ?? unnamed else {
      return "\\#\(line.ref.text)"
    }
    return "\\#\(line.ref.text), \(speaker)"
  }

  private func writePrivateNotes(to page: inout Page) {
    let notes = session.privateNotes.filter { !$0.isRemoved }
    if notes.isEmpty { return }
    page.heading(2, own: words.privateHeading)
    for note in notes { page.item { $0.person(note.text) } }
  }
}

/// A text on one line, escaped.
func escaped(_ text: String) -> String {
  var buffer = Buffer()
  buffer.add(text: text, .line)
  return String(decoding: buffer.bytes, as: UTF8.self)
}
