internal import Claims
internal import Ledgers

/// What became of a claim’s quotes when an article with them was recorded again, by the commits that did so.
struct SupportNews {
  private var words: [String: String] = [:]

  /// How many revisions are looked into at most, the newest ones: a claim’s file is read twice for each.
  private static let most = 200

  init() {}

  init(of revisions: [Revision], in ledger: borrowing Ledger) throws {
    for revision in revisions.sorted(by: { $0.recorded > $1.recorded }).prefix(Self.most)
    where revision.subject.hasPrefix("update: ") {
      let changes = try ledger.supportChanges(by: revision)
      if !changes.isEmpty { words[revision.commit] = Self.words(changes) }
    }
  }

  /// What a revision made of the quotes; nil where it left them as they were.
  subscript(_ revision: Revision) -> String? { words[revision.commit] }

  private static func words(_ changes: [SupportChange]) -> String {
    if changes.contains(where: { $0.to == .lost }) { return "the article no longer says it" }
    if changes.contains(where: { $0.from == .lost && $0.to != .ambiguous }) { return "the article says it again" }
    if changes.contains(where: { $0.to == .ambiguous }) {
      return "its words stand at several places of the article now"
    }
    return "its words stand at another place of the article now"
  }
}
