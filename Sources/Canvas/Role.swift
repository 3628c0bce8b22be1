// What a theme gives a look to: the meaning of a piece of the screen, never its position.

/// A role of text or a graphic on a screen. The raw value is its name in a theme file.
///
/// A role that a theme leaves out looks like its parent: `sign.concern` like `sign`, and that like `text`.
public enum Role: String, CaseIterable, Hashable, Sendable {
  /// The screen where nothing stands.
  case ground
  /// Running text: what people said.
  case text
  /// Headings, and the phase that is now.
  case strong
  /// What was said last, on the stage: whole sentences.
  case newest
  /// What is secondary, and must be read all the same.
  case muted
  /// Thin lines. A graphic: 3:1.
  case rule
  /// The tint of the phase: its name in the ribbon, markers of contributions.
  case accent
  case accentOpening = "accent.opening"
  case accentDream = "accent.dream"
  case accentVision = "accent.vision"
  case accentOrder = "accent.order"
  case accentDeed = "accent.deed"
  case accentClosing = "accent.closing"
  /// The sign of a kind before a contribution, and its number.
  case sign
  case signIdea = "sign.idea"
  case signConcern = "sign.concern"
  case signProposal = "sign.proposal"
  case signAgreement = "sign.agreement"
  case signDeed = "sign.deed"
  case signQuestion = "sign.question"
  case signReflection = "sign.reflection"
  case signAddition = "sign.addition"
  /// `#12`.
  case reference
  case speaker
  /// The short code beside a name.
  case code
  /// What is being typed.
  case line
  /// As what the line will be noted: under whom, which kind, which clauses.
  case chip
  /// The rest of a word that Tab would fill in.
  case ghost
  case banner
  case bannerInfo = "banner.info"
  case bannerWarning = "banner.warning"
  case bannerError = "banner.error"
  /// What lies over the page: a question, the palette, help.
  case panel
  /// The chosen line of a list.
  case selection
  /// The big digits of the clock. A graphic: 3:1. Small digits are text: ``strong`` or the accent.
  case clock
  /// A fifth of the time is left, or less.
  case clockLow = "clock.low"
  case clockOver = "clock.over"
  /// The name of a key in the footer.
  case key
  /// 'Saved', and all is well.
  case saved
  /// Bars of a chart. A graphic: 3:1.
  case bar

  /// The role whose look this one has unless a theme says otherwise; nil for `ground`.
  public var parent: Role? {
    if self == .ground { return nil }
    guard let dot = rawValue.lastIndex(of: ".") else { return self == .text ? .ground : .text }
    return Role(rawValue: String(rawValue[..<dot])) ?? .text
  }

  /// Whether it is drawn with lines and blocks, so that 3:1 is enough.
  public var isGraphic: Bool {
    switch self {
    case .rule, .bar, .clock, .clockLow, .clockOver: true
    case .ground, .text, .strong, .newest, .muted, .reference, .speaker, .code, .line, .chip, .ghost, .panel,
      .selection, .key, .saved, .accent, .accentOpening, .accentDream, .accentVision, .accentOrder,
      .accentDeed,
      .accentClosing, .sign, .signIdea, .signConcern, .signProposal, .signAgreement, .signDeed, .signQuestion,
      .signReflection, .signAddition, .banner, .bannerInfo, .bannerWarning, .bannerError:
      false
    }
  }

  /// Whether it is the sign of a kind.
  var isSign: Bool { self == .sign || parent == .sign }

  /// Its index in a list of all roles. Found by the byte that a role is in memory: it is asked for each piece of text that
  /// is drawn.
  var ordinal: Int { Role.ordinals[Int(withUnsafeBytes(of: self) { $0[0] })] }

  private static let ordinals: [Int] = {
    var ordinals = [Int](repeating: 0, count: 256)
    for (ordinal, role) in Role.allCases.enumerated() {
      ordinals[Int(withUnsafeBytes(of: role) { $0[0] })] = ordinal
    }
    return ordinals
  }()
}
