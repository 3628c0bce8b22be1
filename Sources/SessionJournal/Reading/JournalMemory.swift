// A large block of memory of which only what is written to is really taken.

import Glibc

/// A block of memory, freed with its last owner.
final class JournalMemory {
  /// Empty if there was no room for it.
  let bytes: UnsafeMutableRawBufferPointer
  private let isMapped: Bool

  /// Blocks from this size on are mapped, in huge pages where there are any: that saves a page fault for every four
  /// kilobytes.
  private static let large = 8 << 20

  init(_ size: Int) {
    isMapped = size >= JournalMemory.large
    guard isMapped else {
      bytes = .allocate(byteCount: size, alignment: 16)
      return
    }
    // Without a reservation: a file can claim a size that no computer has room for, and hold nothing.
    let flags = MAP_PRIVATE | MAP_ANONYMOUS | 0x4000  // MAP_NORESERVE
    guard let start = mmap(nil, size, PROT_READ | PROT_WRITE, Int32(flags), -1, 0), start != MAP_FAILED else {
      bytes = UnsafeMutableRawBufferPointer(start: nil, count: 0)
      return
    }
    madvise(start, size, 14)  // MADV_HUGEPAGE; where there is none, nothing changes
    bytes = UnsafeMutableRawBufferPointer(start: start, count: size)
  }

  deinit {
    if isMapped { munmap(bytes.baseAddress, bytes.count) } else { bytes.deallocate() }
  }
}
