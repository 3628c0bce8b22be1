// What tables took along to the plenary and what recurs, in the Markdown minutes.

import SessionEngine
import Words

extension MarkdownMinutes {
  func writeHarvest(to page: inout Page) {
    let lines = session.harvest.compactMap { session.contribution($0) }
    if lines.isEmpty { return }
    page.heading(2, own: words.harvest)
    guard Set(lines.map { session.table(of: $0) }).count > 1 else {
      for line in lines { write(line, level: 0, to: &page) }
      return
    }
    for walk in session.tables {
      let own = lines.filter { session.table(of: $0) == walk.table }
      if own.isEmpty { continue }
      page.item { $0.person(words.table(walk.table), .line) }
      for line in own { write(line, level: 1, to: &page) }
    }
  }

  func writeTogether(to page: inout Page) {
    let bundles = session.together.filter { !$0.refs.isEmpty }
    if bundles.isEmpty { return }
    page.heading(2, own: words.together)
    for bundle in bundles {
      page.item { $0.person(bundle.name, .line) }
      for line in bundle.refs.compactMap({ session.contribution($0) }) { write(line, level: 1, to: &page) }
    }
  }

  private func write(_ line: Contribution, level: Int, to page: inout Page) {
    page.item(level: level) { run in
      run.person(line.text)
      run.own(" (\(source(of: line)))")
    }
  }
}
