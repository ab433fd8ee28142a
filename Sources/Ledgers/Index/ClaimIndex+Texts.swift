internal import Claims
internal import GitKit
internal import Matching
internal import SQLiteKit

extension ClaimIndex {
  /// Reads the present texts of some articles again: one that is kept outside of Git came back.
  func readTexts(of articles: [Article.ID], in tree: ObjectID, of repository: borrowing Repository) throws {
    if articles.isEmpty { return }
    try database.transaction {
      let names = try Self.names(in: tree, of: repository)
      let reader = RevisionReader()
      for id in articles { try readText(of: id, in: tree, of: repository, names: names, reading: reader) }
    }
  }

  /// Brings what is known of an article's present text in line with the text: that in Git, else the one kept outside of it.
  func readText(
    of id: Article.ID, in tree: ObjectID, of repository: borrowing Repository, names: MatchFeatures.Names,
    reading reader: RevisionReader
  ) throws {
    try removePassages(of: id)
    let old = try database.first("SELECT terms FROM topics WHERE article = ?", [id.description]) { try $0.text(0) }
    try database.run("DELETE FROM topics WHERE article = ?", [id.description])
    var new: String?
    if let text = try text(of: id, in: tree, of: repository) {
      try insertPassages(of: id, text: text)
      let topic = MatchFeatures.Topic(of: String(decoding: text, as: UTF8.self).unicodeScalars, names: names).encoded
      try database.run("INSERT OR REPLACE INTO topics VALUES (?, ?)", [id.description, topic])
      new = topic
    }
    if new == old { return }
    // What the article's claims are known by has its topic in it; in the order of paths claims come after texts.
    for claim in try claims(of: id) {
      let path = LedgerLayout.path(of: claim)
      guard let blob = try repository.blobID(at: path, in: tree) else { continue }
      try remove(claim)
      try insert(claim, reader.claim(blob, path: path, in: repository), names: names)
    }
  }

  private func text(of id: Article.ID, in tree: ObjectID, of repository: borrowing Repository) throws -> [UInt8]? {
    if let blob = try repository.blobID(at: LedgerLayout.textPath(of: id), in: tree) {
      return try repository.readBlob(blob)
    }
    let hash = try database.first("SELECT text FROM articles WHERE id = ?", [id.description]) { try $0.text(0) }
    return try hash.flatMap { hash throws in try PrivateFiles(of: repository.location).text(hash) }
  }

  /// How many articles' texts are not here.
  var missingTexts: Int {
    get throws {
      try database.first("SELECT COUNT(*) FROM articles WHERE id NOT IN (SELECT article FROM topics)") {
        try $0.int(0)
      } ?? 0
    }
  }

  /// How many texts and pages of articles were put into Git by a commit of the branch, and which was the last to do so.
  func publishedTexts() throws -> (files: Int, last: ObjectID?) {
    let files = try database.first("SELECT COUNT(DISTINCT path) FROM published") { try $0.int(0) } ?? 0
    let last = try database.first(
      "SELECT p.commit_id FROM published p JOIN commits c ON c.id = p.commit_id ORDER BY c.generation DESC, c.id LIMIT 1"
    ) { ObjectID(bytes: try $0.blob(0)) }
    return (files, last ?? nil)
  }
}
