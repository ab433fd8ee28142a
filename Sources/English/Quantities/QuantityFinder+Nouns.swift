import Measures

extension QuantityFinder {
  /// Gives the noun behind the number to the draft, with the unit that it makes.
  func takeNoun(_ draft: inout QuantityDraft) {
    if takeTiedNoun(&draft) || takePopulation(&draft) { return }
    var place = draft.end
    let isOf = lower(place) == "of"
    if isOf, lower(place + 1) == "whom" {
      draft.unit = "person"
      draft.kind = .count
      draft.rule += "+of"
      return
    }
    if isOf {
      // “100 of its troops”: the words that point stand before the noun.
      place += 1
      guard Self.pointers.contains(lower(place)) || isUpper(place) else { return }
      if Self.pointers.contains(lower(place)) { place += 1 }
    }
    let isOne = draft.low == Amount(1) && draft.high == Amount(1)
    if isOf, !isOne, let whole = reader.numeral(at: place), let noun = nounPhrase(at: whole.range.upperBound) {
      // “12 of its 15 planes”: the noun of the whole, which is an amount of its own.
      draft.noun = noun
      draft.kind = .count
      draft.unit = unitName(of: tokens[noun])
      draft.rule += "+of"
      return
    }
    guard let noun = nounPhrase(at: place, allowsSingular: isOne && !isOf) else { return }
    if isOf, isOne { return }
    takeHedge(within: draft.end..<noun, &draft)
    let token = tokens[noun]
    draft.noun = noun
    draft.end = noun + 1
    draft.kind = .count
    draft.unit = unitName(of: token)
    if isOf { draft.rule += "+of" }
    if isDefinite(draft) { draft.rule += "+definite" }
    takePer(&draft)
  }

  /// “a population”, “10-million population”: people.
  private func takePopulation(_ draft: inout QuantityDraft) -> Bool {
    let place = isTie(draft.end) ? draft.end + 1 : draft.end
    guard lower(place) == "population" else { return false }
    draft.noun = place
    draft.end = place + 1
    draft.kind = .count
    draft.unit = "person"
    return true
  }

  /// `person`, or the noun in the singular; small, unless it has capitals within: “ShelterBoxes”.
  func unitName(of noun: Token) -> String {
    if PersonNouns.contains(noun) { return "person" }
    let hasInnerCapital =
      noun.text.unicodeScalars.dropFirst().contains { $0.isUpper } && noun.text.uppercased() != noun.text
    return NounForms.singular(hasInnerCapital ? noun.text : noun.lower)
  }

  /// “a 100,000-strong force”, “the 12-member panel”, “a three-nation tour”.
  private func takeTiedNoun(_ draft: inout QuantityDraft) -> Bool {
    let place = draft.end
    guard isTie(place), place + 1 < tokens.count, kind(place + 1) == .word else { return false }
    let word = lower(place + 1)
    if word == "strong" {
      draft.unit = "person"
      draft.end = place + 2
      draft.kind = .count
      draft.rule += "+tied"
      return true
    }
    guard PersonNouns.contains(tokens[place + 1]) || Self.tiedNouns.contains(word) else { return false }
    draft.noun = place + 1
    draft.end = place + 2
    draft.unit = PersonNouns.contains(tokens[place + 1]) ? "person" : word
    draft.kind = .count
    draft.rule += "+tied"
    return true
  }

  private static let tiedNouns: Set<String> = [
    "nation", "country", "state", "seat", "page", "storey", "story", "room", "bed", "ship", "vehicle", "car", "truck",
    "team", "party", "point", "item", "game", "match", "vote", "city", "town", "village", "bedroom", "floor", "ship",
    "aircraft", "plane", "step", "stage", "part", "unit", "share", "dose", "lane", "engine", "berth",
  ]

  /// Whether the number only repeats what is known: “the two countries”.
  private func isDefinite(_ draft: QuantityDraft) -> Bool {
    guard let low = draft.low, low < Amount(10), lower(draft.number.lowerBound - 1) != "" else { return false }
    return ["the", "these", "those", "both", "his", "her", "their", "its", "our", "my", "all"].contains(
      lower(draft.number.lowerBound - 1))
  }

  private static let pointers: Set<String> = [
    "the", "its", "their", "his", "her", "our", "my", "your", "these", "those", "this", "that", "all",
  ]

  /// The head of the noun phrase that begins at a token: “troops” of “heavily armed Russian troops near the border”.
  ///
  /// Without a tagger the head is the first plural that is not tied to the next word; where there is none and
  /// `allowsSingular`, the last word before one that cannot be in a noun phrase.
  func nounPhrase(at start: Int, allowsSingular: Bool = false) -> Int? {
    guard lower(start) != "'s" else { return nil }
    var place = start
    var group: Int?
    var capital: Int?
    var last: Int?
    scan: while place < tokens.count, place < start + 9 {
      let token = tokens[place]
      if isTie(place) || (token.lower == "'s" && place > start) {
        last = nil
        place += 1
        continue
      }
      if place == start, ["“", "\"", "‘"].contains(token.text) {
        place += 1
        continue
      }
      if ["and", "or"].contains(token.lower), last == place - 1, group == nil, capital == nil,
        !["ly", "ed"].contains(where: lower(place - 1).hasSuffix), !allowsSingular
      {
        // “100 film and music stars”
        place += 1
        continue
      }
      guard token.kind == .word || token.kind == .mixed, NumberWord(token.lower) == nil else { break }
      let isTied = place > start && isTie(place - 1)
      if isTie(place + 1) || lower(place + 1) == "'s" {
        guard isTied || !isStop(place) else { break }
      } else {
        if isStop(place), !isTied { break }
        // “80% of the population lives here”
        if allowsSingular, last == place - 1, Self.verbs.contains(token.lower) { break }
        switch plurality(of: place) {
        case .head: return place
        // “homeless Haitians”
        case .group where group == nil || group == place - 1: group = place
        case .name where capital == nil: capital = place
        case .group, .name, .none: break
        }
        if let group, place >= group + 3 { break }
        if allowsSingular, group == nil, capital == nil {
          if PersonNouns.contains(token), !NounForms.isPlural(lower(place + 1)) || isStop(place + 1) { return place }
          if last != nil, ["ed", "ing", "ly"].contains(where: token.lower.hasSuffix) { break scan }
        }
        last = place
      }
      place += 1
    }
    return group ?? capital ?? last.flatMap { allowsSingular && (!isUpper($0) || isTitleCase) ? $0 : nil }
  }

  /// Whether no noun phrase goes on over a word; “US” is not “us”.
  private func isStop(_ place: Int) -> Bool {
    let token = tokens[place]
    return Self.stops.contains(token.lower) && !(token.lower == "us" && token.text == "US")
  }

  private enum Plurality {
    case none
    /// The head of its phrase.
    case head
    /// The head, unless a plural follows: “police” alone, but “police officers”.
    case group
    /// A plural by its form, in capitals: the head where nothing better follows.
    case name
  }

  private func plurality(of place: Int) -> Plurality {
    let token = tokens[place]
    guard token.kind == .word || token.text.hasSuffix("s"), NounForms.isPlural(token.lower) else { return .none }
    if NounForms.isGroup(token.lower) { return .group }
    let next = place + 1
    if NounForms.attributive.contains(token.lower), next < tokens.count, kind(next) == .word,
      NounForms.isPlural(tokens[next].lower), !Self.stops.contains(tokens[next].lower)
    {
      return .none
    }
    guard isUpper(place), !isTitleCase else { return .head }
    return PersonNouns.contains(token) ? .group : .name
  }

  /// Verbs that look like plurals.
  private static let verbs: Set<String> = [
    "lives", "works", "needs", "remains", "makes", "says", "lies", "stands", "comes", "uses", "drinks", "votes",
    "plans",
  ]

  /// Words that no noun phrase goes on over.
  static let stops: Set<String> = Set(
    """
    a an the this that these those of in on at by for with from to into onto over under near between among against \
    across through during before after since until till within without about around above below behind beyond beside \
    along toward towards upon off out up down as than like per via and or but nor so yet if because while when where \
    which who whom whose what why how that i you he she it we they me him them us is are was were be been being am has \
    have had do does did will would shall should can could may might must ought not n't 'll 'd 've 're 'm there here \
    now then also only just still already ago later earlier said says say told according it's each every either neither \
    both too very since died die killed wounded injured left came went took made got began become became whether \
    remain remained live lived say need needed want wanted took take reached rose fell
    """.split(separator: " ").map(String.init))
}
