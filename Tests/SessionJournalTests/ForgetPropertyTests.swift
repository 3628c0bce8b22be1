// Whatever is forgotten, and however old and new copies of journals come together: one state, and nothing of it.

import TestSupport

@testable import SessionEngine
import Testing

@testable import SessionJournal

@Suite struct ForgetPropertyTests {
  private static let names = ["Anna de Vries", "anna de vriés", "Bram", "日本 花子", "Zoë \"Z\" Øst", "An"]
  private static let said = [
    "Anna zei het", "dat is van Bram en Zoë", "zoals 日本 花子 wil", "niets \u{202E}bijzonders\n", "An en Anna",
    "de tafel van Øst", "\u{1F}", "Bram's boek", "brams boek", "",
  ]

  /// A session of several writers, with hostile events among what people said.
  private func session(_ seed: UInt64) -> [[StampedEvent]] {
    var random = RandomEvents(seed: seed)
    var tick = Tick(milliseconds: 1_763_731_992_123, counter: 0)
    return ["aaaaaaaa", "bbbbbbbb", "cccccccc"].enumerated().map { index, name in
      guard let writer = WriterID(name), let desk = DeskLabel(text: ["", "b", "-ktbw"][index]) else {
        return []
      }
      return (1...40).map { sequence in
        tick = tick.next(at: tick.milliseconds + 1)
        let stamp = Stamp(
          id: EventID(writer: writer, sequence: sequence), tick: tick, at: tick.milliseconds, desk: desk)
        return StampedEvent(event(sequence, desk, &random), stamp: stamp)
      }
    }
  }

  private func event(_ sequence: Int, _ desk: DeskLabel, _ random: inout RandomEvents) -> Event {
    let names = ForgetPropertyTests.names
    let said = ForgetPropertyTests.said
    let wording = Wording(
      kind: random.pick(Kind.allCases), text: random.pick(said), said: random.maybe { $0.pick(said) },
      because: random.maybe { $0.pick(said) }, helpers: random.some { $0.pick(names) })
    let ref = Ref(desk: desk, number: max(1, sequence - 1))
    switch sequence % 8 {
    case 0: return .reworded(Reworded(ref: ref, wording: wording))
    case 1:
      return .enrolled(
        Enrolment(
          name: random.pick(names), code: "c\(sequence)",
          organisation: random.maybe { $0.pick(["GGD", "Øst & co"]) }))
    case 2: return .attributed(Attributed(ref: ref, name: random.maybe { $0.pick(names) }))
    case 3:
      return .mandatesRenewed(
        MandatesRenewed(
          names: random.some { $0.pick(names) }, renewal: .changed, why: random.pick(said)))
    case 4: return .privateNoted(PrivateNoted(text: random.pick(said)))
    default:
      return .noted(
        Note(
          ref: Ref(desk: desk, number: sequence), phase: .dream, by: random.maybe { $0.pick(names) },
          wording: wording))
    }
  }

  @Test(arguments: [1, 2, 3, 5, 4711, 20_261_121] as [UInt64])
  func oneStateEverywhere(seed: UInt64) throws {
    var random = RandomEvents(seed: seed)
    let room = Scratch()
    let journals = session(seed)
    for (index, events) in journals.enumerated() { room.write(lines(events), to: "w-\(index).jsonl") }
    let old = try FolderContents(room.path).files
    let folder = SessionFolder(room.path)
    var targets: [ForgetTarget] = [.person(random.pick(ForgetPropertyTests.names))]
    if let line = try folder.read().session.contributions.last { targets.append(.line(line.ref)) }
    targets.append(.person(random.pick(ForgetPropertyTests.names)))
    // One machine throughout: what it forgot it may overwrite.
    let home = Scratch()
    let state = StateFolder(home.path + "/doendag")
    for target in targets {
      let forgetter = Forgetter(folder, state: state)
      let outcome = try forgetter.forget(target, at: moment(1_763_731_999_999))
      #expect(outcome.faults.isEmpty)
      // Nothing is left that the target names, in whatever is read or stands in the bytes.
      #expect(try forgetter.plan(target).isEmpty, "\(target)")
    }
    let reading = try folder.read()
    #expect(reading.report.isWhole)
    #expect(reading.report.returned.isEmpty)
    let clean = dump(reading.session)
    let new = try FolderContents(room.path).files
    for _ in 0..<5 { try deliver(old, new, clean, state, &random) }
  }

  /// Old and new copies, whole, in part, doubled and under other names; the journals that tell of it are there.
  private func deliver(
    _ old: [String: [UInt8]], _ new: [String: [UInt8]], _ clean: String, _ state: StateFolder,
    _ random: inout RandomEvents
  ) throws {
    let other = Scratch()
    for (name, bytes) in new where old[name] == nil { other.write(bytes, to: name) }
    for (name, bytes) in old {
      let fresh = new[name] ?? []
      switch random.pick([0, 1, 2, 3]) {
      case 0: other.write(bytes, to: name)
      case 1:
        other.write(bytes, to: "x-aaaabbbb-\(name)")
        other.write(fresh, to: name)
      case 2: other.write(Array(fresh[..<(fresh.count / 2)] + bytes[(fresh.count / 2)...]), to: name)
      default:
        let mixed = zip(split(bytes), split(fresh)).flatMap { [$0, $1] }
        other.write(joined(mixed.shuffled(using: &random.random)), to: name)
      }
    }
    let reading = try SessionFolder(other.path).read()
    #expect(dump(reading.session) == clean)
    #expect(reading.report.isWhole)
    #expect(try Forgetter(SessionFolder(other.path), state: state).finish().isEmpty)
    let scrubbed = try SessionFolder(other.path).read()
    #expect(scrubbed.report.returned.isEmpty)
    #expect(dump(scrubbed.session) == clean)
    let known = Set(new.values.flatMap { split($0) })
    let bytes = try FolderContents(other.path).files
    for (name, line) in bytes.flatMap({ file in split(file.value).map { (file.key, $0) } }) {
      // What was cut halfway has no reference left.
      let isKnown = known.contains(line) || line.contains(word: "\"e\":\"removed\" ")
      if !isKnown { Issue.record("\(name): \(String(decoding: line, as: UTF8.self))") }
    }
  }
}
