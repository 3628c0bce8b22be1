// The one way through text, cluster by cluster: quick where letters stand alone, careful elsewhere.

/// Hands out the clusters of a text, safe and visible, with the columns that each takes and the byte of the text at which
/// it ends, until `body` says no.
///
/// A stretch in which each scalar is a cluster of its own is walked over as bytes. What begins with anything else goes
/// through ``visible(_:)``, up to where two scalars stand alone again; in text that comes from there, the ends are exact,
/// in other text those of a cluster made visible lie at the end of its stretch.
@inline(__always)
func scanClusters(_ text: String, _ body: (_ cluster: Cluster, _ width: Int, _ end: Int) -> Bool) {
  var text = text
  text.withUTF8 { scanClusters($0, body) }
}

/// The same for the bytes of a text.
@inline(__always)
func scanClusters(
  _ bytes: UnsafeBufferPointer<UInt8>, _ body: (_ cluster: Cluster, _ width: Int, _ end: Int) -> Bool
) {
  var offset = 0
  while offset < bytes.count {
    let (value, length) = decodeScalar(bytes, at: offset)
    let next = offset + length
    let isFree = next == bytes.count || isPrintableASCII(bytes[next])
    if isSimple(value), isFree || standsAlone(bytes, at: next) {
      guard body(Cluster(simple: value), 1, next) else { return }
      offset = next
      continue
    }
    let stop = endOfStretch(bytes, from: next)
    let stretch = UnsafeBufferPointer(rebasing: bytes[offset..<stop])
    guard scanStretch(stretch, from: offset, body) else { return }
    offset = stop
  }
}

@inline(__always)
private func isPrintableASCII(_ byte: UInt8) -> Bool { byte >= 0x20 && byte < 0x7F }

/// How many columns the bytes take where each scalar is shown as it is, in a column of its own; nil for other text.
func columnsOfSimple(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  var columns = 0
  var offset = 0
  let raw = UnsafeRawBufferPointer(bytes)
  while offset < bytes.count {
    if offset + 8 <= bytes.count,
      isPrintableASCII(raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    {
      offset += 8
      columns += 8
      continue
    }
    let (value, length) = decodeScalar(bytes, at: offset)
    guard isSimple(value) else { return nil }
    offset += length
    columns += 1
  }
  return columns
}

/// Whether each of eight bytes is: none has its high bit set, nor gets it by adding 1, nor lacks 0x20 and more.
@inline(__always)
private func isPrintableASCII(_ eight: UInt64) -> Bool {
  let ones: UInt64 = 0x0101_0101_0101_0101
  let high = ones << 7
  // Without high bits each byte keeps to itself: 0x80 is added, so that taking 0x20 away borrows from no neighbour.
  return eight & high == 0 && (eight &+ ones) & high == 0 && ((eight | high) &- (ones &* 0x20)) & high == high
}

/// Whether nothing that begins at the byte can belong to what stands before it.
@inline(__always)
private func standsAlone(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
  offset == bytes.count || isSimple(decodeScalar(bytes, at: offset).value)
}

/// Where two scalars in a row stand alone again, or the text ends.
private func endOfStretch(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  var offset = start
  while offset < bytes.count {
    let (value, length) = decodeScalar(bytes, at: offset)
    if isSimple(value), standsAlone(bytes, at: offset + length) { return offset }
    offset += length
  }
  return offset
}

private func scanStretch(
  _ bytes: UnsafeBufferPointer<UInt8>, from offset: Int, _ body: (Cluster, Int, Int) -> Bool
) -> Bool {
  let shown = visible(String(decoding: bytes, as: UTF8.self))
  var reader = ClusterReader(shown)
  while let (cluster, width) = reader.next() {
    let length = min(bytes.count, shown.utf8.distance(from: shown.startIndex, to: reader.index))
    guard body(cluster, width, offset + length) else { return false }
  }
  return true
}

/// The scalar that begins at a byte of valid UTF-8, and how many bytes it takes.
@inline(__always)
func decodeScalar(
  _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int
) -> (value: UInt32, length: Int) {
  let first = UInt32(bytes[offset])
  if first < 0x80 { return (first, 1) }
  func more(_ step: Int) -> UInt32 { UInt32(bytes[offset + step]) & 0x3F }
  if first < 0xE0 { return ((first & 0x1F) << 6 | more(1), 2) }
  if first < 0xF0 { return ((first & 0x0F) << 12 | more(1) << 6 | more(2), 3) }
  return ((first & 0x07) << 18 | more(1) << 12 | more(2) << 6 | more(3), 4)
}
