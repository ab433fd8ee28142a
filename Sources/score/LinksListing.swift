import Claims
import Matching

/// Each wrong link and each missed one of a story, with both sides' words and what the matcher says of them.
///
/// A claim of the ledger is taken to be of the fact of its first labelled appearance: what joins it and is of another fact is a
/// wrong link. A missed one is a claim whose fact an earlier article brought into the ledger, but that was put elsewhere.
/// What costs most pairs comes first.
struct LinksListing {
  private let trial: LinksTrial
  private let title: String
  private let factOf: [Appearance.ID: String]
  private let lineOf: [Article.ID: Int]

  init(_ trial: LinksTrial, from source: LinksTrial.Source) {
    self.trial = trial
    title = "\(trial.articles.first?.story ?? "")\(source == .labels ? ", on labels" : "")"
    factOf = Dictionary(trial.steps.map { ($0.appearance.id, $0.label.fact) }) { first, _ in first }
    lineOf = Dictionary(trial.articles.map { ($0.id, $0.line) }) { first, _ in first }
  }

  /// The listing, for people.
  var lines: [String] { wrongLinks + missedLinks + questions }

  // MARK: - Kinds

  private var wrongLinks: [String] {
    var founding: [Claim.ID: String] = [:]
    var entries: [(cost: Int, lines: [String])] = []
    for step in trial.steps {
      guard let fact = founding[step.claim] else {
        founding[step.claim] = step.label.fact
        continue
      }
      guard fact != step.label.fact, let joined = step.joined else { continue }
      let cost = trial.steps.count {
        $0.claim == step.claim && $0.article != step.article && $0.label.fact != step.label.fact
      }
      entries.append(
        (
          cost,
          ["wrong link, \(cost) pairs: \(step.label.fact) → \(fact)", line("new  ", step.appearance)]
            + words(of: joined.claim) + reasons(of: joined.score)
        ))
    }
    return listed(entries, as: "wrong links")
  }

  private var missedLinks: [String] {
    var entries: [(cost: Int, lines: [String])] = []
    var obstacles: [String: Int] = [:]
    for step in trial.steps {
      guard let missed = step.missed else { continue }
      let cost = trial.steps.prefix { $0.article != step.article }.count {
        $0.claim != step.claim && $0.label.fact == step.label.fact
      }
      let obstacle =
        missed.score.reasons.first { $0.weight < 0 && !$0.what.hasPrefix("nothing to go by") }?.what
        ?? "nothing in common"
      obstacles[obstacle, default: 0] += 1
      var fate = "a claim of its own"
      if let joined = step.joined { fate = "linked to \(label(of: joined.claim)) with \(figure(joined.score.value))" }
      if step.asked == missed.claim.id { fate = "asked about" }
      if step.isCandidate == false { fate += "; no candidate" }
      entries.append(
        (
          cost,
          ["missed link, \(cost) pairs: \(step.label.fact), \(fate)", line("new  ", step.appearance)]
            + words(of: missed.claim) + reasons(of: missed.score)
        ))
    }
    let ranked = obstacles.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    let summary = ranked.prefix(12).map { "  \($0.value) × \($0.key)" }
    return listed(entries, as: "missed links") + (summary.isEmpty ? [] : ["strongest against the missed:"] + summary)
  }

  private var questions: [String] {
    var facts: [Claim.ID: [String]] = [:]
    for step in trial.steps where !(facts[step.claim] ?? []).contains(step.label.fact) {
      facts[step.claim, default: []].append(step.label.fact)
    }
    let asked = trial.steps.compactMap { step -> String? in
      guard let other = step.asked else { return nil }
      let answer = facts[other].map { $0.contains(step.label.fact) ? "yes" : "no" } ?? "not labelled"
      let known = facts[other].map { $0.joined(separator: ", ") } ?? other.description
      return "  \(answer): \(step.label.fact) → \(known): “\(step.appearance.statement)”"
    }
    return asked.isEmpty ? [] : ["\(title): \(asked.count) questions to a person"] + asked
  }

  private func listed(_ entries: [(cost: Int, lines: [String])], as kind: String) -> [String] {
    let ranked = entries.enumerated().sorted {
      $0.element.cost != $1.element.cost ? $0.element.cost > $1.element.cost : $0.offset < $1.offset
    }
    return ["", "\(title): \(entries.count) \(kind)"] + ranked.flatMap { $0.element.lines + [""] }
  }

  // MARK: - Words

  /// What the claim's first appearance and its three newest say.
  private func words(of claim: Claim) -> [String] {
    let shown = claim.appearances.prefix(1) + claim.appearances.dropFirst().suffix(3)
    return shown.map { line("claim", $0) }
  }

  private func line(_ head: String, _ appearance: Appearance) -> String {
    let article = lineOf[appearance.article].map(String.init) ?? "?"
    let fact = factOf[appearance.id] ?? "not labelled"
    var manner: [String] = []
    if appearance.mode != .asserted { manner.append(appearance.mode.rawValue) }
    if appearance.polarity == .negative { manner.append("negative") }
    if appearance.stance == .denies { manner.append("denied") }
    if let speaker = appearance.attribution.first?.name { manner.append("by \(speaker)") }
    let said = manner.isEmpty ? "" : " (\(manner.joined(separator: ", ")))"
    return "  \(head) \(article.count < 2 ? " " : "")\(article) “\(appearance.statement)”\(said) [\(fact)]"
  }

  private func label(of claim: Claim) -> String {
    claim.appearances.lazy.compactMap { factOf[$0.id] }.first ?? "“\(claim.label)”"
  }

  private func reasons(of score: MatchScore) -> [String] {
    let reasons = score.reasons.map { "\($0.weight < 0 ? "−" : "+")\(figure(abs($0.weight))) \($0.what)" }
    return ["  \(figure(score.value)) \(score.verdict) = \(reasons.joined(separator: " · "))"]
  }

  /// Two decimals.
  private func figure(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e6 else { return "?" }
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100).\(String(hundredths % 100 + 100).dropFirst())"
  }
}
