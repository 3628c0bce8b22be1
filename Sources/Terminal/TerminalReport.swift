// A report on the terminal and the locale, for finding out why the screens look as they do.

import CNcurses
import Canvas
import Glibc

/// What can be found out about the terminal without changing it or sending anything to it.
public struct TerminalReport: Sendable {
  /// TERM; nil if it isn't set.
  public let term: String?
  /// The size of the terminal on standard output, input or error, whichever is one first.
  public let size: Size?
  /// The name of the locale that the environment asks for; `C` if it asks for none.
  public let locale: String
  /// Whether the C library knows that locale.
  public let isLocaleInstalled: Bool
  /// Whether anything beyond ASCII can be shown.
  public let isUTF8: Bool
  /// The description that is used instead of the terminal's own; nil if its own is.
  public let standIn: StandIn?
  /// Nil if the terminal isn't known.
  public let colours: ColourDepth?
  /// COLORTERM; nil if it isn't set.
  public let colorTerm: String?
  /// Whether NO_COLOR forbids colours.
  public let isColourUnwanted: Bool
  /// Why the screens can't run here; nil if they can.
  public let fault: TerminalFault?

  /// The number of columns of standard output; nil if that is no terminal.
  public var shownColumns: Int? { isatty(1) == 1 ? size?.columns : nil }
}

extension Terminal {
  public static func report() -> TerminalReport {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap(environment)
    let isInstalled = setlocale(LC_CTYPE, "") != nil
    let description = try? Description.ofThisTerminal()
    return TerminalReport(
      term: environment("TERM"), size: currentSize, locale: names.first ?? "C",
      isLocaleInstalled: isInstalled,
      isUTF8: setLocale(), standIn: description?.standIn, colours: description?.depth,
      colorTerm: environment("COLORTERM"), isColourUnwanted: environment("NO_COLOR") != nil, fault: fault())
  }

  private static func fault() -> TerminalFault? {
    do throws(TerminalFault) {
      try check()
      return nil
    } catch {
      return error
    }
  }
}
