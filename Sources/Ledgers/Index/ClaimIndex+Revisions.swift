internal import Claims
internal import GitKit
internal import Measures
internal import SQLiteKit

extension ClaimIndex {
  /// Every revision of a claim's file, oldest first, in the order of recording; ties by their place in history.
  func revisions(of claim: Claim.ID) throws -> [Revision] {
    try touches(of: [claim]).map(\.revision)
  }

  /// Every revision of some claims' files with the appearances that it brought or changed, oldest first, in the order of
  /// recording; ties by their place in history, then in the order of `claims`. Each claim's are numbered for themselves.
  func touches(of claims: [Claim.ID]) throws -> [(revision: Revision, touched: [Appearance.ID])] {
    var found: [(revision: Revision, touched: [Appearance.ID], place: Place)] = []
    for (position, claim) in claims.enumerated() {
      let first = found.count
      found += try database.rows(
        """
        SELECT \(Self.revisionColumns), r.touched, c.generation FROM revisions r JOIN commits c ON c.id = r.commit_id
        WHERE r.claim = ? ORDER BY c.recorded, c.generation, c.id
        """, [claim.description]
      ) { row in
        let revision = try Self.revision(row)
        let touched = try row.text(12).split(separator: " ").compactMap { Appearance.ID($0) }
        return (revision, touched, Place(revision, generation: try row.int(13), position: position))
      }
      for index in found.indices[first...] { found[index].revision.number = index - first + 1 }
    }
    if claims.count > 1 { found.sort { $0.place < $1.place } }
    return found.map { ($0.revision, $0.touched) }
  }

  /// Where a revision stands in the order of recording.
  private struct Place: Comparable {
    let recorded: Int
    let generation: Int
    let commit: String
    let position: Int

    init(_ revision: Revision, generation: Int, position: Int) {
      recorded = revision.recorded.seconds
      self.generation = generation
      commit = revision.commit
      self.position = position
    }

    static func < (left: Place, right: Place) -> Bool {
      (left.recorded, left.generation, left.commit, left.position)
        < (right.recorded, right.generation, right.commit, right.position)
    }
  }

  /// The commit that first brought an appearance to one of some claims, in hexadecimal digits.
  func firstCommit(of appearance: Appearance.ID, among claims: [Claim.ID]) throws -> String? {
    var first: (recorded: Int, generation: Int, commit: String)?
    for claim in claims {
      let found = try database.first(
        """
        SELECT c.recorded, c.generation, c.id FROM revisions r JOIN commits c ON c.id = r.commit_id
        WHERE r.claim = ? AND instr(r.touched, ?) > 0 ORDER BY c.recorded, c.generation, c.id LIMIT 1
        """, [claim.description, appearance.description]
      ) { (try $0.int(0), try $0.int(1), ObjectID(bytes: try $0.blob(2))?.hex ?? "") }
      if let found, first.map({ found < $0 }) ?? true { first = found }
    }
    return first?.commit
  }
}
