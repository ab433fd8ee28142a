internal import Claims
internal import GitKit
internal import JSONKit
internal import Matching
internal import Measures
internal import SQLiteKit

/// How many commits the index has read, of how many; for progress.
public struct IndexProgress: Sendable {
  /// Commits read.
  public let done: Int
  /// Commits to read.
  public let total: Int
}

extension ClaimIndex {
  /// The commit that the index is of; nil for an empty one.
  var tip: ObjectID? {
    get throws {
      try database.first("SELECT value FROM state WHERE key = 'tip'") { ObjectID(bytes: try $0.blob(0)) } ?? nil
    }
  }

  /// Makes the index one of `tip`: reads the commits that are new, forgets those that are gone.
  ///
  /// Only what differs is read: trees are compared by object id. After rewritten history it goes back to the merge base;
  /// where its old tip is gone it starts anew.
  ///
  /// - Parameter progress: Called now and then while there is much to read.
  func follow(
    to tip: ObjectID?, in repository: borrowing Repository, progress: (IndexProgress) -> Void = { _ in }
  ) throws {
    var old = try self.tip
    if old == tip { return }
    if let known = old, !repository.exists(known) {
      try empty()
      old = nil
    }
    guard let tip else { return try empty() }
    try database.transaction {
      if let old { try forget(repository.commits(reachableFrom: [old], hiding: [tip])) }
      let new = try repository.commits(reachableFrom: [tip], hiding: old.map { [$0] } ?? [])
      let tree = try repository.readCommit(tip).tree
      let names = try Self.names(in: tree, of: repository)
      let reader = RevisionReader()
      for (count, id) in new.enumerated() {
        try add(repository.readCommit(id), in: repository, reading: reader)
        if count % 500 == 499 { progress(IndexProgress(done: count + 1, total: new.count)) }
      }
      try followMainline(to: tip, in: repository)
      let oldTree = try old.map { id in try repository.readCommit(id).tree }
      // What the names are decides what claims are known by: with others all of it is read anew.
      let isRenamed = try oldTree.map { old throws in try Self.names(in: old, of: repository) != names } ?? false
      if isRenamed { try forgetFiles() }
      for change in try repository.changes(from: isRenamed ? nil : oldTree, to: tree) {
        try update(change, to: tree, in: repository, names: names, reading: reader)
      }
      try database.run("INSERT OR REPLACE INTO state VALUES ('tip', ?)", [tip.bytes])
    }
  }

  private func forget(_ commits: [ObjectID]) throws {
    for id in commits {
      try database.run("DELETE FROM revisions WHERE commit_id = ?", [id.bytes])
      try database.run("DELETE FROM published WHERE commit_id = ?", [id.bytes])
      try database.run("DELETE FROM versions WHERE commit_id = ?", [id.bytes])
      try database.run("DELETE FROM commits WHERE id = ?", [id.bytes])
    }
  }

  /// Adds a commit, and the revisions of claims that it makes.
  private func add(_ commit: Commit, in repository: borrowing Repository, reading reader: RevisionReader) throws {
    var generation = 0
    for parent in commit.parents {
      let known = try database.first("SELECT generation FROM commits WHERE id = ?", [parent.bytes]) { try $0.int(0) }
      generation = max(generation, (known ?? 0) + 1)
    }
    try database.run(
      "INSERT OR REPLACE INTO commits VALUES (?, ?, ?, ?, ?, NULL, ?)",
      [
        commit.id.bytes, commit.parents.first?.bytes, generation, commit.committer.seconds, commit.author.seconds,
        commit.subject,
      ])
    let read = ReadCommit(commit)
    for change in try revised(by: commit, in: repository) {
      let place = LedgerLayout.place(of: change.path)
      if place.isOfText, change.new != nil {
        try database.run("INSERT OR IGNORE INTO published VALUES (?, ?)", [commit.id.bytes, change.path])
      }
      if case .article(let id) = place { try insertVersion(of: id, commit, change: change, in: repository) }
      guard case .claim(let id) = place else { continue }
      let old = try change.old.map { try reader.claim($0, path: change.path, in: repository) }
      let new = try change.new.map { try reader.claim($0, path: change.path, in: repository) }
      try insert(RevisionRow(claim: id, commit: read, change: change, old: old, new: new))
    }
  }

  /// The paths whose blob differs from that in every parent, with the first parent's as the old one.
  private func revised(by commit: Commit, in repository: borrowing Repository) throws -> [PathChange] {
    guard let first = commit.parents.first else { return try repository.changes(from: nil, to: commit.tree) }
    var changes = try repository.changes(from: parentTree(first, in: repository), to: commit.tree)
    for other in commit.parents.dropFirst() where !changes.isEmpty {
      let paths = Set(
        try repository.changes(from: parentTree(other, in: repository), to: commit.tree).map(\.path))
      changes.removeAll { !paths.contains($0.path) }
    }
    return changes
  }

  /// The tree of a parent; nil for one that a shallow clone does not have, so that its child counts as a root.
  private func parentTree(_ id: ObjectID, in repository: borrowing Repository) throws -> ObjectID? {
    repository.exists(id) ? try repository.readCommit(id).tree : nil
  }

  /// Numbers the chain of first parents up to `tip`.
  private func followMainline(to tip: ObjectID, in repository: borrowing Repository) throws {
    var chain: [ObjectID] = []
    var next: ObjectID? = tip
    var joined = -1
    while let id = next {
      let row = try database.first("SELECT mainline, parent FROM commits WHERE id = ?", [id.bytes]) {
        (place: try $0.optionalInt(0), parent: try $0.optionalBlob(1).flatMap { ObjectID(bytes: $0) })
      }
      guard let row else { break }
      if let place = row.place {
        joined = place
        break
      }
      chain.append(id)
      next = row.parent
    }
    try database.run("UPDATE commits SET mainline = NULL WHERE mainline > ?", [joined])
    for (offset, id) in chain.reversed().enumerated() {
      try database.run("UPDATE commits SET mainline = ? WHERE id = ?", [joined + 1 + offset, id.bytes])
    }
  }

  /// Brings the rows of how things stand in line with one changed path of the tip's tree.
  private func update(
    _ change: PathChange, to tree: ObjectID, in repository: borrowing Repository, names: MatchFeatures.Names,
    reading reader: RevisionReader
  ) throws {
    switch LedgerLayout.place(of: change.path) {
    case .claim(let id):
      try remove(id)
      if let blob = change.new {
        try insert(id, reader.claim(blob, path: change.path, in: repository), names: names)
      }
    case .article(let id):
      try remove(id)
      if let blob = change.new { try insert(id, path: change.path, bytes: repository.readBlob(blob)) }
      // A text that is not in Git is known by what this file says; its own file comes later in the order of paths.
      if try repository.blobID(at: LedgerLayout.textPath(of: id), in: tree) == nil {
        try readText(of: id, in: tree, of: repository, names: names, reading: reader)
      }
    case .decision(let id):
      try remove(id)
      if let blob = change.new { try insert(id, path: change.path, bytes: repository.readBlob(blob)) }
    case .text(let id): try readText(of: id, in: tree, of: repository, names: names, reading: reader)
    case .supersededText, .page, .supersededPage, .settings, .stray, .other: break
    }
  }
}

extension ClaimIndex {
  /// The names that a ledger has of its own, with those that come with the program; a file that cannot be read has none.
  static func names(in tree: ObjectID, of repository: borrowing Repository) throws -> MatchFeatures.Names {
    guard let blob = try repository.blobID(at: LedgerLayout.settings, in: tree) else { return MatchFeatures.Names() }
    let bytes = try repository.readBlob(blob)
    do throws(LedgerError) {
      return try LedgerFile<LedgerSettings>(path: LedgerLayout.settings, bytes: bytes).value.matching
    } catch {
      return MatchFeatures.Names()
    }
  }

  /// What an article is about; an empty topic where its text is not known.
  func topic(of article: Article.ID) throws -> MatchFeatures.Topic {
    try database.first("SELECT terms FROM topics WHERE article = ?", [article.description]) {
      MatchFeatures.Topic(encoded: try $0.text(0))
    } ?? MatchFeatures.Topic()
  }

  /// Forgets what files say, and keeps what history says.
  private func forgetFiles() throws {
    for table in [
      "claims", "sources", "appearances", "terms", "frequencies", "articles", "addresses", "passages", "carriers",
      "topics",
      "decisions", "questions", "texts",
    ] {
      try database.run("DELETE FROM \(table)", [])
    }
  }
}

/// Reads claims out of blobs, and remembers the last ones: what a revision changed from is what the one before made.
final class RevisionReader {
  /// A claim as a blob says it, or why it cannot be read.
  enum Reading {
    case claim(Claim)
    case absorbed(into: Claim.ID)
    case fault(String)

    var claim: Claim? { if case .claim(let claim) = self { claim } else { nil } }
  }

  private var recent: [ObjectID: Reading] = [:]

  func claim(_ blob: ObjectID, path: String, in repository: borrowing Repository) throws -> Reading {
    if let known = recent[blob] { return known }
    let bytes = try repository.readBlob(blob)
    let reading: Reading
    do throws(LedgerError) {
      switch try LedgerFile<ClaimFile>(path: path, bytes: bytes).value {
      case .claim(let claim): reading = .claim(claim)
      case .absorbed(_, let other): reading = .absorbed(into: other)
      }
    } catch {
      reading = .fault(error.why)
    }
    if recent.count >= 2_000 { recent.removeAll(keepingCapacity: true) }
    recent[blob] = reading
    return reading
  }
}
