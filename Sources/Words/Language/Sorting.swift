// The order of names as a Dutch reader looks for them: 'van der Berg' under B, diacritics no matter.

import SessionEngine

/// Names in the order of a Dutch list of people: by surname without its particles, then by the rest.
public func sortedNames(_ names: [String]) -> [String] {
  names.map { (key: sortingKey(of: $0), name: $0) }
    .sorted { ($0.key, $0.name) < ($1.key, $1.name) }
    .map(\.name)
}

/// What a name is sorted by: `berg anna van der` for 'Anna van der Berg'.
public func sortingKey(of name: String) -> String {
  let words = fold(name).split(whereSeparator: \.isWhitespace)
  let isParticle = words.map { particles.contains(String($0)) }
  // A given name first, unless the name begins with a particle or is one word.
  let firstParticle = isParticle.firstIndex(of: true)
  let surnameStart: Int
  if let firstParticle {
    surnameStart = isParticle[firstParticle...].firstIndex(of: false) ?? firstParticle
  } else {
    surnameStart = min(1, max(0, words.count - 1))
  }
  let surname = words[min(surnameStart, words.count)...]
  return (surname + words.prefix(surnameStart)).joined(separator: " ")
}

/// Words before a surname that Dutch lists pass over.
private let particles: Set<String> = [
  "van", "de", "der", "den", "het", "'t", "t", "te", "ten", "ter", "von", "op", "aan", "bij", "onder", "uit",
  "in", "in't", "d'", "du", "des", "la", "le", "el", "al", "ben", "bin", "s", "'s",
]
