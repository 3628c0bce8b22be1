// stub
extension ProgramTask {
  static let open = ProgramTask("open", isHidden: "open" == "bench") { call throws(Failure) in .good }
}
