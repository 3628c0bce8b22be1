// The pages of the reflection summary that count: voices, mandates, evaluation, and what each phase was left with.

import Canvas
import SessionEngine
import Words

extension SummaryPage {
  var voiceRows: [Row] {
    let voices = reflection.voices
    if voices.participants.isEmpty { return [] }
    // On the stage nobody stands alone under a bar.
    let seen = voices.perspectives.filter { audience == .desk || $0.people > 1 }
    var rows = seen.isEmpty ? [] : group(words.byPerspective, seen) { words.groupName(perspective: $0) }
    if seen.count < voices.perspectives.count { rows += text(words.groupsOfOneLeftOut, .muted) }
    if !voices.tables.isEmpty {
      let tables = voices.tables.filter { audience == .desk || $0.people > 1 }
      rows += [.blank] + group(words.byTable, tables) { words.table($0) }
    }
    if audience == .desk { rows += voicesByName(voices) }
    return rows + [.blank] + text("(\(words.turnsNotMinutes))", .muted)
  }

  /// By organisation, which is often one person, and by person.
  private func voicesByName(_ voices: Voices) -> [Row] {
    var rows = [Row.blank] + group(words.byOrganisation, voices.organisations) { $0 ?? words.notSaid }
    rows += [.blank] + group(words.byParticipant, voices.participants) { $0 ?? "" }
    if voices.withoutSpeaker > 0 {
      rows += [.blank] + text(words.withoutSpeaker(voices.withoutSpeaker), .muted)
    }
    if !voices.notHeard.isEmpty {
      rows += subheading(words.notHeardAtAll) + text(words.list(voices.notHeard), indent: 2)
    }
    return rows
  }

  /// A bar for each voice, all of one group to one measure.
  private func group(_ title: String, _ voices: [Voice], name: (String?) -> String) -> [Row] {
    let longest = max(1, voices.map(\.turns).max() ?? 1)
    let nameColumns = min(26, max(15, columns / 4))
    let room = max(8, columns - nameColumns - 26)
    return [Row(title, .strong)]
      + voices.map { voice in
        let length = voice.turns == 0 ? 0 : max(1, voice.turns * room / longest)
        let label = clip(name(voice.name), columns: nameColumns - 1)
        let people = voice.people > 1 ? "   \(words.ofPeople(voice.people))" : ""
        return Row(
          Span.column(label, .text, columns: nameColumns) + [
            Span(String(repeating: "█", count: length), .bar), Span("  \(voice.turns)\(people)"),
          ])
      }
  }

  var mandateRows: [Row] {
    reflection.mandates.flatMap { name, mandate -> [Row] in
      let given = mandate.extent.map { words.mandate($0) } ?? words.notAsked
      let renewed = mandate.renewal.map { words.mandate($0) } ?? words.notRenewed
      let why = [mandate.note, mandate.renewalWhy].compactMap { $0 }.joined(separator: "; ")
      let line = "\(given), \(renewed)" + (why.isEmpty ? "" : " (\(why))")
      return Row.hanging(
        Span.column(clip(name, columns: 23), .speaker, columns: 24), line, columns: columns, indent: 0)
    }
  }

  var evaluationRows: [Row] {
    var rows: [Row] = []
    for (place, scores) in reflection.evaluation.enumerated() where !scores.isEmpty {
      let average = words.average(scores) ?? ""
      rows += Row.hanging(
        [Span(average, .strong), Span("  ")], words.statements[place], columns: columns - 14, indent: 0)
    }
    if rows.isEmpty { rows = text(words.notEvaluated, .muted) }
    if let fence = reflection.fence, let phrase = words.fence(fence) {
      rows += subheading(words.fenceTitle) + text("\(fence) · \(phrase.name): \(phrase.meaning)", indent: 2)
    }
    rows += courseRows
    if !reflection.results.isEmpty {
      rows += subheading(words.resultsTitle)
      rows += reflection.results.flatMap { text("\(words.name($0.kind)): \($0.text)", indent: 2) }
    }
    return rows
  }

  var leftWithRows: [Row] {
    reflection.leftWith.flatMap { table, phase, asks -> [Row] in
      let place = session.hasTables ? " · \(words.table(table))" : ""
      return [Row([Span(words.name(phase), phase.accent), Span(place, .muted)])]
        + asks.flatMap { text(words.whole($0, naming: audience == .desk), indent: 2) } + [.blank]
    }
  }
}
