public import Claims
internal import GitKit
internal import Measures

extension Ledger {
  /// The versions of an article, oldest first.
  ///
  /// A version begins with a commit that recorded the article with another text, title or byline. What mends what is known of it begins
  /// none, and one that was taken back (`claimlog undo`) is none any longer.
  ///
  /// - Throws: ``LedgerError`` where there is no such article.
  public func versions(of id: Article.ID) throws -> [ArticleVersion] {
    guard let present = try articleFile(id)?.value else {
      throw LedgerError(.notFound, "show the versions of \(id)", why: "there is no such article")
    }
    var versions: [ArticleVersion] = []
    for row in try index.versions(of: id) {
      let path = LedgerLayout.path(of: id)
      let article = try LedgerFile<Article>(path: path, bytes: repository.readBlob(row.blob)).value
      if let same = versions.firstIndex(where: { $0.article.isVersion(article) }) {
        versions.removeSubrange((same + 1)...)
        continue
      }
      versions.append(
        ArticleVersion(
          number: versions.count + 1, article: article, commit: row.commit.hex, recorded: row.recorded, notices: []))
    }
    // A merge may have brought a version that no commit of its own did.
    if let last = versions.last, !last.text.isSame(as: present.text) {
      versions.append(
        ArticleVersion(
          number: versions.count + 1, article: present, commit: tip?.hex ?? last.commit, recorded: present.retrieved,
          notices: []))
    }
    return versions.enumerated().map { index, version in
      let next = index + 1 < versions.count ? versions[index + 1].recorded : nil
      let notices = present.notices.filter { notice in
        (index == 0 || notice.at >= version.recorded) && (next.map { notice.at < $0 } ?? true)
      }
      return ArticleVersion(
        number: version.number, article: version.article, commit: version.commit, recorded: version.recorded,
        notices: notices)
    }
  }

  /// What became of an article from one of its versions to another.
  public func change(from old: ArticleVersion, to new: ArticleVersion) throws -> ArticleChange {
    try ArticleChange(
      from: (old.article, text(of: old.article.id, hash: old.text)),
      to: (new.article, text(of: new.article.id, hash: new.text)), notices: new.notices)
  }

  /// What each of an article’s versions changed of the one before it, the second version’s first.
  public func changes(of versions: [ArticleVersion]) throws -> [ArticleChange] {
    var changes: [ArticleChange] = []
    for (old, new) in zip(versions, versions.dropFirst()) { changes.append(try change(from: old, to: new)) }
    return changes
  }

  /// The version of an article from which on it no longer has the words of an appearance; nil where it has them, or where that
  /// cannot be told because texts are not here.
  public func version(losing appearance: Appearance, among versions: [ArticleVersion]) throws -> ArticleVersion? {
    guard appearance.support == .lost else { return nil }
    var losing: ArticleVersion?
    for version in versions.reversed() {
      if version.text.isSame(as: appearance.quote.text) { return losing }
      guard let text = try text(of: version.article.id, hash: version.text) else { return losing }
      if appearance.quote.place(in: Array(text.unicodeScalars)).support != .lost { return losing }
      losing = version
    }
    return losing
  }

  /// The same for those of a claim’s appearances that lost their words, by their ids.
  public func losses(of claim: Claim) throws -> [Appearance.ID: ArticleVersion] {
    var versions: [Article.ID: [ArticleVersion]] = [:]
    var losses: [Appearance.ID: ArticleVersion] = [:]
    for appearance in claim.appearances where appearance.support == .lost {
      // An article whose file went is for the check to name.
      guard try articleFile(appearance.article) != nil else { continue }
      let own = try versions[appearance.article] ?? self.versions(of: appearance.article)
      versions[appearance.article] = own
      losses[appearance.id] = try version(losing: appearance, among: own)
    }
    return losses
  }
}

extension Article {
  /// Whether another state of the file is of the same version.
  fileprivate func isVersion(_ other: Article) -> Bool {
    text.isSame(as: other.text) && retrieved == other.retrieved && title == other.title && authors == other.authors
  }
}

extension Ledger {
  /// How the quotes of a claim hold otherwise since a revision that recorded another version of an article.
  public func supportChanges(by revision: Revision) throws -> [SupportChange] {
    guard revision.subject.hasPrefix("update: "), let id = ObjectID(hex: revision.commit) else { return [] }
    let commit = try repository.readCommit(id)
    guard let parent = commit.parents.first, repository.exists(parent),
      case .claim(let after)? = try claimFile(revision.claim, in: commit.tree)?.value,
      case .claim(let before)? = try claimFile(revision.claim, in: repository.readCommit(parent).tree)?.value
    else { return [] }
    let known = Dictionary(before.appearances.map { ($0.id, $0.support) }) { first, _ in first }
    return after.appearances.compactMap { appearance in
      guard let old = known[appearance.id], old != appearance.support else { return nil }
      return SupportChange(
        claim: after.id, label: after.label, appearance: appearance.id, from: old, to: appearance.support)
    }
  }
}
