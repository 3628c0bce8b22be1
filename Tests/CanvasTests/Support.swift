// Random text of the nasty kind, the same for the same seed.

import Canvas
import TestSupport

/// Seeds that found something once, and some more.
let seeds: [UInt64] = Array(1...40) + [0xD0E2_DA60, 0x1CEB_00DA]

/// Text that people type, paste, or send to do harm.
let hostile: [String] = [
  "", " ", "gewoon", "Zorg in Oost: één dossier", "e\u{301}e\u{301}n", "日本語のテキスト", "👨‍👩‍👧‍👦 thuis", "🏳️‍🌈", "🇳🇱🇧🇪", "👍🏽",
  "❤️", "1️⃣", "\u{1B}[2J\u{1B}]0;x\u{7}", "\u{9B}31m", "a\u{202E}b\u{2066}c\u{2069}", "a\u{200B}b\u{FEFF}",
  "\u{301}x",
  "مرحبا بالعالم", "می\u{200C}خواهم", "שלום", "क्षि", "ක්\u{200D}ෂ", "한국", "\u{1112}\u{1161}\u{11AB}",
  "\r\n\t\u{0}\u{7F}",
  "\u{E0041}\u{E0042}", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "\u{2028}\u{2029}\u{85}", "\u{115F}\u{3164}", "\u{FFFE}\u{10FFFF}\u{E000}",
  "z\u{AD}z", "🧑‍💻🫱🏽‍🫲🏿",
  "x\u{FE0F}\u{FE0F}", "\u{200D}\u{200D}a", "👩\u{200D}", "ﷺ", "Ａ１", "\u{0600}5", "a\u{20DD}b",
  "\u{180E}\u{61C}", "\u{1F1E6}",
]

extension Seeded {
  /// Some of the hostile texts and any scalars at all, in a row.
  mutating func text() -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...8, using: &self) {
      if Int.random(in: 0..<3, using: &self) > 0 {
        text += hostile.randomElement(using: &self) ?? ""
      } else if let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &self)) {
        text.unicodeScalars.append(scalar)
      }
      if Bool.random(using: &self) { text += " " }
    }
    return text
  }
}

/// Whether a scalar could command a terminal, reorder text or hide.
func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F,
    0x3164,
    0xFEFF, 0xFFF9...0xFFFB, 0xE0001:
    true
  default: false
  }
}
