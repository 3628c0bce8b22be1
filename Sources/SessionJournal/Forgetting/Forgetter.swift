// Forgetting from beginning to end: first it is durable what will go, then the bytes are overwritten.

import SessionEngine

/// What a forgetting did.
public struct ForgetOutcome: Sendable {
  /// References of the contributions that went.
  public internal(set) var refs: Set<Ref> = []
  /// Lines of others out of which words went.
  public internal(set) var mentions = 0
  /// What could not be overwritten or read, and why: it still holds what was to go.
  public internal(set) var faults: [SystemFault] = []
  /// Journals that still hold what was forgotten.
  public internal(set) var stillThere: [String] = []
  /// The session without it.
  public internal(set) var session = Session()

  mutating func add(_ unreadable: [SystemFault]) {
    faults += unreadable.filter { !faults.contains($0) }
  }
}

/// Takes a person or a line out of a session's journals, and out of what this user keeps of it elsewhere.
///
/// A kill at any moment leaves nothing done, or a line in a journal by which every reader passes over what was to
/// go, and the next run that writes overwrites it.
public struct Forgetter {
  private let folder: SessionFolder
  private let state: StatePlace?

  /// - Parameter state: the user's own place, with drafts and the second place; nil knows none.
  public init(_ folder: SessionFolder, state: StatePlace?) {
    self.folder = folder
    self.state = state
  }

  /// What the wish means. Nothing is changed. Faults are those of `SessionFolder.read`.
  public func plan(_ wish: ForgetWish) throws(JournalFault) -> ForgetPlan {
    let survey = try survey()
    var plan = ForgetPlanner(wish, in: survey).plan
    plan.unreadable = survey.report.unreadable
    plan.drafts = state.map { DraftTraces($0, folder, survey).count(plan) } ?? 0
    return plan
  }

  /// Overwrites what was forgotten before and stands there again. Gives what could not be.
  public func finish() throws(JournalFault) -> [SystemFault] { scrub(try survey()) }

  /// Forgets. What comes in meanwhile goes as well.
  ///
  /// Faults are those of reading and of writing what will go: then nothing went. What can't be overwritten after
  /// that is in the outcome.
  public func forget(_ wish: ForgetWish, at moment: Moment) throws(JournalFault) -> ForgetOutcome {
    var outcome = ForgetOutcome()
    var plan = ForgetPlanner(wish, in: try look(&outcome)).plan
    var last = ForgetPlan()
    last.trace = plan.trace
    if !plan.isInNoJournal {
      var reading = try folder.read()
      let writer = try JournalWriter.open(
        folder, at: moment, state: state, hasSecondPlace: false, reading: &reading)
      for _ in 0..<5 where !plan.isInNoJournal {
        outcome.faults += wipeStrays(plan, try look(&outcome))
        if !plan.forgetting.gone.isEmpty || !plan.forgetting.blanked.isEmpty {
          try writer.append([.forgotten(plan.forgetting)], at: moment, into: &reading.session)
        }
        outcome.refs.formUnion(plan.refs)
        outcome.mentions += plan.mentions
        last.texts.formUnion(plan.texts)
        outcome.faults += scrub(try look(&outcome))
        if !outcome.faults.isEmpty { break }
        plan = ForgetPlanner(wish, in: try look(&outcome)).plan
      }
    }
    let left = try look(&outcome)
    outcome.session = left.session
    let report = try folder.read().report
    outcome.add(report.unreadable)
    outcome.stillThere = report.returned.keys.sorted()
    if let fault = state.flatMap({ DraftTraces($0, folder, left).drop(last) }) {
      outcome.faults.append(fault)
    }
    return outcome
  }

  /// What stands there now. What can't be read may hold what was to go.
  private func look(_ outcome: inout ForgetOutcome) throws(JournalFault) -> ForgetSurvey {
    let survey = try survey()
    outcome.add(survey.report.unreadable)
    return survey
  }

  private func survey() throws(JournalFault) -> ForgetSurvey {
    try ForgetSurvey(folder, besides: folder.secondPlaces(try folder.read().session.founding?.id, state))
  }

  private func scrub(_ survey: ForgetSurvey) -> [SystemFault] {
    let scrubber = Scrubber(forgotten: survey.forgotten, disk: folder.disk)
    return survey.folders.flatMap { scrubber.scrub($0) }
  }

  /// Sets spaces where a line that is no good any more holds what goes.
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
  /// Folders with journals of this session beside it.
  func secondPlaces(_ session: String?, _ state: StatePlace?) -> [Handle] {
    guard let session, let state, let home = try? open(), let place = try? PlaceMark.of(home, disk) else {
      return []
    }
    return SecondPlace(state, session: session, place: place, home: path).readable
  }

  /// Overwrites what was forgotten and stands in a journal again. What can't be now is told by the next check.
  func scrubReturned(_ report: JournalReport, _ home: Handle, besides others: [Handle]) {
    if report.returned.isEmpty, !report.hasReturnedElsewhere, others.isEmpty { return }
    let forgotten = Forgotten.known(in: home, disk)
    if forgotten.isEmpty { return }
    let scrubber = Scrubber(forgotten: forgotten, disk: disk)
    for folder in [home] + others { _ = scrubber.scrub(folder) }
  }
}
