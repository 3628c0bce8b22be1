// The marks by which lines that were forgotten are known, and what is left of such a line.

import SessionEngine

/// Which line is meant: its writer, number and clock, so that one that stands in for it isn't.
struct LineMark: Hashable {
  let writer: WriterID
  let sequence: Int
  let tick: Tick

  init(_ entry: LineEntry, by writer: WriterID) {
    self.writer = writer
    sequence = Int(entry.sequence)
    tick = entry.tick
  }

  var text: String { "\(writer.text):\(sequence):\(tick.milliseconds).\(tick.counter)" }

  init?(text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3, let writer = WriterID(parts[0]), let sequence = UInt32(parts[1]), sequence > 0
    else { return nil }
    let clock = parts[2].split(separator: ".", omittingEmptySubsequences: false)
    guard clock.count == 2, let milliseconds = Int64(clock[0]), let counter = UInt32(clock[1]) else {
      return nil
    }
    self.writer = writer
    self.sequence = Int(sequence)
    tick = Tick(milliseconds: milliseconds, counter: counter)
  }

  /// The line that stands where this one was: as long, with its stamp, and nothing else but the reference. Nil
  /// where there is no room for that.
  func remains(ref: Ref?, length: Int) -> [UInt8]? {
    var line = Array("{\"v\":\(LineEncoder.version),\"w\":\"\(writer.text)\",\"n\":\(sequence)".utf8)
    line += ",\"t\":[\(tick.milliseconds),\(tick.counter)],\"e\":\"\(Event.Word.removed.text)\"".utf8
    let own = ref.map { Array(",\"ref\":\"\($0.text)\"".utf8) } ?? []
    if line.count + own.count + LineMark.sealLength <= length { line += own }
    guard line.count + LineMark.sealLength <= length else { return nil }
    line += [UInt8](repeating: 0x20, count: length - LineMark.sealLength - line.count)
    return line + LineMark.seal(of: line)
  }

  /// Of `,"c":"9f3a12bc"}`.
  static let sealLength = 16

  static func seal(of line: [UInt8]) -> [UInt8] {
    let sum = line.withUnsafeBytes { Checksum.of($0) }
    return Array(",\"c\":\"".utf8) + Checksum.digits(sum) + Array("\"}".utf8)
  }

  /// Whether the line is what is left of one that was forgotten.
  static func isRemains(_ line: UnsafeRawBufferPointer, _ entry: LineEntry) -> Bool {
    let word = ",\"e\":\"\(Event.Word.removed.text)\"".utf8
    let start = Int(entry.body)
    return start > 0 && start + word.count <= line.count
      && line[start..<start + word.count].elementsEqual(word)
  }
}

/// What went out of a line that stays.
struct Blanking: Hashable {
  struct Piece: Hashable {
    let start: Int
    let count: Int
    /// A whole value went, with its quotes; else words within a text.
    let isValue: Bool

    /// What stands there now.
    var filler: [UInt8] {
      if !isValue { return [UInt8](repeating: 0x5F, count: count) }
      return [0x7B, 0x7D] + [UInt8](repeating: 0x20, count: count - 2)
    }
  }

  /// Of the line, in bytes.
  let length: Int
  /// The checksum of the line without them.
  let sum: UInt32
  let pieces: [Piece]

  /// As it stands after the mark of its line: `212:9f3a12bc:120_4,160.6`.
  var text: String {
    let places = pieces.map { "\($0.start)\($0.isValue ? "." : "_")\($0.count)" }
    return
      "\(length):\(String(decoding: Checksum.digits(sum), as: UTF8.self)):\(places.joined(separator: ","))"
  }

  /// The pieces out of a line as it is; nil where nothing goes.
  init?(_ pieces: [Piece], of line: [UInt8]) {
    guard !pieces.isEmpty else { return nil }
    length = line.count
    self.pieces = pieces.sorted { ($0.start, $0.count) < ($1.start, $1.count) }
    var blanked = line
    _ = blanked.withUnsafeMutableBytes { Blanking.fill(pieces, in: $0) }
    guard let covered = line.withUnsafeBytes({ LineSeal(of: $0)?.covered }) else { return nil }
    sum = blanked[..<covered].withUnsafeBytes { Checksum.of($0) }
  }

  /// Nil where it isn't one, or says something that can't be done to a line.
  init?(text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3, let length = UInt32(parts[0]), parts[1].utf8.count == 8,
      let sum = UInt32(parts[1], radix: 16)
    else { return nil }
    self.length = Int(length)
    self.sum = sum
    var pieces: [Piece] = []
    for place in parts[2].split(separator: ",") {
      let isValue = place.contains(".")
      let figures = place.split(separator: isValue ? "." : "_", omittingEmptySubsequences: false)
      guard figures.count == 2, let start = UInt32(figures[0]), let count = UInt32(figures[1]),
        count >= (isValue ? 2 : 1), Int(start) + Int(count) <= Int(length)
      else { return nil }
      pieces.append(Piece(start: Int(start), count: Int(count), isValue: isValue))
    }
    self.pieces = pieces
  }

  /// Sets what stands there now. Values come last, for what is left of one is no text.
  /// - Returns: whether anything else stood there.
  @discardableResult
  static func fill(_ pieces: [Piece], in line: UnsafeMutableRawBufferPointer) -> Bool {
    var hasChanged = false
    for piece in pieces.filter({ !$0.isValue }) + pieces.filter(\.isValue) {
      let part = UnsafeMutableRawBufferPointer(rebasing: line[piece.start..<piece.start + piece.count])
      let filler = piece.filler
      if part.elementsEqual(filler) { continue }
      // Words in a value that is gone already went with it.
      if !piece.isValue, isWithinValue(piece, pieces), isLeftOfValue(part) { continue }
      part.copyBytes(from: filler)
      hasChanged = true
    }
    return hasChanged
  }

  private static func isWithinValue(_ piece: Piece, _ pieces: [Piece]) -> Bool {
    pieces.contains { other in
      other.isValue && other.start <= piece.start && piece.start + piece.count <= other.start + other.count
    }
  }

  private static func isLeftOfValue(_ bytes: UnsafeMutableRawBufferPointer) -> Bool {
    bytes.allSatisfy { $0 == 0x20 || $0 == 0x7B || $0 == 0x7D }
  }
}
