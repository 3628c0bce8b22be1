// The notice at the foot of a screen, and how the program and the screens put one there.

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
  /// Says that something was done, or is good to know.
  public mutating func show(_ text: String) { notice = Notice(text, .bannerInfo) }

  /// Says what went wrong.
  public mutating func showError(_ text: String) { notice = Notice(text, .bannerError) }
}
