internal import Claims
internal import CommandLineKit
internal import Ledgers
internal import Measures

/// A claim for a reader: what it says, how it stands, its appearances and its annotations.
struct ClaimPage {
  let state: ClaimState
  let ids: ShortIDs
  private let relations: RelationWords
  /// The claims that have to do with it, and their labels.
  private let related: [RelatedClaim]
  private let labels: [Claim.ID: String]
  /// Since which version of its article an appearance’s words are gone.
  private let losses: [Appearance.ID: ArticleVersion]
  private var claim: Claim { state.claim }

  init(_ state: ClaimState, in ledger: borrowing Ledger) throws {
    self.state = state
    ids = ShortIDs(of: [state.claim], in: ledger)
    relations = try RelationWords(of: state.claim, in: ledger)
    related = try ledger.related(to: state.claim)
    var labels: [Claim.ID: String] = [:]
    for related in related { labels[related.claim] = try ledger.label(of: related.claim) }
    self.labels = labels
    losses = try ledger.losses(of: state.claim)
  }

  /// The page in lines of `width` columns at most.
  func lines(width: Int) -> [Styled] {
    var sections = [head(width: width), standing(width: width)]
    if let pin = claim.pinned { sections.append(lines(of: pin, width: width)) }
    let blocks = claim.appearances.reversed().map {
      AppearanceBlock($0, ids: ids, loss: losses[$0.id]).lines(
        width: width, mark: "  ", relation: relations.words(of: $0.id))
    }
    let count = claim.appearances.count
    let head: Styled = "\(count == 1 ? "one appearance" : "\(count) appearances, newest first", .bold)"
    sections.append([head + (relations.count.map { ": \($0)" } ?? "")])
    for reason in relations.reasons {
      sections[sections.count - 1] += wrap(Styled(reason), width: width, indent: 2, hanging: 4)
    }
    sections[sections.count - 1] += blocks.flatMap { $0 }
    if !claim.annotations.isEmpty {
      let count = claim.annotations.count
      sections.append([Styled(count == 1 ? "one annotation" : "\(count) annotations", .bold)])
      sections[sections.count - 1] += claim.annotations.flatMap {
        AnnotationBlock($0, of: claim, ids: ids).lines(width: width, mark: "  ")
      }
    }
    if !related.isEmpty { sections.append(seeAlso(width: width)) }
    return Array(sections.joined(separator: [""]))
  }

  private func head(width: Int) -> [Styled] {
    var lines = wrap(Styled(claim.statement, .bold), width: width)
    lines += wrap("\(claim.label)  \(claim.id, .yellow)", width: width)
    switch state.moment {
    case .now: break
    case .published(let day):
      lines += wrap(Styled("by what had been published by \(day.words)", .dim), width: width)
    default:
      lines += wrap(
        Styled("as of revision \(state.revision?.number.description ?? "?"): \(state.words)", .dim), width: width)
    }
    return lines
  }

  /// What each source says, and who disagrees with whom.
  private func standing(width: Int) -> [Styled] {
    let unit = claim.unit
    if let why = claim.whyNothingStands { return wrap(Styled(why, .red), width: width) }
    var table = TextTable([.init(maximum: max(12, width / 3)), .init(), .init()], overflow: .wrapped)
    var lines: [Styled] = [Styled("how it stands", .bold)]
    for standing in claim.standing {
      let appearance = claim.appearances.first { $0.id == standing.appearance }
      let article = appearance.map { $0.publisher ?? ids[$0.article] } ?? ""
      let asOf = standing.asOf.map { $0.words } ?? "no date"
      let (source, value) = (Styled(standing.source), Styled(standing.words(unit: unit), .bold))
      if width >= 64 {
        table.append([source, value, "\(asOf), \(article)"])
      } else {
        lines += wrap("\(source): \(value)", width: width, indent: 2, hanging: 4)
        lines += wrap("\(asOf), \(article)", width: width, indent: 4)
      }
    }
    lines += table.lines(width: width - 2).map { "  \($0)" }
    if claim.isUnsupported {
      let words =
        "no article says it any longer: the words are gone from \(claim.appearances.count == 1 ? "it" : "all of them")"
      lines += wrap(Styled(words, .red), width: width, indent: 2)
    } else {
      for standing in claim.standing {
        guard let loss = losses[standing.appearance] else { continue }
        let words = "what \(standing.source) says is no longer in the article since its \(loss.words)"
        lines += wrap(Styled(words, .red), width: width, indent: 2)
      }
    }
    for (index, words) in claim.disputesInWords.enumerated() {
      lines += wrap(Styled(index == 0 ? "disputed: \(words)" : "          \(words)", .red), width: width, indent: 2)
    }
    return lines
  }

  /// Other claims that have to do with it.
  private func seeAlso(width: Int) -> [Styled] {
    related.flatMap { related in
      let kind =
        switch related.kind {
        case .candidate: "it may be the same"
        case .scopes: "another definition"
        case .split: "a person took the two apart"
        }
      let why = ([kind] + related.why).joined(separator: ", ")
      return wrap(
        "see also \(related.claim, .yellow)  \(labels[related.claim] ?? "(not in this ledger)"): \(why)", width: width,
        hanging: 4)
    }
  }

  private func lines(of pin: Claim.Pin, width: Int) -> [Styled] {
    var lines: [Styled] = []
    if let value = pin.value { lines += wrap("\("pinned value", .bold)  \(value)", width: width, hanging: 2) }
    if let statement = pin.statement {
      lines += wrap("\("pinned statement", .bold)  \(statement)", width: width, hanging: 2)
    }
    let why = "by \(PersonName(pin.by).name), \(pin.at.day.words): \(pin.why)"
    lines += wrap(Styled(why), width: width, indent: 2)
    let later = claim.appearances.filter { $0.recorded > pin.at }.count
    if later > 0 {
      lines += wrap(
        Styled(later == 1 ? "one appearance came after" : "\(later) appearances came after", .yellow), width: width,
        indent: 2)
    }
    return lines
  }
}
