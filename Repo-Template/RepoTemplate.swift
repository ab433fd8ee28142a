/// The files that `claimlog init` writes into a new ledger.
public enum RepoTemplate {}
