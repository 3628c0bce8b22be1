// The digits of a clock, and the name of a phase, that the back row reads: drawn from blocks.

/// Large figures and capitals, three or five rows high.
public enum BigDigits {
  /// How high the figures stand.
  public enum Height: Int, Sendable {
    /// Three rows of half blocks.
    case three = 3
    /// Five rows of whole blocks, strokes two columns wide.
    case five = 5
  }

  /// The rows of the figures, all of one width; what is neither `0`-`9`, `A`-`Z`, `:`, `+`, `-` nor a blank is left out.
  ///
  /// - Parameter ascii: Drawn with `#`, for terminals without blocks. Three rows high that is the figures themselves,
  ///   spaced, in the middle row: half a `#` there is none.
  public static func rows(_ text: String, height: Height, ascii: Bool = false) -> [String] {
    let shapes = text.compactMap { glyphs[$0] }
    let pixels = (0..<5).map { row in shapes.map { $0[row] }.joined(separator: ".") }
    switch (height, ascii) {
    case (.five, false): return pixels.map { wide($0, "█") }
    case (.five, true): return pixels.map { wide($0, "#") }
    case (.three, false): return [nil, 0, 1, 2, 3, 4].paired.map { halves($0, $1, of: pixels) }
    case (.three, true):
      let line = text.filter { glyphs[$0] != nil }.map(String.init).joined(separator: " ")
      return ["", line, ""].map { $0 + String(repeating: " ", count: line.count - $0.count) }
    }
  }

  /// How many columns ``rows(_:height:ascii:)`` takes.
  public static func columns(_ text: String, height: Height, ascii: Bool = false) -> Int {
    rows(text, height: height, ascii: ascii).first?.count ?? 0
  }

  private static func wide(_ pixels: String, _ block: Character) -> String {
    var row = ""
    for pixel in pixels { row += String(repeating: pixel == "#" ? block : " ", count: 2) }
    return row
  }

  private static func halves(_ upper: Int?, _ lower: Int?, of pixels: [String]) -> String {
    let blank = String(repeating: ".", count: pixels.first?.count ?? 0)
    let above = upper.map { pixels[$0] } ?? blank
    let below = lower.map { pixels[$0] } ?? blank
    let row = zip(above, below).map { pair -> Character in
      switch pair {
      case ("#", "#"): "█"
      case ("#", _): "▀"
      case (_, "#"): "▄"
      default: " "
      }
    }
    return String(row)
  }

  private static let glyphs: [Character: [String]] = [
    "0": ["####", "#..#", "#..#", "#..#", "####"],
    "1": [".##.", "..#.", "..#.", "..#.", ".###"],
    "2": ["####", "...#", "####", "#...", "####"],
    "3": ["####", "...#", ".###", "...#", "####"],
    "4": ["#..#", "#..#", "####", "...#", "...#"],
    "5": ["####", "#...", "####", "...#", "####"],
    "6": ["####", "#...", "####", "#..#", "####"],
    "7": ["####", "...#", "...#", "...#", "...#"],
    "8": ["####", "#..#", "####", "#..#", "####"],
    "9": ["####", "#..#", "####", "...#", "####"],
    ":": [".", "#", ".", "#", "."],
    "+": ["...", ".#.", "###", ".#.", "..."],
    "-": ["...", "...", "###", "...", "..."],
    " ": ["..", "..", "..", "..", ".."],
    "A": ["####", "#..#", "####", "#..#", "#..#"],
    "B": ["###.", "#..#", "###.", "#..#", "###."],
    "C": ["####", "#...", "#...", "#...", "####"],
    "D": ["###.", "#..#", "#..#", "#..#", "###."],
    "E": ["####", "#...", "###.", "#...", "####"],
    "F": ["####", "#...", "###.", "#...", "#..."],
    "G": ["####", "#...", "#.##", "#..#", "####"],
    "H": ["#..#", "#..#", "####", "#..#", "#..#"],
    "I": ["#", "#", "#", "#", "#"],
    "J": ["...#", "...#", "...#", "#..#", "####"],
    "K": ["#..#", "#.#.", "##..", "#.#.", "#..#"],
    "L": ["#...", "#...", "#...", "#...", "####"],
    "M": ["#...#", "##.##", "#.#.#", "#...#", "#...#"],
    "N": ["#..#", "##.#", "#.##", "#..#", "#..#"],
    "O": ["####", "#..#", "#..#", "#..#", "####"],
    "P": ["####", "#..#", "####", "#...", "#..."],
    "Q": ["####", "#..#", "#..#", "#.##", "####"],
    "R": ["###.", "#..#", "###.", "#.#.", "#..#"],
    "S": ["####", "#...", "####", "...#", "####"],
    "T": ["#####", "..#..", "..#..", "..#..", "..#.."],
    "U": ["#..#", "#..#", "#..#", "#..#", "####"],
    "V": ["#...#", "#...#", "#...#", ".#.#.", "..#.."],
    "W": ["#...#", "#...#", "#.#.#", "##.##", "#...#"],
    "X": ["#..#", "#..#", ".##.", "#..#", "#..#"],
    "Y": ["#...#", ".#.#.", "..#..", "..#..", "..#.."],
    "Z": ["####", "...#", ".##.", "#...", "####"],
  ]
}

extension [Int?] {
  /// Each even element with the one after it.
  fileprivate var paired: [(Int?, Int?)] {
    stride(from: 0, to: count - 1, by: 2).map { (self[$0], self[$0 + 1]) }
  }
}
