import Measures

extension QuantityFinder {
  /// “half an hour”, “a half-mile”, “half-hour”.
  func halfUnit(at index: Int) -> QuantityDraft? {
    let half = lower(index) == "a" && lower(index + 1) == "half" ? index + 1 : index
    guard lower(half) == "half" else { return nil }
    let hasArticle = ["a", "an"].contains(lower(half + 1))
    let place = hasArticle || isTie(half + 1) ? half + 2 : half + 1
    guard hasArticle || isTie(half + 1) || half > index, let unit = MeasureUnit.named(lower(place)),
      unit.kind == .duration || unit.kind == .measure, !MeasureUnit.onlyAttached.contains(lower(place)),
      !["century", "quarter", "magnitude", "degree"].contains(unit.name)
    else { return nil }
    let value = Amount(5).scaled(byPowerOfTen: -1)
    var draft = QuantityDraft(number: half..<(half + 1), low: value, high: value, rule: "article")
    draft.end = place + 1
    draft.unit = unit.name
    draft.unitTokens = place..<(place + 1)
    draft.kind = unit.kind
    return draft
  }

  /// “up to an hour”, “nearly a litre”: an article for one, where a cue stands before it.
  func articleUnit(at index: Int) -> QuantityDraft? {
    guard lower(index) == "a" || lower(index) == "an", index > 0 else { return nil }
    guard let unit = MeasureUnit.named(lower(index + 1)), !MeasureUnit.onlyAttached.contains(lower(index + 1)),
      unit.name != "magnitude", unit.name != "degree"
    else { return nil }
    let cue = QuantityCue.ending(in: lower(index - 1)).first { matches($0, endingAt: index - 1) }
    guard let cue else { return nil }
    switch cue.effect {
    case .filler: return nil
    case .hedge(.approximate) where ["about", "around"].contains(lower(index - 1)) && unit.kind != .measure: break
    default: break
    }
    var draft = QuantityDraft(number: index..<(index + 1), low: Amount(1), high: Amount(1), rule: "article")
    draft.end = index + 2
    draft.unit = unit.name
    draft.unitTokens = (index + 1)..<(index + 2)
    draft.kind = unit.kind
    if lower(draft.end) == "of" { draft.noun = nounPhrase(at: draft.end + 1, allowsSingular: true) }
    if lower(draft.end) == "and", lower(draft.end + 1) == "a", lower(draft.end + 2) == "half" {
      draft.low = Amount("1.5")
      draft.high = draft.low
      draft.end += 3
    }
    return draft
  }
}
