// `doendag forget`: removes a person or a line from the bytes of a session, once a phrase was typed as confirmation.

import Canvas
import SessionEngine
import SessionJournal
import Words

extension ProgramCommand {
  static let forget = ProgramCommand(
    "forget",
    Both("take a person or a line out of the bytes", "een mens of een regel uit de bytes halen"),
    operands: [.folder], options: [.person, .line],
    forms: [[.operand(.folder), .oneOf([.option(.person), .option(.line)])]]
  ) { call throws(Failure) in
    let target = try call.forgetTarget()
    let path = try call.folder()
    let words = try call.words(session: try call.readSession().session.language)
    return try Forgetting(path: path, target: target, words: words).run()
  }
}

extension Option {
  fileprivate static let person = Option(
    "--person", .person, Both("their lines, name and organisation", "hun regels, naam en organisatie"))
  fileprivate static let line = Option(
    "--line", ArgumentValue(.reference, Both("'#12'")), Both("one line", "één regel"))
}

extension Call {
  fileprivate func forgetTarget() throws(Failure) -> ForgetTarget {
    switch (self[.person], self[.line]) {
    case (let name?, nil):
      if name.trimmedSpace.isEmpty { throw .usage(\.forgetNeedsOne) }
      return .person(String(name.trimmedSpace))
    case (nil, let text?):
      guard let ref = Ref(text: text) else {
        throw .usage { $0.badValue(text, option: Option.line.name, choices: []) }
      }
      return .line(ref)
    case (nil, nil), (.some, .some): throw .usage(\.forgetNeedsOne)
    }
  }
}

/// One run of `forget`, from the plan to the report on its outcome.
private struct Forgetting {
  let path: String
  let target: ForgetTarget
  let words: Words

  private var folder: SessionFolder { SessionFolder(path, state: .ofUser()) }
  private var forgetter: Forgetter { Forgetter(folder, state: .ofUser()) }

  func run() throws(Failure) -> ExitCode {
    let hadReturned = try finishEarlier()
    let plan = try reading { () throws(JournalFault) in try forgetter.plan(target) }
    if plan.isEmpty {
      if let fault = plan.unreadable.first { throw .reading(.system(fault)) }
      if hadReturned { return .good }
      throw .data(try nothingToForget())
    }
    try printPlan(plan)
    guard try isConfirmed(plan) else { throw .data(\.phraseDiffers) }
    let outcome: ForgetOutcome
    do throws(JournalFault) {
      outcome = try forgetter.forget(target, at: WallClock.moment)
    } catch {
      throw .writing(error, path: path)
    }
    return try reportOutcome(outcome, of: plan)
  }

  /// Removes what was forgotten before and came back. That was confirmed already, so it is not asked again.
  ///
  /// - Returns: whether anything had come back.
  private func finishEarlier() throws(Failure) -> Bool {
    let report = try Sessions.read(path).report
    if report.returned.isEmpty { return false }
    let faults = try reading { () throws(JournalFault) in try forgetter.finish() }
    if let fault = faults.first { throw Forgetting.failure(fault) }
    try StandardOutput.print(words.forgotBefore)
    return true
  }

  private func reading<Result>(_ body: () throws(JournalFault) -> Result) throws(Failure) -> Result {
    do throws(JournalFault) {
      return try body()
    } catch {
      throw .reading(error)
    }
  }

  private func nothingToForget() throws(Failure) -> @Sendable (Words) -> Message {
    switch target {
    case .line(let ref): return { $0.noLineToForget("#" + ref.text) }
    case .person(let name):
      let names = try Sessions.read(path).session.participants.map(\.name)
      return { $0.nobodyToForget(name, near: near(name, among: names)) }
    }
  }

  /// The person or line, as the phrase names it.
  private func subject(_ plan: ForgetPlan) -> String {
    switch target {
    case .line(let ref): "#" + ref.text
    case .person(let name): plan.names.first ?? name
    }
  }

  private func printPlan(_ plan: ForgetPlan) throws(Failure) {
    var lines: [String] = []
    switch target {
    case .line(let ref): lines.append(words.forgetsLine(ref.text))
    case .person: lines.append(words.forgetsPerson(subject(plan), lines: plan.refs.count))
    }
    if !plan.refs.isEmpty { lines.append(words.forgetsReferences(plan.refs.map(\.text))) }
    if !plan.organisations.isEmpty { lines.append(words.forgetsOrganisations(plan.organisations)) }
    if !plan.sharedOrganisations.isEmpty { lines.append(words.keepsOrganisations(plan.sharedOrganisations)) }
    if plan.mentions > 0 { lines.append(words.forgetsMentions(plan.mentions)) }
    if plan.drafts > 0 { lines.append(words.forgetsDrafts(plan.drafts)) }
    if plan.linesWithSharedWords > 0 {
      lines.append(words.keepsWords(plan.sharedWords, lines: plan.linesWithSharedWords))
    }
    lines.append(words.notReached)
    lines += OutOfReach(path).lines(words).map { "  - " + $0 }
    for line in lines { try StandardOutput.print(line) }
  }

  private func isConfirmed(_ plan: ForgetPlan) throws(Failure) -> Bool {
    let phrase = words.forgetPhrase(subject(plan))
    try StandardOutput.print(words.askForPhrase(phrase))
    Signals.watchInterrupts()
    var splitter = LineSplitter()
    var input = StandardInput()
    var line: InputLine?
    while line == nil, let bytes = try input.next() { line = splitter.take(bytes).first }
    if input.wasInterrupted { throw .interrupted }
    guard case .text(let typed) = (line ?? splitter.finish())?.content else { return false }
    // A name can have characters that can't be typed; what is shown for them is accepted too.
    return typed.trimmedSpace == phrase.trimmedSpace || typed.trimmedSpace == visible(phrase).trimmedSpace
  }

  private func reportOutcome(_ outcome: ForgetOutcome, of plan: ForgetPlan) throws(Failure) -> ExitCode {
    if let state = StateFolder.ofUser() {
      try? RecentSessions(state).retitle(absolutePath(path), outcome.session.founding?.title ?? "")
    }
    if let fault = outcome.faults.first {
      for other in outcome.faults.dropFirst() where other != fault {
        reportFailure(Forgetting.message(other, words))
      }
      throw Forgetting.failure(fault)
    }
    if let file = outcome.stillThere.first {
      throw Failure(.inputOutput) { [path] in
        $0.notForgottenIn(file: "\(path)/\(file)", reason: $0.forgetIncomplete)
      }
    }
    try StandardOutput.print(
      plan.isInNoJournal
        ? words.forgotUnsent(plan.drafts)
        : words.forgot(lines: outcome.refs.count, mentions: outcome.mentions))
    return .good
  }

  private static func failure(_ fault: SystemFault) -> Failure {
    Failure(.inputOutput) { message(fault, $0) }
  }

  private static func message(_ fault: SystemFault, _ words: Words) -> Message {
    words.notForgottenIn(file: fault.path, reason: SystemError(code: fault.code).reason(words))
  }
}
