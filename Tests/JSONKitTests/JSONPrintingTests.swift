import JSONKit
import Testing

@Suite struct JSONPrintingTests {
  @Test func laysOutForPeopleAndForGit() {
    let json: JSON = [
      "schema": "example/1", "none": nil, "empty": [], "nothing": [:], "span": [102, 130],
      "spans": [[120, 141], [], [7]], "mixed": [1, "a"], "inner": ["yes": true, "list": [["a": 1]]],
    ]
    #expect(
      json.printed(.pretty) == """
        {
          "schema": "example/1",
          "none": null,
          "empty": [],
          "nothing": {},
          "span": [102, 130],
          "spans": [
            [120, 141],
            [],
            [7]
          ],
          "mixed": [
            1,
            "a"
          ],
          "inner": {
            "yes": true,
            "list": [
              {
                "a": 1
              }
            ]
          }
        }
        """)
  }

  @Test func leavesOutAllSpaceWhenCompact() {
    let json: JSON = ["a": [1, 2, "x"], "b": [:], "c": ["d": nil]]
    #expect(json.printed(.compact) == #"{"a":[1,2,"x"],"b":{},"c":{"d":null}}"#)
    #expect(json.description == json.printed(.compact))
  }

  @Test(arguments: [
    ("\"\\/", #""\"\\/""#), ("\u{8}\u{C}\n\r\t", #""\b\f\n\r\t""#), ("\0\u{1}\u{1F}", #""\u0000\u0001\u001f""#),
    ("é e\u{301} 🏚️ \u{7F}\u{80}\u{2028}\u{2029}\u{202E}", "\"é e\u{301} 🏚️ \u{7F}\u{80}\u{2028}\u{2029}\u{202E}\""),
  ])
  func escapesOnlyWhatItMust(text: String, printed: String) {
    #expect(JSON.string(text).printed() == printed)
    #expect(JSON.object([text: 1]).printed(.compact) == "{\(printed):1}")
  }

  @Test(arguments: 0..<200)
  func printsWhatReadsBackTheSame(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let json = random.json(depth: 4)
    #expect(try JSON(parsing: json.printed(.pretty)) == json)
    #expect(try JSON(parsing: json.printed(.compact)) == json)
  }
}
