import Claims
import Extraction

/// An article's labels and extracted claims, paired one to one.
struct ReaderPairing {
  let article: ReaderArticle
  let claims: [ExtractedClaim]
  /// For each label, the claim it is paired with.
  let claimOfLabel: [Int?]
  /// For each claim, the label it is paired with.
  let labelOfClaim: [Int?]

  /// From which token F1 on a quote and a label's span are a pair.
  private static let threshold = 0.6

  /// Pairs them by the token F1 of quote and span, best first.
  init(_ article: ReaderArticle, claims: [ExtractedClaim]) {
    self.article = article
    self.claims = claims
    let words = Self.words(of: Array(article.text.unicodeScalars))
    let labels = article.labels.map { Self.words(in: $0.span, words) }
    let quotes = claims.map { Self.words(in: $0.appearance.quote.span, words) }
    var candidates: [(f1: Double, label: Int, claim: Int)] = []
    for (label, own) in labels.enumerated() {
      for (claim, other) in quotes.enumerated() {
        let f1 =
          own.isEmpty && other.isEmpty ? 0 : 2 * Double(own.clamped(to: other).count) / Double(own.count + other.count)
        if f1 >= Self.threshold { candidates.append((f1, label, claim)) }
      }
    }
    candidates.sort { ($1.f1, $0.label, $0.claim) < ($0.f1, $1.label, $1.claim) }
    var claimOfLabel = [Int?](repeating: nil, count: labels.count)
    var labelOfClaim = [Int?](repeating: nil, count: quotes.count)
    for candidate in candidates where claimOfLabel[candidate.label] == nil && labelOfClaim[candidate.claim] == nil {
      claimOfLabel[candidate.label] = candidate.claim
      labelOfClaim[candidate.claim] = candidate.label
    }
    self.claimOfLabel = claimOfLabel
    self.labelOfClaim = labelOfClaim
  }

  /// The runs of letters and digits of a text.
  private static func words(of text: [Unicode.Scalar]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    for (place, scalar) in text.enumerated() {
      let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      if isWord, start == nil { start = place }
      if !isWord, let open = start {
        words.append(open..<place)
        start = nil
      }
    }
    if let open = start { words.append(open..<text.count) }
    return words
  }

  /// The words that lie wholly in a span, by their numbers.
  private static func words(in span: Range<Int>, _ words: [Range<Int>]) -> Range<Int> {
    let first = words.firstIndex { $0.lowerBound >= span.lowerBound } ?? words.count
    let last = words[first...].firstIndex { $0.upperBound > span.upperBound } ?? words.count
    return first..<last
  }

  // MARK: - Agreement

  /// The counts that the article adds to the scores.
  var tally: ReaderTally {
    var tally = ReaderTally()
    for (label, claim) in zip(article.labels, claimOfLabel) where label.isHigh {
      tally.labels += 1
      if claim != nil { tally.found += 1 }
    }
    for (claim, paired) in zip(claims, labelOfClaim) {
      guard let label = paired.map({ article.labels[$0] }) else {
        tally.extracted += 1
        continue
      }
      let appearance = claim.appearance
      let wrong = label.figures.count { !Self.has($0, appearance) }
      let speaker = appearance.attribution.first?.name
      let isSameSpeaker = Self.isSame(speaker, label.speaker)
      tally.figures += label.figures.count
      tally.wrongFigures += wrong
      if speaker != nil {
        tally.named += 1
        if !isSameSpeaker { tally.wrongSpeakers += 1 }
      }
      guard label.isHigh else { continue }
      tally.extracted += 1
      if isSameSpeaker, wrong == 0, appearance.polarity.rawValue == label.polarity,
        appearance.stance.rawValue == label.stance
      {
        tally.kept += 1
      }
    }
    return tally
  }

  private static func has(_ figure: ReaderArticle.Figure, _ appearance: Appearance) -> Bool {
    appearance.quantities.contains { $0.low == figure.low && $0.high == figure.high }
  }

  /// Whether two speakers share a word of their names, or neither is named.
  private static func isSame(_ left: String?, _ right: String?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return !nameWords(left).isDisjoint(with: nameWords(right))
  }

  private static func nameWords(_ name: String) -> Set<String> {
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    return Set(words).subtracting(["the", "a", "an", "of", "for", "in", "at", "and"])
  }
}

/// What the scores are reckoned from.
struct ReaderTally: Sendable {
  /// Labels with keep high, and how many of them are paired.
  var labels = 0
  var found = 0
  /// Extracted claims that are not paired with a label of keep low, and how many of them agree with their label.
  var extracted = 0
  var kept = 0
  /// Paired claims with a speaker, and how many have another than their label.
  var named = 0
  var wrongSpeakers = 0
  /// Figures of paired labels, and how many the claims lack.
  var figures = 0
  var wrongFigures = 0

  static func + (left: ReaderTally, right: ReaderTally) -> ReaderTally {
    var sum = left
    sum.labels += right.labels
    sum.found += right.found
    sum.extracted += right.extracted
    sum.kept += right.kept
    sum.named += right.named
    sum.wrongSpeakers += right.wrongSpeakers
    sum.figures += right.figures
    sum.wrongFigures += right.wrongFigures
    return sum
  }
}
