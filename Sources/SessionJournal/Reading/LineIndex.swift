// The index of the lines of all journals, by which they are sorted and found again. An entry takes 40 bytes.

import Glibc
import SessionEngine

/// A line whose checksum and stamp are right.
struct LineEntry {
  var milliseconds: Int64
  /// The offset of the line among the bytes of all journals.
  var offset: Int
  var sequence: UInt32
  var counter: UInt32
  var length: UInt32
  var checksum: UInt32
  /// The writer's number in the table of writers.
  var writer: UInt32
  /// The offset within the line of the members after the stamp; 0 if the whole line has to be parsed.
  var body: UInt16
  /// The line was forgotten. Its sequence number still counts as present, but the line isn't used.
  var isGone = false

  var tick: Tick { Tick(milliseconds: milliseconds, counter: counter) }
}

/// A flaw in the bytes at some offset.
struct Finding {
  var offset: Int
  var flaw: Flaw
}

/// The good lines, and what is wrong with the others.
struct LineIndex: ~Copyable {
  var entries: [LineEntry] = []
  /// The entries of `forgotten` events.
  var forgettings: [LineEntry] = []
  private(set) var writers = WriterTable()
  var findings: [Finding] = []
  /// How many findings there were, including those beyond the limit.
  var findingCount = 0
  /// The offsets of last lines without a line feed.
  private(set) var unfinished: [Int] = []
  /// The offsets of lines of a newer format whose stamp can't be read.
  private(set) var newer: [Int] = []
  private var members = Members()

  /// Pairs of lines with one writer and number and other contents, by their offsets. At most `findingLimit` are kept.
  var doubles: [(Int, Int)] = []
  /// Whether any event stands in several lines.
  var hasDuplicates = false

  /// How many findings are kept, so that a journal that is nothing but damage doesn't fill the memory.
  static let findingLimit = 10_000
  /// The most bytes that a line can have, without its line feed.
  static let longestLine = 1 << 20

  mutating func reserve(_ count: Int) { entries.reserveCapacity(count) }

  /// Adds the lines of a journal, or of a part of it that begins at a line.
  ///
  /// - Parameter base: the offset of these bytes among those of all journals.
  /// - Returns: the number of bytes up to and including the last line feed.
  @discardableResult
  mutating func add(_ bytes: UnsafeRawBufferPointer, base: Int) -> Int {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      let end = lineEnd(bytes, from: start)
      let isWhole = end < bytes.count
      let line = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
      add(line: line, at: base + start, isWhole: isWhole)
      guard isWhole else { return start }
      start = end + 1
    }
    return bytes.count
  }

  /// Adds the lines up to the last line feed, and leaves an unfinished line for later.
  ///
  /// - Returns: the number of bytes that were used.
  mutating func addWhole(_ bytes: UnsafeRawBufferPointer, base: Int) -> Int {
    guard let last = bytes.lastIndex(of: 0x0A) else { return 0 }
    return add(UnsafeRawBufferPointer(rebasing: bytes[...last]), base: base)
  }

  mutating func tell(_ flaw: Flaw, at offset: Int) {
    findingCount += 1
    if findings.count < LineIndex.findingLimit { findings.append(Finding(offset: offset, flaw: flaw)) }
  }

  private mutating func add(line: UnsafeRawBufferPointer, at offset: Int, isWhole: Bool) {
    var line = line
    if line.last == 0x0D { line = UnsafeRawBufferPointer(rebasing: line.dropLast()) }
    if let sum = LineIndex.goodSum(of: line) {
      addGood(line, sum, at: offset)
      if !isWhole { unfinished.append(offset) }
      return
    }
    if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return }
    let salvage = Salvage(line)
    for piece in salvage.good {
      let part = UnsafeRawBufferPointer(rebasing: line[piece.range])
      addGood(part, piece.sum, at: offset + piece.range.lowerBound)
    }
    if let flaw = salvage.flaw(of: line, isWhole: isWhole) { tell(flaw, at: offset) }
    if !isWhole, salvage.endsUnfinished { unfinished.append(offset) }
  }

  /// The checksum of a line, if it is right and the line one that there can be: of no more than the longest length, and
  /// without raw NUL bytes. JSON has none of those, and long runs of them are not even read.
  @inline(__always)
  static func goodSum(of line: UnsafeRawBufferPointer) -> UInt32? {
    guard line.count <= longestLine, let trailer = LineTrailer(of: line), trailer.isRight(for: line),
      let base = line.baseAddress, memchr(base, 0, line.count) == nil
    else { return nil }
    return trailer.sum
  }

  /// Adds a line whose checksum is right to the index, or records why it can't be added.
  private mutating func addGood(_ line: UnsafeRawBufferPointer, _ sum: UInt32, at offset: Int) {
    do throws(Flaw) {
      guard var entry = try stamp(line) else { return newer.append(offset) }
      entry.offset = offset
      entry.checksum = sum
      entries.append(entry)
      if isForgetting(line, body: Int(entry.body)) { forgettings.append(entry) }
    } catch {
      tell(error, at: offset)
    }
  }

  /// Whether the line is a `forgotten` event. This is asked of every line, so it looks at only eight bytes of most.
  @inline(__always)
  private func isForgetting(_ line: UnsafeRawBufferPointer, body: Int) -> Bool {
    guard body + LineIndex.forgetting.count < line.count else { return false }
    if body == 0 {
      return members.value(.e).map { members.bytes($0).elementsEqual("forgotten".utf8) } ?? false
    }
    let word = line.loadUnaligned(fromByteOffset: body, as: UInt64.self)
    return word == LineIndex.forgettingStart
      && line[body..<body + LineIndex.forgetting.count].elementsEqual(LineIndex.forgetting)
  }

  private static let forgetting = Array(",\"e\":\"forgotten\"".utf8)
  /// `,"e":"fo` as an integer, to compare it at once.
  private static let forgettingStart = UInt64(littleEndian: 0x6F66_223A_2265_222C)

  private mutating func stamp(_ line: UnsafeRawBufferPointer) throws(Flaw) -> LineEntry? {
    if let entry = stampAsWritten(line) { return entry }
    return try stampInAnyOrder(line)
  }

  /// The stamp of a line that begins exactly as this program writes it: the quick way. Nil for other lines.
  mutating func stampAsWritten(_ line: UnsafeRawBufferPointer) -> LineEntry? {
    var cursor = Cursor(line)
    guard cursor.take("{\"v\":1,\"w\":\"") else { return nil }
    guard let name = cursor.string(), name.shape == .plain, cursor.take(",\"n\":"),
      let sequence = cursor.digits(), cursor.take(",\"t\":["),
      let milliseconds = cursor.digits(), cursor.take(0x2C),
      let counter = cursor.digits(), cursor.take(0x5D),
      let writer = writers.index(
        named: UnsafeRawBufferPointer(rebasing: line[Int(name.start)..<Int(name.end)]))
    else { return nil }
    return entry(writer, sequence, milliseconds, counter, line, body: cursor.offset)
  }

  private func entry(
    _ writer: UInt32, _ sequence: Int, _ milliseconds: Int, _ counter: Int, _ line: UnsafeRawBufferPointer,
    body: Int
  ) -> LineEntry? {
    guard sequence >= 1, let sequence = UInt32(exactly: sequence), let counter = UInt32(exactly: counter),
      Tick.times.contains(milliseconds), let length = UInt32(exactly: line.count)
    else { return nil }
    return LineEntry(
      milliseconds: Int64(milliseconds), offset: 0, sequence: sequence, counter: counter, length: length,
      checksum: 0, writer: writer, body: UInt16(clamping: body))
  }

  /// The stamp of a line with its keys in another order, or with white space. Nil if it is of a newer format.
  private mutating func stampInAnyOrder(_ line: UnsafeRawBufferPointer) throws(Flaw) -> LineEntry? {
    try members.find(in: line)
    let isNewer = try members.someNumber(.v, 1...Int(Int32.max)) > LineEncoder.version
    do throws(Flaw) {
      return try stamp(of: line)
    } catch {
      if isNewer { return nil }
      throw error
    }
  }

  private mutating func stamp(of line: UnsafeRawBufferPointer) throws(Flaw) -> LineEntry {
    guard let name = members.value(.w), name.shape == .plain else { throw .missingKey(FieldKey.w.word) }
    guard let writer = writers.index(named: members.bytes(name)) else { throw .badValue(FieldKey.w.word) }
    let sequence = try members.someNumber(.n, EventID.sequences)
    let tick = try members.elements(.t).map { wholeNumber(members.bytes($0)) }
    guard tick.count == 2, let milliseconds = tick[0], let counter = tick[1],
      let entry = entry(writer, sequence, milliseconds, counter, line, body: 0)
    else { throw members.has(.t) ? .badValue(FieldKey.t.word) : .missingKey(FieldKey.t.word) }
    return entry
  }
}
