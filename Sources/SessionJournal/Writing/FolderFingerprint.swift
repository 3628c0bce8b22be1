// A fingerprint of the machine and the folder, by which a program knows whether it runs where the session began.

import Glibc

/// Hashes that tell machines and folders apart without revealing anything about them.
enum FolderFingerprint {
  /// The fingerprint of this machine and folder. A copy of the folder has a different one, since its inode differs.
  static func of(_ folder: Handle, _ disk: Disk) throws(SystemFault) -> String {
    hash([machine(), String(try disk.inspect(folder).inode)])
  }

  /// 16 hex digits that stand for these texts. FNV-1a, 64 bits.
  static func hash(_ texts: [String]) -> String {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    for text in texts {
      for byte in Array(text.utf8) + [0] { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    let digits = String(sum, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The machine's identity, or its host name if it has none.
  private static func machine() -> String {
    let file = open("/etc/machine-id", O_RDONLY | O_CLOEXEC | O_NOCTTY)
    var bytes = [UInt8](repeating: 0, count: 256)
    if file >= 0 {
      defer { close(file) }
      let count = read(file, &bytes, 64)
      if count >= 32 { return String(decoding: bytes[..<32], as: UTF8.self) }
    }
    guard gethostname(&bytes, bytes.count) == 0 else { return "" }
    return String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }
}
