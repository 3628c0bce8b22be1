// stub
extension ProgramTask {
  static let bench = ProgramTask("bench", isHidden: "bench" == "bench") { call throws(Failure) in .good }
}
