import Foundation
import SQLiteKit
import Testing

/// Each test has a folder of its own, which goes away with it.
@Suite final class DatabaseFileTests {
  private let folder: URL
  private var path: String { folder.appending(path: "kept.sqlite").path }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "SQLiteKitTests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    do {
      try FileManager.default.removeItem(at: folder)
    } catch {
      Issue.record(error)
    }
  }

  @Test func findsAgainWhatWasKept() throws {
    try fill()
    let database = try Database(path: path, mode: .readOnly)
    #expect(try count("kept", in: database) == 2000)
    #expect(try database.quickCheck() == [])
  }

  @Test func aMissingFileIsAnErrorWhereNoneMayBeMade() {
    for mode in [Database.Mode.readOnly, .readWrite] {
      let error = #expect(throws: SQLiteError.self) { _ = try Database(path: path, mode: mode) }
      #expect(error?.isReadOnly == false)
      #expect(error?.isCorrupt == false)
    }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func noPathIsSpecial() throws {
    #expect(throws: SQLiteError.self) { _ = try Database(path: "") }
    #expect(throws: SQLiteError.self) { _ = try Database(path: path + "\u{0}.hidden") }
    _ = try Database(path: folder.path + "/file:x?mode=memory")
    #expect(FileManager.default.fileExists(atPath: folder.path + "/file:x?mode=memory") == true)
  }

  @Test func refusesToWriteWhatWasOpenedForReading() throws {
    try fill()
    let database = try Database(path: path, mode: .readOnly)
    let error = #expect(throws: SQLiteError.self) { try database.run("DELETE FROM kept") }
    #expect(error?.isReadOnly == true)
    #expect(try count("kept", in: database) == 2000)
  }

  @Test func knowsAFileThatIsNoDatabase() throws {
    try Data(String(repeating: "not a database at all\n", count: 100).utf8).write(to: URL(filePath: path))
    let error = #expect(throws: SQLiteError.self) { _ = try Database(path: path) }
    #expect(error?.isCorrupt == true)
  }

  @Test func knowsADamagedDatabase() throws {
    try fill()
    var bytes = try Data(contentsOf: URL(filePath: path))
    // The head of the file stays, so that it opens; the rest is noise.
    for index in 8192..<bytes.count { bytes[index] = UInt8(truncatingIfNeeded: index &* 7) }
    try bytes.write(to: URL(filePath: path))
    let database = try Database(path: path)
    let error = #expect(throws: SQLiteError.self) { try database.run("SELECT sum(length(a)) FROM kept") }
    #expect(error?.isCorrupt == true)
    do {
      let faults = try database.quickCheck()
      #expect(!faults.isEmpty)
    } catch let error as SQLiteError {
      #expect(error.isCorrupt)
    }
  }

  @Test func knowsATruncatedDatabase() throws {
    try fill()
    let bytes = try Data(contentsOf: URL(filePath: path))
    try bytes.prefix(bytes.count / 2).write(to: URL(filePath: path))
    let error = #expect(throws: SQLiteError.self) {
      let database = try Database(path: path)
      try database.run("SELECT sum(length(a)) FROM kept")
    }
    #expect(error?.isCorrupt == true)
  }

  @Test func saysThatAnotherHoldsTheDatabase() throws {
    try fill()
    let first = try Database(path: path)
    let second = try Database(path: path, busyTimeout: .milliseconds(20))
    try first.transaction {
      let error = #expect(throws: SQLiteError.self) { try second.transaction {} }
      #expect(error?.isBusy == true)
    }
    try second.transaction {}
  }

  @Test func readsBesideAWriterWithAWriteAheadLog() throws {
    try fill()
    let writer = try Database(path: path, busyTimeout: .zero)
    #expect(try writer.setJournal(.wal) == "wal")
    let reader = try Database(path: path, mode: .readOnly, busyTimeout: .zero)
    try writer.transaction {
      try writer.run("DELETE FROM kept")
      #expect(try count("kept", in: reader) == 2000)
    }
    #expect(try count("kept", in: reader) == 0)
  }

  @Test func aDatabaseInMemoryKeepsItsJournalThere() throws {
    let database = try Database.inMemory()
    #expect(try database.setJournal(.wal) == "memory")
  }

  @Test(arguments: [
    (SQLiteError(code: 8, message: ""), "readOnly"),
    (SQLiteError(code: 8 | 6 << 8, message: ""), "readOnly"),
    (SQLiteError(code: 14, message: "", systemError: 13), "readOnly"),
    (SQLiteError(code: 14, message: "", systemError: 30), "readOnly"),
    (SQLiteError(code: 14, message: "", systemError: 2), ""),
    (SQLiteError(code: 11 | 1 << 8, message: ""), "corrupt"),
    (SQLiteError(code: 26, message: ""), "corrupt"),
    (SQLiteError(code: 5 | 2 << 8, message: ""), "busy"),
    (SQLiteError(code: 6, message: ""), "busy"),
    (SQLiteError(code: 13, message: ""), "full"),
    (SQLiteError(code: 10, message: "", systemError: 28), "full"),
    (SQLiteError(code: 1, message: ""), ""),
  ])
  func sortsErrorsByWhatToDoAboutThem(error: SQLiteError, kind: String) {
    let kinds = [
      error.isReadOnly ? "readOnly" : nil, error.isCorrupt ? "corrupt" : nil, error.isBusy ? "busy" : nil,
      error.isFull ? "full" : nil, error.isConstraint ? "constraint" : nil,
    ]
    #expect(kinds.compactMap { $0 } == (kind.isEmpty ? [] : [kind]))
  }

  @Test(.enabled(if: geteuid() != 0, "root may write anywhere"))
  func knowsAFolderThatMayNotBeWritten() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder.path)
    let error = #expect(throws: SQLiteError.self) { _ = try Database(path: path) }
    #expect(error?.isReadOnly == true)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.path)
  }

  @Test(.enabled(if: geteuid() != 0, "root may write anywhere"), arguments: [Database.Journal.delete, .wal])
  func readsInAFolderThatMayNotBeWrittenOrSaysSo(journal: Database.Journal) throws {
    try fill()
    do {
      let database = try Database(path: path)
      try database.setJournal(journal)
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder.path)
    for mode in [Database.Mode.readWriteCreate, .readOnly] {
      do {
        let database = try Database(path: path, mode: mode)
        #expect(try count("kept", in: database) == 2000)
        try database.transaction { try database.run("DELETE FROM kept") }
        Issue.record("wrote where it may not")
      } catch let error as SQLiteError {
        #expect(error.isReadOnly == true)
      }
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.path)
  }

  private func fill() throws {
    let database = try Database(path: path)
    try database.transaction {
      try database.execute("CREATE TABLE kept (a)")
      for number in 0..<2000 {
        try database.run("INSERT INTO kept VALUES (?)", ["row \(number) of many"])
      }
    }
  }
}
