// The message at the foot of a screen, and how each screen is told one.

import Canvas

/// A message in the footer until it is read.
public struct Notice: Sendable, Equatable {
  let text: String
  let role: Role

  init(_ text: String, _ role: Role) {
    self.text = text
    self.role = role
  }
}

/// A screen that shows messages, the latest of them.
public protocol ShowsNotice {
  var notice: Notice? { get set }
}

extension ShowsNotice {
  /// Something that the rim has to say.
  public mutating func show(_ text: String) { notice = Notice(text, .bannerInfo) }

  /// Something went wrong.
  public mutating func showFailure(_ text: String) { notice = Notice(text, .bannerError) }
}
