// The playbooks that ship: the prompts, minutes and ground rules of a workshop, written as Markdown.

import SessionEngine

extension Words {
  /// The built-in playbook as Markdown, which people may take as a start for their own.
  public var builtInPlaybookMarkdown: String {
    String(decoding: language == .dutch ? PackageResources.nl_md : PackageResources.en_md, as: UTF8.self)
  }

  /// The built-in playbook, read.
  ///
  /// - Throws: ``PlaybookFault`` if the playbook that ships is broken, which the tests rule out.
  public func builtInPlaybook() throws(PlaybookFault) -> Playbook {
    try Playbook(markdown: builtInPlaybookMarkdown)
  }

  /// `file`: as it should be shown.
  public func playbookFault(_ fault: PlaybookFault, file: String) -> Told {
    let place = fault.line.map { say("\(file), line \($0)", "\(file), regel \($0)") } ?? file
    switch fault.reason {
    case .noHeading(let phase):
      return tell(
        Told("\(place): no heading for \(name(phase)).", hint: "Add: ## \(name(phase)) · 20 minutes"),
        Told("\(place): geen kop voor \(name(phase)).", hint: "Voeg toe: ## \(name(phase)) · 20 minuten"))
    case .headingTwice(let phase):
      return tell(
        Told("\(place): a second heading for \(name(phase)).", hint: "Keep one, with all its prompts."),
        Told("\(place): een tweede kop voor \(name(phase)).", hint: "Houd er één, met al zijn vragen."))
    case .noMinutes(let phase):
      return tell(
        Told(
          "\(place): no minutes (1 to 600) with \(name(phase)).",
          hint: "Write: ## \(name(phase)) · 20 minutes"),
        Told(
          "\(place): geen minuten (1 tot 600) bij \(name(phase)).",
          hint: "Schrijf: ## \(name(phase)) · 20 minuten"))
    case .noPrompts(let phase):
      return tell(
        Told(
          "\(place): \(name(phase)) has no prompts.", hint: "Put at least one below it: - What do you see?"),
        Told("\(place): \(name(phase)) heeft geen vragen.", hint: "Zet er minstens één onder: - Wat zie je?"))
    case .unknownHeading(let heading):
      return tell(
        Told(
          "\(place): \(quoted(heading)) is no phase.",
          hint: "The phases are \(phases); Ground rules may follow."),
        Told(
          "\(place): \(quoted(heading)) is geen fase.", hint: "De fasen zijn \(phases); Spelregels mag ook."))
    }
  }
}
