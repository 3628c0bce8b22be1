// A theme file with a fault: file, line, reason, and what would help.

import TestSupport
import Testing

@Suite(.waiting) struct ThemeFileTests {
  @Test(arguments: [
    ("text", 1, "not of the form name = style. For example: text = #1c1b19 on #ffffff"),
    ("\nsing = bold", 2, "‘sing’ is no role or setting. Did you mean sign?"),
    ("key = bold\nkey = plain", 2, "‘key’ was given before, on line 1. Keep one of them."),
    ("inherits = paper\nkey = inc", 2, "‘inc’ is no colour and no attribute. Did you mean ink?"),
    ("inherits = paper\nkey = #12345", 2, "‘#12345’ is no colour. For example: #1c1b19"),
    ("inherits = paper\nkey = ink on", 2, "‘ink on’ is no style. For example: #1c1b19 on #ffffff bold"),
    ("monochrome = ja", 1, "‘ja’ is neither yes nor no. Choose yes or no."),
    ("inherits = papre", 1, "there is no theme ‘papre’. doendag themes lists them."),
    (
      "monochrome = yes\nkey = #000000", 2,
      "a colour (#000000) in a monochrome theme. Use bold, underline or reverse, or take monochrome out."
    ),
    (
      "ground = on #ffffff", 1,
      "ground has no colour or no ground. For example: ground = #1c1b19 on #ffffff"
    ),
    (
      "inherits = paper\nmuted = #999999", 2,
      "muted has a contrast of 2.7:1, less than 7.4:1. Take a darker or a lighter colour."
    ),
    (
      "inherits = paper\n\npalette.grey = #777777", 3,
      "muted has a contrast of 4.3:1, less than 7.4:1. Take a darker or a lighter colour."
    ),
    (
      "inherits = paper\npanel = on #999999", 2,
      "text on panel has a contrast of 6.1:1, less than 7.4:1. Take a darker or a lighter colour."
    ),
    (
      "inherits = paper\nselection = ink on paper", 2,
      "selection has the same ground as the page. For example: selection = #ffffff on #1c1b19"
    ),
  ])
  func isTold(text: String, line: Int, told: String) throws {
    let box = try Sandbox()
    let file = try box.write(text + "\n", to: "mine.theme")
    let run = try box.run("themes", file)
    #expect(run.code == 65)
    #expect(run.text == "")
    #expect(run.messages == "doendag: \(file), line \(line): \(told)\n")
  }

  @Test func aRingIsTold() throws {
    let box = try Sandbox(language: "nl_NL.UTF-8")
    let folder = "home/.config/doendag/themes"
    _ = try box.write("inherits = two\n", to: "\(folder)/one.theme")
    _ = try box.write("inherits = one\n", to: "\(folder)/two.theme")
    let run = try box.run("themes", "one")
    #expect(run.code == 65)
    #expect(
      run.messages
        == "doendag: two, regel 1: de thema’s erven in een kring van elkaar: one > two > one. Haal inherits uit een ervan.\n"
    )
  }
}
