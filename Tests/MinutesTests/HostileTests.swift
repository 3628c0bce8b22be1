// Texts that try to be something else: headings, links, images, HTML, tables, formulas, controls.

import Foundation
import Minutes
@testable import SessionEngine
import Testing

@Suite struct Hostile {
  static let atoms = [
    "*", "_", "**", "`", "```", "[", "]", "](x)", "![a](http://b)", "<b>", "<!--", "-->", "|", "~~", "&amp;",
    "$x$", "^",
    "#", "# ", "@a", "!", "+ ", "- ", "= ", "===", "---", "% ", "%%", "\"", "'", "1. ", "2) ", "a) ", "(1) ",
    "http://x.nl",
    "www.x.nl", "mailto:a", "//x", ":smile:", ": ", "\n", "\n\n", "\r\n", "\\", "\\\n", "    ", "\t", "> ",
    "\n| a | b |\n|---|---|\n", "[^1]: x", "[a]: http://b", "woord", "é", "日本", "x.nl", "{#id}", "::: x",
    "- [ ] x", "14:07",
    "==x==", "<script>alert(1)</script>", "</div>", "&#35;", "..", "\u{A0}", "👩‍👩‍👧", "[[x]]", "#tag",
    "\u{1B}[31m", "\u{202E}",
    "\u{85}", "\u{7F}", "\u{0}", "\u{2028}", "\u{FEFF}", "\u{E0041}",
  ]

  /// A session of texts made from the atoms with a seed that stays.
  static func session(seed: UInt64, lines: Int) throws -> (Fixture, texts: [String]) {
    var made = try Fixture()
    var state = seed
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    made.happen(.sessionFounded(Founding(id: "h", title: "# T <b> {#x}", language: .english)))
    made.happen(.enrolled(Enrolment(name: "*An* [x](y)", code: "an", organisation: "<img src=x>")))
    var texts: [String] = []
    for _ in 0..<lines {
      texts.append(
        (0...next(7)).map { _ in atoms[next(atoms.count)] }.joined(separator: next(2) == 0 ? "" : " "))
    }
    let kinds = Kind.allCases
    for text in texts {
      try made.note(
        text, by: next(2) == 0 ? nil : "*An* [x](y)", kinds[next(kinds.count)], because: text, firstStep: text
      )
    }
    try made.feedEverythingElse(texts)
    return (made, texts)
  }

  /// Every line of the Markdown is one that the minutes make: text can't begin a block.
  @Test(arguments: [1, 2, 3, 4])
  func nothingBeginsABlock(seed: UInt64) throws {
    let (made, _) = try Hostile.session(seed: seed, lines: 300)
    let plain = try Fixture().minutes(.markdown, .english)
    let lines = try made.minutes(.markdown, .english).split(separator: "\n", omittingEmptySubsequences: false)
    let headings = lines.filter { $0.hasPrefix("#") }
    #expect(headings.count == Set(headings).count)
    #expect(headings.allSatisfy { !$0.contains("<") || $0.contains("\\<") })
    var isContinued = false
    for line in lines {
      let start = line.drop { $0 == " " }
      if isContinued {
        #expect(
          !["#", "-", "+", "*", ">", "|", "=", "~", "`", "<", ":", "%"].contains(start.first ?? "x"),
          "\(line)")
        #expect(!start.isEmpty)
      } else {
        let isOwn =
          start.isEmpty || start.hasPrefix("- ") || line.hasPrefix("#") || plain.contains(line.prefix(12))
          || !line.hasPrefix(" ")
        #expect(isOwn, "\(line)")
      }
      isContinued = line.hasSuffix("\\") && line.reversed().prefix { $0 == "\\" }.count % 2 == 1
    }
  }

  @Test(arguments: [5, 6])
  func nothingHidden(seed: UInt64) throws {
    let (made, _) = try Hostile.session(seed: seed, lines: 300)
    for format in [MinutesFormat.markdown, .csv] {
      let text = try made.minutes(format, .english)
      #expect(text.contains("␛"))
      for scalar in text.unicodeScalars {
        let isControl =
          scalar.value < 0x20 && scalar.value != 0x0A && scalar.value != 0x09 && scalar.value != 0x0D
        #expect(!isControl && !(0x7F...0x9F).contains(scalar.value))
        #expect(
          !(0x202A...0x202E).contains(scalar.value) && scalar.value != 0xFEFF && scalar.value != 0xE0041)
      }
    }
  }

  @Test func tokens() throws {
    var made = try Fixture()
    try made.note("a\u{1B}b\u{7F}c\u{202E}d\u{9F}e\u{200D}f\u{200C}g\u{E0041}h\r\nj\rk")
    let text = try made.minutes(.markdown, .english)
    #expect(text.contains("a␛b␡c⟨U+202E⟩d⟨U+009F⟩e\u{200D}f\u{200C}g⟨U+E0041⟩h\\\n"))
    #expect(text.contains("j␍k"))
    let flag = "🏴󠁧󠁢󠁥󠁮󠁧󠁿"
    var other = try Fixture()
    try other.note(flag)
    #expect(try other.minutes(.markdown, .english).contains(flag))
  }

  @Test func everydayTextStaysReadable() throws {
    var made = try Fixture()
    let text = "Om 14:07 belt mevrouw: 'te duur!', zegt zij (niet boos), 80% - of meer; zie 2.5 en a/b."
    try made.note(text)
    #expect(try made.minutes(.markdown, .dutch).contains(text))
  }

  /// cmark-gfm, where it is installed, finds no structure but ours.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/cmark-gfm")))
  func cmarkFindsNothing() throws {
    let (made, _) = try Hostile.session(seed: 7, lines: 500)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/cmark-gfm")
    process.arguments = [
      "--unsafe", "-e", "table", "-e", "strikethrough", "-e", "autolink", "-e", "footnotes",
    ]
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    let markdown = Data(try made.minutes(.markdown, .english).utf8)
    DispatchQueue.global().async {
      input.fileHandleForWriting.write(markdown)
      input.fileHandleForWriting.closeFile()
    }
    let html = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    for tag in [
      "<a ", "<img", "<table", "<pre", "<code", "<em", "<strong", "<del", "<script", "<b>", "<hr",
      "<blockquote", "<div", "<ol", "<!--",
    ] {
      #expect(!html.contains(tag), "\(tag)")
    }
    #expect(html.contains("<h1># T &lt;b&gt; {#x}</h1>"))
    #expect(html.contains("<h3>Say and do</h3>"))
  }

  /// pandoc, where it is installed, neither.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/pandoc")))
  func pandocFindsNothing() throws {
    let (made, _) = try Hostile.session(seed: 9, lines: 150)
    let file = URL(fileURLWithPath: NSTemporaryDirectory() + "doendag-\(UUID().uuidString).md")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(try made.minutes(.markdown, .english).utf8).write(to: file)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/pandoc")
    process.arguments = ["-f", "markdown", "-t", "json", file.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let tree = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    for element in [
      "Link", "Image", "Table", "RawBlock", "RawInline", "Code", "CodeBlock", "Emph", "Strong", "Strikeout",
      "Math",
      "BlockQuote", "OrderedList", "DefinitionList", "HorizontalRule", "Div", "Span", "Note", "Superscript",
      "Cite",
      "LineBlock", "Subscript",
    ] {
      #expect(!tree.contains("{\"t\":\"\(element)\""), "\(element)")
    }
  }

  @Test func jsonKeepsEveryByte() throws {
    let (made, texts) = try Hostile.session(seed: 8, lines: 400)
    let json = try made.minutes(.json)
    for scalar in json.unicodeScalars {
      #expect(!((scalar.value < 0x20 && scalar.value != 0x0A) || (0x7F...0x9F).contains(scalar.value)))
      #expect(!(0x2028...0x202E).contains(scalar.value))
    }
    let parsed = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let lines = try #require(parsed["contributions"] as? [[String: Any]])
    #expect(lines.count == texts.count)
    for (line, text) in zip(lines, texts) {
      #expect((line["text"] as? String).map { Array($0.utf8) } == Array(text.utf8))
    }
    let reasons = try #require(parsed["polls"] as? [[String: Any]])
      .flatMap { $0["votes"] as? [[String: Any]] ?? [] }.compactMap { $0["why"] as? String }
    #expect(!reasons.isEmpty)
    #expect(reasons.allSatisfy { why in texts.contains { Array($0.utf8) == Array(why.utf8) } })
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\0=1", "＝1+1", "＋1", "－1", "＠SUM(A1)"])
  func noFormula(text: String) throws {
    var made = try Fixture()
    made.happen(.enrolled(Enrolment(name: "=cmd", code: "cm")))
    let ref = try made.note(text, by: "=cmd", because: text)
    made.happen(.putTogether(PutTogether(label: text, refs: [ref])), .harvested(Harvested(ref: ref)))
    let row = try #require(try made.minutes(.csv).split(separator: "\r\n").last)
    for cell in row.split(separator: ",") {
      let inner = cell.drop { $0 == "\"" }
      #expect(
        !["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "␀", "␍"].contains(inner.first ?? "x"), "\(cell)")
    }
    #expect(row.contains("'=cmd"))
  }

  @Test func quoting() throws {
    var made = try Fixture()
    try made.note("zij zei \"ja\", en\nnog iets; klaar")
    #expect(try made.minutes(.csv).contains(",\"zij zei \"\"ja\"\", en\nnog iets; klaar\","))
  }
}
