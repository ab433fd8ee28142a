import Measures

extension QuantityFinder {
  /// “Maria Lopez, 59, said”, “the suspect, 23,”, “Maria Lopez (59)”: a small figure behind a name or a person is an age.
  ///
  /// So is one that “she”, “he” or “who” is: “who is 81”.
  func takeAge(_ draft: inout QuantityDraft) -> Bool {
    let place = draft.number.lowerBound
    guard draft.isPoint, draft.number.count == 1, draft.end == place + 1, kind(place) == .number,
      text(place).utf8.count <= 2, place >= 2, kind(place - 2) == .word, Vocabulary.months[lower(place - 2)] == nil
    else { return false }
    if ["is", "was", "'s", "turned"].contains(lower(place - 1)), ["he", "she", "who"].contains(lower(place - 2)),
      draft.end >= tokens.count || kind(draft.end) == .punctuation && !isTie(draft.end)
        || ["and", "is", "was", "when", "but", "on", "in", "last", "this", "next"].contains(lower(draft.end))
    {
      setAge(&draft)
      return true
    }
    let isName = isUpper(place - 2)
    switch lower(place - 1) {
    case ",":
      let isPerson = PersonNouns.contains(tokens[place - 2]) && !NounForms.isPlural(lower(place - 2))
      let isEnd = draft.end >= tokens.count || kind(draft.end) == .punctuation && !isTie(draft.end)
      guard isName ? isEnd || ["and", "who", "from"].contains(lower(draft.end)) : isPerson && isEnd else {
        return false
      }
    case "(":
      guard isName, isUpper(place - 3), kind(place - 3) == .word, lower(draft.end) == ")", text(place).utf8.count == 2
      else { return false }
    default:
      return false
    }
    // “groups A, 12 and 13”: another figure behind it makes a list.
    if draft.end + 1 < tokens.count, kind(draft.end + 1) == .number { return false }
    setAge(&draft)
    return true
  }

  private func setAge(_ draft: inout QuantityDraft) {
    draft.unit = "year"
    draft.kind = .age
    draft.rule = "age-apposition"
  }

  /// Behind “year”: the end of “old”, “-old”, “of age”.
  func ageEnd(at index: Int) -> Int? {
    let place = isTie(index) ? index + 1 : index
    if ["old", "olds"].contains(lower(place)) { return place + 1 }
    if lower(index) == "of", lower(index + 1) == "age" { return index + 2 }
    return nil
  }
}
