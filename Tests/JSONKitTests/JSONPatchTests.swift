import JSONKit
import Testing

@Suite struct JSONPatchTests {
  /// The value with the members of all objects in the order of their keys, which a patch does not set.
  private func sorted(_ json: JSON) -> JSON {
    switch json {
    case .array(let elements): .array(elements.map(sorted))
    case .object(let object):
      .object(
        JSONObject(
          object.members.sorted { Array($0.key.utf8).lexicographicallyPrecedes(Array($1.key.utf8)) }
            .map { (key: $0.key, value: sorted($0.value)) }))
    default: json
    }
  }

  @Test(
    arguments: [
      (["a": 1, "b": 2], ["b": 3, "c": 4], [.remove(["a"]), .replace(["b"], 3), .add(["c"], 4)]),
      ([1, 2, 3], [1, 3], [.remove([1])]),
      ([1, 3], [1, 2, 3], [.add([1], 2)]),
      ([1, 2, 3, 4], [0, 2, 4, 5], [.replace([0], 0), .remove([2]), .add([3], 5)]),
      ([["id": "p", "n": 1], ["id": "q", "n": 1]], [["id": "q", "n": 2]], [.remove([0]), .replace([0, "n"], 2)]),
      ([["n": [1]]], [["n": [1, nil]]], [.add([0, "n", 1], nil)]),
      ("a", "b", [.replace([], "b")]),
      (["a": 1, "b": 2], ["b": 2, "a": 1], []),
      ([], [], []),
    ] as [(JSON, JSON, [JSONPatchOperation])])
  func saysWhatChanged(old: JSON, new: JSON, operations: [JSONPatchOperation]) throws {
    #expect(JSON.patch(from: old, to: new) == operations)
    #expect(try sorted(old.applying(operations)) == sorted(new))
  }

  @Test func carriesAnotherSpellingOfANumber() throws {
    let old = try JSON(parsing: "[1.10]")
    #expect(try old.applying(JSON.patch(from: old, to: [1])) == [1])
    #expect(JSON.patch(from: old, to: try JSON(parsing: "[1.1]")).count == 1)
  }

  @Test(arguments: 0..<400)
  func givesTheNewValueWhenApplied(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let old = random.json(depth: 4)
    let new = random.below(4) == 0 ? random.json(depth: 4) : random.changed(old)
    #expect(try sorted(old.applying(JSON.patch(from: old, to: new))) == sorted(new))
  }

  @Test func patchesLongArrays() throws {
    let old = JSON.array((0..<5000).map { .number(JSONNumber($0)) })
    let new = JSON.array((0..<5000).map { .number(JSONNumber($0 * 3 % 5000)) })
    #expect(try old.applying(JSON.patch(from: old, to: new)) == new)
  }

  @Test(
    arguments: [
      (.remove([]), "cannot remove \"\": the whole value cannot be removed"),
      (.remove(["x"]), "cannot remove \"/x\": there is no member \"x\""),
      (.replace(["x"], 1), "cannot replace \"/x\": there is no member \"x\""),
      (.add(["x", "y"], 1), "cannot add at \"/x/y\": there is no member \"x\""),
      (.add(["list", 3], 1), "cannot add at \"/list/3\": there is no position 3 among 2"),
      (.add(["list", -1], 1), "cannot add at \"/list/-1\": there is no position -1 among 2"),
      (.remove(["list", 2]), "cannot remove \"/list/2\": there is no position 2 among 2"),
      (.add(["list", 2, "a"], 1), "cannot add at \"/list/2/a\": there is no position 2 among 2"),
      (.add(["list", "a"], 1), "cannot add at \"/list/a\": an array has no keys"),
      (.add([0], 1), "cannot add at \"/0\": an object has no positions"),
      (.add(["n", "a"], 1), "cannot add at \"/n/a\": the path goes through a value that contains nothing"),
    ] as [(JSONPatchOperation, String)])
  func refusesAnOperationThatDoesNotFit(operation: JSONPatchOperation, error: String) {
    let json: JSON = ["list": [1, 2], "n": 5]
    let thrown = #expect(throws: JSONPatchError.self) { try json.applying([operation]) }
    #expect(thrown?.description == error)
    #expect(thrown?.operation == operation)
  }

  @Test func isWrittenAsTheStandardSays() {
    let operations: [JSONPatchOperation] = [.add(["a/b", 0], 1), .remove(["x"]), .replace([], nil)]
    #expect(
      operations.map { $0.json.printed(.compact) } == [
        #"{"op":"add","path":"/a~1b/0","value":1}"#, #"{"op":"remove","path":"/x"}"#,
        #"{"op":"replace","path":"","value":null}"#,
      ])
  }
}
