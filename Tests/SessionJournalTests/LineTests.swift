// A line says exactly what happened, whoever writes it, and is safe to show.

import TestSupport

@testable import SessionEngine
import Testing

@testable import SessionJournal

@Suite struct LineTests {
  @Test func checksumIsThatOfZlib() {
    for (text, sum) in [("", 0), ("123456789", 0xCBF4_3926), ("The quick brown fox", 0xB74574DE)] {
      #expect(Array(text.utf8).withUnsafeBytes { Checksum.of($0) } == UInt32(sum), "\(text)")
    }
  }

  @Test func formatIsFixed() throws {
    let ref = try #require(Ref(text: "b12"))
    let wording = Wording(kind: .idea, text: "we delen één \"dossier\"\u{1B}\u{202E}\n")
    let note = Note(ref: ref, phase: .dream, table: "Tafel 2", by: "Anna", wording: wording)
    let writer = try #require(WriterID("ktbwqzrm"))
    let stamp = Stamp(
      id: EventID(writer: writer, sequence: 17), tick: Tick(milliseconds: 1_763_731_992_123, counter: 2),
      at: 1_763_731_992_100, desk: ref.desk)
    let text = String(decoding: lines([StampedEvent(.noted(note), stamp: stamp)]), as: UTF8.self)
    #expect(
      text
        == #"{"v":1,"w":"ktbwqzrm","n":17,"t":[1763731992123,2],"at":1763731992100,"d":"b","e":"noted","ref":"b12","#
        + #""phase":"dream","table":"Tafel 2","by":"Anna","text":"we delen één \"dossier\"\u001b\u202e\n","c":"f4ae726f"}"#
        + "\n")
  }

  @Test(arguments: [1, 2, 3, 4711, 20_261_121, 0xDEAD_BEEF] as [UInt64])
  func decodingIsTheReverseOfEncoding(seed: UInt64) {
    var random = RandomEvents(seed: seed)
    let events = random.run(600, by: "ktbwqzrm")
    let decoded = decode(lines(events))
    #expect(decoded.flaws.isEmpty)
    #expect(decoded.events.count == events.count)
    for (one, other) in zip(events, decoded.events) where !isIdentical(one, other) {
      Issue.record("\(one) became \(other)")
      break
    }
  }

  /// Byte for byte: to Swift `é` and `e` with an accent are equal.
  private func isIdentical(_ one: StampedEvent, _ other: StampedEvent) -> Bool {
    one == other && lines([one]) == lines([other])
  }

  @Test func everyEventNameIsWrittenAndKnown() {
    var random = RandomEvents(seed: 7)
    var names: Set<String> = []
    for event in random.run(3000, by: "a") {
      let line = String(decoding: lines([event]), as: UTF8.self)
      names.formUnion(line.split(separator: "\"e\":\"").dropFirst().map { String($0.prefix { $0 != "\"" }) })
    }
    #expect(names.isSuperset(of: Event.Word.allCases.map(\.text)))
  }

  @Test func aLineIsSafeToShow() {
    var random = RandomEvents(seed: 12)
    let unsafe = String(decoding: lines(random.run(3000, by: "a")), as: UTF8.self).unicodeScalars.filter {
      $0 != "\n" && ($0.value < 0x20 || (0x7F...0x9F).contains($0.value) || isBidiControl($0))
    }
    #expect(unsafe.isEmpty)
  }

  private func isBidiControl(_ scalar: Unicode.Scalar) -> Bool {
    [0x61C, 0x200E, 0x200F].contains(scalar.value) || (0x2028...0x202E).contains(scalar.value)
      || (0x2066...0x2069).contains(scalar.value)
  }

  @Test(arguments: [
    #"{"e":"fencePlaced","fence":2,"v":1,"w":"ab","n":3,"t":[5,6]"#,
    #"  { "v" : 1 , "t" : [ 5 , 6 ] , "n" : 3 , "w" : "ab" , "new" : {"a":[{"b":"]}"}]} , "e" : "fencePlaced" , "fence":2 "#,
    #"{"v":1,"w":"ab","n":3,"t":[5,6],"e":"fencePlaced","fence":2,"fence":3,"e":"moved""#,
    #"{"v":1,"w":"ab","n":3,"t":[5,6],"d":"","at":5,"e":"fence\#u{50}laced","fence":2"#,
    #"{"v":1,"w":"ab","n":3,"t":[5,6],"d":null,"at":null,"x":null,"y":-1.5e9,"e":"fencePlaced","fence":2"#,
  ])
  func otherHandsWriteItDifferently(line: String) throws {
    let decoded = decode(sealed(line))
    #expect(decoded.flaws.isEmpty)
    #expect(decoded.events.map(\.event) == [.fencePlaced(FencePlaced(phase: 2))])
    #expect(decoded.events.first?.stamp.tick == Tick(milliseconds: 5, counter: 6))
    #expect(decoded.events.first?.stamp.at == 5)
  }

  @Test func escapesOfOtherHands() {
    let line =
      #"{"v":1,"w":"a","n":1,"t":[1,0],"e":"mannerChosen","text":"\u00e9\ud83d\ude00\/\b\f\r\ud83dx\udc00""#
    #expect(
      decode(sealed(line)).events.map(\.event) == [
        .mannerChosen(MannerChosen(text: "é😀/\u{8}\u{C}\r\u{FFFD}x\u{FFFD}"))
      ])
  }

  @Test func whatIsNewerIsKeptAndTold() {
    let unknown = #"{"v":1,"w":"a","n":1,"t":[1,0],"e":"danced","how":"wildly""#
    let newer = #"{"v":2,"w":"a","n":2,"t":[2,0],"e":"noted","tekst":"x""#
    let decoded = decode(sealed(unknown) + sealed(newer) + sealed(#"{"v":3,"zz":1"#))
    #expect(
      decoded.events.map(\.event) == [
        .unknown(UnknownEvent(name: "danced")), .unknown(UnknownEvent(name: "noted")),
      ])
    #expect(decoded.flaws.isEmpty)
    #expect(decoded.newer == 1)
  }

  @Test(arguments: [
    (#"{"v":1,"w":"a","n":1,"t":[1,0]"#, Flaw.missingKey("e")),
    (#"{"v":1,"w":"a","n":1,"e":"moved""#, .missingKey("t")),
    (#"{"v":1,"w":"a","n":0,"t":[1,0],"e":"moved""#, .badValue("n")),
    (#"{"v":1,"w":"A b","n":1,"t":[1,0],"e":"moved""#, .badValue("w")),
    (#"{"v":1,"w":"a","n":1,"t":[999999999999999,0],"e":"moved""#, .badValue("t")),
    (#"{"v":1,"w":"a","n":1,"t":[1,0],"e":"moved","ref":"12""#, .missingKey("phase")),
    (#"{"v":1,"w":"a","n":1,"t":[1,0],"e":"moved","ref":"0","phase":"dream""#, .badValue("ref")),
    (#"{"v":1,"w":"a","n":1,"t":[1,0],"e":"fencePlaced","fence":4"#, .badValue("fence")),
    (#"{"v":1,"w":"a","n":1,"t":[1,0],"e":"fencePlaced","fence":"2""#, .badValue("fence")),
    (#"{"v":1,"w":"a","n":1,"t":[1,0],"e":"evaluated","statement":1,"scores":[1,6]"#, .badValue("scores")),
    (#"{"v":1,"w":"a","n":1,"t":[1,0],"e":"undone","of":"a:b""#, .badValue("of")),
    (#"{"v":1,"w":"a","n":1,"t":[1,0],"e":"invitationSet","invitation":"ajar""#, .badValue("invitation")),
    (#"{"v":1,"w":"a","n":1,"t":[1,0],"e":"clockSet","clock":"backwards""#, .badValue("clock")),
    (#"{"v":1,"w":"a","n":1,"t":[1,0],"d":"TOOLONG","e":"mannerChosen","text":"""#, .badValue("d")),
    (#"{"v":1,"w":"a","n":1,"t":[1,0],"e":"mannerChosen","text":[["x"]"#, .notJSON),
    (#"["v",1"#, .notJSON),
  ])
  func rightlySealedNonsenseIsTold(line: String, flaw: Flaw) {
    let decoded = decode(sealed(line))
    #expect(decoded.events.isEmpty)
    #expect(decoded.flaws == [flaw])
  }

  @Test func depthAndLengthDoNoHarm() {
    let deep = String(repeating: "[", count: 200_000) + String(repeating: "]", count: 200_000)
    let long = String(repeating: "x", count: 300_000)
    let line =
      #"{"v":1,"w":"a","n":1,"t":[1,0],"deep":"# + deep + #","e":"mannerChosen","text":""# + long + "\""
    #expect(decode(sealed(line)).events.map(\.event) == [.mannerChosen(MannerChosen(text: long))])
    let braces = Array(String(repeating: "{\"v\":", count: 100_000).utf8)
    #expect(decode(braces + [0x0A]).flaws.count == 1)
  }
}

/// The line with its seal and line feed.
func sealed(_ line: String) -> [UInt8] {
  let bytes = Array(line.utf8)
  let sum = bytes.withUnsafeBytes { Checksum.of($0) }
  return bytes + Array(",\"c\":\"".utf8) + Checksum.digits(sum) + Array("\"}\n".utf8)
}
