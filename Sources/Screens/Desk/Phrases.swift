// Small joins between the engine's values and the catalogue's phrases.

import SessionEngine
import Words

extension Words {
  /// A clause that was understood, as it is shown before Enter and under the line.
  func phrase(_ piece: Understood, today: Day) -> String {
    switch piece {
    case .because(let reason): understoodReason(reason)
    case .review(let day): understoodReview(day)
    case .due(let day): understoodDue(day)
    case .helper(let name): understoodHelpers([name])
    case .firstStep(let step): understoodStep(step)
    }
  }
}
