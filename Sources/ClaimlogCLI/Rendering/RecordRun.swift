internal import Extraction
internal import Claims
internal import CommandLineKit
internal import JSONKit
internal import Ledgers
internal import Matching
internal import Measures
internal import Reading

/// What a run of `record` says: a few lines an article, and a summary where there were many.
struct RecordRun {
  private let context: Context
  private let explains: Bool
  private let isDryRun: Bool
  /// Takes what `--json` says of an article, where that is not to wait for the end.
  private let stream: ((JSON) -> Void)?
  private var articles: [JSON] = []
  private var counts: [(name: String, count: Int)] = []
  private var refused: [Failure] = []
  private var untried = 0

  init(_ context: Context, explains: Bool = false, isDryRun: Bool = false, stream: ((JSON) -> Void)? = nil) {
    self.context = context
    self.stream = stream
    self.explains = explains
    self.isDryRun = isDryRun
  }

  private mutating func count(_ name: String, _ number: Int = 1) {
    if let index = counts.firstIndex(where: { $0.name == name }) {
      counts[index].count += number
    } else {
      counts.append((name, number))
    }
  }

  /// How many articles, or claims, came out so.
  func number(_ name: String) -> Int { counts.first { $0.name == name }?.count ?? 0 }

  private mutating func say(_ article: JSON) {
    guard context.options.json else { return }
    if let stream { stream(article) } else { articles.append(article) }
  }

  // MARK: What happens

  mutating func add(_ result: RecordResult, from source: String, in ledger: borrowing Ledger) {
    count(result.outcome.rawValue)
    for claim in result.claims {
      count(claim.outcome.rawValue)
      if claim.nearest?.kind == .candidate { count("doubtful") }
    }
    if context.options.quiet, !context.options.json { return }
    let relations = RecordedRelations(of: result, isDryRun: isDryRun, in: ledger, context)
    if context.options.json { return say(Self.json(result, relations, from: source)) }
    head(result, in: ledger)
    if result.outcome != .unchanged { body(result, relations, in: ledger) }
  }

  mutating func leftAlone(_ input: RecordInput) {
    leftAlone(
      input.source, title: input.title, published: input.published, why: "the ledger has this address (--new-only)",
      saying: "\(input.source)  is in the ledger already (--new-only)")
  }

  /// A page that is as the ledger has it, or whose feed does not say that it changed.
  mutating func unchanged(_ address: PageAddress) {
    leftAlone(
      address.url, title: address.title, published: address.published, why: "the page has not changed",
      saying: context.options.verbose || !address.isOfFeed ? "\(address.url)  has not changed" : nil)
  }

  private mutating func leftAlone(
    _ source: String, title: String?, published: ExtendedDate?, why: String, saying words: String?
  ) {
    count("left alone")
    if context.options.json {
      say([
        "source": .string(source), "id": .null, "title": title.map { .string($0) } ?? .null,
        "published": published.map { .string($0.description) } ?? .null, "commit": .null, "outcome": "unchanged",
        "reason": .string(why), "claims": [], "skipped": 0, "unresolved": 0,
      ])
    } else if let words {
      context.print("\(words)")
    }
  }

  mutating func refuse(_ source: String, title: String?, published: ExtendedDate?, _ failure: Failure) {
    refused.append(failure)
    say([
      "source": .string(source), "id": .null, "title": title.map { .string($0) } ?? .null,
      "published": published.map { .string($0.description) } ?? .null, "commit": .null, "outcome": "refused",
      "reason": .string("\(failure.what): \(failure.why)"), "claims": [], "skipped": 0, "unresolved": 0,
    ])
  }

  mutating func stopped(after done: Int, of total: Int) {
    context.status = 130
    context.note("Stopped after \(done) of \(counted(total, "article")).\(isDryRun ? "" : Self.howToGoOn)")
  }

  private static let howToGoOn = " Run the same command again: what is recorded is skipped."

  /// The ledger could not be written to, so these articles were not tried.
  mutating func gaveUp(on rest: Int) { untried = rest }

  /// Says what there was in all, and names what was refused.
  mutating func finish() {
    if !refused.isEmpty, context.status == 0 { context.status = 1 }
    if context.options.json { return context.emit(["articles": .array(articles)]) }
    let done = number("recorded") + number("updated") + number("unchanged") + number("left alone")
    if done > 1 {
      let claims = ["new", "revised", "confirmed", "denied", "disputed"].compactMap { name in
        number(name) > 0 ? "\(number(name)) \(name)" : nil
      }
      let kinds = ["recorded", "updated", "unchanged", "left alone"].compactMap { name in
        number(name) > 0 ? "\(number(name)) \(name)" : nil
      }
      context.print()
      context.print(
        "\("\(done) articles", .bold): \(kinds.joined(separator: ", ")); claims: \(claims.isEmpty ? "none" : claims.joined(separator: ", "))",
        hanging: 4)
    }
    if isDryRun {
      context.note("Nothing was recorded (--dry-run).")
      if done > 1 {
        context.note("Each article was compared with the ledger as it is, not with the others of this run.")
      }
    } else if number("doubtful") > 0, !context.options.quiet {
      let isOne = number("doubtful") == 1
      context.note(
        "\(counted(number("doubtful"), "new claim")) may be \(isOne ? "a known one" : "known ones"): claimlog review asks about \(isOne ? "it" : "them")."
      )
    }
    if refused.isEmpty { return }
    context.note("\(counted(refused.count, "source")) \(refused.count == 1 ? "was" : "were") not recorded:")
    for failure in refused {
      context.note("  \("\(failure.what): \(failure.why)", .red)")
      for line in failure.hintLines { context.note("    \(line)") }
    }
    if untried > 0 {
      context.note("\(counted(untried, "article")) more \(untried == 1 ? "was" : "were") not tried.\(Self.howToGoOn)")
    }
  }

  // MARK: Words

  private func head(_ result: RecordResult, in ledger: borrowing Ledger) {
    let article = result.article
    var line: Styled = "\(ledger.shortID(article.id.description), .yellow)  "
    line.append("\(article.title.map { "“\($0)”" } ?? "(no title)", .bold)")
    if let publisher = article.publisher { line.append("   \(publisher)") }
    if let day = article.published?.first {
      line.append("   published \(day)\(article.dates.map { " (\($0))" } ?? "")")
    } else {
      line.append("   no date of publication")
    }
    switch result.outcome {
    case .recorded: break
    case .unchanged:
      var words = "unchanged: it was recorded before"
      if result.isTextRestored { words += "; its text is here again" }
      if result.isPageKept { words += "; its page is kept now" }
      line.append("   \(words, .dim)")
    case .updated: line.append("   \("a new version of it", .yellow)")
    }
    context.print(line, hanging: 4)
  }

  private func body(_ result: RecordResult, _ relations: RecordedRelations, in ledger: borrowing Ledger) {
    if let change = result.change { context.print("  \("%", .yellow) " + change.words(), hanging: 4) }
    for claim in result.claims {
      let news = ([news(of: claim)] + [relations.remark(on: claim)].compactMap { $0 }).joined(separator: "; ")
      switch claim.outcome {
      case .revised: claimLine("~", .yellow, claim, news, in: ledger)
      case .disputed: claimLine("!", .red, claim, "\(news) → disputed", in: ledger)
      case .denied:
        claimLine(
          "!", .red, claim, "\(claim.appearance.source) denies it\(claim.after.disputed ? " → disputed" : "")",
          in: ledger)
      case .confirmed where context.options.verbose || explains:
        claimLine("=", .green, claim, relations.remark(on: claim) ?? claim.after.value, in: ledger)
      case .new where context.options.verbose || explains:
        claimLine("+", .green, claim, claim.after.value, in: ledger)
      case .confirmed, .new: break
      }
      if explains { explain(claim) }
    }
    let told = Set(result.claims.map(\.claim))
    // What took the place of words that are gone is told already.
    for support in result.supports
    where context.options.verbose || support.to != .moved && !(support.to == .lost && told.contains(support.claim)) {
      context.print(
        "  \("%", .red) \(ledger.shortID(support.claim.description), .yellow)  \(support.label)   \(Self.words(support))",
        hanging: 4)
    }
    let repeated = result.claims.count { $0.outcome == .confirmed && relations.isRepeat($0) }
    let confirmed = result.claims.count { $0.outcome == .confirmed } - repeated
    let new = result.claims.count { $0.outcome == .new }
    var parts: [Styled] = []
    if confirmed > 0 { parts.append("\("=", .green) \(confirmed) confirmed") }
    if repeated > 0 { parts.append("\("=", .green) \(repeated) repeated") }
    if new > 0 { parts.append("\("+", .green) \(new) new") }
    let moved = result.supports.count { $0.to == .moved }
    if moved > 0 { parts.append("\("%", .yellow) \(counted(moved, "quote")) moved") }
    let near = result.claims.filter { $0.nearest?.kind == .candidate }
    let apart = result.claims.count { $0.nearest?.kind == .scopes }
    if apart > 0 { parts.append("\("≠", .dim) \(apart) beside a known one") }
    if near.count > 1, !context.options.verbose {
      parts.append("\("?", .yellow) \(near.count) may be known ones (--verbose lists them)")
    }
    if parts.isEmpty, result.claims.isEmpty { parts.append("no claim that is new here") }
    if let first = parts.first {
      context.print(parts.dropFirst().reduce("  " + first) { $0 + "   " + $1 }, hanging: 4)
    }
    for claim in near where near.count == 1 || context.options.verbose { nearLine(claim, in: ledger) }
    if context.options.verbose {
      for claim in result.claims where claim.nearest?.kind == .scopes { nearLine(claim, in: ledger) }
    }
    var notes: [String] = []
    let beyond = result.skipped.count { $0.why == ExtractionResult.Skipped.tooMany }
    if beyond > 0 {
      notes.append(
        "\(counted(beyond, "claim")) left out: an article gives at most \(ExtractionResult.mostClaims); record it in parts"
      )
    }
    if result.skipped.count > beyond {
      let hint = context.options.verbose ? "" : " (--verbose shows them)"
      notes.append("\(counted(result.skipped.count - beyond, "sentence")) held no claim\(hint)")
    }
    if result.unresolved > 0 {
      notes.append("\(counted(result.unresolved, "date")) could not be resolved")
    }
    if !notes.isEmpty { context.print("  \(notes.joined(separator: ", "), .dim)", hanging: 4) }
    if context.options.verbose {
      for sentence in result.skipped { context.print("    \(sentence.why, .dim)  \(sentence.text)", hanging: 4) }
    }
  }

  private static func words(_ support: SupportChange) -> String {
    switch support.to {
    case .exact: "the article says it again"
    case .moved: support.from == .lost ? "the article says it again" : "its words moved"
    case .ambiguous: "its words stand at several places now"
    case .lost: support.isUnsupported ? "no longer in the article, nor in any other" : "no longer in the article"
    }
  }

  private func claimLine(
    _ mark: String, _ style: TextStyle, _ claim: RecordedClaim, _ words: String?, in ledger: borrowing Ledger
  ) {
    var line: Styled = "  \(mark, style) \(ledger.shortID(claim.claim.description), .yellow)  \(claim.label)"
    if let words, !words.isEmpty { line.append("   \(words)") }
    let isNameless = claim.appearance.source == claim.appearance.article.description
    if claim.outcome != .new, claim.outcome != .denied, !isNameless {
      line.append("   \(claim.appearance.source, .dim)")
      if let asOf = claim.appearance.asOf { line.append("\(", as of \(asOf)", .dim)") }
    }
    context.print(line, hanging: 4)
  }

  /// A new claim that may be a known one.
  private func nearLine(_ claim: RecordedClaim, in ledger: borrowing Ledger) {
    guard let nearest = claim.nearest else { return }
    let (new, known) = (ledger.shortID(claim.claim.description), ledger.shortID(nearest.claim.description))
    let why = nearest.reasons.first { $0.weight < 0 }.map { " (\($0.what))" } ?? ""
    context.print(
      nearest.kind == .candidate
        ? "  \("?", .yellow) \(new, .yellow) may be \(known, .yellow) (\(nearest.label)): “\(claim.after.statement)”\(why)"
        : "  \("≠", .dim) \(new, .yellow) is beside \(known, .yellow) (\(nearest.label)): “\(claim.after.statement)”\(why)",
      hanging: 4)
  }

  /// What a claim says otherwise than before, in a few words.
  private func news(of claim: RecordedClaim) -> String {
    guard let before = claim.before else { return claim.after.value ?? "" }
    let old = before.face.flatMap { before.measure(of: $0) }
    let new = claim.after.measure(of: claim.appearance)
    if old != nil || new != nil, let words = ClaimDifference.words(from: old, to: new) {
      let stands = claim.after.face
      let isEarlier = (claim.appearance.published?.first).flatMap { day in (stands?.published?.first).map { day < $0 } }
      return isEarlier ?? false ? "\(new?.words ?? "none") at an earlier time, \(old?.words ?? "none") stands" : words
    }
    let groups = ClaimDifference(from: before, to: claim.after).groups.filter {
      !["appearances", "standing", "statement", "annotations", "disputed"].contains($0)
    }
    return groups.isEmpty ? "wording" : groups.joined(separator: ", ")
  }

  private func explain(_ claim: RecordedClaim) {
    if let score = claim.score { context.print("      \("score \(Self.decimal(score))", .dim)") }
    let near = claim.outcome == .new ? claim.nearest : nil
    if let near {
      let verdict = near.kind == .candidate ? "not sure, so claimlog review asks" : "another definition"
      context.print("      \("nearest: \(near.label), score \(Self.decimal(near.score)): \(verdict)", .dim)")
    }
    for line in MatchReasons.lines(near?.reasons ?? claim.reasons) { context.print("      \(line, .dim)") }
  }

  static func decimal(_ score: Double) -> String {
    let hundredths = Int((min(max(score, 0), 1) * 100).rounded())
    return hundredths == 100 ? "1.00" : "0.\(hundredths < 10 ? "0" : "")\(hundredths)"
  }

  private static func json(_ result: RecordResult, _ relations: RecordedRelations, from source: String) -> JSON {
    let claims: [JSON] = result.claims.map { claim in
      var object: JSONObject = [
        "id": .string(claim.claim.description), "appearance": .string(claim.appearance.id.description),
        "outcome": .string(claim.outcome.rawValue), "statement": .string(claim.appearance.statement),
        "value": claim.after.value.map { .string($0) } ?? .null,
        "relation": relations[claim].map { .string($0.relation.rawValue) } ?? .null,
        "earlier": relations[claim].map { .string($0.earlier.description) } ?? .null,
      ]
      if !claim.reasons.isEmpty { object["reasons"] = MatchReasons.json(claim.reasons) }
      if let score = claim.score { object["score"] = .number(JSONNumber(decimal(score)) ?? JSONNumber(0)) }
      if let nearest = claim.nearest {
        object["nearest"] = [
          "id": .string(nearest.claim.description),
          "score": .number(JSONNumber(decimal(nearest.score)) ?? JSONNumber(0)),
          "kind": .string(nearest.kind.rawValue), "reasons": MatchReasons.json(nearest.reasons),
        ]
      }
      return .object(object)
    }
    return [
      "source": .string(source), "id": .string(result.article.id.description), "change": result.change?.json ?? .null,
      "title": result.article.title.map { .string($0) } ?? .null,
      "published": result.article.published.map { .string($0.description) } ?? .null,
      "commit": result.commit.map { .string($0) } ?? .null, "outcome": .string(result.outcome.rawValue),
      "claims": .array(claims), "skipped": .number(JSONNumber(result.skipped.count)),
      "unresolved": .number(JSONNumber(result.unresolved)), "textRestored": .bool(result.isTextRestored),
      "pageKept": .bool(result.isPageKept),
      "supports": .array(
        result.supports.map {
          [
            "id": .string($0.claim.description), "appearance": .string($0.appearance.description),
            "from": .string($0.from.rawValue), "to": .string($0.to.rawValue), "unsupported": .bool($0.isUnsupported),
          ]
        }),
    ]
  }
}
