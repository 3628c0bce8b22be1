// `doendag` alone: the start screen.

extension ProgramTask {
  static let start = ProgramTask("") { _ throws(Failure) in .good }
}
