internal import Claims
internal import CommandLineKit
internal import Ledgers
internal import Measures

/// The revisions of a claim, one line an article.
struct LogPage {
  let claim: Claim
  /// In the order in which they are shown.
  let revisions: [Revision]
  let ids: ShortIDs
  /// By the clock of recording, of each claim for itself; else of all together.
  private let news: [Claim.ID: RevisionNews]
  private let relations: RelationWords

  init(
    of claim: Claim, _ revisions: [Revision], order: RevisionOrder, relations: RelationWords, ids: ShortIDs,
    supports: SupportNews
  ) {
    self.claim = claim
    self.revisions = revisions
    self.ids = ids
    self.relations = relations
    let groups = Dictionary(grouping: revisions, by: \.claim)
    let together =
      order == .published
      ? RevisionNews(of: claim, revisions, order: order, relations: relations, supports: supports) : nil
    news = groups.mapValues {
      together ?? RevisionNews(of: claim, $0, order: order, relations: relations, supports: supports)
    }
  }

  /// The page in lines of `width` columns at most.
  func lines(width: Int) -> [Styled] {
    var lines = wrap("\(claim.label, .bold)  \(ids[claim.id], .yellow)", width: width)
    if width >= 64 {
      var table = TextTable(
        [
          .init(alignment: .right), .init(), .init(), .init(maximum: max(12, width / 5)),
          .init(),
        ], overflow: .wrapped)
      for revision in revisions {
        table.append([
          "\(number(of: revision), .dim)", "\(ShortIDs.commit(revision.commit), .yellow)", Styled(date(of: revision)),
          Styled(publisher(of: revision)), what(revision),
        ])
      }
      lines += table.lines(width: width)
    } else {
      for revision in revisions {
        let head: Styled =
          "\(number(of: revision), .dim)  \(ShortIDs.commit(revision.commit), .yellow)  \(date(of: revision))  \(publisher(of: revision))"
        lines += wrap(head, width: width, hanging: 4) + wrap(what(revision), width: width, indent: 4)
      }
    }
    if let count = relations.count { lines.append(Styled(count, .dim)) }
    if let day = commonRecordingDay { lines.append(Styled("all recorded on \(day.words)", .dim)) }
    return lines
  }

  private func date(of revision: Revision) -> String { revision.published?.words ?? "no date" }

  private func publisher(of revision: Revision) -> String {
    revision.isOfArticle ? revision.publisher ?? revision.article.map { ids[$0] } ?? "" : "–"
  }

  /// A number counts the claim's own revisions; of another claim's, ``what(_:)`` says whose they are.
  private func number(of revision: Revision) -> String { revision.claim == claim.id ? "\(revision.number)" : "·" }

  private func what(_ revision: Revision) -> Styled {
    var words = Styled(news[revision.claim]?[revision] ?? revision.subject, revision.isOfArticle ? [] : .dim)
    if revision.claim != claim.id { words.append(Styled("  in \(ids[revision.claim])", .dim)) }
    let day = revision.recorded.day
    if commonRecordingDay == nil, revision.published?.day != day {
      words.append(Styled("  recorded \(day.words)", .dim))
    }
    return words
  }

  /// The day on which all was recorded, where it is one and not plain from the dates shown.
  private var commonRecordingDay: CalendarDate? {
    guard let day = revisions.first?.recorded.day, revisions.allSatisfy({ $0.recorded.day == day }) else { return nil }
    return revisions.allSatisfy { $0.published?.day == day } ? nil : day
  }
}
