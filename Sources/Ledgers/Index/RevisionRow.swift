internal import Claims
internal import GitKit
internal import JSONKit
internal import Measures
internal import SQLiteKit

/// One revision as the index keeps it.
struct RevisionRow {
  let claim: Claim.ID
  let commit: ObjectID
  let blob: ObjectID?
  let previous: ObjectID?
  let published: ExtendedDate?
  let article: Article.ID?
  let publisher: String?
  let statement: String
  let value: String?
  let standing: [Standing]
  let changed: [String]
  /// The appearances that it brought or changed.
  let touched: [Appearance.ID]

  init(
    claim: Claim.ID, commit: ReadCommit, change: PathChange, old: RevisionReader.Reading?, new: RevisionReader.Reading?
  ) {
    self.claim = claim
    self.commit = commit.git.id
    blob = change.new
    previous = change.old
    let before = old?.claim
    let after = new?.claim
    // The article whose commit this is. Others also bring appearances: one that links claims, takes back a change, merges.
    let named = commit.takesBack ? [] : commit.articles
    let known = Dictionary(before?.appearances.map { ($0.id, $0) } ?? []) { first, _ in first }
    let brought = after?.appearances.last { known[$0.id] == nil && named.contains($0.article) }
    touched = after?.appearances.filter { known[$0.id] != $0 }.map(\.id) ?? []
    let article =
      brought?.article ?? commit.articles.first
    self.article = article
    publisher = brought?.publisher ?? after?.appearances.last { $0.article == article }?.publisher
    published =
      brought?.published ?? ExtendedDate(day: Instant(seconds: Int(clamping: commit.git.author.seconds)).day)
    value = after?.value
    standing = after?.standing ?? []
    switch new {
    case .claim(let claim):
      statement = claim.statement
      changed = ClaimDifference(from: before, to: claim).groups
    case .absorbed(let other):
      statement = "absorbed by \(other)"
      changed = ["mergedInto"]
    case .fault(let why):
      statement = "cannot be read: \(why)"
      changed = ["fault"]
    case nil:
      statement = ""
      changed = ["deleted"]
    }
  }
}

/// A commit with what its trailers say, read once for all of its revisions.
struct ReadCommit {
  let git: Commit
  /// The articles that it names.
  let articles: [Article.ID]
  /// Whether it takes another commit back.
  let takesBack: Bool

  init(_ commit: Commit) {
    git = commit
    articles = commit.trailers(named: "Article").compactMap { Article.ID($0) }
    takesBack = !commit.trailers(named: "Undoes").isEmpty
  }
}

extension ClaimIndex {
  func insert(_ row: RevisionRow) throws {
    try database.run(
      "INSERT OR REPLACE INTO revisions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      [
        row.claim.description, row.commit.bytes, row.blob?.bytes, row.previous?.bytes, row.published?.description,
        row.published?.first?.dayNumber, row.article?.description, row.publisher, row.statement, row.value,
        Self.encode(row.standing), row.changed.joined(separator: " "),
        row.touched.map(\.description).joined(separator: " "),
      ])
  }

  static func encode(_ standing: [Standing]) -> String {
    JSON.array(standing.map(\.json)).printed(.compact)
  }

  static func decodeStanding(_ text: String) throws -> [Standing] {
    try JSONCursor(JSON(parsing: Array(text.utf8))).list(Standing.init)
  }

  static let revisionColumns = """
    r.commit_id, r.published, c.recorded, r.article, r.publisher, c.subject, r.statement, r.value, r.standing, \
    r.changed, r.blob IS NULL, r.claim
    """

  static func revision(_ row: borrowing Row) throws -> Revision {
    guard let claim = Claim.ID(try row.text(11)) else {
      throw LedgerError(.failed, "read the index", why: "it holds an id that is none", hint: "delete the index")
    }
    return Revision(
      number: 0, claim: claim, commit: ObjectID(bytes: try row.blob(0))?.hex ?? "",
      published: try row.optionalText(1).flatMap { ExtendedDate($0) },
      recorded: Instant(seconds: try row.int(2)), article: try row.optionalText(3).flatMap { Article.ID($0) },
      publisher: try row.optionalText(4), subject: try row.text(5), statement: try row.text(6),
      value: try row.optionalText(7), standing: try decodeStanding(row.text(8)),
      changed: try row.text(9).split(separator: " ").map(String.init), isDeletion: try row.bool(10))
  }

  /// The newest commit on the chain of first parents that was recorded by `moment`.
  func mainline(recordedBy moment: Instant) throws -> ObjectID? {
    try database.first(
      "SELECT id FROM commits WHERE mainline IS NOT NULL AND recorded <= ? ORDER BY mainline DESC LIMIT 1",
      [moment.seconds]
    ) { ObjectID(bytes: try $0.blob(0)) } ?? nil
  }
}
