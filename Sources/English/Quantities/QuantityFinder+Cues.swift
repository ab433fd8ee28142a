import Measures

extension QuantityFinder {
  // MARK: Before the number

  /// Takes “more than”, “an estimated”, “up to another” from before the number.
  func takeLeadingCues(_ draft: inout QuantityDraft) {
    var place = draft.start - 1
    var isBehindArticle = false
    for _ in 0..<6 {
      guard place >= floor,
        let cue = QuantityCue.ending(in: lower(place)).first(where: { matches($0, endingAt: place) })
      else { return }
      let start = place - cue.words.count + 1
      // “over a 10-year period” opens nothing.
      if isBehindArticle, cue.words.count == 1, case .filler = cue.effect {
      } else if isBehindArticle, cue.words.count == 1 {
        return
      }
      isBehindArticle = cue.words == ["a"] || cue.words == ["an"] || cue.words == ["the"]
      if apply(cue, from: start, &draft) { draft.start = start }
      place = start - 1
    }
  }

  /// Whether the words of a cue end at a token and nothing of the mention before is among them.
  func matches(_ cue: QuantityCue, endingAt place: Int) -> Bool {
    let start = place - cue.words.count + 1
    guard start >= floor else { return false }
    return zip(cue.words, start...place).allSatisfy { $0 == lower($1) }
  }

  /// Lets a cue work on a draft; the answer is whether its words belong to the mention.
  private func apply(_ cue: QuantityCue, from start: Int, _ draft: inout QuantityDraft) -> Bool {
    guard isCue(cue, from: start, for: draft) else { return false }
    switch cue.effect {
    case .filler:
      return false
    case .lower(let open):
      guard draft.isPoint else { return false }
      draft.high = nil
      draft.lowOpen = open
      draft.rule += "+lower"
      return !cue.words[0].hasPrefix("exceed") && !cue.words[0].hasPrefix("surpass") && !cue.words[0].hasPrefix("topp")
    case .upper(let open):
      guard draft.isPoint else { return false }
      draft.low = nil
      draft.highOpen = open
      draft.rule += "+upper"
      return true
    case .hedge(let hedge):
      guard draft.hedge == nil || draft.hedge == .approximate else { return true }
      let place = start..<(start + cue.words.count)
      if draft.hedge == nil || hedge != .approximate {
        draft.hedge = hedge
        draft.hedgeTokens = place
      }
      // A verb without an article before it belongs to its sentence: “police confirmed 50 deaths”.
      return hedge == .approximate || cue.words.count > 1 || start == 0 || kind(start - 1) == .punctuation
    }
  }

  /// Whether words that can be something else are a cue here.
  private func isCue(_ cue: QuantityCue, from start: Int, for draft: QuantityDraft) -> Bool {
    guard cue.words.count <= 2 else { return true }
    let before = lower(start - 1)
    switch cue.words[0] {
    case "under" where cue.words.count == 1 && draft.kind == .measure:
      // “trapped under 4 m of rubble”
      return !["of", "("].contains(lower(draft.end))
        && !["trapped", "buried", "found", "lay", "lies", "stuck", "hidden", "alive"].contains(before)
    case "over" where draft.kind == .duration:
      return ["for", "lasted", "took", "takes", "after", "well", "just", "lasting", "spent", "of", "is", "was"]
        .contains(before)
        || ["ago", "long", "old", "late", "later", "earlier"].contains(lower(draft.end))
    case "over", "under", "above", "below":
      return draft.kind != .count || (draft.low ?? .zero) > Amount(10)
        || kind(draft.number.lowerBound) == .number
    case "about", "around":
      return ![
        "talk", "talks", "talking", "talked", "speak", "spoke", "speaking", "ask", "asked", "asking", "know", "knew",
        "think", "worried", "worry", "concerned", "concern", "concerns", "questions", "information", "hear", "heard",
        "complained", "story", "stories", "book", "details", "told", "learn", "learned",
      ].contains(before)
    case "up" where cue.words.count == 2:
      return !["add", "adds", "added", "adding", "live", "lived", "'s", "stand", "stood"].contains(before)
    case "some":
      return !["the", "and"].contains(before)
    default:
      return true
    }
  }

  // MARK: After the number

  /// Takes what stands between the number and its noun: “100+”, “50-plus”, “50-odd”, “50 or more”.
  func takeInfixCues(_ draft: inout QuantityDraft) {
    let place = draft.end
    if lower(place) == "+", isAttached(place) {
      open(&draft, low: true, end: place + 1)
    } else if isTie(place), ["plus", "odd", "ish"].contains(lower(place + 1)) {
      if lower(place + 1) == "plus" {
        open(&draft, low: true, end: place + 2)
      } else {
        approximate(&draft, place, place + 2)
      }
    } else {
      takeTrailingCues(&draft)
    }
  }

  /// Takes “or more”, “or so”, “at most” from behind the number or its noun.
  func takeTrailingCues(_ draft: inout QuantityDraft) {
    let place = draft.end
    guard lower(place + 2) != "than" else { return }
    switch (lower(place), lower(place + 1)) {
    case ("or", "more"), ("or", "above"), ("or", "over"), ("or", "higher"), ("or", "greater"), ("and", "more"),
      ("and", "above"):
      open(&draft, low: true, end: place + 2)
    case ("or", "less"), ("or", "fewer"), ("or", "lower"), ("or", "below"):
      open(&draft, low: false, end: place + 2)
    case ("or", "so"), ("or", "thereabouts"):
      approximate(&draft, place, place + 2)
    case ("at", "least"):
      if isEndOfPhrase(place + 2) { open(&draft, low: true, end: place + 2) }
    case ("at", "most"):
      if isEndOfPhrase(place + 2) { open(&draft, low: false, end: place + 2) }
    default:
      break
    }
  }

  func isEndOfPhrase(_ place: Int) -> Bool {
    place >= tokens.count || kind(place) == .punctuation
  }

  private func open(_ draft: inout QuantityDraft, low: Bool, end: Int) {
    guard draft.isPoint else { return }
    if low { draft.high = nil } else { draft.low = nil }
    draft.end = end
    draft.rule += low ? "+lower" : "+upper"
  }

  private func approximate(_ draft: inout QuantityDraft, _ start: Int, _ end: Int) {
    if draft.hedge == nil {
      draft.hedge = .approximate
      draft.hedgeTokens = start..<end
    }
    draft.end = end
  }

  // MARK: Hedges that stand apart

  /// “85 confirmed fatalities”: the hedge between the number and its noun.
  func takeHedge(within range: Range<Int>, _ draft: inout QuantityDraft) {
    for place in range {
      guard let hedge = Self.adjectives[lower(place)] else { continue }
      draft.hedge = hedge
      draft.hedgeTokens = place..<(place + 1)
      return
    }
  }

  private static let adjectives: [String: QuantityMention.Hedge] = [
    "confirmed": .confirmed, "estimated": .estimated, "reported": .reported, "feared": .feared, "projected": .projected,
    "expected": .projected, "verified": .confirmed, "documented": .confirmed,
  ]

  /// “it is estimated that … 50”, “50 people are feared dead”: the hedge elsewhere in the clause.
  func takeClauseHedge(_ draft: inout QuantityDraft) {
    guard draft.hedge == nil || draft.hedge == .approximate, draft.kind != .age, draft.unit != "magnitude" else {
      return
    }
    guard let (hedge, place) = hedgeBefore(draft.start) ?? hedgeAfter(draft.end) else { return }
    draft.hedge = hedge
    draft.hedgeTokens = place..<(place + 1)
  }

  private func hedgeBefore(_ start: Int) -> (QuantityMention.Hedge, Int)? {
    for place in (max(0, start - 14)..<start).reversed() {
      let word = lower(place)
      let next = lower(place + 1)
      switch word {
      case ";", ":", "but", "while", "although", "whereas": return nil
      case "estimate", "estimates", "estimated", "estimating":
        guard place + 1 < start, reader.numeral(at: place + 1) == nil, lower(place - 1) != "an" else { continue }
        return (.estimated, place)
      case "thought", "believed":
        if ["is", "'s", "was"].contains(lower(place - 1)), lower(place - 2) == "it" { return (.estimated, place) }
      case "official":
        if ["toll", "count", "tally", "figure", "figures", "number", "death"].contains(next) {
          return (.confirmed, place)
        }
      case "reported":
        if ["number", "toll", "deaths", "cases"].contains(next) { return (.reported, place) }
      case "confirmed", "confirm", "confirms", "confirming":
        if next == "that" || next == "at" { return (.confirmed, place) }
      case "feared", "fears", "fear", "fearing":
        if next == "that" || next == "as" || next == "up" { return (.feared, place) }
      case "forecast", "forecasts", "projects", "projected", "predicts", "predicted", "expects", "expected":
        if next == "that" || next == "to" || next == "at" { return (.projected, place) }
      case "reportedly":
        return (.reported, place)
      default:
        continue
      }
    }
    return nil
  }

  private func hedgeAfter(_ end: Int) -> (QuantityMention.Hedge, Int)? {
    for place in end..<min(tokens.count, end + 6) {
      guard end <= place, kind(place) != .punctuation, kind(place) != .number else { return nil }
      switch lower(place) {
      case "feared": return (.feared, place)
      case "confirmed" where place == end || ["been", "were", "are", "was"].contains(lower(place - 1)):
        return (.confirmed, place)
      case "reportedly": return (.reported, place)
      case "expected", "projected", "forecast", "predicted":
        return lower(place + 1) == "to" && ["are", "is", "were", "was", "be"].contains(lower(place - 1))
          ? (.projected, place) : nil
      case "estimated":
        return lower(place + 1) == "to" ? (.estimated, place) : nil
      default: continue
      }
    }
    return nil
  }

  // MARK: People without a noun

  /// “200 were killed”, “a death toll of 200”: people are counted, though no noun says so.
  func takeState(_ draft: inout QuantityDraft) {
    let isOthers = draft.noun.map { lower($0) == "others" } ?? false
    guard draft.unit == nil || isOthers else { return }
    if isOthers { draft.unit = nil }
    guard tellsOfPeople(draft) else { return }
    draft.unit = "person"
    draft.kind = .count
    draft.rule = draft.rule.replacing(rule: "number", by: "state").replacing(rule: "count", by: "state")
  }

  func tellsOfPeople(_ draft: QuantityDraft) -> Bool {
    var place = draft.end
    while place < draft.end + 5, Self.auxiliaries.contains(lower(place)) { place += 1 }
    if PersonNouns.states.contains(lower(place)) { return true }
    for place in (max(0, draft.start - 6)..<draft.start).reversed() {
      if kind(place) == .punctuation || ["of", "for", "by"].contains(lower(place)) && place < draft.start - 1 {
        break
      }
      if PersonNouns.before.contains(lower(place)) { return true }
    }
    return isToll(before: draft.start)
  }

  /// “the death toll in the south has risen above 150,000”: a toll further before, as what rises or stands at the number.
  private func isToll(before start: Int) -> Bool {
    let verbs = max(0, start - 3)..<start
    guard verbs.contains(where: { Self.tollVerbs.contains(lower($0)) }) else { return false }
    for place in (max(0, start - 16)..<start).reversed() {
      if kind(place) == .punctuation && !isTie(place) || kind(place) == .number { return false }
      if lower(place) == "toll" || PersonNouns.states.contains(lower(place)) && lower(place - 1) == "number" {
        return true
      }
    }
    return false
  }

  private static let tollVerbs: Set<String> = [
    "risen", "rose", "rises", "rise", "reached", "reach", "reaches", "climbed", "stands", "stood", "jumped", "exceeded",
    "exceeds", "surpassed", "topped", "vary", "varies", "varied", "range", "ranges", "ranged", "put", "is", "was", "be",
    "increased", "grew", "grown", "at", "from",
  ]

  private static let auxiliaries: Set<String> = [
    "were", "was", "are", "is", "have", "has", "had", "been", "be", "may", "might", "could", "reportedly", "also",
    "more",
    "others", "other", "still", "now", "confirmed", "left", "already", "to", "of", "them", "feared", "believed",
    "thought",
    "being", "who", "remain", "remained", "made",
  ]
}
