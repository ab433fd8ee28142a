internal import Claims
internal import Ledgers
internal import Measures

extension ClaimState {
  /// Which state it is, for a heading: `13 Feb 2022 (Example Times)`; by the clock of publication, which article was the
  /// newest then: `by 20 Jan 2022 (newest: Example Wire, 12 Jan 2022)`.
  var words: String {
    if case .published(let day) = moment {
      guard let newest = claim.appearances.last else { return "by \(day.words)" }
      let publisher = newest.publisher ?? newest.article.description
      guard let published = newest.published, published.first != day else { return "\(day.words) (\(publisher))" }
      return "by \(day.words) (newest: \(publisher), \(published.words))"
    }
    if let revision { return revision.place }
    return "commit \(ShortIDs.commit(commit))"
  }
}

extension Revision {
  /// When and by whom it came: `13 Feb 2022 (Example Times)`, `24 Nov 2026 (annotate: russia troops)`.
  var place: String {
    let name = isOfArticle ? publisher ?? article?.description ?? subject : subject
    return "\(published?.words ?? recorded.day.words) (\(name))"
  }

  /// Whether an article made it; else a person did, in what Git calls the subject.
  var isOfArticle: Bool {
    article != nil && ["record:", "update:", "add:"].contains { subject.hasPrefix($0) }
  }
}

extension Standing {
  /// The value as a quantity; nil where it gives none.
  func quantity(unit: String?) -> Quantity? {
    guard low != nil || high != nil else { return nil }
    return Quantity(
      id: "", of: nil, unit: unit ?? "1", low: low, high: high, lowOpen: lowOpen, highOpen: highOpen, basis: basis,
      text: "")
  }
}

extension Quantity {
  /// The same value without its hedge.
  var unhedged: Quantity {
    var quantity = self
    quantity.basis = nil
    return quantity
  }
}

extension Claim {
  /// Who disagrees with whom, a sentence each.
  var disputesInWords: [String] {
    let all = disputes(limit: 6)
    let sentences = all.prefix(5).map { dispute in
      let (one, other) = (dispute.one, dispute.other)
      switch dispute.relation {
      case .denies:
        let when = one.published.map { " (\($0.words))" } ?? ""
        return "\(one.source) denies it\(when)"
      case .contradicts: return "\(one.source) contradicts itself: \(words(of: one)) against \(words(of: other))"
      default: return "\(one.source) (\(words(of: one))) against \(other.source) (\(words(of: other)))"
      }
    }
    return sentences + (all.count > 5 ? ["and others"] : [])
  }

  /// Why no source says it now; nil where one does.
  var whyNothingStands: String? {
    guard standing.isEmpty else { return nil }
    let deniers = appearances.filter { $0.isAlive && $0.stance == .denies }.map(\.source)
    guard let denier = deniers.last else { return "nothing of it stands any longer" }
    return "only denied, by \(denier)"
  }

  /// The value, or else the statement: what a verdict is on.
  var judged: String { value ?? statement }
}
