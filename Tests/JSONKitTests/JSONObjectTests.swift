import JSONKit
import Testing

@Suite struct JSONObjectTests {
  @Test(arguments: [3, 16, 17, 40])
  func findsSetsAddsAndRemovesMembersInOrder(count: Int) {
    var object = JSONObject((0..<count).map { (key: "k\($0)", value: JSON.number(JSONNumber($0))) })
    object["k1"] = "one"
    object["new"] = true
    object["k0"] = nil
    object["absent"] = nil
    #expect(object.keys == (1..<count).map { "k\($0)" } + ["new"])
    #expect(object["k1"] == "one")
    #expect(object["k0"] == nil)
    #expect(object["new"] == true)
    #expect(object["k\(count - 1)"] == .number(JSONNumber(count - 1)))
    #expect(object.count == count)
  }

  @Test func agreesWithASimpleListWhateverIsDoneToIt() {
    var random = SeededGenerator(seed: 3)
    var object = JSONObject()
    var list: [(key: String, value: JSON)] = []
    for step in 0..<2000 {
      let key = "k\(random.below(30))"
      let value: JSON? = random.below(3) == 0 ? nil : .number(JSONNumber(step))
      object[key] = value
      switch (list.firstIndex { $0.key == key }, value) {
      case (let place?, let value?): list[place].value = value
      case (let place?, nil): list.remove(at: place)
      case (nil, let value?): list.append((key: key, value: value))
      case (nil, nil): break
      }
      #expect(object == JSONObject(list))
      let probe = "k\(random.below(30))"
      #expect(object[probe] == list.first { $0.key == probe }?.value)
    }
  }

  @Test(arguments: [0, 20])
  func looksUpTheLastOfRepeatedKeysAndRemovesThemAll(others: Int) {
    let filler = (0..<others).map { (key: "k\($0)", value: JSON.null) }
    var object = JSONObject([(key: "a", value: 1)] + filler + [(key: "a", value: 2)])
    #expect(object["a"] == 2)
    object["a"] = 3
    #expect(object.members.filter { $0.key == "a" }.map(\.value) == [1, 3])
    object["a"] = nil
    #expect(object.keys == filler.map(\.key))
  }

  @Test func isAValue() {
    let original: JSONObject = ["a": 1]
    var copy = original
    copy["a"] = 2
    #expect(original["a"] == 1)
  }

  @Test func isEqualOnlyInTheSameOrder() {
    let object: JSONObject = ["a": 1, "b": 2]
    #expect(object == ["a": 1, "b": 2])
    #expect(object != ["b": 2, "a": 1])
    #expect(object.isSameValue(as: ["b": 2, "a": 1]))
    #expect(!object.isSameValue(as: ["a": 1, "c": 2]))
    #expect(!object.isSameValue(as: ["a": 1]))
  }
}
