import JSONKit
import Testing

private enum Stance: String, CaseIterable {
  case asserts, denies
  case café
}

private struct Amount: Equatable {
  let unit: String
  let low: String?

  init(unit: String, low: String?) {
    self.unit = unit
    self.low = low
  }

  init(reading cursor: JSONCursor) throws(JSONMismatch) {
    unit = try cursor["unit"].string()
    low = try cursor["low"].optional { (low) throws(JSONMismatch) in try low.string() }
  }
}

/// A read that fails, and the error that tells so.
private struct Misreading: CustomTestStringConvertible {
  let read: @Sendable (JSONCursor) throws -> Void
  let error: String

  init(_ read: @escaping @Sendable (JSONCursor) throws -> Void, _ error: String) {
    self.read = read
    self.error = error
  }

  var testDescription: String { error }
}

@Suite struct JSONCursorTests {
  private let cursor = JSONCursor([
    "quantities": [["unit": "person", "low": "1"], ["unit": "m"]], "stance": "denies",
    "n": 100, "half": .number(JSONNumber("0.5") ?? JSONNumber(0)), "flag": true, "none": nil, "text": "a\u{1B}[2J",
    "names": ["x", 1],
  ])

  @Test func readsEveryKind() throws {
    #expect(try cursor["stance"].string() == "denies")
    #expect(try cursor["n"].int() == 100)
    #expect(try cursor["half"].number().literal == "0.5")
    #expect(try cursor["flag"].bool())
    #expect(try cursor["names"].array().map(\.path.description) == ["/names/0", "/names/1"])
    #expect(try cursor["quantities"].array()[1].object() == ["unit": "m"])
    #expect(try cursor["stance"].choice(Stance.self) == .denies)
    #expect(cursor["n"].json == 100)
  }

  @Test func readsListsOfValuesThatReadThemselves() throws {
    let amounts = [Amount(unit: "person", low: "1"), Amount(unit: "m", low: nil)]
    #expect(try cursor["quantities"].list(Amount.init(reading:)) == amounts)
    #expect(try cursor["quantities"].list { try Amount(reading: $0) } == amounts)
    #expect(try cursor["none"].list(Amount.init(reading:)) == [])
    #expect(try cursor["absent"].list { try $0.string() } == [])
  }

  @Test func readsOptionalsAsNilWhereAbsentOrNull() throws {
    #expect(try cursor["none"].optional { try $0.string() } == nil)
    #expect(try cursor["absent"].optional { try $0.string() } == nil)
    #expect(try cursor["absent"]["deeper"].optional { try $0.int() } == nil)
    #expect(try cursor["none"]["deeper"].optional { try $0.int() } == nil)
    #expect(try cursor["stance"].optional { try $0.string() } == "denies")
  }

  @Test func knowsWhatExists() {
    #expect(cursor.exists && cursor["n"].exists)
    #expect(!cursor["none"].exists && !cursor["absent"].exists && !cursor["n"]["x"].exists)
    #expect(cursor["none"].json == .some(.null))
    #expect(cursor["absent"].json == nil)
  }

  @Test(
    arguments: [
      Misreading({ _ = try $0.string() }, "expected a string, found an object"),
      Misreading({ _ = try $0["n"].string() }, "n: expected a string, found a number"),
      Misreading({ _ = try $0["absent"].string() }, "absent: expected a string, found nothing"),
      Misreading({ _ = try $0["none"].string() }, "none: expected a string, found null"),
      Misreading({ _ = try $0["stance"].int() }, "stance: expected a whole number, found the string \"denies\""),
      Misreading({ _ = try $0["half"].int() }, "half: expected a whole number, found the number 0.5"),
      Misreading({ _ = try $0["n"].bool() }, "n: expected true or false, found a number"),
      Misreading({ _ = try $0["flag"].number() }, "flag: expected a number, found true"),
      Misreading({ _ = try $0["n"].array() }, "n: expected an array, found a number"),
      Misreading({ _ = try $0["names"].object() }, "names: expected an object, found an array"),
      Misreading({ _ = try $0["text"].object() }, "text: expected an object, found the string \"a\\u{1B}[2J\""),
      Misreading(
        { _ = try $0["text"].choice(Stance.self) },
        "text: expected one of asserts, denies, café, found the string \"a\\u{1B}[2J\""
      ),
      Misreading(
        { _ = try $0["absent"].choice(Stance.self) }, "absent: expected one of asserts, denies, café, found nothing"),
      Misreading({ _ = try $0["names"].list { try $0.string() } }, "names/1: expected a string, found a number"),
      Misreading({ _ = try $0["n"].list { try $0.string() } }, "n: expected an array, found a number"),
      Misreading({ _ = try $0["n"].optional { try $0.string() } }, "n: expected a string, found a number"),
      Misreading(
        { _ = try $0["quantities"].array()[0]["unit"]["x"].string() },
        "quantities/0/unit: expected an object, found the string \"person\""
      ),
      Misreading({ _ = try $0["n"]["x"]["y"].optional { try $0.string() } }, "n: expected an object, found a number"),
      Misreading({ _ = try $0["n"]["x"].list { try $0.string() } }, "n: expected an object, found a number"),
      Misreading(
        { throw $0["n"].mismatch("a decimal in a string") }, "n: expected a decimal in a string, found a number"),
      Misreading({ throw $0["\u{202E}"].mismatch("a word") }, "\\u{202E}: expected a word, found nothing"),
    ] as [Misreading])
  fileprivate func saysWhereAndWhatIsWrong(misreading: Misreading) {
    let thrown = #expect(throws: JSONMismatch.self) { try misreading.read(cursor) }
    #expect(thrown?.description == misreading.error)
  }

  @Test func choosesByBytes() throws {
    #expect(try JSONCursor("café").choice(Stance.self) == .café)
    #expect(throws: JSONMismatch.self) { try JSONCursor("cafe\u{301}").choice(Stance.self) }
  }

  @Test func shortensLongTextInErrors() {
    let thrown = #expect(throws: JSONMismatch.self) {
      try JSONCursor(.string(String(repeating: "x", count: 1000))).int()
    }
    #expect(thrown?.found == "the string \"\(String(repeating: "x", count: 40))…\"")
  }
}
