// stub
extension ProgramTask {
  static let demo = ProgramTask("demo", isHidden: "demo" == "bench") { call throws(Failure) in .good }
}
