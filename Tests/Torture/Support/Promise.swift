// What was acknowledged in a session, and whether the session keeps it.

import TestSupport

/// Texts that a program acknowledged, and under which references.
struct Promise {
  private(set) var given: [String: String] = [:]

  mutating func note(_ text: String, _ reference: some StringProtocol, _ one: Case) {
    given[text] = String(reference)
    one.acknowledged(1)
  }

  /// Takes in the answers of a run of `add -`, which are in the order of its lines.
  mutating func note(_ answers: [String], to run: Adding, _ one: Case) {
    for (answer, text) in zip(answers, run.said) where answer.hasPrefix("#") {
      note(text, answer.dropFirst(), one)
    }
    if answers.count > run.said.count { one.isWrong("\(answers.count) answers to \(run.said.count) lines") }
  }

  /// What was acknowledged is there under its reference; nothing is there twice; no line is damaged, unless a loss
  /// of power may have left NUL where lines were that nobody acknowledged.
  func look(_ one: Case, _ program: Program, _ folder: String, mayBeDamaged: Bool = false) throws {
    let found = try program.contributions(folder)
    one.expect(given.keys, in: found.texts)
    for (text, reference) in zip(found.texts, found.references) {
      guard let promised = given[text], promised != reference else { continue }
      one.isWrong("‘\(text)’ was acknowledged as \(promised) and is \(reference)")
    }
    if Set(found.references).count != found.references.count { one.isWrong("one reference for two lines") }
    if Set(found.texts).count != found.texts.count { one.isWrong("a line is there twice") }
    let check = try program.run("check", folder)
    if check.code != 0, !(mayBeDamaged && check.code == 65) {
      one.isWrong("check says \(check.code): \(check.text)")
    }
  }
}
