// What recurs and what was taken along to the plenary, in the JSON minutes.

import SessionEngine

extension JSONMinutes {
  /// What recurs, and what was taken along to the plenary.
  func writeHarvest(_ root: inout JSONWriter) {
    root.member("together", session.together) { object, bundle in
      object.member("name", bundle.name)
      object.member("refs", bundle.refs.map(\.text))
    }
    root.member("harvest", session.harvest.map(\.text))
  }
}
