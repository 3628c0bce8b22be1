// What is found of the terminal and the locale, for those who ask why it looks as it does.

import CNcurses
import Canvas
import Glibc

/// A look at the terminal that changes nothing of it and sends nothing to it.
public struct TerminalReport: Sendable {
  /// TERM; nil where it isn't set.
  public let term: String?
  /// Of the terminal on standard output, input or error, the first that is one.
  public let size: Size?
  /// The name of the locale that the environment asks for; `C` where it asks for none.
  public let locale: String
  /// Whether the C library knows that locale.
  public let isLocaleInstalled: Bool
  /// Whether anything beyond ASCII can be shown.
  public let isUTF8: Bool
  /// The description that stands in for that of the terminal.
  public let standIn: StandIn?
  /// Nil where nothing is known of the terminal.
  public let colours: ColourDepth?
  /// COLORTERM; nil where it isn't set.
  public let colorTerm: String?
  /// Whether NO_COLOR forbids colours.
  public let isColourUnwanted: Bool
  /// Why the screens can't run here; nil where they can.
  public let fault: TerminalFault?

  /// The columns that lines on standard output have; nil where that is no terminal.
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
