internal import Claims
internal import Extraction
internal import GitKit
internal import Matching
internal import Measures

/// Takes one article into a ledger: which claims it makes, which of the ledger's they are, and what that changes.
///
/// It reads and computes; what is to be written is a ``LedgerChange`` in the end.
struct Recorder {
  let input: RecordInput
  let editor: Editor
  let extractor: any ClaimExtractor
  let matcher: any ClaimMatcher
  /// The claims that are touched, by id, in the order in which they were.
  private var touched: [Claim.ID: Touched] = [:]
  private var order: [Claim.ID] = []
  private var frequencies: [String: Double] = [:]
  /// The weight of a term that no claim has.
  private var rarest = 0.0
  /// The claims that the last statement was compared with.
  private var compared: [Claim.ID: ClaimIndex.Candidate] = [:]
  /// The index's candidates that were looked at, by their numbers.
  private var candidates: [Int64: ClaimIndex.Candidate] = [:]
  /// Which of the touched claims have a term, each once.
  private var touchedByTerm: [String: [Claim.ID]] = [:]
  /// The quotes that the ledger has of the article already: what was recorded, or rejected, is not taken again.
  private var knownQuotes: Set<[UInt8]> = []
  /// The names that the ledger takes for one another.
  private var names = MatchFeatures.Names()
  /// What articles are about.
  private var topics: [Article.ID: MatchFeatures.Topic] = [:]

  /// A claim as this article changes it.
  private struct Touched {
    let file: LedgerFile<ClaimFile>?
    var claim: Claim
    /// The claim as the matcher sees it.
    var candidate: ClaimIndex.Candidate

  }

  init(_ input: RecordInput, as editor: Editor, extractor: any ClaimExtractor, matcher: any ClaimMatcher) {
    self.input = input
    self.editor = editor
    self.extractor = extractor
    self.matcher = matcher
  }

  /// What recording does, and what is to be written for it; nothing where the ledger has the article to the letter.
  mutating func record(into ledger: borrowing Ledger) throws -> (result: RecordResult, change: LedgerChange?) {
    let hash = Article.hash(of: input.text)
    let (id, known) = try ledger.identify(input, hash: hash)
    let page = try checkedPage()
    if let known, try has(hash, of: known.value, in: ledger) {
      return try retitled(known, hash: hash, page: page, in: ledger)
        ?? unchanged(known, hash: hash, page: page, in: ledger)
    }
    if let known, let retrieved = input.retrieved, retrieved < known.value.retrieved {
      throw LedgerError(
        .refused, "record \(input.source)",
        why: "it is an older state of an article that the ledger has as of \(known.value.retrieved)",
        hint: "record the states of a page in the order in which they were retrieved")
    }
    if let known { try refuseEmptied(known.value, in: ledger) }
    let article =
      try known.map { updated($0.value, hash: hash, page: page) } ?? new(id, hash: hash, page: page, in: ledger)
    let title = article.title ?? "an article without a title"
    var change = LedgerChange(subject: (known == nil ? "record: " : "update: ") + title)
    change.author = author(of: article, isNew: known == nil)
    change.note(article.id)
    change.write(known?.bytes(changedTo: article) ?? LedgerFile.bytes(of: article), to: LedgerLayout.path(of: id))
    try change.write(text: input.text, page: page, of: article, replacing: known?.value, in: ledger)
    var supports = known == nil ? [] : try lookUpQuotes(of: id, in: ledger)
    let extraction = extractor.claims(
      in: ExtractionInput(
        article: id, text: input.text, title: article.title, publisher: article.publisher,
        published: date(of: article, isNew: known == nil), recorded: editor.now))
    names = try ledger.matchingNames()
    topics[article.id] = MatchFeatures.Topic(of: input.text.unicodeScalars, names: names)
    var claims: [RecordedClaim] = []
    for extracted in extraction.claims where !knownQuotes.contains(Array(extracted.appearance.quote.exact.utf8)) {
      claims.append(try place(extracted, of: article, in: ledger))
    }
    for id in order {
      guard let touched = touched[id] else { continue }
      let bytes = touched.file?.bytes(settling: .claim(touched.claim)) ?? LedgerFile.bytes(of: touched.claim)
      change.write(bytes, to: LedgerLayout.path(of: id))
      change.note(id)
    }
    for index in supports.indices {
      supports[index].isUnsupported = touched[supports[index].claim]?.claim.isUnsupported ?? false
    }
    let text = Array(input.text.unicodeScalars)
    var result = RecordResult(
      article: article, outcome: known == nil ? .recorded : .updated, commit: nil, claims: claims,
      skipped: extraction.skipped.map { (String(scalars: text[$0.span.clamped(to: text.indices)]), $0.why) },
      unresolved: extraction.unresolved, supports: supports)
    if let old = known?.value { result.change = try articleChange(from: old, to: article, in: ledger) }
    return (result, change)
  }

  /// Looks the quotes of an article's appearances up in its new text.
  private mutating func lookUpQuotes(of article: Article.ID, in ledger: borrowing Ledger) throws -> [SupportChange] {
    let text = Array(input.text.unicodeScalars)
    var changes: [SupportChange] = []
    for id in try ledger.index.claims(of: article) {
      guard var touched = try take(id, in: ledger) else { continue }
      var hasChanged = false
      for index in touched.claim.appearances.indices where touched.claim.appearances[index].article == article {
        let appearance = touched.claim.appearances[index]
        knownQuotes.insert(Array(appearance.quote.exact.utf8))
        let support = appearance.quote.place(in: text).support
        if support == appearance.support { continue }
        changes.append(
          SupportChange(
            claim: id, label: touched.claim.label, appearance: appearance.id, from: appearance.support, to: support))
        touched.claim.appearances[index].support = support
        hasChanged = true
      }
      keep(touched, changed: hasChanged)
    }
    return changes
  }

  /// Puts an extracted claim with the ledger's claim that it is, or makes it a new one.
  private mutating func place(
    _ extracted: ExtractedClaim, of article: Article, in ledger: borrowing Ledger
  ) throws -> RecordedClaim {
    var appearance = extracted.appearance
    let features = MatchFeatures(of: appearance, in: topics[article.id] ?? MatchFeatures.Topic(), names: names)
    let id = try Claim.id(
      article: article.id, quote: appearance.quote.exact, occurrence: extracted.occurrence,
      unless: { id in try touched[id] != nil || ledger.bytes(at: LedgerLayout.path(of: id)) != nil })
    // An id follows from article and quote, so what a person ruled holds when the article comes again, or to another desk.
    let rulings = try rulings(on: id, in: ledger)
    if let same = rulings.same, var touched = try take(same, in: ledger) {
      return try add(&appearance, to: &touched, by: Link(by: Link.person, score: nil), reasons: [], in: ledger)
    }
    let ranked = try ranking(for: features, in: ledger).filter { !rulings.others.contains($0.id) }
    guard let best = ranked.first, best.score.verdict == .same, var touched = try take(best.id, in: ledger) else {
      let related = related(ranked)
      let claim = Claim(id: id, label: extracted.label, appearances: [appearance], related: related)
      try keep(Touched(file: nil, claim: claim, candidate: candidate(of: claim, in: ledger)), changed: true)
      let nearest = ranked.first { $0.score.verdict == .unsure || $0.score.verdict == .scopes }
      return RecordedClaim(
        claim: id, label: claim.label, appearance: appearance, outcome: .new, before: nil, after: claim, score: nil,
        reasons: ranked.first?.score.reasons ?? [],
        nearest: nearest.map { near in
          RecordedClaim.Nearest(
            claim: near.id, label: label(of: near.id, in: ledger), score: near.score.value,
            kind: near.score.verdict == .unsure ? .candidate : .scopes, reasons: near.score.reasons)
        })
    }
    if let twin = twin(of: touched, for: appearance, among: ranked.dropFirst()) { touched.claim.related.append(twin) }
    return try add(
      &appearance, to: &touched, by: Link(by: matcher.name, score: Self.decimal(best.score.value)),
      score: best.score.value, reasons: best.score.reasons, in: ledger)
  }

  /// Puts an appearance with a known claim.
  private mutating func add(
    _ appearance: inout Appearance, to touched: inout Touched, by link: Link, score: Double? = nil,
    reasons: [MatchScore.Reason], in ledger: borrowing Ledger
  ) throws -> RecordedClaim {
    let before = touched.claim
    appearance.quantities = before.aligned(appearance.quantities)
    appearance.link = link
    touched.claim.appearances.append(appearance)
    touched.candidate = try candidate(of: touched.claim, in: ledger)
    keep(touched, changed: true)
    return RecordedClaim(
      claim: before.id, label: before.label, appearance: appearance,
      outcome: before.outcome(of: appearance, after: touched.claim), before: before, after: touched.claim,
      score: score, reasons: reasons, nearest: nil)
  }

  /// What people ruled on a claim to be: which claim of the ledger it is, and which it is not.
  private func rulings(
    on id: Claim.ID, in ledger: borrowing Ledger
  ) throws -> (same: Claim.ID?, others: Set<Claim.ID>) {
    var same: Claim.ID?
    var others: Set<Claim.ID> = []
    for decision in try ledger.decisions(about: [id.description]) {
      for other in decision.pair.compactMap({ Claim.ID($0) }) where other != id {
        switch decision.ruling {
        case .sameClaim: same = same ?? other
        case .notSame: others.insert(other)
        case .sameOrigin: break
        }
      }
    }
    return (same, others)
  }

  /// Another claim that a statement fits as well as the one that it was put with, where the two may be one: a fact that was
  /// found in two wordings before anything showed that they are one.
  private func twin(
    of touched: Touched, for appearance: Appearance, among ranked: ArraySlice<(id: Claim.ID, score: MatchScore)>
  ) -> RelatedClaim? {
    guard let next = ranked.first, next.score.verdict == .same, let other = known(next.id),
      touched.claim.related.count < Self.mostRelated, !touched.claim.related.contains(where: { $0.claim == next.id })
    else { return nil }
    let score = score(touched.candidate.features, other.features)
    guard score.verdict == .same || score.verdict == .unsure else { return nil }
    return RelatedClaim(
      claim: next.id, kind: .candidate, by: matcher.name, score: Self.decimal(score.value),
      why: ["one statement fits both: “\(appearance.statement)”"])
  }

  /// How many other claims a claim names at most, so that a much told one does not collect them.
  private static let mostRelated = 4

  /// The known claims that a new one has to do with: the one that it may be, and those of another definition.
  private func related(_ ranked: [(id: Claim.ID, score: MatchScore)]) -> [RelatedClaim] {
    let doubtful = ranked.first { $0.score.verdict == .unsure }.map { [$0] } ?? []
    let apart = ranked.filter { $0.score.verdict == .scopes }.prefix(2)
    return (doubtful + apart).map { near in
      RelatedClaim(
        claim: near.id, kind: near.score.verdict == .unsure ? .candidate : .scopes, by: matcher.name,
        score: Self.decimal(near.score.value),
        why: near.score.reasons.filter { $0.weight < 0 }.prefix(3).map(\.what))
    }
  }

  /// A claim as the matcher sees it.
  private mutating func candidate(of claim: Claim, in ledger: borrowing Ledger) throws -> ClaimIndex.Candidate {
    for article in claim.appearances.map(\.article) where topics[article] == nil {
      topics[article] = try ledger.index.topic(of: article)
    }
    let known = topics
    return ClaimIndex.Candidate(
      id: claim.id, features: MatchFeatures(of: claim, names: names) { known[$0] ?? MatchFeatures.Topic() })
  }

  /// The known claims that the matcher holds for the same, doubtful, or of another definition, surest first, ties by id: of
  /// the index's candidates and of those that this article touched.
  private mutating func ranking(
    for features: MatchFeatures, in ledger: borrowing Ledger
  ) throws -> [(id: Claim.ID, score: MatchScore)] {
    let total = try ledger.index.claimCount
    var candidates = try ledger.index.candidates(sharing: features.terms, known: &self.candidates).filter {
      touched[$0.id] == nil
    }
    candidates += touchedCandidates(sharing: features.terms).compactMap { touched[$0]?.candidate }
    for term in candidates.lazy.flatMap(\.terms) + features.terms where frequencies[term] == nil {
      frequencies[term] = ClaimIndex.weight(count: try ledger.index.frequency(of: term), total: total)
    }
    rarest = ClaimIndex.weight(count: 0, total: total)
    compared = Dictionary(candidates.map { ($0.id, $0) }) { first, _ in first }
    var ranked: [(id: Claim.ID, score: MatchScore)] = []
    for candidate in candidates {
      let score = score(features, candidate.features)
      if score.verdict != .other { ranked.append((candidate.id, score)) }
    }
    return ranked.sorted {
      $0.score.value != $1.score.value ? $0.score.value > $1.score.value : $0.id < $1.id
    }
  }

  private func score(_ new: MatchFeatures, _ known: MatchFeatures) -> MatchScore {
    matcher.score(new, known) { frequencies[$0] ?? rarest }
  }

  /// A claim that was compared last.
  private func known(_ id: Claim.ID) -> ClaimIndex.Candidate? { touched[id]?.candidate ?? compared[id] }

  /// The touched claims that share the most terms, ties by id; as many as the index gives.
  private func touchedCandidates(sharing terms: [String]) -> [Claim.ID] {
    if order.count <= ClaimIndex.mostCandidates { return order }
    var shared: [Claim.ID: Int] = [:]
    for term in terms {
      // A term that most of a long article's claims have tells nothing, and reading its list for each claim adds up.
      guard let ids = touchedByTerm[term], ids.count <= 8 * ClaimIndex.mostCandidates else { continue }
      for id in ids { shared[id, default: 0] += 1 }
    }
    let ranked = shared.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    return ranked.prefix(ClaimIndex.mostCandidates).map(\.key)
  }

  /// A claim of the ledger, to be changed; nil where its file cannot be read, or another absorbed it.
  private mutating func take(_ id: Claim.ID, in ledger: borrowing Ledger) throws -> Touched? {
    if let known = touched[id] { return known }
    do {
      guard let file = try ledger.claimFile(id), case .claim(let claim) = file.value else { return nil }
      return Touched(file: file, claim: claim, candidate: try candidate(of: claim, in: ledger))
    } catch let error as LedgerError where error.code == .invalid {
      return nil
    }
  }

  private mutating func keep(_ changed: Touched, changed isChanged: Bool) {
    guard isChanged || touched[changed.claim.id] != nil else { return }
    let old = touched.updateValue(changed, forKey: changed.claim.id)
    if old == nil { order.append(changed.claim.id) }
    let known = Set(old?.candidate.terms ?? [])
    for term in changed.candidate.terms where !known.contains(term) {
      touchedByTerm[term, default: []].append(changed.claim.id)
    }
  }

  private func label(of id: Claim.ID, in ledger: borrowing Ledger) -> String {
    if let label = touched[id]?.claim.label { return label }
    let summary: ClaimSummary?
    do { summary = try ledger.index.summary(of: id) } catch { return id.description }
    return summary?.label ?? id.description
  }

  /// A score with two digits, as files keep it.
  static func decimal(_ score: Double) -> String {
    let hundredths = Int((min(max(score, 0), 1) * 100).rounded())
    return hundredths == 100 ? "1.00" : "0.\(hundredths < 10 ? "0" : "")\(hundredths)"
  }
}
