import SQLiteKit
import Testing

@Suite struct TransactionTests {
  struct Stop: Error {}

  @Test func keepsAllOfATransaction() throws {
    let database = try table()
    let given = try database.transaction {
      try database.run("INSERT INTO kept VALUES (1)")
      try database.run("INSERT INTO kept VALUES (2)")
      return "done"
    }
    #expect(given == "done")
    #expect(try count("kept", in: database) == 2)
    #expect(database.isInTransaction == false)
  }

  @Test func keepsNothingOfATransactionThatThrows() throws {
    let database = try table()
    #expect(throws: Stop.self) {
      try database.transaction {
        try database.run("INSERT INTO kept VALUES (1)")
        throw Stop()
      }
    }
    #expect(try count("kept", in: database) == 0)
    #expect(database.isInTransaction == false)
  }

  @Test func undoesOnlyTheInnerTransaction() throws {
    let database = try table()
    try database.transaction {
      try database.run("INSERT INTO kept VALUES (1)")
      #expect(throws: Stop.self) {
        try database.transaction {
          try database.run("INSERT INTO kept VALUES (2)")
          throw Stop()
        }
      }
      try database.transaction { try database.run("INSERT INTO kept VALUES (3)") }
    }
    #expect(try database.rows("SELECT a FROM kept ORDER BY a") { row in try row.int(0) } == [1, 3])
  }

  @Test func undoesATransactionWhoseCommitFails() throws {
    let database = try Database.inMemory()
    try database.execute(
      """
      PRAGMA foreign_keys = ON;
      CREATE TABLE whole (id INTEGER PRIMARY KEY);
      CREATE TABLE part (whole REFERENCES whole DEFERRABLE INITIALLY DEFERRED)
      """)
    let error = #expect(throws: SQLiteError.self) {
      try database.transaction { try database.run("INSERT INTO part VALUES (1)") }
    }
    #expect(error?.isConstraint == true)
    #expect(database.isInTransaction == false)
    #expect(try count("part", in: database) == 0)
  }

  @Test func undoesATransactionWithinAQuery() throws {
    let database = try table()
    try database.run("INSERT INTO kept VALUES (1)")
    #expect(throws: Stop.self) {
      try database.query("SELECT a FROM kept") { _ in
        try database.transaction {
          try database.run("DELETE FROM kept")
          throw Stop()
        }
      }
    }
    #expect(try count("kept", in: database) == 1)
  }

  @Test func setsTheVersionWithTheTransaction() throws {
    let database = try Database.inMemory()
    #expect(try database.userVersion == 0)
    #expect(throws: Stop.self) {
      try database.transaction {
        try database.setUserVersion(3)
        throw Stop()
      }
    }
    #expect(try database.userVersion == 0)
    try database.setUserVersion(.min)
    #expect(try database.userVersion == .min)
  }

  private func table() throws -> Database {
    let database = try Database.inMemory()
    try database.execute("CREATE TABLE kept (a)")
    return database
  }
}
