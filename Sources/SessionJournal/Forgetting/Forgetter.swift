// Carries out a forgetting: first an event that names what will go is written and synced, then the bytes are
// overwritten.

import SessionEngine

/// The result of a forgetting.
public struct ForgetOutcome: Sendable {
  /// The references of the contributions that were removed.
  public internal(set) var refs: Set<Ref> = []
  /// The number of other people's lines from which words were removed.
  public internal(set) var mentions = 0
  /// Files that could not be read or overwritten, and so may still hold what was to be removed.
  public internal(set) var faults: [SystemFault] = []
  /// The names of journals that still hold what was forgotten.
  public internal(set) var stillThere: [String] = []
  /// The session as it is now.
  public internal(set) var session = Session()

  mutating func add(_ unreadable: [SystemFault]) {
    faults += unreadable.filter { !faults.contains($0) }
  }
}

/// Removes a person or a line from a session's journals, from the second place, and from this user's drafts.
///
/// If the program is killed, either nothing was done, or the `forgotten` event is on the disk: then every reader
/// leaves out what it names, and the next run that writes overwrites the bytes.
public struct Forgetter {
  private let folder: SessionFolder
  private let state: StateFolder?

  /// - Parameter state: the user's state folder, with the drafts and the second place; nil if there is none.
  public init(_ folder: SessionFolder, state: StateFolder?) {
    self.folder = folder
    self.state = state
  }

  /// Works out what forgetting the target would remove. Nothing is changed.
  ///
  /// - Throws: what `SessionFolder.read` throws.
  public func plan(_ target: ForgetTarget) throws(JournalFault) -> ForgetPlan {
    let survey = try survey()
    var plan = ForgetPlanner(target, in: survey).plan
    plan.unreadable = survey.report.unreadable
    plan.drafts = state.map { DraftScrubber($0, folder, survey).count(plan) } ?? 0
    return plan
  }

  /// Overwrites what was forgotten earlier and is there again.
  ///
  /// - Returns: the faults of the journals that could not be overwritten.
  /// - Throws: what `SessionFolder.read` throws.
  public func finish() throws(JournalFault) -> [SystemFault] { scrub(try survey()) }

  /// Removes the target. Lines that others write in the meantime are included: the journals are searched
  /// again until nothing is found, five times at most.
  ///
  /// - Returns: what was removed, and which files could not be overwritten.
  /// - Throws: what `SessionFolder.read` and `JournalWriter.append` throw. If the first `forgotten` event couldn't be
  ///   written, nothing of a good line was removed.
  public func forget(_ target: ForgetTarget, at moment: Moment) throws(JournalFault) -> ForgetOutcome {
    var outcome = ForgetOutcome()
    var made: Set<String> = []
    var plan = ForgetPlanner(target, in: try look(&outcome)).plan
    var last = ForgetPlan()
    last.matcher = plan.matcher
    if !plan.isInNoJournal {
      var reading = try folder.read()
      let writer = try JournalWriter.open(
        folder, at: moment, state: state, hasSecondPlace: false, reading: &reading)
      for _ in 0..<5 where !plan.isInNoJournal {
        outcome.faults += wipeStrays(plan, try look(&outcome, made))
        if !plan.forgetting.gone.isEmpty || !plan.forgetting.blanked.isEmpty {
          try writer.append(
            steps: plan.forgetting.pieces.map { [.forgotten($0)] }, at: moment, into: &reading.session)
          made = writer.forgettingsMade
        }
        outcome.refs.formUnion(plan.refs)
        outcome.mentions += plan.mentions
        last.texts.formUnion(plan.texts)
        outcome.faults += scrub(try look(&outcome, made))
        if !outcome.faults.isEmpty { break }
        plan = ForgetPlanner(target, in: try look(&outcome, made)).plan
      }
    }
    let left = try look(&outcome, made)
    outcome.session = left.session
    let report = try folder.read().report
    outcome.add(report.unreadable)
    outcome.stillThere = report.returned.keys.sorted()
    if let fault = state.flatMap({ DraftScrubber($0, folder, left).drop(last) }) {
      outcome.faults.append(fault)
    }
    return outcome
  }

  /// Reads all lines again, and adds the journals that can't be read to the outcome.
  private func look(
    _ outcome: inout ForgetOutcome, _ made: Set<String> = []
  ) throws(JournalFault) -> ForgetSurvey {
    let survey = try survey(made)
    outcome.add(survey.report.unreadable)
    return survey
  }

  /// - Parameter made: forgettings that were made just now, where the state folder can't remember them.
  private func survey(_ made: Set<String> = []) throws(JournalFault) -> ForgetSurvey {
    state?.sweep()
    let session = try folder.read().ledger.session
    // What an open desk keeps has to go too.
    let copies = session.flatMap { id in state.map { FolderCopy.folders($0, session: id) } } ?? []
    var decisions = ForgettingDecisions(state, session: session)
    decisions.trust(made)
    return try ForgetSurvey(
      folder, besides: folder.secondPlaces(session, state) + copies, session: session, decisions)
  }

  private func scrub(_ survey: ForgetSurvey) -> [SystemFault] {
    let scrubber = Scrubber(forgotten: survey.forgotten, disk: folder.disk)
    return survey.folders.flatMap { scrubber.scrub($0) }
  }

  /// Overwrites damaged lines that hold something to be removed with spaces.
  private func wipeStrays(_ plan: ForgetPlan, _ survey: ForgetSurvey) -> [SystemFault] {
    survey.strays.filter(plan.isIn).compactMap { stray in
      let spaces = [UInt8](repeating: 0x20, count: stray.bytes.count)
      let edit = Scrubber.Edit(offset: stray.offset, old: stray.bytes, new: spaces)
      do throws(SystemFault) {
        try Scrubber.overwrite([edit], in: stray.file, stray.folder, folder.disk)
        return nil
      } catch {
        return error
      }
    }
  }
}

extension SessionFolder {
  /// The folders in the second place that hold journals of this session.
  func secondPlaces(_ session: String?, _ state: StateFolder?) -> [Handle] {
    guard let session, let state, let home = try? open(),
      let fingerprint = try? FolderFingerprint.of(home, disk)
    else {
      return []
    }
    return SecondPlace(
      state, sessions: [session], fingerprint: fingerprint, home: realPath(path) ?? path
    ).readable
  }

  /// Overwrites forgotten lines that are in a journal again. What fails here is reported by the next `check`.
  func scrubReturned(
    _ reading: Reading, _ home: Handle, besides others: [Handle], _ decisions: ForgettingDecisions
  ) {
    let report = reading.report
    if report.returned.isEmpty, !report.hasReturnedElsewhere, others.isEmpty { return }
    let forgotten = Forgotten.known(in: home, disk, session: reading.ledger.session, decisions)
    if forgotten.isEmpty { return }
    let scrubber = Scrubber(forgotten: forgotten, disk: disk)
    for folder in [home] + others { _ = scrubber.scrub(folder) }
  }
}
