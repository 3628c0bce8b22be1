// Lines of a journal with the checksum that they have to have, made without the code that is tested.

/// A line without its end: the text of a JSON object up to its last member, closed with its checksum, the CRC-32 of zlib.
public func sealedLine(_ text: [UInt8]) -> [UInt8] {
  var sum: UInt32 = 0xFFFF_FFFF
  for byte in text {
    sum ^= UInt32(byte)
    for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
  }
  let digits = String(sum ^ 0xFFFF_FFFF, radix: 16)
  return text + Array(",\"c\":\"\(String(repeating: "0", count: 8 - digits.count))\(digits)\"}".utf8)
}

/// The same with its end.
public func sealedLine(_ text: String) -> [UInt8] { sealedLine(Array(text.utf8)) + [0x0A] }
