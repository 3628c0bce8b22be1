// What is wrong with the user's settings or with what the system said, put into words.

import SessionEngine

/// What can be wrong with a line of the settings.
public enum SettingsFaultReason: Sendable, Equatable {
  case noAssignment
  case unknownKey(String, near: [String])
  case keyTwice(String)
  case badValue(key: String, value: String)
}

/// Why the system refused something, as far as people can do something about it.
public enum SystemReason: Sendable, Hashable, CaseIterable {
  case noSpace, notAllowed, readOnly, missing, isFolder, notFolder, tooLarge, nameTooLong, broken
  case linkedElsewhere
}

extension Words {
  /// `file`: as it should be shown.
  public func message(for reason: SettingsFaultReason, file: String, line: Int) -> Message {
    let place = place(file, line)
    switch reason {
    case .noAssignment:
      return message(
        "\(place): not of the form key = value.", "\(place): niet van de vorm sleutel = waarde.",
        hint: say("Write, for example: language = en", "Schrijf bijvoorbeeld: language = nl"))
    case .unknownKey(let key, let near):
      return message(
        "\(place): there is no setting \(quoted(key)).", "\(place): er is geen instelling \(quoted(key)).",
        hint: didYouMean(
          near, else: say("There are language, mouse and theme.", "Er zijn language, mouse en theme.")))
    case .keyTwice(let key):
      return message(
        "\(place): \(key) stands there twice.", "\(place): \(key) staat er twee keer.", hint: hintToKeepOne)
    case .badValue(let key, let value):
      let choices = [
        "language": say("Choose nl or en.", "Kies nl of en."),
        "mouse": say("Choose yes or no.", "Kies ja of nee."),
      ]
      let hint = choices[key] ?? say("See doendag themes.", "Zie doendag themes.")
      return message(
        "\(place): \(quoted(value)) doesn’t fit \(key).", "\(place): \(quoted(value)) past niet bij \(key).",
        hint: hint)
    }
  }

  /// As it stands within a sentence.
  public func reason(_ reason: SystemReason) -> String {
    switch reason {
    case .noSpace: say("there is no room left", "er is geen ruimte meer")
    case .notAllowed: say("that is not allowed", "dat mag niet")
    case .readOnly: say("it is read-only", "er kan alleen gelezen worden")
    case .missing: say("it is not there", "het is er niet")
    case .isFolder: say("it is a folder", "het is een map")
    case .notFolder: say("part of the path is no folder", "een deel van het pad is geen map")
    case .tooLarge: say("it is too large", "het is te groot")
    case .nameTooLong: say("the name is too long", "de naam is te lang")
    case .broken: say("the disk reports a fault", "de schijf meldt een fout")
    case .linkedElsewhere:
      say(
        "it is also a file somewhere else (a hard link)",
        "het is ook een bestand ergens anders (een harde koppeling)")
    }
  }
}
