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
      let findings = programme.namesInside
      if !findings.isEmpty { throw NamesInside(findings: findings) }
    }
    switch format {
    case .markdown: return MarkdownOverview(programme, words, names).render()
    case .json: return JSONOverview(programme, names).render()
    case .csv: return CSVOverview(programme, words).render()
    case .ical: return CalendarOverview(programme, words).render()
    }
  }
}

extension Programme {
  /// Every name that is known to any of the sessions, in every text that the overview would show.
  fileprivate var namesInside: [NamesInside.Finding] {
    var names: [String] = []
    for name in contents.flatMap(\.knownNames) where !names.contains(name) { names.append(name) }
    let known = KnownNames(names)
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
