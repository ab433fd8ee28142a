import Extraction
import Testing

@Suite struct LabelTests {
  @Test(arguments: [
    (
      "Russia has amassed an estimated 100,000 troops near its border with Ukraine",
      "russia amassed troops near border ukraine"
    ),
    ("More than 130,000 troops are near Ukraine's border", "troops near ukraine border"),
    ("We've received two hundred letters", "received letters"), ("It has 30 now", "it has now"),
    ("", "claim"), ("42", "claim"), ("…!?", "claim"), ("Протесты в городе", "протесты в городе"),
    ("near", "near"),
  ])
  func keepsTheMainWords(statement: String, label: String) {
    #expect(Label.of(statement) == label)
  }

  @Test func aLongWordIsCut() {
    let label = Label.of(String(repeating: "x", count: 300) + " bridge")
    #expect(label == String(repeating: "x", count: Label.letterLimit) + " bridge")
  }

  @Test func hasAFewWordsOnly() {
    let label = Label.of("Engineers soldiers doctors nurses teachers farmers sailors pilots met")
    #expect(label.split(separator: " ").count == Label.wordLimit)
  }
}
