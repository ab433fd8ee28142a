internal import Claims
internal import GitKit
internal import Measures
internal import SQLiteKit

extension ClaimIndex {
  /// Notes that a commit brought an article’s file, or another version of it.
  ///
  /// The file of a new one is not read: that it is the first version needs no looking.
  func insertVersion(
    of id: Article.ID, _ commit: Commit, change: PathChange, in repository: borrowing Repository
  ) throws {
    guard let blob = change.new else { return }
    var isVersion = true
    if let previous = change.old {
      let old: Article?
      let new: Article?
      do throws(LedgerError) {
        old = try LedgerFile<Article>(path: change.path, bytes: try Self.bytes(previous, repository)).value
        new = try LedgerFile<Article>(path: change.path, bytes: try Self.bytes(blob, repository)).value
      } catch {
        // One that cannot be read is none; the check names it.
        return
      }
      guard let old, let new else { return }
      // Mending what is known of an article is no version of it.
      let isRecorded = commit.subject.hasPrefix("update: ")
      isVersion =
        !old.text.isSame(as: new.text)
        || isRecorded && (old.title != new.title || old.authors != new.authors)
    }
    if isVersion {
      try database.run(
        "INSERT OR REPLACE INTO versions VALUES (?, ?, ?)", [id.description, commit.id.bytes, blob.bytes])
    }
  }

  private static func bytes(_ blob: ObjectID, _ repository: borrowing Repository) throws(LedgerError) -> [UInt8] {
    do {
      return try repository.readBlob(blob)
    } catch {
      throw Ledger.failure(error)
    }
  }

  /// The commits that brought an article’s versions, and the file’s blob in each; oldest first, in the order of recording.
  func versions(of id: Article.ID) throws -> [(commit: ObjectID, blob: ObjectID, recorded: Instant)] {
    try database.rows(
      """
      SELECT v.commit_id, v.blob, c.recorded FROM versions v JOIN commits c ON c.id = v.commit_id
      WHERE v.article = ? ORDER BY c.generation, c.recorded, c.id
      """, [id.description]
    ) { row in
      guard let commit = ObjectID(bytes: try row.blob(0)), let blob = ObjectID(bytes: try row.blob(1)) else {
        return nil
      }
      return (commit, blob, Instant(seconds: try row.int(2)))
    }.compactMap { $0 }
  }
}
