internal import SQLiteKit

/// What is asked of a ledger often, in SQLite: revisions, how each claim stands, full text, and the terms that find candidates.
///
/// Git holds the truth; this is thrown away and made again whenever it is damaged, of another version, or of a history that
/// is gone. What it answers is a function of the branch's tip and nothing else: not of when or in how many steps it was made.
/// There is one for each branch, in the common Git directory; where that cannot be written, it is made in memory.
struct ClaimIndex: ~Copyable {
  let database: Database
  /// Whether it lives in memory only, because the Git directory cannot be written.
  let isTemporary: Bool

  /// Counts up with every change of the tables or of what is put into them: the weights of worth, too.
  static let version: Int32 = 8

  /// Opens the index at `path`, or makes a new one where there is none that can be used.
  init(path: String, removing: (String) throws -> Void) throws {
    do {
      self.init(database: try Self.open(path), isTemporary: false)
    } catch let error as SQLiteError where error.isCorrupt {
      for suffix in ["", "-wal", "-shm"] { try removing(path + suffix) }
      self.init(database: try Self.open(path), isTemporary: false)
    } catch let error as SQLiteError where error.isReadOnly || error.isFull || error.isCannotOpen {
      let memory = try Database.inMemory()
      try Self.makeTables(in: memory)
      self.init(database: memory, isTemporary: true)
    }
  }

  /// A new index in memory.
  init() throws {
    let memory = try Database.inMemory()
    try Self.makeTables(in: memory)
    self.init(database: memory, isTemporary: true)
  }

  private init(database: consuming Database, isTemporary: Bool) {
    self.database = database
    self.isTemporary = isTemporary
  }

  private static func open(_ path: String) throws -> Database {
    let database = try Database(path: path, mode: .readWriteCreate, busyTimeout: .seconds(30))
    _ = try database.setJournal(.wal)
    // Losing the last rows in a power cut is harmless: the index follows the branch again.
    try database.execute("PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000")
    if try database.userVersion != version { try makeTables(in: database) }
    return database
  }

  /// Drops whatever tables there are, and makes the ones of this version, empty.
  static func makeTables(in database: borrowing Database) throws {
    try database.transaction {
      let old = try database.rows("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%'")
      {
        try $0.text(0)
      }
      for name in old { try database.execute("DROP TABLE \"\(name)\"") }
      let rest = try database.rows(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
      ) { try $0.text(0) }
      for name in rest { try database.execute("DROP TABLE \"\(name)\"") }
      try database.execute(tables)
      try database.setUserVersion(version)
    }
  }

  /// Does all the reading of `body` at one state of the index; SQLite then locks its file once, not at each question.
  func reading<Value>(_ body: () throws -> Value) throws -> Value { try database.transaction(.deferred, body) }

  /// Forgets everything, so that the next look at the branch makes it anew.
  func empty() throws { try Self.makeTables(in: database) }

  private static let tables = """
    -- The commit that the rows are of.
    CREATE TABLE state (key TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID;
    -- Every commit. mainline: its place in the chain of first parents from the root, NULL off that chain.
    CREATE TABLE commits (
      id BLOB PRIMARY KEY, parent BLOB, generation INTEGER NOT NULL, recorded INTEGER NOT NULL,
      authored INTEGER NOT NULL, mainline INTEGER, subject TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX commits_mainline ON commits (mainline) WHERE mainline IS NOT NULL;
    -- A commit in which a claim's file differs from all its parents'. blob: NULL where the file went.
    -- touched: the appearances that it brought or changed.
    CREATE TABLE revisions (
      claim TEXT NOT NULL, commit_id BLOB NOT NULL, blob BLOB, previous BLOB, published TEXT, day INTEGER,
      article TEXT, publisher TEXT, statement TEXT NOT NULL, value TEXT, standing TEXT NOT NULL, changed TEXT NOT NULL,
      touched TEXT NOT NULL, PRIMARY KEY (claim, commit_id)
    ) WITHOUT ROWID;
    CREATE INDEX revisions_commit ON revisions (commit_id);
    -- How each claim stands at the tip. fault: why its file cannot be read. worth: how much it deserves to be checked, in
    -- hundredths and without recency, NULL where it cannot be read; reasons: why.
    CREATE TABLE claims (
      number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, label TEXT NOT NULL, statement TEXT NOT NULL,
      standing TEXT NOT NULL, value TEXT, unit TEXT, disputed INTEGER NOT NULL, appearances INTEGER NOT NULL, articles INTEGER NOT NULL,
      published TEXT, day INTEGER, merged_into TEXT, fault TEXT, features TEXT NOT NULL, worth INTEGER, reasons TEXT NOT NULL,
      unsupported INTEGER NOT NULL
    );
    CREATE INDEX claims_unsupported ON claims (day DESC, id) WHERE unsupported;
    CREATE INDEX claims_live ON claims (day DESC, id) WHERE merged_into IS NULL;
    CREATE INDEX claims_worth ON claims (worth DESC, day DESC, id) WHERE merged_into IS NULL;
    CREATE INDEX claims_fault ON claims (id) WHERE fault IS NOT NULL;
    CREATE INDEX claims_label ON claims (label);
    CREATE INDEX claims_merged ON claims (merged_into) WHERE merged_into IS NOT NULL;
    -- Who says a claim, in the form in which sources are compared.
    CREATE TABLE sources (claim INTEGER NOT NULL, source TEXT NOT NULL, PRIMARY KEY (claim, source)) WITHOUT ROWID;
    -- Which article makes which claim.
    CREATE TABLE appearances (
      id TEXT NOT NULL, claim INTEGER NOT NULL, article TEXT NOT NULL, PRIMARY KEY (id, claim)
    ) WITHOUT ROWID;
    CREATE INDEX appearances_article ON appearances (article, claim);
    CREATE INDEX appearances_claim ON appearances (claim);
    -- The terms of each claim, and in how many claims each stands.
    CREATE TABLE terms (term TEXT NOT NULL, claim INTEGER NOT NULL, PRIMARY KEY (term, claim)) WITHOUT ROWID;
    CREATE INDEX terms_claim ON terms (claim);
    CREATE TABLE frequencies (term TEXT PRIMARY KEY, claims INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE articles (
      id TEXT PRIMARY KEY, title TEXT, publisher TEXT, url TEXT, published TEXT, day INTEGER, recorded TEXT NOT NULL,
      text TEXT NOT NULL, withdrawn INTEGER NOT NULL, fault TEXT, origin TEXT
    ) WITHOUT ROWID;
    -- The commits that brought an article's versions: another text, title or byline. blob: its file then.
    CREATE TABLE versions (
      article TEXT NOT NULL, commit_id BLOB NOT NULL, blob BLOB NOT NULL, PRIMARY KEY (article, commit_id)
    ) WITHOUT ROWID;
    CREATE INDEX versions_commit ON versions (commit_id);
    CREATE INDEX articles_day ON articles (day DESC, id);
    CREATE INDEX articles_text ON articles (text);
    -- The addresses that each article is known under, in the form in which they are compared.
    CREATE TABLE addresses (address TEXT NOT NULL, article TEXT NOT NULL, PRIMARY KEY (address, article)) WITHOUT ROWID;
    CREATE INDEX addresses_article ON addresses (article);
    -- The texts and pages that a commit put into Git.
    CREATE TABLE published (commit_id BLOB NOT NULL, path TEXT NOT NULL, PRIMARY KEY (commit_id, path)) WITHOUT ROWID;
    -- The hashes of the passages of each article's text, in order; and which articles carry those of the sample. article: the
    -- digits of its id as a number.
    CREATE TABLE passages (article INTEGER PRIMARY KEY, hashes BLOB NOT NULL);
    CREATE TABLE carriers (hash INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (hash, article)) WITHOUT ROWID;
    -- What each article is about, for the matcher.
    CREATE TABLE topics (article TEXT PRIMARY KEY, terms TEXT NOT NULL) WITHOUT ROWID;
    -- What people ruled on pairs of claims, appearances or articles; those that cannot be read are not here.
    CREATE TABLE decisions (
      id TEXT PRIMARY KEY, ruling TEXT NOT NULL, one TEXT NOT NULL, other TEXT NOT NULL, why TEXT, person TEXT NOT NULL, at TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX decisions_one ON decisions (one);
    CREATE INDEX decisions_other ON decisions (other);
    -- Where the matcher was not sure whether a claim is another one. why: a JSON array.
    CREATE TABLE questions (
      claim TEXT NOT NULL, other TEXT NOT NULL, score TEXT, why TEXT NOT NULL, PRIMARY KEY (claim, other)
    ) WITHOUT ROWID;
    CREATE VIRTUAL TABLE texts USING fts5 (
      label, statement, sources, quotes, tokenize = "porter unicode61 remove_diacritics 2"
    );
    """
}

extension SQLiteError {
  /// Whether the file could not be opened at all (SQLITE_CANTOPEN).
  var isCannotOpen: Bool { primaryCode == 14 }
}
