// stub
extension ProgramTask {
  static let add = ProgramTask("add", isHidden: "add" == "bench") { call throws(Failure) in .good }
}
