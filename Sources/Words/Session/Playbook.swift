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

  /// The session's playbook isn't valid, and the built-in one takes its place.
  public func builtInPlaybookUsed(for fault: PlaybookFault) -> Message {
    Message(
      message(for: fault, file: say("Playbook", "Draaiboek")).text,
      hint: say("The built-in one is used.", "Het ingebouwde wordt gebruikt."))
  }

  /// `file`: as it should be shown.
  public func message(for fault: PlaybookFault, file: String) -> Message {
    let place = place(file, fault.line)
    switch fault.reason {
    case .noHeading(let phase):
      return message(
        "\(place): no heading for \(name(phase)).", "\(place): geen kop voor \(name(phase)).",
        hint: say("Add: ## \(name(phase)) · 20 minutes", "Voeg toe: ## \(name(phase)) · 20 minuten"))
    case .headingTwice(let phase):
      return message(
        "\(place): a second heading for \(name(phase)).", "\(place): een tweede kop voor \(name(phase)).",
        hint: say("Keep one, with all its prompts.", "Houd er één, met al zijn vragen."))
    case .noMinutes(let phase):
      return message(
        "\(place): no minutes (1 to 600) with \(name(phase)).",
        "\(place): geen minuten (1 tot 600) bij \(name(phase)).",
        hint: say("Write: ## \(name(phase)) · 20 minutes", "Schrijf: ## \(name(phase)) · 20 minuten"))
    case .noPrompts(let phase):
      return message(
        "\(place): \(name(phase)) has no prompts.", "\(place): \(name(phase)) heeft geen vragen.",
        hint: say("Put at least one below it: - What do you see?", "Zet er minstens één onder: - Wat zie je?")
      )
    case .unknownHeading(let heading):
      return message(
        "\(place): \(quoted(heading)) is no phase.", "\(place): \(quoted(heading)) is geen fase.",
        hint: say(
          "The phases are \(phases); Ground rules may follow.", "De fasen zijn \(phases); Spelregels mag ook."
        ))
    }
  }
}
