import Measures

/// Finds the amounts of a sentence, from left to right.
///
/// A number is read first, with its sign of money, its “million” and the other end of its range; then its unit or the noun
/// behind it; then the words before and after it that open it to one side or hedge it. Every look around is bounded, so
/// that the whole takes time in proportion to the sentence.
struct QuantityFinder: TokenReading {
  let tokens: [Token]
  let reader: NumeralReader
  /// Whether nearly all words have capitals, as in some headlines; capitals then tell nothing.
  let isTitleCase: Bool
  /// The end of the mention before, which no cue is looked for across.
  var floor = 0

  /// The mentions in a sentence; what stands within `dates`, given in tokens, is left out.
  static func mentions(in sentence: Sentence, dates: [Range<Int>]) -> [QuantityMention] {
    var finder = QuantityFinder(tokens: sentence.tokens)
    return finder.run(dates: dates)
  }

  private init(tokens: [Token]) {
    self.tokens = tokens
    self.reader = NumeralReader(tokens: tokens)
    var words = 0
    var capitals = 0
    for token in tokens where token.kind == .word && token.text.utf8.count > 3 {
      words += 1
      if token.text.unicodeScalars.first?.isUpper == true { capitals += 1 }
    }
    self.isTitleCase = words > 2 && capitals * 10 >= words * 7
  }

  private mutating func run(dates: [Range<Int>]) -> [QuantityMention] {
    var drafts: [QuantityDraft] = []
    var dates = dates[...]
    var index = 0
    while index < tokens.count {
      while let date = dates.first, date.upperBound <= index { dates.removeFirst() }
      if let date = dates.first, date.contains(index) {
        index = date.upperBound
        floor = index
        continue
      }
      switch find(at: index) {
      case .nothing:
        index += 1
      case .skipped(let end):
        index = max(end, index + 1)
      case .found(var draft):
        takeWordsAround(&draft)
        drafts.append(draft)
        index = max(draft.end, index + 1)
        floor = index
      }
    }
    joinBounds(&drafts)
    relate(&drafts)
    return drafts.map(mention)
  }

  /// What there is at a token.
  enum Outcome {
    case nothing
    /// Numbers that are no amounts, up to a token.
    case skipped(to: Int)
    case found(QuantityDraft)
  }

  private func find(at index: Int) -> Outcome {
    switch kind(index) {
    case .word:
      guard Self.openers[tokens[index].lower] != nil else { return .nothing }
      if let draft = share(at: index) ?? vague(at: index) { return .found(draft) }
      return measured(at: index)
    case .number:
      if let draft = inRatio(at: index) ?? figureShare(at: index) { return .found(draft) }
      return measured(at: index)
    case .symbol, .punctuation:
      return measured(at: index)
    case .mixed, .time, .address, nil:
      return .nothing
    }
  }

  /// The words that an amount can begin with; asked first, since few words are among them.
  private static let openers: WordTable<Bool> = {
    let words =
      NumberWord.words + Currency.codeWords + [
        "a", "an", "half", "halves", "quarter", "minus", "negative", "several", "many", "some", "tens", "scores",
        "dozens", "hundreds", "thousands", "millions", "billions", "trillions", "us", "c", "hk", "nz", "nt",
      ]
    return WordTable(Dictionary(words.map { ($0, true) }, uniquingKeysWith: { first, _ in first }))
  }()

  func span(_ range: Range<Int>) -> Range<Int> {
    tokens[range.lowerBound].span.lowerBound..<tokens[range.upperBound - 1].span.upperBound
  }

  // MARK: Putting together

  private func takeWordsAround(_ draft: inout QuantityDraft) {
    takeTrailingCues(&draft)
    takeLeadingCues(&draft)
    takeClauseHedge(&draft)
    takeState(&draft)
  }

  private func mention(of draft: QuantityDraft) -> QuantityMention {
    let noun = draft.noun.map { tokens[$0] }
    return QuantityMention(
      span: span(draft.start..<draft.end),
      numberSpan: span(draft.number),
      unitSpan: draft.unitTokens.map(span),
      low: draft.low, high: draft.high, lowOpen: draft.lowOpen, highOpen: draft.highOpen,
      unit: draft.unit ?? "1",
      noun: noun?.text, nounSpan: noun?.span,
      hedge: draft.hedge, hedgeSpan: draft.hedgeTokens.map(span),
      isVague: draft.isVague, kind: draft.kind, role: draft.role, rule: draft.rule)
  }
}
