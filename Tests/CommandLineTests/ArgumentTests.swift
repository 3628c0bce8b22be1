// Arguments: options in any order, help anywhere, and every way in which they can be wrong.

import Testing

@testable import doendag

@Suite struct ArgumentTests {
  private func parse(_ arguments: String...) -> ParsedArguments {
    ArgumentParser.parse(arguments, for: ProgramCommand.all)
  }

  @Test func optionsStandAnywhereAndInBothForms() {
    let parsed = parse("add", "--by", "anna", "FOLDER", "--kind=idea", "some text", "--enrol")
    #expect(parsed.fault == nil)
    #expect(parsed.command?.word == "add")
    #expect(parsed.operands == ["FOLDER", "some text"])
    #expect(parsed.values == ["--by": "anna", "--kind": "idea"])
    #expect(parsed.flags == ["--enrol"])
  }

  @Test func optionsMayStandBeforeTheCommand() {
    #expect(parse("--by", "anna", "add", "F", "x").fault == nil)
    #expect(parse("--by", "anna", "check", "F").fault == .unknownOption("--by"))
  }

  @Test func doubleHyphenEndsOptions() {
    let parsed = parse("add", "F", "--", "--by")
    #expect(parsed.operands == ["F", "--by"])
    #expect(parsed.fault == nil)
  }

  @Test func aHyphenAloneAndTextWithOneAreNoOptions() {
    #expect(parse("add", "F", "-").operands == ["F", "-"])
    #expect(parse("add", "F", "-5 degrees").operands == ["F", "-5 degrees"])
    #expect(parse("add", "F", "- a list").operands == ["F", "- a list"])
    #expect(parse("minutes", "F", "--output", "-").values == ["--output": "-"])
  }

  @Test func helpIsFoundWhateverElseIsWrong() {
    #expect(parse("add", "--nonsense", "-h").asksHelp)
    #expect(parse("--help").asksHelp)
    #expect(!parse("add", "F", "--", "--help").asksHelp)
    #expect(parse("--version").asksVersion)
  }

  @Test func eachTroubleIsTold() {
    #expect(parse("ad", "F").fault == .unknownCommand("ad"))
    #expect(parse("add", "--bye", "x").fault == .unknownOption("--bye"))
    #expect(parse("add", "F", "x", "--by").fault == .missingValue("--by"))
    #expect(parse("add", "F", "x", "--by", "--enrol").fault == .missingValue("--by"))
    #expect(parse("add", "F", "x", "--enrol=yes").fault == .surplusValue(option: "--enrol", value: "yes"))
    #expect(parse("add", "F", "x", "--by", "a", "--by=b").fault == .optionTwice("--by"))
    #expect(parse("add", "F").fault == .missingOperand(ProgramCommand.add.operands[1]))
    #expect(parse("check").fault == .missingOperand(.folder))
    #expect(parse("check", "F", "G").fault == .tooMany("G"))
  }

  @Test func anEmptyValueIsAValue() {
    #expect(parse("new", "F", "--title=").values == ["--title": ""])
  }
}
