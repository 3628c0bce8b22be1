// What the tests of the journal share: folders of their own, random events from a seed, and a dump of a session.

import Glibc
import SessionEngine
import Testing

@testable import SessionJournal

/// A folder that is gone after the test.
final class Scratch {
  let path: String

  init() {
    var template = Array("/tmp/doendag-test-XXXXXX".utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? "/tmp"
  }

  deinit { Scratch.remove(path) }

  static func remove(_ path: String) {
    chmod(path, 0o700)
    if let folder = try? Disk().openFolder(path) {
      for name in (try? Disk().list(folder)) ?? [] {
        if unlink("\(path)/\(name)") != 0 { remove("\(path)/\(name)") }
      }
    }
    rmdir(path)
  }

  func write(_ bytes: [UInt8], to name: String) {
    let file = open("\(path)/\(name)", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    #expect(Glibc.write(file, bytes, bytes.count) == bytes.count)
    close(file)
  }

  func bytes(of name: String) -> [UInt8] {
    guard let folder = try? Disk().openFolder(path), let file = try? Disk().openRegular(name, in: folder)
    else {
      return []
    }
    return (try? Disk().readAll(file)) ?? []
  }

  var names: [String] { (try? Disk().openFolder(path)).flatMap { try? Disk().list($0) } ?? [] }
  var journals: [String] { names.filter { $0.hasSuffix(".jsonl") } }

  /// A copy of every file, as `cp -r` makes one.
  func copy(to other: Scratch) {
    for name in names { other.write(bytes(of: name), to: name) }
  }
}

/// Random numbers that are the same for the same seed. SplitMix64.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
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

/// Everything a session says about itself, in one text that is the same for the same state.
func dump(_ session: Session) -> String {
  var text = ""
  Swift.dump(session.founding, to: &text)
  Swift.dump(session.playbook, to: &text)
  Swift.dump(session.participants, to: &text)
  for walk in session.walks {
    text +=
      "\(walk.table ?? "-") \(walk.letter) \(walk.phase) \(walk.visited.sorted()) \(walk.moves) \(walk.clock) "
    text += "\(walk.invitesUnheard) "
    text += "\(walk.lines) \(walk.open) \(walk.ambitions)\n"
  }
  for line in session.contributions {
    text +=
      "\(line.ref.text) \(line.at) \(Array(line.text.utf8)) \(Array(line.said.utf8)) \(line.phase) \(line.kind)"
    text += " \(line.isWithdrawn) \(line.walk) \(line.speaker ?? -1) \(line.wording)\n"
  }
  text += "\(session.scope) \(session.manners) \(session.results) \(session.privateNotes)\n"
  text +=
    "\(session.evaluation) \(session.fence ?? 0) \(session.carried) \(session.tick) \(session.revision)\n"
  text += "\(session.pastSessions) \(session.missing) \(session.principles) \(session.polls)\n"
  text += "\(session.harvest) \(session.together)\n"
  text += "\(session.walks.map { session.turnsToCome(at: $0.table) })\n"
  text += "\(session.unknownEvents.sorted { $0.key < $1.key }) \(session.allAsks)\n"
  let desks = session.deskLabels.sorted()
  text +=
    "\(desks.map { "\(session.nextRef(at: $0).text) \(String(describing: session.undoable(at: $0)))" })\n"
  return text
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
