// What a key can do, in a word for the foot of the screen and in a sentence for the help.

import SessionEngine

/// Something that a key does. The keymap binds keys to these; the words for them stand here.
public enum ActionName: Sendable, Hashable, CaseIterable {
  case note, completeName, nextPhase, previousPhase, clock
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

extension Words {
  /// In a word or two, for the foot of the screen.
  public func short(_ action: ActionName) -> String { phrases(action).short }

  /// In a sentence without its full stop, for the help and the palette.
  public func long(_ action: ActionName) -> String { phrases(action).long }

  private func phrases(_ action: ActionName) -> (short: String, long: String) {
    switch action {
    case .note, .completeName, .nextPhase, .previousPhase, .clock, .search, .help,
      .palette,
      .minutes, .editLast:
      deskPhrases(action)
    case .undo, .redo, .summary, .reassignLast, .enrolUnknown, .nextPrompt, .previousPrompt, .scrollUp,
      .scrollDown, .dismissUnderstood, .nextSection, .previousSection, .tables, .invite:
      morePhrases(action)
    case .confirm, .cancel, .choose, .nextField, .previousField, .nextItem, .previousItem, .pageUp, .pageDown,
      .quit, .suspend, .redraw, .switchTheme:
      screenPhrases(action)
    case .blank, .newest, .leave: stagePhrases(action)
    case .hands, .byName, .closePoll, .takeBack, .pickHarvest, .walkHarvest, .voices: groupPhrases(action)
    default: linePhrases(action)
    }
  }

  private func both(_ english: (String, String), _ dutch: (String, String)) -> (short: String, long: String) {
    language == .dutch ? dutch : english
  }

  private func deskPhrases(_ action: ActionName) -> (short: String, long: String) {
    switch action {
    case .note: both(("note", "note the line"), ("noteren", "de regel noteren"))
    case .completeName:
      both(("name", "complete the name before the cursor"), ("naam", "de naam voor de cursor afmaken"))
    case .nextPhase:
      both(("next phase", "go on to the next phase"), ("volgende fase", "naar de volgende fase"))
    case .previousPhase:
      both(("phase back", "go back to the phase before"), ("fase terug", "terug naar de vorige fase"))
    case .clock:
      both(
        ("clock", "start, pause or go on with the clock"),
        ("klok", "de klok starten, pauzeren of verder laten lopen"))
    case .search: both(("search", "search what was said"), ("zoeken", "zoeken in wat gezegd is"))
    case .help: both(("help", "show or hide the help"), ("hulp", "de hulp tonen of verbergen"))
    case .palette:
      both(
        ("everything", "everything that can be done, found by typing"),
        ("alles", "alles wat kan, al typend gevonden"))
    case .minutes: both(("minutes", "make the minutes now"), ("verslag", "nu het verslag maken"))
    case .editLast:
      both(
        ("edit", "edit the last line (on an empty line)"),
        ("wijzigen", "de laatste regel wijzigen (op een lege regel)"))
    default: both(("", ""), ("", ""))
    }
  }

  private func morePhrases(_ action: ActionName) -> (short: String, long: String) {
    switch action {
    case .undo:
      both(("undo", "undo the last step of this desk"), ("ongedaan", "de laatste stap hier ongedaan maken"))
    case .redo: both(("redo", "redo what was undone"), ("opnieuw", "opnieuw doen wat ongedaan was gemaakt"))
    case .summary:
      both(("summary", "show or hide the summary"), ("samenvatting", "de samenvatting tonen of verbergen"))
    case .reassignLast:
      both(
        ("other speaker", "put the last line under another name"),
        ("andere spreker", "de laatste regel onder een andere naam zetten"))
    case .enrolUnknown:
      both(("enrol", "enrol the name that isn’t known"), ("inschrijven", "de onbekende naam inschrijven"))
    case .nextPrompt: both(("prompt", "the next prompt"), ("vraag", "de volgende vraag"))
    case .previousPrompt: both(("prompt back", "the prompt before"), ("vraag terug", "de vorige vraag"))
    case .scrollUp: both(("up", "see earlier lines"), ("omhoog", "eerdere regels zien"))
    case .scrollDown: both(("down", "see later lines"), ("omlaag", "latere regels zien"))
    case .dismissUnderstood:
      both(
        ("as it is", "take the line as it is, without what was understood"),
        ("letterlijk", "de regel letterlijk nemen, zonder wat begrepen is"))
    case .nextSection:
      both(("next", "the next section"), ("volgende", "het volgende deel"))
    case .previousSection: both(("back", "the section before"), ("vorige", "het vorige deel"))
    case .invite:
      both(
        ("invite", "stage: who has not been heard, on or off"),
        ("uitnodigen", "podium: wie niet gehoord is, aan/uit"))
    case .tables: both(("tables", "all tables at a glance"), ("tafels", "alle tafels in één oogopslag"))
    default: both(("", ""), ("", ""))
    }
  }

  private func screenPhrases(_ action: ActionName) -> (short: String, long: String) {
    switch action {
    case .confirm: both(("yes", "yes, do it"), ("ja", "ja, doen"))
    case .cancel: both(("back", "back, and nothing changes"), ("terug", "terug, en er verandert niets"))
    case .choose: both(("choose", "choose what is marked"), ("kiezen", "kiezen wat gemarkeerd is"))
    case .nextField: both(("next field", "to the next field"), ("volgend veld", "naar het volgende veld"))
    case .previousField: both(("field back", "to the field before"), ("vorig veld", "naar het vorige veld"))
    case .nextItem: both(("down", "one further down"), ("omlaag", "één omlaag"))
    case .previousItem: both(("up", "one further up"), ("omhoog", "één omhoog"))
    case .pageUp: both(("page up", "a page back"), ("blad terug", "een bladzijde terug"))
    case .pageDown: both(("page down", "a page on"), ("blad verder", "een bladzijde verder"))
    case .quit:
      both(
        ("quit", "twice: quit; the line that is typed is kept"),
        ("stoppen", "twee keer: stoppen; de getypte regel blijft bewaard"))
    case .suspend:
      both(
        ("shell", "to the shell for a moment (fg comes back)"),
        ("shell", "even naar de shell (fg komt terug)"))
    case .redraw: both(("redraw", "draw the screen anew"), ("opnieuw tekenen", "het scherm opnieuw tekenen"))
    case .switchTheme: both(("theme", "another theme"), ("thema", "een ander thema"))
    default: both(("", ""), ("", ""))
    }
  }

  private func stagePhrases(_ action: ActionName) -> (short: String, long: String) {
    switch action {
    case .blank:
      both(("blank", "blank the screen, and show it again"), ("leeg", "het scherm leeg, en weer terug"))
    case .newest: both(("newest", "back to the newest"), ("nieuwste", "terug naar het nieuwste"))
    case .leave: both(("leave", "leave the stage"), ("weg", "het podium verlaten"))
    default: both(("", ""), ("", ""))
    }
  }

  private func groupPhrases(_ action: ActionName) -> (short: String, long: String) {
    switch action {
    case .hands:
      both(
        ("count hands", "count the hands of the open poll (on an empty line)"),
        ("handen tellen", "de handen van de open peiling tellen (op een lege regel)"))
    case .byName: both(("by name", "by name, or count hands"), ("op naam", "op naam, of handen tellen"))
    case .closePoll: both(("close", "close the poll"), ("sluiten", "de peiling sluiten"))
    case .takeBack:
      both(("take back", "take the last hand back"), ("eentje terug", "de laatste hand terugnemen"))
    case .pickHarvest:
      both(
        ("harvest", "harvest: pick what goes to the plenary"),
        ("oogst", "oogst: kiezen wat mee gaat naar het plenaire deel"))
    case .voices:
      both(("voices", "voices: how the floor was shared"), ("stemmen", "stemmen: hoe het woord verdeeld is"))
    case .walkHarvest:
      both(
        ("walk the harvest", "the harvest table by table, and what says the same"),
        ("oogst langs", "de oogst tafel voor tafel, en wat hetzelfde zegt"))
    default: both(("", ""), ("", ""))
    }
  }

  private func linePhrases(_ action: ActionName) -> (short: String, long: String) {
    switch action {
    case .deleteBack:
      both(
        ("delete", "delete the character before the cursor"), ("wissen", "het teken voor de cursor wissen"))
    case .deleteForward:
      both(("delete", "delete the character at the cursor"), ("wissen", "het teken op de cursor wissen"))
    case .deleteWord:
      both(
        ("delete word", "delete the word before the cursor"), ("woord weg", "het woord voor de cursor wissen")
      )
    case .deleteToEnd:
      both(
        ("delete to end", "delete from the cursor to the end"), ("rest weg", "vanaf de cursor alles wissen"))
    case .deleteLine: both(("delete line", "delete the line"), ("regel weg", "de regel wissen"))
    case .yank:
      both(
        ("put back", "put back what was deleted last"),
        ("terugzetten", "terugzetten wat het laatst gewist is"))
    case .left: both(("left", "a character to the left"), ("links", "een teken naar links"))
    case .right: both(("right", "a character to the right"), ("rechts", "een teken naar rechts"))
    case .wordLeft: both(("word left", "a word to the left"), ("woord links", "een woord naar links"))
    case .wordRight: both(("word right", "a word to the right"), ("woord rechts", "een woord naar rechts"))
    case .lineStart: both(("start", "to the start of the line"), ("begin", "naar het begin van de regel"))
    case .lineEnd: both(("end", "to the end of the line"), ("einde", "naar het einde van de regel"))
    case .historyBack:
      both(("earlier", "an earlier line of this desk"), ("eerder", "een eerdere regel van hier"))
    case .historyForward: both(("later", "a later line of this desk"), ("later", "een latere regel van hier"))
    default: both(("", ""), ("", ""))
    }
  }
}
