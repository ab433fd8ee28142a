/// What `claimlog init` writes into a new ledger.
///
/// The files lie beside this one, as they will lie in the ledger, and are in the binary. No logic enters here: whoever
/// makes a ledger writes them, and fills in what is this ledger's own.
public enum RepoTemplate {
  /// The files of a new ledger, sorted by path: where each goes (below the ledger's top folder, with `/`), and its bytes.
  ///
  /// A resource is named once more in `Package.swift`; a test compares this list with the folder.
  public static let files: [(path: String, contents: [UInt8])] = [
    (".gitattributes", PackageResources._gitattributes),
    (".github/workflows/claimlog.yml", PackageResources.claimlog_yml),
    (".gitignore", PackageResources._gitignore),
    ("README.md", PackageResources.README_md),
    ("ledger.json", PackageResources.ledger_json),
    ("schemas/article.schema.json", PackageResources.article_schema_json),
    ("schemas/claim.schema.json", PackageResources.claim_schema_json),
    ("schemas/decision.schema.json", PackageResources.decision_schema_json),
    ("schemas/ledger.schema.json", PackageResources.ledger_schema_json),
  ]
}
