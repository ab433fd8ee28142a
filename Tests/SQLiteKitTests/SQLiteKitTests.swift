import Foundation
import SQLiteKit
import Testing

@Suite struct SQLiteKitTests {
  @Test func givesBackWhatWasPutIn() throws {
    let database = try Database.inMemory()
    try database.execute("CREATE TABLE kept (a, b, c, d, e)")
    let blob: [UInt8] = [0, 255, 10, 0]
    let nothing: String? = nil
    try database.run("INSERT INTO kept VALUES (?, ?, ?, ?, ?)", [Int64.min, 1.5, "é", blob, nothing])
    let values = try database.first("SELECT * FROM kept") { row in
      #expect(row.count == 5)
      #expect(try row.int64(0) == .min)
      #expect(try row.double(1) == 1.5)
      #expect(try row.text(2) == "é")
      #expect(try row.blob(3) == blob)
      #expect(try row.optionalText(4) == nil)
      return try (0..<5).map { column in try row.value(column) }
    }
    #expect(values == [.integer(.min), .real(1.5), .text("é"), .blob(blob), .null])
  }

  @Test(arguments: ["", "a\u{0}b", "\u{0}", "e\u{301}", "👩‍👩‍👧", "\u{FFFD}", String(repeating: "long ", count: 50_000)])
  func keepsEveryScalarOfAText(text: String) throws {
    let database = try Database.inMemory()
    let back = try database.first("SELECT ?", [text]) { row in try row.text(0) }
    #expect(back.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
  }

  @Test func tellsAnEmptyTextAndAnEmptyBlobFromNull() throws {
    let database = try Database.inMemory()
    let types = try database.first("SELECT typeof(?), typeof(?), typeof(?)", ["", [UInt8](), nil]) { row in
      try [row.text(0), row.text(1), row.text(2)]
    }
    #expect(types == ["text", "blob", "null"])
    #expect(try database.first("SELECT x''") { row in try row.blob(0) } == [])
  }

  @Test func readsTextThatIsNotUTF8() throws {
    let database = try Database.inMemory()
    let text = try database.first("SELECT CAST(x'61ff62' AS TEXT)") { row in try row.text(0) }
    #expect(text == "a\u{FFFD}b")
    let bytes = try database.first("SELECT CAST(x'61ff62' AS TEXT)") { row in try row.blob(0) }
    #expect(bytes == [0x61, 0xff, 0x62])
  }

  @Test func saysWhatAColumnHoldsInstead() throws {
    let database = try Database.inMemory()
    let error = #expect(throws: SQLiteError.self) {
      try database.query("SELECT 'x' AS speaker, NULL") { row in _ = try row.int(0) }
    }
    #expect(error?.message == "column 0 (speaker) was to be an integer but holds text")
    #expect(throws: SQLiteError.self) {
      try database.query("SELECT 'x', NULL") { row in _ = try row.text(1) }
    }
    for column in [-1, 1, Int.max] {
      #expect(throws: SQLiteError.self) {
        try database.query("SELECT 1") { row in _ = try row.value(column) }
      }
    }
  }

  @Test func refusesAWrongNumberOfValues() throws {
    let database = try Database.inMemory()
    let error = #expect(throws: SQLiteError.self) { try database.run("SELECT ?, ?", [1]) }
    #expect(error?.message == "1 values were given for 2 places")
    #expect(error?.sql == "SELECT ?, ?")
    #expect(throws: SQLiteError.self) { try database.run("SELECT ?", [1, 2]) }
  }

  @Test(arguments: [
    "SELECT 1; DELETE FROM kept", "", "  -- nothing", "SELECT 1\u{0}; DELETE FROM kept", "SELEC 1", "SELECT 1; SELEC",
  ])
  func refusesWhatIsNotOneStatement(sql: String) throws {
    let database = try Database.inMemory()
    try database.execute("CREATE TABLE kept (a); INSERT INTO kept VALUES (1)")
    #expect(throws: SQLiteError.self) { try database.run(sql) }
    #expect(try count("kept", in: database) == 1)
  }

  @Test func takesAStatementWithSomethingHarmlessBehindIt() throws {
    let database = try Database.inMemory()
    #expect(try database.first("SELECT 7; -- done") { row in try row.int(0) } == 7)
  }

  @Test func runsTheSameStatementWithinItself() throws {
    let database = try Database.inMemory()
    try database.execute("CREATE TABLE part (id, whole); INSERT INTO part VALUES (1, 0), (2, 0), (3, 1), (4, 3)")
    func below(_ whole: Int) throws -> [Int] {
      var found: [Int] = []
      try database.query("SELECT id FROM part WHERE whole = ? ORDER BY id", [whole]) { row in
        found.append(try row.int(0))
        found += try below(row.int(0))
      }
      return found
    }
    #expect(try below(0) == [1, 3, 4, 2])
    #expect(try below(0) == [1, 3, 4, 2])
  }

  @Test func startsAgainAfterAQueryThatWasBrokenOff() throws {
    struct Enough: Error {}
    let database = try Database.inMemory()
    try database.execute("CREATE TABLE kept (a); INSERT INTO kept VALUES (1), (2)")
    for _ in 0..<2 {
      var seen: [Int] = []
      #expect(throws: Enough.self) {
        try database.query("SELECT a FROM kept ORDER BY a") { row in
          seen.append(try row.int(0))
          throw Enough()
        }
      }
      #expect(seen == [1])
    }
    try database.execute("DROP TABLE kept")
  }

  @Test func forgetsTheValuesOfTheLastRun() throws {
    let database = try Database.inMemory()
    var statement = try database.prepare("SELECT ?")
    #expect(try statement.first(["x"]) { row in try row.optionalText(0) } == "x")
    #expect(try statement.first([nil]) { row in try row.optionalText(0) } == .some(nil))
  }

  @Test func runsManyDifferentStatements() throws {
    let database = try Database.inMemory()
    for number in 0..<1000 {
      #expect(try database.first("SELECT \(number)") { row in try row.int(0) } == number)
    }
  }

  @Test func aStatementOutlivesItsDatabase() throws {
    func orphan() throws -> Statement {
      let database = try Database.inMemory()
      try database.execute("CREATE TABLE kept (a); INSERT INTO kept VALUES (5)")
      return try database.prepare("SELECT a FROM kept")
    }
    var statement = try orphan()
    #expect(try statement.first { row in try row.int(0) } == 5)
  }

  @Test func countsWhatChanged() throws {
    let database = try Database.inMemory()
    try database.execute("CREATE TABLE kept (a); INSERT INTO kept VALUES (1), (2), (3)")
    try database.run("UPDATE kept SET a = a + 1 WHERE a > ?", [1])
    #expect(database.changes == 2)
    try database.run("INSERT INTO kept VALUES (9)")
    #expect(database.lastInsertedRow == 4)
  }

  @Test func searchesFullText() throws {
    let database = try Database.inMemory()
    try database.execute("CREATE VIRTUAL TABLE words USING fts5(text, tokenize = 'porter unicode61')")
    try database.run("INSERT INTO words VALUES (?)", ["Some 100,000 troops near the border"])
    try database.run("INSERT INTO words VALUES (?)", ["The price of bread"])
    let found = try database.rows("SELECT rowid FROM words WHERE words MATCH ? ORDER BY bm25(words)", ["troop"]) {
      row in
      try row.int(0)
    }
    #expect(found == [1])
    // A query that FTS5 cannot read is an error and nothing worse.
    #expect(throws: SQLiteError.self) {
      try database.run("SELECT rowid FROM words WHERE words MATCH ?", ["\"open"])
    }
  }

  @Test func tellsBrokenConstraints() throws {
    let database = try Database.inMemory()
    try database.execute("CREATE TABLE kept (a UNIQUE); INSERT INTO kept VALUES (1)")
    let error = #expect(throws: SQLiteError.self) { try database.run("INSERT INTO kept VALUES (1)") }
    #expect(error?.isConstraint == true)
    #expect(error?.description == "UNIQUE constraint failed: kept.a (sqlite code 2067) in: INSERT INTO kept VALUES (1)")
  }
}

func count(_ table: String, in database: borrowing Database) throws -> Int? {
  try database.first("SELECT count(*) FROM \(table)") { row in try row.int(0) }
}
