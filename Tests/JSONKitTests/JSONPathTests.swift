import JSONKit
import Testing

@Suite struct JSONPathTests {
  private let json: JSON = ["quantities": [["low": "1"], ["low": nil]], "a/b": ["~": 7], "": 8, "0": 9]

  @Test func isPrintedAsAPointer() {
    #expect(JSONPath().description == "")
    #expect((["quantities", 0, "low"] as JSONPath).description == "/quantities/0/low")
    #expect((["a/b", "~1", "", "é"] as JSONPath).description == "/a~1b/~01//é")
  }

  @Test func leadsToValues() {
    #expect(json[[]] == json)
    #expect(json[["quantities", 0, "low"]] == "1")
    #expect(json[["quantities", 1, "low"]] == .some(.null))
    #expect(json[["a/b", "~"]] == 7)
    #expect(json[[""]] == 8)
    #expect(json[["0"]] == 9)
  }

  @Test(
    arguments: [
      ["x"], [0], ["quantities", 2], ["quantities", -1], ["quantities", "0"], ["quantities", 0, "low", 0],
      ["quantities", 0, "high"],
    ] as [JSONPath])
  func leadsNowhere(path: JSONPath) {
    #expect(json[path] == nil)
    #expect(JSON.position(of: path, in: Array(json.printed().utf8)) == nil)
  }

  @Test func knowsItsParentAndGrows() {
    let path: JSONPath = ["a", 1]
    #expect(path.parent == ["a"])
    #expect(path.appending("b") == ["a", 1, "b"])
    #expect(JSONPath().parent == nil)
    #expect((["é"] as JSONPath) != ["e\u{301}"])
    #expect((["0"] as JSONPath) != [0])
  }

  @Test(
    arguments: [
      ([], 1, 1), (["a"], 2, 8), (["a", 0], 2, 9), (["a", 1], 3, 9), (["a", 1, "é🏚️"], 3, 18), (["b"], 4, 16),
      (["b", "c"], 5, 3),
    ] as [(JSONPath, Int, Int)])
  func isFoundInTheSource(path: JSONPath, line: Int, column: Int) throws {
    let text = """
      {
        "a": [1.10,
              { "é🏚️": [] } ], "unknown": [[]],
        "b": 0, "b": { "c" :
        null }
      }
      """
    let position = try #require(JSON.position(of: path, in: Array(text.utf8)))
    #expect(position == (line, column))
  }

  @Test func isNotFoundWhereTheSourceBreaksOff() {
    #expect(JSON.position(of: ["a"], in: Array(#"{"a": "#.utf8)) == nil)
    #expect(JSON.position(of: [], in: []) == nil)
  }
}
