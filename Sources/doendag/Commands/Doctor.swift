// `doendag doctor`: reports on the terminal and on what the room can read, and shows a test card.

import Canvas
import Screens
import SessionEngine
import Terminal
import Words

extension ProgramCommand {
  static let doctor = ProgramCommand(
    "doctor",
    Both(
      "look at the terminal, and at what the room can read",
      "kijken naar de terminal, en wat de zaal kan lezen"),
    options: [.room, .imageHeight, .theme],
    forms: [[.optional([.option(.room), .option(.imageHeight)])]]
  ) { call throws(Failure) in
    let room = try call.room()
    let words = try call.words()
    let (themes, trouble) = try call.themes()
    if let trouble { reportFailure(trouble(words)) }
    let doctor = Doctor(words: words, report: Terminal.report(), room: room)
    try StandardOutput.write(doctor.readable(doctor.lines.map { visible($0) + "\n" }.joined() + "\n"))
    let card = doctor.card(themes.current)
    if let bytes = Terminal.inline(card) {
      try StandardOutput.write(bytes)
    } else {
      try StandardOutput.write(doctor.readable(card.text + "\n"))
    }
    return .good
  }
}

extension Option {
  fileprivate static let room = Option(
    "--room", ArgumentValue(.length, Both("LENGTH", "LENGTE"), example: "12m"),
    Both("how far the back row is", "hoe ver de achterste rij zit"))
  fileprivate static let imageHeight = Option(
    "--image-height", ArgumentValue(.length, Both("LENGTH", "LENGTE"), example: "2m"),
    Both("how high the picture on the wall is", "hoe hoog het beeld op de muur is"))
}

extension Call {
  /// The room of `--room` and `--image-height`, neither of which may be given alone; nil if both are missing.
  fileprivate func room() throws(Failure) -> Room? {
    let distance = try length(.room)
    let height = try length(.imageHeight)
    switch (distance, height) {
    case (nil, nil): return nil
    case (.some, nil): throw .usage { $0.optionNeedsOther(Option.room.name, other: Option.imageHeight.name) }
    case (nil, .some): throw .usage { $0.optionNeedsOther(Option.imageHeight.name, other: Option.room.name) }
    case (let distance?, let height?):
      return Room(distance: distance.metres, imageHeight: height.metres)
    }
  }
}

/// The report, line by line, and the test card.
private struct Doctor {
  let words: Words
  let report: TerminalReport
  let room: Room?

  /// A label with its lines: the first one beside it, the others below.
  private func entry(_ label: String, _ lines: String...) -> [String] { entry(label, lines) }

  private func entry(_ label: String, _ lines: [String]) -> [String] {
    lines.enumerated().map { index, line in (index == 0 ? label : "").padded(to: 11) + line }
  }

  /// The text in characters that the locale's encoding has.
  func readable(_ text: String) -> String { report.isUTF8 ? text : asciiLookAlike(of: text) }

  var lines: [String] {
    entry(words.terminalLabel, words.terminalFound(report.term, size: report.size))
      + entry(
        words.localeLabel,
        words.localeFound(report.locale, isUTF8: report.isUTF8, isInstalled: report.isLocaleInstalled))
      + entry(words.coloursLabel, colours) + entry(words.screensLabel, screens) + roomLines
  }

  private var colours: String {
    guard let depth = report.colours else { return words.coloursUnknown }
    return words.coloursFound(
      depth, colorTerm: report.colorTerm, isUnwanted: report.isColourUnwanted)
  }

  private var screens: [String] {
    guard let fault = report.fault else {
      return [words.screensCanRun] + (report.standIn.map { [$0.message(words)] } ?? [])
    }
    let trouble = fault.message(words, noTerminal: words.screensNeedTerminal)
    return [trouble.text, trouble.hint]
  }

  private var roomLines: [String] {
    guard let room else { return entry(words.roomLabel, words.askForRoom) }
    let (strictly, atEase) = (room.strictly, room.atEase)
    return entry(
      words.roomLabel,
      words.roomFound(distance: room.distance, imageHeight: room.imageHeight, ratio: room.ratio),
      words.roomReads(strictly: strictly, atEase: atEase))
      + terminalLines(strictly, atEase).map { entry("", $0) }.joined() + stageLines(room)
  }

  private func terminalLines(_ strictly: Size, _ atEase: Size) -> [String] {
    guard let size = report.size else { return [] }
    if strictly.holds(size) { return [words.terminalFits(size)] }
    let exceeds = words.terminalExceeds(
      size, strictly: strictly, atEase: atEase, isEasy: atEase.holds(size))
    // If the room can read next to nothing, larger letters are no remedy. The lines about the stage name one.
    if !strictly.holds(StageSize.usable) { return [exceeds] }
    return [exceeds, words.makeLettersLarger(strictly, atEase: atEase)]
  }

  private func stageLines(_ room: Room) -> [String] {
    func fits(_ size: Size) -> StageRoom {
      size.holds(StageSize.complete) ? .complete : size.holds(StageSize.usable) ? .usable : .none
    }
    let strictly = fits(room.strictly)
    let lines = entry(
      words.stageLabel, words.stageFits(strictly: strictly, atEase: fits(room.atEase)),
      words.stageNeeds(complete: StageSize.complete, usable: StageSize.usable))
    if strictly == .complete { return lines }
    return lines
      + entry(
        "",
        words.stageWouldBeComplete(
          imageHeight: room.imageHeight(toRead: StageSize.complete),
          distance: room.distance(toRead: StageSize.complete)))
  }

  /// The test card, as wide as the room can read by the strict measure, and no wider than the terminal.
  func card(_ theme: Theme) -> Frame {
    let wished = min(max(24, room?.strictly.columns ?? StageSize.complete.columns), 200)
    let columns = min(wished, report.shownColumns.map { max(1, $0 - 1) } ?? .max)
    let card = TestCard(words: words, asciiOnly: !report.isUTF8)
    return card.render(size: Size(rows: card.height(columns: columns), columns: columns), theme: theme)
  }
}

extension String {
  /// Padded with spaces to this width.
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
