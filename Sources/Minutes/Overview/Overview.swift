// The overview of a programme of sessions: reviews due, deeds, voices, and how the sessions went.

import SessionEngine
import Words

/// The form of an overview.
public enum OverviewFormat: String, Sendable, Hashable, CaseIterable {
  case markdown, json, csv, ical
}

/// The makers of overviews.
public enum Overview {
  /// The overview as UTF-8, the sessions in order of date. A session that is given twice, or in two copies, counts
  /// once. `anyway` passes over names inside texts where `names` is none.
  ///
  /// - Throws: ``NamesInside`` if names stand in texts where `names` is none.
  public static func render(
    _ sessions: [Session], format: OverviewFormat, language: Language, names: NamesShown = .full,
    anyway: Bool = false
  ) throws(NamesInside) -> [UInt8] {
    let words = Words(language)
    let programme = Programme(sessions, words: words, names: names)
    if names == .none, !anyway {
      let findings = programme.namesInside(names)
      if !findings.isEmpty { throw NamesInside(findings: findings) }
    }
    return render(programme, format, words, names)
  }

  /// What stands inside the texts of this overview although it is to be left out, as with the minutes.
  public static func namesInside(
    _ sessions: [Session], language: Language, names: NamesShown
  ) -> [NamesInside.Finding] {
    names == .full ? [] : Programme(sessions, words: Words(language), names: names).namesInside(names)
  }

  private static func render(
    _ programme: Programme, _ format: OverviewFormat, _ words: Words, _ names: NamesShown
  ) -> [UInt8] {
    switch format {
    case .markdown: MarkdownOverview(programme, words, names).render()
    case .json: JSONOverview(programme, names).render()
    case .csv: CSVOverview(programme, words).render()
    case .ical: CalendarOverview(programme, words).render()
    }
  }
}

extension Programme {
  /// Every name that is known to any of the sessions, in every text that the overview would show.
  fileprivate func namesInside(_ names: NamesShown) -> [NamesInside.Finding] {
    let known = KnownNames(
      contents.flatMap(\.knownNames), and: names == .none ? contents.flatMap(\.knownGroups) : [])
    var findings: [NamesInside.Finding] = []
    func look(_ texts: [String?], at place: String) {
      var seen: [String] = []
      for case let text? in texts {
        for name in known.inside(text) where !seen.contains(name) {
          seen.append(name)
          findings.append(NamesInside.Finding(place: place, name: name))
        }
      }
    }
    for session in sessions {
      let founding = session.founding
      look([founding?.title, founding?.question, founding?.place], at: founding?.title ?? "")
    }
    for item in items {
      let texts = [item.text, item.because, item.firstStep, item.judgement?.learnt, item.title]
      look(
        texts + item.recalled,
        at: [item.title, "#\(item.id.ref.text)"].compactMap { $0 }.joined(separator: ", "))
    }
    return findings
  }
}
