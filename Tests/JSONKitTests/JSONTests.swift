import JSONKit
import Testing

@Suite struct JSONTests {
  @Test func isWrittenAsLiterals() {
    let json: JSON = ["b": [nil, true, -3, "x"], "a": ["c": []]]
    #expect(json.printed(.compact) == #"{"b":[null,true,-3,"x"],"a":{"c":[]}}"#)
  }

  @Test func comparesStringsAndKeysByTheirBytes() {
    #expect("é" as String == "e\u{301}")
    #expect(JSON.string("é") != .string("e\u{301}"))
    #expect(!JSON.string("é").isSameValue(as: .string("e\u{301}")))
    #expect(JSON.object(["é": 1]) != .object(["e\u{301}": 1]))
    #expect(!JSON.object(["é": 1]).isSameValue(as: .object(["e\u{301}": 1])))
    #expect(Set<JSON>(["é", "e\u{301}", "é"]).count == 2)
  }

  @Test func tellsKindsApart() {
    let kinds: [JSON] = [nil, false, 0, "", [], [:], "null", "0", [nil]]
    #expect(Set(kinds).count == kinds.count)
    for (place, kind) in kinds.enumerated() {
      #expect(kinds.firstIndex(of: kind) == place)
      #expect(kinds.firstIndex { $0.isSameValue(as: kind) } == place)
    }
  }

  @Test func isEqualBySpellingAndTheSameByValue() throws {
    let left = try JSON(parsing: #"{"a": [1.10, {"b": 100}], "c": null}"#)
    let right = try JSON(parsing: #"{"c": null, "a": [1.1, {"b": 1e2}]}"#)
    #expect(left != right)
    #expect(left.isSameValue(as: right))
    #expect(!left.isSameValue(as: try JSON(parsing: #"{"c": null, "a": [1.1, {"b": 1e3}]}"#)))
    #expect(!JSON.array([1, 2]).isSameValue(as: [2, 1]))
  }

  @Test func comparesObjectsThatRepeatKeysInOrder() throws {
    let keep = JSONParsingOptions(duplicateKeys: .keep)
    let left = try JSON(parsing: #"{"a": 1, "a": 2}"#, options: keep)
    #expect(left.isSameValue(as: try JSON(parsing: #"{"a": 1.0, "a": 2}"#, options: keep)))
    #expect(!left.isSameValue(as: try JSON(parsing: #"{"a": 2, "a": 1}"#, options: keep)))
    #expect(!left.isSameValue(as: ["a": 2, "b": 1]))
  }
}
