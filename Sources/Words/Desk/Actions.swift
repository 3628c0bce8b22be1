// What a key can do, in a word for the foot of the screen and in a sentence for the help.

import SessionEngine

/// Something that a key does. The keymap binds keys to these, and their words stand here.
public enum ActionName: Sendable, Hashable, CaseIterable {
  case note, passTurn, completeName, nextPhase, previousPhase, clock
  case search, help, palette, minutes, editLast, undo, redo, summary, reassignLast, enrolUnknown
  case nextPrompt, previousPrompt, scrollUp, scrollDown, dismissUnderstood
  case nextSection, previousSection, tables, invite
  case hands, byName, closePoll, takeBack, pickHarvest, walkHarvest, voices
  case confirm, cancel, choose, nextField, previousField, nextItem, previousItem, pageUp, pageDown
  case quit, suspend, redraw, switchTheme
  case blank, newest, leave
  case deleteBack, deleteForward, deleteWord, deleteToEnd, deleteLine, yank
  case left, right, wordLeft, wordRight, lineStart, lineEnd, historyBack, historyForward
}

extension ActionName {
  /// In a word or two for the foot of the screen, and in a sentence without its full stop for the help and the palette.
  fileprivate var phrases: (short: Both, long: Both) {
    switch self {
    case .note: (Both("note", "noteren"), Both("note the line", "de regel noteren"))
    case .passTurn:
      (
        Both("pass the turn", "beurt doorgeven"),
        Both(
          "in a round, on an empty line: pass the turn", "in een ronde, op een lege regel: de beurt doorgeven"
        )
      )
    case .completeName:
      (Both("name", "naam"), Both("complete the name before the cursor", "de naam voor de cursor afmaken"))
    case .nextPhase:
      (Both("next phase", "volgende fase"), Both("go on to the next phase", "naar de volgende fase"))
    case .previousPhase:
      (Both("phase back", "fase terug"), Both("go back to the phase before", "terug naar de vorige fase"))
    case .clock:
      (
        Both("clock", "klok"),
        Both("start, pause or go on with the clock", "de klok starten, pauzeren of verder laten lopen")
      )
    case .search: (Both("search", "zoeken"), Both("search what was said", "zoeken in wat gezegd is"))
    case .help: (Both("help", "hulp"), Both("show or hide the help", "de hulp tonen of verbergen"))
    case .palette:
      (
        Both("everything", "alles"),
        Both("everything that can be done, found by typing", "alles wat kan, al typend gevonden")
      )
    case .minutes: (Both("minutes", "verslag"), Both("make the minutes now", "nu het verslag maken"))
    case .editLast:
      (
        Both("edit", "wijzigen"),
        Both("edit the last line (on an empty line)", "de laatste regel wijzigen (op een lege regel)")
      )
    case .undo:
      (
        Both("undo", "ongedaan"),
        Both("undo the last step of this desk", "de laatste stap hier ongedaan maken")
      )
    case .redo:
      (Both("redo", "opnieuw"), Both("redo what was undone", "opnieuw doen wat ongedaan was gemaakt"))
    case .summary:
      (
        Both("summary", "samenvatting"),
        Both("show or hide the summary", "de samenvatting tonen of verbergen")
      )
    case .reassignLast:
      (
        Both("other speaker", "andere spreker"),
        Both("put the last line under another name", "de laatste regel onder een andere naam zetten")
      )
    case .enrolUnknown:
      (Both("enrol", "inschrijven"), Both("enrol the name that isn’t known", "de onbekende naam inschrijven"))
    case .nextPrompt: (Both("prompt", "vraag"), Both("the next prompt", "de volgende vraag"))
    case .previousPrompt: (Both("prompt back", "vraag terug"), Both("the prompt before", "de vorige vraag"))
    case .scrollUp: (Both("up", "omhoog"), Both("see earlier lines", "eerdere regels zien"))
    case .scrollDown: (Both("down", "omlaag"), Both("see later lines", "latere regels zien"))
    case .dismissUnderstood:
      (
        Both("as it is", "letterlijk"),
        Both(
          "take the line as it is, without what was understood",
          "de regel letterlijk nemen, zonder wat begrepen is")
      )
    case .nextSection: (Both("next", "volgende"), Both("the next section", "het volgende deel"))
    case .previousSection: (Both("back", "vorige"), Both("the section before", "het vorige deel"))
    case .tables: (Both("tables", "tafels"), Both("all tables at a glance", "alle tafels in één oogopslag"))
    case .invite:
      (
        Both("invite", "uitnodigen"),
        Both("stage: who has not been heard, on or off", "podium: wie niet gehoord is, aan/uit")
      )
    case .hands:
      (
        Both("count hands", "handen tellen"),
        Both(
          "count the hands of the open poll (on an empty line)",
          "de handen van de open peiling tellen (op een lege regel)")
      )
    case .byName: (Both("by name", "op naam"), Both("by name, or count hands", "op naam, of handen tellen"))
    case .closePoll: (Both("close", "sluiten"), Both("close the poll", "de peiling sluiten"))
    case .takeBack:
      (Both("take back", "eentje terug"), Both("take the last hand back", "de laatste hand terugnemen"))
    case .pickHarvest:
      (
        Both("harvest", "oogst"),
        Both("harvest: pick what goes to the plenary", "oogst: kiezen wat mee gaat naar het plenaire deel")
      )
    case .walkHarvest:
      (
        Both("walk the harvest", "oogst langs"),
        Both(
          "the harvest table by table, and what says the same",
          "de oogst tafel voor tafel, en wat hetzelfde zegt")
      )
    case .voices:
      (
        Both("voices", "stemmen"),
        Both("voices: how the floor was shared", "stemmen: hoe het woord verdeeld is")
      )
    case .confirm: (Both("yes", "ja"), Both("yes, do it", "ja, doen"))
    case .cancel: (Both("back", "terug"), Both("back, and nothing changes", "terug, en er verandert niets"))
    case .choose: (Both("choose", "kiezen"), Both("choose what is marked", "kiezen wat gemarkeerd is"))
    case .nextField: (Both("next field", "volgend veld"), Both("to the next field", "naar het volgende veld"))
    case .previousField:
      (Both("field back", "vorig veld"), Both("to the field before", "naar het vorige veld"))
    case .nextItem: (Both("down", "omlaag"), Both("one further down", "één omlaag"))
    case .previousItem: (Both("up", "omhoog"), Both("one further up", "één omhoog"))
    case .pageUp: (Both("page up", "blad terug"), Both("a page back", "een bladzijde terug"))
    case .pageDown: (Both("page down", "blad verder"), Both("a page on", "een bladzijde verder"))
    case .quit:
      (
        Both("quit", "stoppen"),
        Both(
          "twice: quit; the line that is typed is kept", "twee keer: stoppen; de getypte regel blijft bewaard"
        )
      )
    case .suspend:
      (Both("shell"), Both("to the shell for a moment (fg comes back)", "even naar de shell (fg komt terug)"))
    case .redraw:
      (Both("redraw", "opnieuw tekenen"), Both("draw the screen anew", "het scherm opnieuw tekenen"))
    case .switchTheme: (Both("theme", "thema"), Both("another theme", "een ander thema"))
    case .blank:
      (Both("blank", "leeg"), Both("blank the screen, and show it again", "het scherm leeg, en weer terug"))
    case .newest: (Both("newest", "nieuwste"), Both("back to the newest", "terug naar het nieuwste"))
    case .leave: (Both("leave", "weg"), Both("leave the stage", "het podium verlaten"))
    case .deleteBack:
      (
        Both("delete", "wissen"),
        Both("delete the character before the cursor", "het teken voor de cursor wissen")
      )
    case .deleteForward:
      (Both("delete", "wissen"), Both("delete the character at the cursor", "het teken op de cursor wissen"))
    case .deleteWord:
      (
        Both("delete word", "woord weg"),
        Both("delete the word before the cursor", "het woord voor de cursor wissen")
      )
    case .deleteToEnd:
      (
        Both("delete to end", "rest weg"),
        Both("delete from the cursor to the end", "vanaf de cursor alles wissen")
      )
    case .deleteLine: (Both("delete line", "regel weg"), Both("delete the line", "de regel wissen"))
    case .yank:
      (
        Both("put back", "terugzetten"),
        Both("put back what was deleted last", "terugzetten wat het laatst gewist is")
      )
    case .left: (Both("left", "links"), Both("a character to the left", "een teken naar links"))
    case .right: (Both("right", "rechts"), Both("a character to the right", "een teken naar rechts"))
    case .wordLeft: (Both("word left", "woord links"), Both("a word to the left", "een woord naar links"))
    case .wordRight:
      (Both("word right", "woord rechts"), Both("a word to the right", "een woord naar rechts"))
    case .lineStart: (Both("start", "begin"), Both("to the start of the line", "naar het begin van de regel"))
    case .lineEnd: (Both("end", "einde"), Both("to the end of the line", "naar het einde van de regel"))
    case .historyBack:
      (Both("earlier", "eerder"), Both("an earlier line of this desk", "een eerdere regel van hier"))
    case .historyForward: (Both("later"), Both("a later line of this desk", "een latere regel van hier"))
    }
  }
}

extension Words {
  /// In a word or two, for the foot of the screen.
  public func short(_ action: ActionName) -> String { action.phrases.short[language] }

  /// In a sentence without its full stop, for the help and the palette.
  public func long(_ action: ActionName) -> String { action.phrases.long[language] }
}
