// Why something can't be done. The engine says which; `Words` says it to people, in both languages.

/// A refusal of a line, a command, or a given value: what is wrong, with what is needed to mend it.
public enum Refusal: Error, Sendable, Equatable {
  /// Nobody is called so; `near` are names that look alike.
  case unknownName(String, near: [String])
  /// Several people fit.
  case ambiguousName(String, candidates: [String])
  case nameTaken(String)
  /// A name that can't be used: empty, over 200 bytes, or with a line break in it.
  case unusableName(String)
  case unknownTable(String, near: [String])
  case unknownReference(String)
  /// A range of lines that ends before it begins, or at another desk.
  case notARange(String)
  case unknownPhase(String)
  case unknownCommand(String, near: [String])
  /// A word that is none of the choices.
  case unknownChoice(String, among: [Both])
  case notADate(String)
  /// No whole number within these bounds.
  case outOfRange(String, ClosedRange<Int>, ArgumentName)
  /// Something that is needed was not given, to the command of this English name, or to none.
  case missing(ArgumentName, of: String? = nil)
  /// More was given than the command takes.
  case surplus(String)
  /// The line is longer than `limit` bytes.
  case tooLong(limit: Int)
  /// Bytes that aren't UTF-8, at this byte of the line, from 1.
  case notUTF8(byte: Int)
  case nothingToUndo
  case nothingToRedo
  /// There is no last line of this desk to mend or re-assign.
  case noLastLine
  /// What begins with `s/` and is no whole `s/old/new/`.
  case unfinishedMend
  /// The words that `s/old/new/` should replace aren't in the last line.
  case wordsNotFound(String)
  case alreadyInPhase(Phase)
  case isFirstPhase
  case isLastPhase
  case alreadyWithdrawn(String)
  case alreadyLeft(String)
  case noClock
  /// A round is asked for, or a turn to be skipped, and nobody's turn it is.
  case noRound
  case nobodyPresent
  /// Something is asked of a show of hands, and none is open here.
  case noPoll
  /// A poll by dots needs two options or more.
  case tooFewOptions
  /// What was answered is none of the poll's choices.
  case notAChoice(String, among: [Choice])
  /// So many counts were given, and so many are wanted.
  case wrongCounts(given: Int, wanted: Int)
  /// The reference is of something that was carried here from an earlier session.
  case isCarried(String)
  /// The reference is of nothing that was carried here from an earlier session.
  case notCarried(String)
  /// A carried agreement takes a verdict, a carried deed takes what was done.
  case carriedIsDeed(String)
  case carriedIsAgreement(String)
  case alreadyHarvested(String)
  /// Fewer than two lines were given to be put together.
  case tooFewToPutTogether
}
