import English

/// Finds the names in a sentence: “Edmond Mulet”, “Save the Children”, “Port-au-Prince”.
struct NameFinder {
  let sentence: TaggedSentence

  /// The names in a range of tokens, in the order of the text.
  func names(in range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var place = range.lowerBound
    while place < range.upperBound {
      guard sentence.classes[place] == .name || isTitle(place) else {
        place += 1
        continue
      }
      let start = isTitle(place) && place + 1 < range.upperBound ? place + 1 : place
      let end = nameEnd(from: start, before: range.upperBound)
      result.append(place..<end)
      place = end
    }
    return result
  }

  /// “Ms” before a name.
  private func isTitle(_ place: Int) -> Bool {
    guard sentence.lexemes[place].contains(.title), place + 1 < sentence.count else { return false }
    return sentence.tokens[place].isCapitalized && sentence.tokens[place + 1].isCapitalized
      && sentence.lexemes[place + 1].isDisjoint(with: [.role, .title])
  }

  private func nameEnd(from start: Int, before end: Int) -> Int {
    var place = start + 1
    while place < end {
      switch sentence.classes[place] {
      case .name:
        place += 1
      case .hyphen where place + 1 < end:
        // “Port-au-Prince”, but “UK-based” ends before its hyphen.
        guard let next = capital(after: place, before: end) ?? givenName(after: place, from: start, before: end) else {
          return place
        }
        place = next + 1
      default:
        guard joins(place), let next = nextName(after: place, before: end) else {
          return place
        }
        place = next + 1
      }
    }
    return place
  }

  /// Whether a small word can stand inside of a name here: “Bank of”, “de la”, “Save the”.
  private func joins(_ place: Int) -> Bool {
    let before = sentence.lexemes[place - 1]
    switch sentence.lower(place) {
    case "of", "for":
      return !before.isDisjoint(with: [.organization, .role]) || Self.heads.contains(sentence.lower(place - 1))
    case "the": return before.contains(.base) && before.isDisjoint(with: [.role, .title])
    default: return Self.connectors.contains(sentence.lower(place))
    }
  }

  /// Words that names with “of” begin with, besides organizations and offices.
  private static let heads: Set<String> = [
    "gulf", "bay", "strait", "straits", "isle", "cape", "house", "chamber", "ivory", "friends", "doctors", "archbishop",
    "duke", "duchess", "bank", "horn", "sea", "lake", "port", "heart", "voice", "secretary", "operations", "affairs",
    "society",
    "academy", "museum", "library", "ministry", "department", "institute", "director", "statue", "tower", "battle",
    "treaty",
  ]

  /// The capitalized part after a hyphen, perhaps over a small one.
  private func capital(after hyphen: Int, before end: Int) -> Int? {
    if sentence.tokens[hyphen + 1].isCapitalized { return hyphen + 1 }
    guard hyphen + 3 < end, sentence.classes[hyphen + 2] == .hyphen, sentence.tokens[hyphen + 3].isCapitalized else {
      return nil
    }
    return hyphen + 3
  }

  /// “moon” of “Ban Ki-moon”; not “led” of “the United States-led force”.
  private func givenName(after hyphen: Int, from start: Int, before end: Int) -> Int? {
    let place = hyphen + 1
    guard hyphen - start >= 2, sentence.lexemes[place].isDisjoint(with: .verbForms),
      !sentence.tokens[hyphen - 1].isAcronym,
      sentence.tokens[place].kind == .word, !sentence.tokens[place].precededBySpace,
      ![.noun, .adjective, .hyphen].contains(sentence.wordClass(place + 1))
    else { return nil }
    return place
  }

  private func nextName(after place: Int, before end: Int) -> Int? {
    guard place + 1 < end else { return nil }
    if sentence.classes[place + 1] == .name { return place + 1 }
    // “of the”, “de la”
    guard place + 2 < end, ["the", "la", "los"].contains(sentence.lower(place + 1)),
      sentence.classes[place + 2] == .name,
      ["of", "de"].contains(sentence.lower(place)), sentence.lower(place + 1) != "the" || isInstitution(place)
    else { return nil }
    return place + 2
  }

  /// “Office for”, “Organization of the”: what may have “of the” in its name.
  private func isInstitution(_ place: Int) -> Bool {
    place > 0 && sentence.lexemes[place - 1].contains(.organization)
  }

  private static let connectors: Set<String> = [
    "de", "du", "des", "da", "di", "la", "le", "al", "el", "bin", "ibn", "van", "von", "der", "au", "&",
  ]
}
