// The ways in which a journal is damaged.

import TestSupport

/// Lines and bytes of journals.
enum Bytes {
  /// The lines, without their ends and without a byte order mark.
  static func lines(of bytes: [UInt8]) -> [[UInt8]] {
    let plain = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    return plain.split(separator: 0x0A).map { Array($0.last == 0x0D ? $0.dropLast() : $0) }.filter {
      !$0.isEmpty
    }
  }

  static func joined(_ lines: [[UInt8]]) -> [UInt8] { lines.flatMap { $0 + [0x0A] } }
}

/// One way of damaging a journal.
struct Harm: Sendable {
  let name: String
  let harm: @Sendable (inout [UInt8], _ foreign: [[UInt8]], inout Seeded) -> Void

  init(_ name: String, _ harm: @escaping @Sendable (inout [UInt8], [[UInt8]], inout Seeded) -> Void) {
    self.name = name
    self.harm = harm
  }

  /// The same, on lines.
  private init(
    lines name: String, _ harm: @escaping @Sendable (inout [[UInt8]], [[UInt8]], inout Seeded) -> Void
  ) {
    self.init(name) { bytes, foreign, random in
      var lines = Bytes.lines(of: bytes)
      harm(&lines, foreign, &random)
      bytes = Bytes.joined(lines)
    }
  }

  /// The damage that leaves every line readable.
  static let onlyBreaks = "line breaks lost"

  static let all: [Harm] = [
    Harm("flipped bits") { bytes, _, random in
      for _ in 0...random.below(4) where !bytes.isEmpty {
        bytes[random.below(bytes.count)] ^= 1 << UInt8(random.below(8))
      }
    },
    Harm("cut out") { bytes, _, random in
      let start = random.below(bytes.count)
      bytes.removeSubrange(start..<min(bytes.count, start + random.below(400)))
    },
    Harm("cut off") { bytes, _, random in bytes = Array(bytes.prefix(random.below(bytes.count + 1))) },
    Harm("spliced") { bytes, _, random in
      let start = random.below(bytes.count)
      let piece = bytes[start..<min(bytes.count, start + random.below(300))]
      bytes.insert(contentsOf: piece, at: random.below(bytes.count + 1))
    },
    Harm("runs of NUL") { bytes, _, random in
      let start = random.below(bytes.count)
      for place in start..<min(bytes.count, start + random.below(600)) { bytes[place] = 0 }
    },
    Harm("bytes inserted") { bytes, _, random in
      let noise = (0..<random.below(20)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      bytes.insert(contentsOf: noise, at: random.below(bytes.count + 1))
    },
    Harm("invalid UTF-8") { bytes, _, random in
      let noise: [[UInt8]] = [
        [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82],
      ]
      bytes.insert(contentsOf: random.pick(noise), at: random.below(bytes.count + 1))
    },
    Harm(onlyBreaks) { bytes, _, random in
      let breaks = bytes.indices.filter { bytes[$0] == 0x0A }
      for place in breaks.reversed() where random.below(4) == 0 { bytes.remove(at: place) }
    },
    Harm("CRLF, BOM, empty lines") { bytes, _, random in
      let ending: [UInt8] = random.pick([[0x0D, 0x0A], [0x0A, 0x0A], [0x20, 0x0A]])
      bytes = Bytes.lines(of: bytes).flatMap { $0 + ending }
      if random.below(2) == 0 { bytes = [0xEF, 0xBB, 0xBF] + bytes }
    },
    Harm(lines: "doubled lines") { lines, _, random in
      for _ in 0..<5 { lines.insert(random.pick(lines), at: random.below(lines.count)) }
    },
    Harm(lines: "swapped lines") { lines, _, random in lines.shuffle(using: &random) },
    Harm(lines: "lines gone") { lines, _, random in lines.removeAll { _ in random.below(5) == 0 } },
    Harm(lines: "foreign lines") { lines, foreign, random in
      for _ in 0..<3 { lines.insert(random.pick(foreign), at: random.below(lines.count + 1)) }
    },
    Harm(lines: "git’s merge markers") { lines, _, random in
      for mark in ["<<<<<<< HEAD", "||||||| 4f2a", "=======", ">>>>>>> theirs"] {
        lines.insert(Array(mark.utf8), at: random.below(lines.count + 1))
      }
    },
    Harm(lines: "huge lines") { lines, _, random in
      let start = random.pick(["", "{\"v\":1,\"w\":\"abcdefgh\",\"n\":1,\"t\":[1,0],\"x\":\"", "{\"v\":"])
      let byte = UInt8(ascii: random.pick(["a", "\"", "\\", "{", "0"]))
      let line = Array(start.utf8) + [UInt8](repeating: byte, count: 1 << random.below(17))
      lines.insert(random.below(2) == 0 ? line : sealedLine(line), at: random.below(lines.count + 1))
    },
    Harm(lines: "deep JSON") { lines, _, random in
      let depth = 1 << random.below(15)
      let (open, close) = random.pick([("[", "]"), ("{\"a\":", "}"), ("[{\"v\":", "}]")])
      let middle =
        String(repeating: open, count: depth)
        + (random.below(2) == 0 ? "1" + String(repeating: close, count: depth) : "")
      let line = Array(
        "{\"v\":1,\"w\":\"abcdefgh\",\"n\":\(1 + random.below(9)),\"t\":[1,0],\"e\":\"noted\",\"x\":\(middle)"
          .utf8)
      lines.insert(sealedLine(line), at: random.below(lines.count + 1))
    },
    Harm(lines: "strange members, sealed") { lines, _, random in
      lines.insert(strange(&random), at: random.below(lines.count + 1))
    },
    Harm(lines: "versions to come") { lines, _, random in
      let body = random.pick([
        "{\"v\":2,\"w\":\"abcdefgh\",\"n\":3,\"t\":[1763731992123,7],\"e\":\"sung\",\"voices\":[1,2]",
        "{\"v\":9,\"epoch\":{\"a\":1},\"who\":\"x\"",
        "{\"v\":1,\"w\":\"abcdefgh\",\"n\":4,\"t\":[1763731992123,8],\"e\":\"danced\"",
        "{\"v\":2147483647,\"w\":\"abcdefgh\",\"n\":1,\"t\":[1,1],\"e\":\"noted\"",
      ])
      lines.insert(sealedLine(Array(body.utf8)), at: random.below(lines.count + 1))
    },
  ]

  /// A line with the right checksum whose members no program of ours would write.
  private static func strange(_ random: inout Seeded) -> [UInt8] {
    let values = [
      "1", "-1", "0", "1e400", "99999999999999999999999", "null", "true", "[]", "[1]", "[1,2,3]",
      "[null,null]", "{}",
      "\"\"", "\"abcdefgh\"", "\"\\ud800\"", "\"\\u0000\"", "\"#1\"", "\"1\"", "\"noted\"", "\"dream\"",
      "[253402300799999,4294967295]",
      "[253402300800000,0]", "\"undone\"", "\"attributed\"", "4294967295", "4294967296", "\"deskOpened\"",
      "\"tableAdded\"",
    ]
    let keys = [
      "v", "w", "n", "t", "e", "at", "d", "ref", "by", "table", "kind", "text", "phase", "label", "name",
      "id", "title", "language", "c",
    ]
    var body = "{\"v\":\(random.below(4) == 0 ? random.pick(values) : "1")"
    body += ",\"w\":\(random.below(4) == 0 ? random.pick(values) : "\"abcdefgh\"")"
    body += ",\"n\":\(random.below(3) == 0 ? random.pick(values) : "7")"
    body += ",\"t\":\(random.below(3) == 0 ? random.pick(values) : "[1763731992123,9]")"
    for _ in 0..<random.below(9) { body += ",\"\(random.pick(keys))\":\(random.pick(values))" }
    return sealedLine(Array(body.utf8))
  }
}
