/// The values of the ledger: articles, claims, appearances, quotes, quantities, annotations, and how a claim stands.
///
/// This room holds values and pure functions on them: what a claim file says, how ids come about, how a claim stands
/// by its appearances, what differs between two states. No file, no Git, no clock, no language processing may enter;
/// what the values say was read from an article by `Extraction` and is kept over time by `Ledgers`.
///
/// Every type reads itself from a ``JSONCursor`` and writes itself as ``JSON`` in the order of its schema in
/// `Repo-Template/schemas`. Keys that it does not know stay in the file: writing is a three-way merge
/// (`Ledgers`), so no type here carries them.
public enum Claims {
  /// The name of the claim file's format, in its `schema` field.
  public static let claimSchema = "claimlog/claim/1"
  /// The name of the article file's format, in its `schema` field.
  public static let articleSchema = "claimlog/article/1"
  /// The name of the decision file's format, in its `schema` field.
  public static let decisionSchema = "claimlog/decision/1"
  /// The name of the format of `ledger.json`, in its `schema` field.
  public static let ledgerSchema = "claimlog/ledger/1"
}
