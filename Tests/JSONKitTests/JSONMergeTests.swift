import JSONKit
import Testing

@Suite struct JSONMergeTests {
  @Test(arguments: [
    // Changed on one side only.
    (#"{"a":1,"b":1}"#, #"{"a":2,"b":1}"#, #"{"a":1,"b":2}"#, #"{"a":2,"b":2}"#),
    // Added and removed on one side.
    (#"{"a":1,"b":1}"#, #"{"b":1,"c":1}"#, #"{"a":1,"b":1,"d":1}"#, #"{"b":1,"c":1,"d":1}"#),
    (#"{"a":1,"b":1}"#, #"{"a":2,"b":1}"#, #"{"a":1}"#, #"{"a":2}"#),
    // The same change on both.
    (#"{"a":1}"#, #"{"a":2,"n":5}"#, #"{"a":2,"n":5}"#, #"{"a":2,"n":5}"#),
    (#"{"a":1,"b":1}"#, #"{"b":2}"#, #"{"b":1}"#, #"{"b":2}"#),
    // Ours' order, then what only theirs has.
    (#"{}"#, #"{"z":1,"y":1}"#, #"{"c":1,"y":1,"a":1}"#, #"{"z":1,"y":1,"c":1,"a":1}"#),
    (#"{"a":1,"b":1,"c":1}"#, #"{"c":1,"b":1}"#, #"{"b":2,"c":1}"#, #"{"c":1,"b":2}"#),
    // Another spelling is no change, so that it does not stand against a removal.
    (#"{"a":1.10,"b":1}"#, #"{"a":1.1,"b":1}"#, #"{"b":1}"#, #"{"b":1}"#),
    (#"{"a":1.10,"b":1}"#, #"{"b":1}"#, #"{"a":1.1,"b":1}"#, #"{"b":1}"#),
    // Nothing changed here: theirs as it is written.
    (
      #"{"a":1,"b":{"c":1.0,"d":2}}"#, #"{"b":{"d":2,"c":1.00},"a":1.0}"#, #"{"b":{"d":2,"x":9,"c":1e0},"a":1}"#,
      #"{"b":{"d":2,"x":9,"c":1e0},"a":1}"#
    ),
    // A list by id.
    (
      #"[{"id":"p","n":1},{"id":"q","n":1}]"#, #"[{"id":"r"},{"id":"p","n":2},{"id":"q","n":1}]"#,
      #"[{"id":"p","n":1},{"id":"s"},{"id":"q","n":3},{"id":"t"}]"#,
      #"[{"id":"r"},{"id":"p","n":2},{"id":"q","n":3},{"id":"s"},{"id":"t"}]"#
    ),
    (
      #"[{"id":"p"},{"id":"q"}]"#, #"[{"id":"q"}]"#, #"[{"id":"p"},{"id":"q"},{"id":"r"}]"#, #"[{"id":"q"},{"id":"r"}]"#
    ),
    (
      #"[{"id":"p"},{"id":"q"}]"#, #"[{"id":"q"},{"id":"p"}]"#, #"[{"id":"p","n":1},{"id":"q"},{"id":"r"}]"#,
      #"[{"id":"q"},{"id":"p","n":1},{"id":"r"}]"#
    ),
    (#"[]"#, #"[{"id":"é"}]"#, #"[{"id":"e\u0301"}]"#, #"[{"id":"é"},{"id":"e\#u{301}"}]"#),
    // Other arrays are one value.
    (#"[1,2]"#, #"[1,2.0]"#, #"[3]"#, #"[3]"#),
    (#"[{"id":"p"},1]"#, #"[{"id":"p"},1]"#, #"[{"id":"p"},2]"#, #"[{"id":"p"},2]"#),
    (#"{"a":null}"#, #"{"a":{"b":1}}"#, #"{"a":{"c":1}}"#, #"{"a":{"b":1,"c":1}}"#),
    (#"{"a":{"b":1}}"#, #"{"a":7}"#, #"{"a":{"b":1}}"#, #"{"a":7}"#),
  ])
  func takesWhatEitherSideChanged(base: String, ours: String, theirs: String, merged: String) throws {
    let merge = JSON.merging(
      base: try JSON(parsing: base), ours: try JSON(parsing: ours), theirs: try JSON(parsing: theirs))
    #expect(merge.value.printed(.compact) == merged)
    #expect(merge.conflicts == [])
  }

  @Test(
    arguments: [
      // Both changed it differently: ours.
      (["a": 1], ["a": 2], ["a": 3], ["a": 2], ["a"]),
      (["a": 1], ["a": nil], ["a": [:]], ["a": nil], ["a"]),
      // Removed here, changed there: what was changed stays.
      (["a": 1, "b": 1], ["b": 1], ["a": 2, "b": 1], ["b": 1, "a": 2], ["a"]),
      (["a": 1], ["a": 2], [:], ["a": 2], ["a"]),
      // Added differently.
      ([:], ["a": 1], ["a": 2], ["a": 1], ["a"]),
      ([:], ["a": ["x": 1, "y": 1]], ["a": ["x": 2, "z": 1]], ["a": ["x": 1, "y": 1, "z": 1]], ["a", "x"]),
      // In lists by id the path is that in the merged value.
      (
        [["id": "p", "n": 1], ["id": "q", "n": 1]], [["id": "q", "n": 2]],
        [["id": "p", "n": 5], ["id": "q", "n": 3]],
        [["id": "q", "n": 2], ["id": "p", "n": 5]], [0, "n"]
      ),
      // A list with a repeated id is one value, so that nothing in it is lost.
      (
        [["id": "p", "n": 1]], [["id": "p", "n": 1], ["id": "p", "n": 2]], [["id": "p", "n": 3]],
        [["id": "p", "n": 1], ["id": "p", "n": 2]], []
      ),
      ([1, 2], [1], [2], [1], []),
    ] as [(JSON, JSON, JSON, JSON, JSONPath)])
  func reportsWhatCannotBothBeKept(base: JSON, ours: JSON, theirs: JSON, merged: JSON, path: JSONPath) throws {
    let merge = JSON.merging(base: base, ours: ours, theirs: theirs)
    #expect(merge.value == merged)
    #expect(merge.conflicts.first?.path == path)
  }

  @Test func saysWhatEachSideHad() {
    let changed = JSON.merging(base: ["a": 1], ours: ["a": 2], theirs: ["a": 3])
    #expect(changed.conflicts == [JSONConflict(path: ["a"], base: 1, ours: 2, theirs: 3)])
    let removed = JSON.merging(base: ["a": 1, "b": 1], ours: ["a": 2, "b": 1], theirs: ["b": 5])
    #expect(removed.conflicts == [JSONConflict(path: ["a"], base: 1, ours: 2, theirs: nil)])
    let added = JSON.merging(base: nil, ours: ["a": 2], theirs: ["a": 3])
    #expect(added.conflicts == [JSONConflict(path: ["a"], base: nil, ours: 2, theirs: 3)])
  }

  @Test func takesArraysWholeOnRequest() {
    let merge = JSON.merging(base: [["id": "p"]], ours: [["id": "p"], ["id": "q"]], theirs: [], arrays: .atomic)
    #expect(merge.value == [["id": "p"], ["id": "q"]])
    #expect(merge.conflicts.map(\.path) == [[]])
  }

  @Test func arraysAreMergedByTheFirstKeyThatAllHave() {
    let merge = JSON.merging(
      base: [["claim": "p", "score": 1]], ours: [["claim": "p", "score": 2]],
      theirs: [["claim": "p", "score": 1], ["claim": "q"]], arrays: .identified(by: ["id", "claim"]))
    #expect(merge.conflicts.isEmpty)
    #expect(merge.value == [["claim": "p", "score": 2], ["claim": "q"]])
    let mixed = JSON.merging(
      base: [], ours: [["id": "p"]], theirs: [["claim": "p"]], arrays: .identified(by: ["id", "claim"]))
    #expect(mixed.conflicts.count == 1)
  }

  @Test func takesObjectsThatRepeatKeysWhole() throws {
    let repeating = try JSON(parsing: #"{"a":1,"a":2}"#, options: JSONParsingOptions(duplicateKeys: .keep))
    #expect(JSON.merging(base: ["a": 1], ours: ["a": 1], theirs: repeating).value == repeating)
    #expect(JSON.merging(base: ["a": 1], ours: ["a": 5], theirs: repeating).conflicts.map(\.path) == [[]])
  }

  @Test(arguments: 0..<300)
  func keepsTheLawsOfMerging(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let base = random.json(depth: 4)
    let side = random.changed(base)
    let other = random.changed(base)

    let onlyTheirs = JSON.merging(base: base, ours: base, theirs: side)
    #expect(onlyTheirs.value == side)
    #expect(onlyTheirs.conflicts == [])

    let onlyOurs = JSON.merging(base: base, ours: side, theirs: base)
    #expect(onlyOurs.value.isSameValue(as: side))
    #expect(onlyOurs.conflicts == [])

    let both = JSON.merging(base: base, ours: side, theirs: side)
    #expect(both.value.isSameValue(as: side))
    #expect(both.conflicts == [])

    // A conflict's place is a place in the merged value, and there stands what one side had.
    let merge = JSON.merging(base: base, ours: side, theirs: other)
    for conflict in merge.conflicts {
      #expect(merge.value[conflict.path] == conflict.ours ?? conflict.theirs)
    }
  }
}
