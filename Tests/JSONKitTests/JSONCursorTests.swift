import JSONKit
import Testing

private enum Stance: String, CaseIterable {
  case asserts, denies
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
    low = try cursor["low"].optional { (c) throws(JSONMismatch) in try c.string() }
    if low == "x" { throw cursor["low"].mismatch("a decimal in a string") }
  }
}

@Suite struct JSONCursorTests {
  func untyped(_ cursor: JSONCursor) throws -> String? { try cursor["a"].optional { try $0.string() } }
  fileprivate func typed(_ cursor: JSONCursor) throws(JSONMismatch) -> [Amount] {
    try cursor["a"].list(Amount.init(reading:))
  }
  @Test func readsAnObjectWithListsAndOptionals() throws {
    let cursor = JSONCursor([
      "quantities": [["unit": "person", "low": "1"], ["unit": "m"]], "stance": "denies",
      "n": 100, "flag": true, "none": nil,
    ])
    let amounts = try cursor["quantities"].list { try Amount(reading: $0) }
    #expect(amounts == [Amount(unit: "person", low: "1"), Amount(unit: "m", low: nil)])
    let multi: [String] = try cursor["quantities"].list { element throws(JSONMismatch) in
      let a = try element["unit"].string()
      return a + "!"
    }
    #expect(multi == ["person!", "m!"])
    #expect(try cursor["quantities"].list(Amount.init(reading:)).count == 2)
    #expect(try cursor["stance"].choice(Stance.self) == .denies)
  }
}
