// The blocks of a Markdown page: headings, paragraphs and lists, with the blank lines that they need.

/// A page that grows block by block.
struct Page {
  private var buffer: Buffer
  private var inList = false
  /// Where lines after the first of the current item begin.
  private var indent = 0

  var bytes: [UInt8] { buffer.bytes }

  init(reserving count: Int) { buffer = Buffer(reserving: count) }

  /// A heading in the program's own words.
  mutating func heading(_ level: Int, own text: String) {
    startBlock()
    buffer.add("\(String(repeating: "#", count: level)) \(text)\n")
  }

  /// A heading with words from people.
  mutating func heading(_ level: Int, person text: String) { heading(level, own: escaped(text)) }

  mutating func paragraph(_ write: (inout Page) -> Void) {
    startBlock()
    fill(indent: 0, write)
  }

  /// A list item. `level` 0 is outermost; beyond the sixth, items stay at the sixth. `task`: with a box to tick.
  mutating func item(level: Int = 0, task: Bool = false, _ write: (inout Page) -> Void) {
    if !inList { startBlock() }
    inList = true
    let indent = 2 * min(level, 6)
    for _ in 0..<indent { buffer.add(byte: 0x20) }
    buffer.add(task ? "- [ ] " : "- ")
    fill(indent: indent + 2, write)
  }

  private mutating func fill(indent: Int, _ write: (inout Page) -> Void) {
    self.indent = indent
    write(&self)
    buffer.add(byte: 0x0A)
  }

  private mutating func startBlock() {
    inList = false
    if buffer.last != nil { buffer.add(byte: 0x0A) }
  }

  // The text of the paragraph or item that is being written.

  /// The program's own words, which are Markdown already.
  mutating func own(_ text: String) { buffer.add(text) }
  /// Words of the program or of people that are made safe here.
  mutating func person(_ text: String) { buffer.add(text: text, .block(indent: indent)) }
  mutating func person(_ text: String, _ place: MarkdownPlace) { buffer.add(text: text, place) }
}
