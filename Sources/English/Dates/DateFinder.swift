import Measures

/// Finds the dates of a sentence, from left to right.
struct DateFinder: TokenReading {
  let tokens: [Token]
  let reader: NumeralReader
  /// The day that relative dates are reckoned from.
  let published: CalendarDate?
  /// The date before in the sentence, which “the following day” and “a year earlier” are reckoned from.
  var anchor: ExtendedDate?

  /// A mention, and its tokens without its preposition.
  typealias Found = (tokens: Range<Int>, mention: DateMention)

  /// The dates in a sentence.
  static func dates(in sentence: Sentence, published: CalendarDate?) -> [Found] {
    var finder = DateFinder(
      tokens: sentence.tokens, reader: NumeralReader(tokens: sentence.tokens), published: published)
    return finder.run()
  }

  private mutating func run() -> [Found] {
    var result: [Found] = []
    var floor = 0
    var index = 0
    while index < tokens.count {
      guard let draft = draft(at: index).map({ range(from: $0) }) else {
        index += 1
        continue
      }
      result.append((draft.tokens, mention(of: draft, after: floor)))
      anchor = draft.date ?? draft.value ?? anchor
      index = max(draft.tokens.upperBound, index + 1)
      floor = index
    }
    return result
  }

  func draft(at index: Int) -> DateDraft? {
    switch kind(index) {
    case .time: figures(at: index)
    case .number: dayMonth(at: index) ?? year(at: index) ?? distance(at: index)
    case .mixed: dayMonth(at: index) ?? period(at: index)
    case .word: word(at: index)
    case .punctuation: tokens[index].lower == "'" ? shortYear(at: index) : nil
    case .symbol, .address, nil: nil
    }
  }

  /// The rule that a word sets off, if any.
  private func word(at index: Int) -> DateDraft? {
    switch DateWord(lower(index)) {
    case .month: monthDay(at: index)
    case .weekday: weekday(at: index)
    case .day: day(at: index)
    case .pointer: pointed(at: index)
    case .back: pointedBack(at: index)
    case .modifier: modified(at: index)
    case .article:
      pointed(at: index) ?? dayMonth(at: index) ?? distance(at: index) ?? half(at: index + 1) ?? period(at: index)
    case .ordinal: dayMonth(at: index) ?? half(at: index) ?? period(at: index)
    case .period: yearEnd(at: index) ?? period(at: index)
    case .holiday: holiday(at: index)
    case .number: distance(at: index) ?? spoken(at: index)
    case nil: nil
    }
  }

  private func spoken(at index: Int) -> DateDraft? {
    guard lower(index) != "two" || ["in", "year", "since", "by", "of"].contains(lower(index - 1)),
      let (year, end) = spokenYear(at: index), MeasureUnit.named(lower(end)) == nil
    else { return nil }
    return DateDraft(index..<end, ExtendedDate(year: year), .absolute, "year")
  }

  /// The whole number that a token of digits alone is, of so many digits.
  func digits(_ index: Int, count: ClosedRange<Int>) -> Int? {
    guard index >= 0, index < tokens.count, kind(index) == .number, count.contains(text(index).utf8.count)
    else { return nil }
    return text(index).utf8.allSatisfy(\.isDigit) ? Int(text(index)) : nil
  }

  // MARK: Putting together

  private func mention(of draft: DateDraft, after floor: Int) -> DateMention {
    var start = draft.tokens.lowerBound
    var value = draft.value
    let hasArticle = start > floor && lower(start - 1) == "the"
    let preposition = hasArticle ? start - 2 : start - 1
    // “in the 1993 video” and “after the 12 January quake” tell of a video and of a quake.
    let isModifier = hasArticle && isModifier(draft)
    if hasArticle, !isModifier { start -= 1 }
    // “damaged by Tuesday's earthquake” tells no time with “by”.
    let isPossessive = lower(draft.tokens.upperBound) == "'s"
    if preposition >= floor, !isPossessive, !isModifier, Self.prepositions.contains(lower(preposition)) {
      start = preposition
      switch lower(start) {
      case "by", "until", "till", "before": value = value.flatMap { bounded("../", $0, "") }
      case "since", "after": value = value.flatMap { bounded("", $0, "/..") }
      case "around", "about", "circa", "ca.": value = value?.approximate
      default: break
      }
    }
    let dateSpan = tokens[draft.tokens.lowerBound].span.lowerBound..<tokens[draft.tokens.upperBound - 1].span.upperBound
    return DateMention(
      span: tokens[start].span.lowerBound..<dateSpan.upperBound, dateSpan: dateSpan, value: value,
      date: draft.date ?? draft.value,
      kind: draft.kind, rule: draft.rule)
  }

  /// Whether a date behind an article tells which thing is meant that the next word names.
  private func isModifier(_ draft: DateDraft) -> Bool {
    switch draft.rule {
    case "year", "years": return true
    case "day-month", "day-month-year":
      let next = draft.tokens.upperBound
      return kind(next) == .word && !Stopwords.all.contains(lower(next))
    default: return false
    }
  }

  /// The date as one end of an interval, where it is no interval itself.
  private func bounded(_ before: String, _ date: ExtendedDate, _ after: String) -> ExtendedDate? {
    if let bounded = ExtendedDate(before + date.description + after) { return bounded }
    return before.isEmpty ? ExtendedDate(from: date.first, to: nil) : ExtendedDate(from: nil, to: date.last)
  }

  private static let prepositions: Set<String> = [
    "on", "in", "at", "by", "since", "until", "till", "before", "after", "during", "around", "about", "circa", "ca.",
    "from",
    "over", "through", "throughout", "within", "for", "between",
  ]
}
