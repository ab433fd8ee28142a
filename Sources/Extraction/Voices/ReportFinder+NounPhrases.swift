import English

extension ReportFinder {
  /// The subject that stands before a verb, with what stands in apposition to it.
  func subject(before verb: SpokenVerb, in range: Range<Int>) -> Range<Int>? {
    let end = verb.groupStart
    guard end > range.lowerBound else { return nil }
    if sentence.classes[end - 1] == .comma { return subjectWithApposition(endingAt: end - 1, in: range) }
    if sentence.classes[end - 1] == .bracket, let open = openBracket(before: end - 1, in: range) {
      return phrase(endingAt: open, in: range).map { $0.lowerBound..<open }
    }
    return phrase(endingAt: end, in: range)
  }

  private func openBracket(before close: Int, in range: Range<Int>) -> Int? {
    (max(range.lowerBound, close - 8)..<close).last { sentence.lower($0) == "(" || sentence.lower($0) == "[" }
  }

  /// “Hedi Annabi, the head of the mission, said”: from the name to the comma before the verb.
  private func subjectWithApposition(endingAt comma: Int, in range: Range<Int>) -> Range<Int>? {
    var place = comma - 1
    var commas: [Int] = []
    while place >= range.lowerBound, comma - place <= 40 {
      let wordClass = sentence.classes[place]
      if wordClass == .comma { commas.append(place) }
      if wordClass == .stop || wordClass == .closingQuote || wordClass == .openingQuote || wordClass == .dash { break }
      place -= 1
    }
    // The farthest comma whose left side is a noun phrase that begins the range, or follows another border.
    for border in commas.reversed() {
      guard let head = phrase(endingAt: border, in: range), isApposition((border + 1)..<comma) else { continue }
      let isAfterBorder =
        head.lowerBound > range.lowerBound && [.comma, .closingQuote].contains(sentence.classes[head.lowerBound - 1])
      guard head.lowerBound == range.lowerBound || isAfterBorder || !hasFinite(range.lowerBound..<head.lowerBound)
      else { continue }
      return head.lowerBound..<comma
    }
    return nil
  }

  private func isApposition(_ range: Range<Int>) -> Bool {
    guard let first = range.first else { return false }
    switch sentence.classes[first] {
    case .relative: return ["who", "which", "whose"].contains(sentence.lower(first))
    case .determiner, .name, .noun, .number, .possessive, .adjective, .participle, .gerund, .preposition, .adverb:
      return !range.contains { sentence.classes[$0].isFinite && !isInRelative($0, range) }
    default: return false
    }
  }

  private func isInRelative(_ place: Int, _ range: Range<Int>) -> Bool {
    (range.lowerBound..<place).contains { sentence.classes[$0] == .relative }
  }

  /// The noun phrase that ends before a place.
  private func phrase(endingAt border: Int, in range: Range<Int>) -> Range<Int>? {
    var end = border
    var start = end
    scan: while start > range.lowerBound, end - start <= 30 {
      let place = start - 1
      if start < end, sentence.lexemes[place].contains(.title), sentence.tokens[place].isCapitalized {
        start = place
        continue
      }
      switch sentence.classes[place] {
      case .determiner, .possessive, .pronoun, .demonstrative, .noun, .name, .number, .adjective, .possessiveMarker,
        .hyphen,
        .preposition, .symbol, .adverb, .gerund:
        start = place
      case .participle where place > range.lowerBound && start < end:
        start = place
      case .subordinator
      where start < end && ["for", "of", "in", "at", "from", "with"].contains(sentence.lower(place)):
        // “the official for peacekeeping”
        start = place
      case .coordinator
      where place > range.lowerBound && sentence.classes[place - 1].isNominal && start < end
        && !hasFinite(range.lowerBound..<place):
        start = place
      case .openingQuote, .closingQuote:
        if sentence.classes[place] == .closingQuote,
          !isShortQuote(endingAt: place) || sentence.wordClass(place - 1) == .comma
        {
          break scan
        }
        if sentence.classes[place] == .openingQuote, !(start < end && isQuoted[start]) { break scan }
        start = place
      case .finiteVerb, .finiteAuxiliary:
        // “a diplomat who attended the meeting said”
        guard let relative = relative(before: place, in: range), relative > range.lowerBound else { break scan }
        start = relative
      case .bracket where sentence.lower(place) == ")":
        guard let open = openBracket(before: place, in: range) else { break scan }
        start = open
      default: break scan
      }
    }
    while end - start > 1,
      sentence.classes[end - 1] == .adverb
        || sentence.lexemes[end - 1].contains(.time) && isAdverbialTime(end - 1, from: start)
    {
      end -= 1
      while end - start > 1,
        [.adjective, .demonstrative, .determiner, .preposition, .adverb].contains(sentence.classes[end - 1])
      { end -= 1 }
    }
    return withoutLead(start..<end)
  }

  /// “earlier this week”, “on Monday” behind a subject.
  private func isAdverbialTime(_ place: Int, from start: Int) -> Bool {
    place > start && [.adjective, .demonstrative, .preposition, .name, .noun].contains(sentence.classes[place - 1])
  }

  private func relative(before verb: Int, in range: Range<Int>) -> Int? {
    for place in (max(range.lowerBound, verb - 4)..<verb).reversed() {
      if sentence.classes[place] == .relative {
        return ["who", "which", "that"].contains(sentence.lower(place)) ? place : nil
      }
      guard [.adverb, .finiteAuxiliary, .auxiliary, .negation].contains(sentence.classes[place]) else { return nil }
    }
    return nil
  }

  private func isShortQuote(endingAt close: Int) -> Bool {
    guard let open = (max(0, close - 6)..<close).last(where: { sentence.classes[$0] == .openingQuote }) else {
      return false
    }
    return open > 0 && sentence.classes[open - 1] != .comma && !hasFinite(open..<close)
  }

  /// A noun phrase without the adverbs and times before it: “Later Mr Jones”, “On Monday officials”.
  private func withoutLead(_ range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    while start < range.upperBound {
      let wordClass = sentence.classes[start]
      if wordClass == .adverb || wordClass == .coordinator || sentence.lexemes[start].contains(.time) && range.count > 1
      {
        start += 1
      } else if wordClass == .preposition {
        // Behind its object: the first word that begins another noun phrase.
        var place = start + 1
        while place < range.upperBound, [.determiner, .possessive, .adjective].contains(sentence.classes[place]) {
          place += 1
        }
        while place < range.upperBound, sentence.classes[place] == .number || sentence.lexemes[place].contains(.time) {
          place += 1
        }
        if place == start + 1 || !sentence.lexemes[place - 1].contains(.time) {
          let kind = place < range.upperBound ? sentence.classes[place] : .stop
          while place < range.upperBound, kind == .name || kind == .noun, sentence.classes[place] == kind { place += 1 }
        }
        guard place > start + 1, place < range.upperBound, sentence.classes[place] != .possessiveMarker else {
          return nil
        }
        start = place
      } else {
        break
      }
    }
    if start + 1 < range.upperBound, sentence.classes[start] == .openingQuote,
      !(start..<range.upperBound).contains(where: { sentence.classes[$0] == .closingQuote })
    {
      start += 1
    }
    let rest = start..<range.upperBound
    guard rest.contains(where: { sentence.classes[$0].isNominal }) else { return nil }
    guard let first = rest.first,
      sentence.classes[first].beginsNounPhrase || sentence.classes[first] == .openingQuote
        || sentence.lexemes[first].contains(.title)
    else { return nil }
    return rest
  }

  /// The noun phrase that begins at a place: with “of” and “for”, and with an apposition that ends the sentence.
  func nounPhrase(from start: Int, before end: Int) -> Range<Int>? {
    guard start < end, sentence.classes[start].beginsNounPhrase else { return nil }
    var place = start
    scan: while place < end {
      switch sentence.classes[place] {
      case .determiner where place > start && !isAfterPreposition(place): break scan
      case .determiner, .possessive, .pronoun, .demonstrative, .noun, .name, .number, .adjective, .possessiveMarker,
        .hyphen,
        .symbol:
        if place > start, sentence.lexemes[place].contains(.time), sentence.classes[place - 1] != .possessiveMarker {
          break scan
        }
        if place > start, sentence.classes[place] == .pronoun { break scan }
        place += 1
      case .preposition:
        let word = sentence.lower(place)
        guard ["of", "for", "at", "from", "with", "in"].contains(word), place + 1 < end,
          sentence.classes[place + 1].beginsNounPhrase, !sentence.lexemes[place + 1].contains(.time),
          !(word == "in" || word == "at") || sentence.classes[place + 1] == .name || isAfterCommonNoun(place)
        else { break scan }
        place += 1
      case .coordinator:
        guard sentence.lower(place) == "and", place + 1 < end, sentence.classes[place + 1] == .name,
          sentence.classes[place - 1] == .name, !startsClause(place + 1, before: end)
        else { break scan }
        place += 1
      default: break scan
      }
    }
    guard place > start else { return nil }
    // “said John Holmes, the UN's head of aid”
    if place < end, sentence.classes[place] == .comma,
      sentence.classes[start] == .name || sentence.lexemes[start].contains(.determiner)
    {
      let stop = ((place + 1)..<end).first { sentence.classes[$0] == .comma || sentence.classes[$0].isFinite } ?? end
      let apposition = (place + 1)..<stop
      let isClosed = stop == end || sentence.classes[stop] == .comma
      if isClosed, apposition.count <= 20, let first = apposition.first,
        [.determiner, .possessive].contains(sentence.classes[first]) || sentence.lexemes[first].contains(.role)
          || stop == end && apposition.allSatisfy({ sentence.classes[$0] == .name || sentence.classes[$0] == .hyphen })
      {
        return start..<stop
      }
    }
    return start..<place
  }

  private func isAfterPreposition(_ place: Int) -> Bool {
    place > 0 && sentence.classes[place - 1] == .preposition
  }

  private func isAfterCommonNoun(_ place: Int) -> Bool {
    place > 0 && sentence.classes[place - 1] == .noun
  }
}
