internal import Claims
internal import CommandLineKit
internal import Ledgers
internal import Measures

/// One appearance of a claim for a reader: where and when, who says it, the quote, and what is to be known of it.
struct AppearanceBlock {
  let appearance: Appearance
  let ids: ShortIDs
  /// The version of its article from which on its words are gone.
  let loss: ArticleVersion?

  init(_ appearance: Appearance, ids: ShortIDs, loss: ArticleVersion? = nil) {
    self.appearance = appearance
    self.ids = ids
    self.loss = loss
  }

  /// The lines: a head behind `mark`, and below it the quote and the remarks.
  ///
  /// - Parameters:
  ///   - before: How it was; only what became of it is told then, not its quote.
  ///   - relation: What it does to what stood before it.
  func lines(
    width: Int, mark: Styled, changedFrom before: Appearance? = nil, relation: String? = nil
  ) -> [Styled] {
    let style: TextStyle = appearance.isAlive ? [] : .dim
    let head: Styled =
      "\(mark)\(ids[appearance.id], .yellow)  \(appearance.published?.words ?? "no date")  \(place, style)"
    var lines = wrap(head, width: width, hanging: 4)
    if before == nil {
      lines += wrap(Styled("“\(Self.oneLine(appearance.quote.exact))”", style), width: width, indent: 4)
    }
    if let relation { lines += wrap(Styled(relation, .cyan), width: width, indent: 4, hanging: 6) }
    for remark in remarks(changedFrom: before) {
      lines += wrap(Styled(remark, .red), width: width, indent: 4)
    }
    return lines
  }

  /// Where it stands, and who says it: `Example Wire, from US officials`.
  private var place: String {
    let publisher = appearance.publisher ?? ids[appearance.article]
    let chain = appearance.attribution.map(Self.words)
    let article = appearance.publisher == nil ? "" : "  \(ids[appearance.article])"
    let verb = appearance.stance == .denies ? "denied by" : "from"
    if chain.isEmpty { return publisher + (appearance.stance == .denies ? ", which denies it" : "") + article }
    return "\(publisher), \(verb) \(chain.joined(separator: ", through "))\(article)"
  }

  /// The speaker's name, and how the article calls the speaker, where that says more: `Jens Stoltenberg (“NATO’s chief”)`.
  private static func words(_ speaker: Attribution) -> String {
    let written = speaker.as.lowercased()
    let name = speaker.name.lowercased()
    if written.isSame(as: name) || written.isSame(as: "the \(name)") || name.contains(written) { return speaker.name }
    return written.contains(name) ? speaker.as : "\(speaker.name) (“\(speaker.as)”)"
  }

  private func remarks(changedFrom before: Appearance?) -> [String] {
    var remarks: [String] = []
    if let rejection = appearance.rejected, before?.rejected == nil {
      remarks.append("rejected by \(PersonName(rejection.by).name), \(rejection.at.day.words): \(rejection.why)")
    }
    if before?.rejected != nil, appearance.rejected == nil { remarks.append("no longer rejected") }
    if appearance.withdrawn, !(before?.withdrawn ?? false) { remarks.append("withdrawn by its publisher") }
    if before?.withdrawn ?? false, !appearance.withdrawn { remarks.append("no longer withdrawn") }
    if appearance.support != before?.support ?? .exact {
      let isBack = appearance.support == .exact && before?.support == .lost
      remarks.append(isBack ? "the article says it again" : Self.words(appearance.support, since: loss))
    }
    if appearance.mode != before?.mode ?? .asserted { remarks.append(appearance.mode.rawValue) }
    if let before, before.relation != appearance.relation {
      remarks.append(
        appearance.relation.map { "a person says that it \($0.rawValue) what stood before" }
          ?? "what it does to what stood before is computed again")
    }
    if before != nil, remarks.isEmpty { remarks.append("changed") }
    return remarks
  }

  private static func words(_ support: Support, since version: ArticleVersion?) -> String {
    switch support {
    case .exact: "the quote stands where it stood"
    case .moved: "the quote stands at another place of the article’s present text"
    case .ambiguous: "the quote stands at several places of the article’s present text"
    case .lost: "the article no longer says this\(version.map { " since its \($0.words)" } ?? "")"
    }
  }

  /// A quote may run over lines of its article; here it is one piece.
  static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// A person as commits and annotations name them: `Ada <ada@example.org>`.
struct PersonName: Hashable {
  /// The name without the address.
  let name: String

  init(_ person: String) {
    let end = person.firstIndex(of: "<") ?? person.endIndex
    let name = person[..<end].split(separator: " ").joined(separator: " ")
    self.name = name.isEmpty ? person : name
  }
}
