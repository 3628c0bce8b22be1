// How reading and minutes grow with what a folder holds: each kind of it once, four and sixteen times as large.

import Glibc
import Minutes
import SessionEngine
import SessionJournal
import TestSupport

/// A kind of line that a folder can hold many of, and the lines for a size.
private struct Crowd {
  let name: String
  /// Each without its stamp: the event's word and the event's own members.
  let events: @Sendable (_ size: Int) -> [(word: String, members: String)]

  private static func person(_ number: Int) -> String { "Persoon \(number) van Oost" }

  private static func line(_ number: Int, _ phase: String, _ more: String = "") -> (String, String) {
    ("noted", "\"ref\":\"\(number)\",\"phase\":\"\(phase)\"\(more),\"text\":\"regel\"")
  }

  static let all = [
    Crowd(name: "a chain of dreams") { size in
      (1...size).map { line($0, "dream", $0 == 1 ? "" : ",\"links\":[\"\($0 - 1)\"]") }
    },
    Crowd(name: "dreams with 30 links each") { size in
      (1...size).map { number in
        let links = (max(1, number - 30)..<number).map { "\"\($0)\"" }.joined(separator: ",")
        return line(number, "dream", number == 1 ? "" : ",\"links\":[\(links)]")
      }
    },
    Crowd(name: "people with other names") { size in
      (1...size).map { ("enrolled", "\"name\":\"\(person($0))\",\"code\":\"\"") }
    },
    Crowd(name: "speakers nobody enrolled") { size in
      (1...size).map { line($0, "dream", ",\"by\":\"\(person($0))\"") }
    },
    Crowd(name: "tables") { size in
      (1...size).map { ("tableAdded", "\"name\":\"Tafel \($0)\",\"letter\":\"\"") }
    },
    Crowd(name: "people at a table each") { size in
      (1...size).map { ("enrolled", "\"name\":\"\(person($0))\",\"code\":\"\",\"table\":\"Tafel \($0)\"") }
    },
    Crowd(name: "moves of the walk") { size in
      [("enrolled", "\"name\":\"Anna\",\"code\":\"an\"")]
        + (1...size).map { ("phaseEntered", "\"phase\":\"\($0 % 2 == 0 ? "dream" : "vision")\"") }
    },
    Crowd(name: "mandates renewed") { size in
      let names = (1...size).map { "\"\(person($0))\"" }.joined(separator: ",")
      return [("mandatesRenewed", "\"names\":[\(names)],\"renewal\":\"renewed\"")]
    },
    Crowd(name: "turns in a round") { size in
      let names = (1...size).map { "\"\(person($0))\"" }.joined(separator: ",")
      return [("roundBegun", "\"names\":[\(names)]")]
        + (1...size).map { line($0, "dream", ",\"by\":\"\(person($0))\"") }
    },
    Crowd(name: "votes for as many options") { size in
      let links = (1...size).map { "\"\($0)\"" }.joined(separator: ",")
      return (1...size).map { line($0, "dream") } + [("pollOpened", "\"kind\":\"dots\",\"links\":[\(links)]")]
        + (1...size).map {
          ("voted", "\"of\":\"crowd:\(size + 2)\",\"name\":\"\(person($0))\",\"choice\":\"#\($0)\"")
        }
    },
    Crowd(name: "agreements with consent") { size in
      (1...size).flatMap {
        [
          line($0, "order", ",\"kind\":\"agreement\""),
          ("pollOpened", "\"kind\":\"consent\",\"links\":[\"\($0)\"]"),
        ]
      }
    },
    Crowd(name: "what was carried") { size in
      (1...size).map {
        (
          "carried",
          "\"ref\":\"\($0)\",\"session\":\"s\",\"origin\":\"\($0)\",\"kind\":\"agreement\",\"text\":\"regel\""
        )
      }
    },
    Crowd(name: "pieces that were blanked") { size in
      let marks = (1...size).map { "\"crowd.2.2000.0.\($0)+1.200.0badc0de\"" }.joined(separator: ",")
      return [("mannerChosen", "\"text\":\"luisteren\""), ("forgotten", "\"blanked\":[\(marks)]")]
    },
  ]
}

/// Measures each crowd, in time of the processor.
struct Growth {
  private static let base = 500

  func run() throws {
    print("reading and minutes, once, four and sixteen times as much; 4.0x is in step")
    for crowd in Crowd.all {
      let times = try [1, 4, 16].map { try Growth.measure(crowd, Growth.base * $0) }
      let factors = zip(times.dropFirst(), times).map { oneDecimal(Double($0) / Double(max(1, $1))) + "x" }
      print(
        "  \(crowd.name.padded(to: 26))  \(times.map(milliseconds).joined(separator: "  "))  \(factors.joined(separator: "  "))"
      )
      fflush(nil)
    }
  }

  private static func measure(_ crowd: Crowd, _ size: Int) throws -> UInt64 {
    let scratch = try Scratch("growth")
    let founding = ("sessionFounded", "\"id\":\"crowd\",\"title\":\"T\",\"language\":\"nl\"")
    let lines = ([founding] + crowd.events(size)).enumerated().flatMap { index, event in
      sealedLine(
        "{\"v\":1,\"w\":\"crowd\",\"n\":\(index + 1),\"t\":[\((index + 1) * 1000),0],\"e\":\"\(event.0)\",\(event.1)"
      )
    }
    try Files.write(lines, to: "\(scratch.path)/plenary-crowdaaa.jsonl")
    return try Stopwatch.use {
      let session = try SessionFolder(scratch.path).read().session
      for format in MinutesFormat.allCases {
        _ = Minutes.render(session, format: format, language: .dutch)
      }
    }
  }
}
