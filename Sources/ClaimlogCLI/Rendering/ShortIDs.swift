internal import Claims
internal import Ledgers

/// The ids of a claim and of what is in it, as short as the ledger allows.
struct ShortIDs {
  private var known: [String: String] = [:]

  /// Looks up the ids of claims, their appearances, their articles and their annotations; and of other claims.
  init(of claims: [Claim], and others: [Claim.ID] = [], in ledger: borrowing Ledger) {
    for id in others.map(\.description) where known[id] == nil { known[id] = ledger.shortID(id) }
    for claim in claims {
      var ids = [claim.id.description]
      ids += claim.appearances.flatMap { [$0.id.description, $0.article.description] }
      for id in ids where known[id] == nil { known[id] = ledger.shortID(id) }
      let notes = claim.annotations.map(\.id.description)
      for note in notes {
        // Annotations are named within their claim only.
        let length = (8...note.count).first { length in
          notes.filter { $0.hasPrefix(note.prefix(length)) }.count == 1
        }
        known[note] = String(note.prefix(length ?? note.count))
      }
    }
  }

  /// The short form of an id; the id itself where it was not looked up.
  subscript(_ id: some CustomStringConvertible) -> String { known[id.description] ?? id.description }

  /// A commit's id as Git shortens it.
  static func commit(_ hex: String) -> String { String(hex.prefix(7)) }
}
