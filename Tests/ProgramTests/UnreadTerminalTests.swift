// A terminal that nobody reads, as of a laptop that was closed or a connection that stalled: it stops nothing.

import Canvas
import Glibc
import TestSupport
import Testing

@Suite(.waiting) struct UnreadTerminalTests {
  @Test func enterIsDurableWhileNobodyReadsTheScreen() throws {
    let box = try Sandbox()
    let folder = try box.makeSession()
    let terminal = try PseudoTerminal(Size(rows: 30, columns: 100))
    try terminal.start(try Sandbox.program(), ["open", folder], environment: box.variables)
    terminal.letGo()
    // The first screen is read, so that the desk is known to be there; from here on nobody reads.
    for _ in 0..<100 where !terminal.sent.contains(0x1B) { _ = terminal.receive(within: 100) }
    while terminal.receive(within: 300)?.isEmpty == false {}
    let wanted = (1...30).map { "line \($0)" }
    for (number, line) in wanted.enumerated() {
      // Each new size asks for the whole screen again, more than a terminal takes.
      terminal.resize(to: Size(rows: 30 + number % 2, columns: 100 + number % 3))
      terminal.send(line + "\r")
      usleep(20_000)
    }
    var texts: [String] = []
    for _ in 0..<100 where texts.count < wanted.count {
      usleep(100_000)
      texts = try box.minutes(folder).texts
    }
    #expect(texts == wanted)
    // Pulled out: no line that was noted is offered again as unsent.
    kill(terminal.process, SIGKILL)
    let again = try RawTerminal(box, ["open", folder])
    let shown = String(decoding: again.end(), as: UTF8.self)
    #expect(shown.contains("line 30"))
    #expect(!shown.contains("Your unsent line"))
  }
}
