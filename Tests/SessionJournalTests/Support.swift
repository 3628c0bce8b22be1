// What the tests of the journal share: folders of their own, and lines as bytes.

import Glibc
import SessionEngine
import TestSupport
import Testing

@testable import SessionJournal

extension Scratch {
  /// In the place for temporary files, on whatever disk that is.
  convenience init() {
    do {
      try self.init("journal", within: "/tmp")
    } catch {
      preconditionFailure("\(error)")
    }
  }

  func write(_ bytes: [UInt8], to name: String) {
    #expect(throws: Never.self) { try Files.write(bytes, to: "\(path)/\(name)") }
  }

  /// Empty where it is not there, or no regular file.
  func bytes(of name: String) -> [UInt8] { Files.read("\(path)/\(name)") }

  var names: [String] { Files.names(in: path) }
  var journals: [String] { Files.journals(in: path) }

  /// A copy of every file, as `cp -r` makes one.
  func copy(to other: Scratch) {
    for name in names { other.write(bytes(of: name), to: name) }
  }
}

func lines(_ events: [StampedEvent]) -> [UInt8] {
  var encoder = LineEncoder()
  for event in events { encoder.add(event) }
  return encoder.bytes
}

/// The lines one by one, without their line feeds.
func split(_ bytes: [UInt8]) -> [[UInt8]] {
  bytes.split(separator: 0x0A, omittingEmptySubsequences: true).map(Array.init)
}

func joined(_ lines: [[UInt8]]) -> [UInt8] { lines.flatMap { $0 + [0x0A] } }

/// What came of some bytes.
struct Decoded {
  var events: [StampedEvent] = []
  var flaws: [Flaw] = []
  var newer = 0
  var unfinished = 0
}

/// The events of these bytes as a reading would fold them, and what it would tell.
func decode(_ bytes: [UInt8]) -> Decoded {
  var decoded = Decoded()
  bytes.withUnsafeBytes { all in
    var index = LineIndex()
    index.add(all, base: 0)
    index.arrange()
    var decoder = EventDecoder()
    for entry in index.entries {
      do throws(Flaw) {
        decoded.events.append(try decoder.read(entry, by: index.writers[entry.writer], in: all))
      } catch {
        index.tell(error, at: entry.offset)
      }
    }
    decoded.flaws = index.findings.map(\.flaw)
    decoded.newer = index.newer.count
    decoded.unfinished = index.unfinished.count
  }
  return decoded
}

let today = Day(number: 20_778)

func moment(_ milliseconds: Int64) -> Moment { Moment(milliseconds: milliseconds, today: today) }

/// A note with this text at the desk's next reference.
func note(_ text: String, at desk: DeskLabel, in session: Session, by name: String? = nil) -> Event {
  .noted(
    Note(
      ref: session.nextRef(at: desk), phase: .dream, by: name, wording: Wording(kind: .idea, text: text)))
}

func founding(_ title: String = "Zorg in Oost") -> Event {
  .sessionFounded(Founding(id: "zorg-in-oost-4711", title: title, language: .dutch))
}
