import JSONKit
import Testing

@Suite struct JSONParsingTests {
  @Test(
    arguments: [
      ("null", JSON.null), ("true", true), ("false", false), ("-12", -12), ("\"\"", ""), ("[]", []), ("{}", [:]),
      (" \t\r\n[ 1 , \"a\" ]\n", [1, "a"]),
      (#"{"b":1,"a":{"c":[null]}}"#, ["b": 1, "a": ["c": [nil]]]),
    ] as [(String, JSON)])
  func readsEveryKindOfValue(text: String, value: JSON) throws {
    #expect(try JSON(parsing: text) == value)
  }

  @Test(arguments: [
    (#""\"\\\/""#, "\"\\/"), (#""\b\f\n\r\t""#, "\u{8}\u{C}\n\r\t"), (#""\u0041\u00e9\u00E9""#, "Aéé"),
    (#""\u0000""#, "\0"), (#""\ud83c\udfda""#, "🏚"), (#""x\uDBFF\uDFFFy""#, "x\u{10FFFF}y"), (#""\uFFFF""#, "\u{FFFF}"),
    ("\"é 🏚️ \u{7F}\u{2028}\u{202E}\"", "é 🏚️ \u{7F}\u{2028}\u{202E}"), (#""é\n🏚""#, "é\n🏚"),
  ])
  func readsEscapesAndEveryCharacter(text: String, value: String) throws {
    #expect(try JSON(parsing: text) == .string(value))
  }

  @Test(arguments: [
    "0", "-0", "1.10", "1E+2", "1e-02", "0.0", "123456789012345678901234567890", "-0.1e0", "1e999999999",
  ])
  func keepsTheSpellingOfNumbers(literal: String) throws {
    #expect(try JSON(parsing: "[\(literal)]").printed(.compact) == "[\(literal)]")
  }

  @Test func keepsTheOrderOfMembers() throws {
    let text = #"{"z":1,"a":2,"m":3}"#
    #expect(try JSON(parsing: text).printed(.compact) == text)
  }

  @Test(arguments: [
    ("", "line 1, column 1: expected a value, found the end of the text"),
    (" \n ", "line 2, column 2: expected a value, found the end of the text"),
    ("[1,\n 2,]", "line 2, column 3: found a comma with nothing after it but \"]\""),
    ("{\"a\": 1,\n}", "line 1, column 8: found a comma with nothing after it but \"}\""),
    ("[1, 2}", "line 1, column 6: expected \",\" or \"]\" after an element, found \"}\""),
    ("[1 2]", "line 1, column 4: expected \",\" or \"]\" after an element, found a number"),
    ("[,1]", "line 1, column 2: expected a value, found \",\""),
    ("{\"a\" 1}", "line 1, column 6: expected \":\" after a key, found a number"),
    ("{\"a\": }", "line 1, column 7: expected a value, found \"}\""),
    ("{\"a\": 1 \"b\": 2}", "line 1, column 9: expected \",\" or \"}\" after a member, found a string"),
    ("{a: 1}", "line 1, column 2: expected a key in double quotation marks, found the word \"a\""),
    (
      "{'a': 1}",
      "line 1, column 2: expected a key in double quotation marks, found a single quotation mark (JSON has double ones)"
    ),
    ("{1: 1}", "line 1, column 2: expected a key in double quotation marks, found a number"),
    ("True", "line 1, column 1: expected a value, found the word \"True\""),
    ("nul", "line 1, column 1: expected a value, found the word \"nul\""),
    ("[NaN]", "line 1, column 2: expected a value, found the word \"NaN\""),
    ("[1] [2]", "line 1, column 5: expected nothing after the value, found \"[\""),
    ("{} // x", "line 1, column 4: expected nothing after the value, found a comment (JSON has none)"),
    ("“a”", "line 1, column 1: expected a value, found \"“\" (U+201C)"),
    ("\u{202E}[]", "line 1, column 1: expected a value, found U+202E"),
    ("\u{A0}1", "line 1, column 1: expected a value, found U+00A0"),
    ("\u{0}", "line 1, column 1: expected a value, found U+0000"),
    ("01", "line 1, column 1: found a number with a zero in front"),
    ("[-01]", "line 1, column 2: found a number with a zero in front"),
    ("-", "line 1, column 2: expected a digit after \"-\", found the end of the text"),
    ("[-a]", "line 1, column 3: expected a digit after \"-\", found the word \"a\""),
    ("[1.]", "line 1, column 4: expected a digit after \".\", found \"]\""),
    ("[.5]", "line 1, column 2: expected a value, found \".\""),
    ("[+1]", "line 1, column 2: expected a value, found \"+\""),
    ("[1e]", "line 1, column 4: expected a digit after the exponent's \"e\", found \"]\""),
    ("[1E+]", "line 1, column 5: expected a digit after the exponent's \"e\", found \"]\""),
    ("[0x1F]", "line 1, column 3: expected \",\" or \"]\" after an element, found the word \"x1F\""),
    ("[\"é\", \"ab", "line 1, column 7: found a string without a closing quotation mark"),
    ("\"ab\\", "line 1, column 1: found a string without a closing quotation mark"),
    (
      "[\"a\nb\"]",
      "line 1, column 4: found the end of the line inside a string: its closing quotation mark is missing, or write \"\\n\""
    ),
    ("\"a\tb\"", "line 1, column 3: found a tab inside a string: write \"\\t\""),
    ("\"a\u{1B}b\"", "line 1, column 3: found the control character U+001B inside a string: write \"\\u001B\""),
    (#""é\x""#, "line 1, column 3: found \"\\x\", which is no escape of JSON"),
    (#""\u12G4""#, "line 1, column 6: expected four hexadecimal digits after \"\\u\", found the word \"G4\""),
    (#""\ud800""#, "line 1, column 2: found half a surrogate pair, \\ud800, which stands for no character"),
    (#""\ud800\n""#, "line 1, column 2: found half a surrogate pair, \\ud800, which stands for no character"),
    (#""\ud800\u0041""#, "line 1, column 2: found half a surrogate pair, \\ud800, which stands for no character"),
    (#""\uD800\uD800""#, "line 1, column 2: found half a surrogate pair, \\uD800, which stands for no character"),
    (#""\uDC00""#, "line 1, column 2: found half a surrogate pair, \\uDC00, which stands for no character"),
    ("{\"a\": 1,\n \"a\": 2}", "line 2, column 2: found the key \"a\" for the second time in one object"),
    (#"{"\u0061": 1, "a": 2}"#, "line 1, column 15: found the key \"a\" for the second time in one object"),
  ])
  func refusesWhatIsNotJSON(text: String, error: String) {
    let thrown = #expect(throws: JSONSyntaxError.self) { try JSON(parsing: text) }
    #expect(thrown?.description == error)
  }

  @Test(
    arguments: [
      ([0xEF, 0xBB, 0xBF, 0x31], "line 1, column 1: found a byte order mark, which may not stand in front of JSON", 0),
      ([0x22, 0xC3, 0xA9, 0xFF, 0x22], "line 1, column 3: found a byte that is not UTF-8 (0xFF)", 3),
      ([0x22, 0xC0, 0xAF, 0x22], "line 1, column 2: found a byte that is not UTF-8 (0xC0)", 1),
      ([0x22, 0xED, 0xA0, 0x80, 0x22], "line 1, column 2: found a byte that is not UTF-8 (0xED)", 1),
      ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], "line 1, column 2: found a byte that is not UTF-8 (0xF4)", 1),
      ([0x22, 0x5C, 0x6E, 0xE2, 0x82, 0x22], "line 1, column 4: found a byte that is not UTF-8 (0xE2)", 3),
      ([0xFF, 0xFE, 0x31, 0x00], "line 1, column 1: expected a value, found a byte that is not UTF-8 (0xFF)", 0),
      ([0x31, 0x00], "line 1, column 2: expected nothing after the value, found U+0000", 1),
      ([0x22, 0x5C, 0xC3, 0xA9, 0x22], "line 1, column 2: found \"\\é\", which is no escape of JSON", 1),
      ([0x22, 0x5C, 0xFF, 0x22], "line 1, column 3: found a byte that is not UTF-8 (0xFF)", 2),
    ] as [([UInt8], String, Int)])
  func refusesBytesThatAreNotUTF8(bytes: [UInt8], error: String, offset: Int) {
    let thrown = #expect(throws: JSONSyntaxError.self) { try JSON(parsing: bytes) }
    #expect(thrown?.description == error)
    #expect(thrown?.offset == offset)
  }

  @Test func keepsRepeatedKeysOnRequest() throws {
    let text = #"{"a":1,"b":2,"a":3}"#
    let json = try JSON(parsing: text, options: JSONParsingOptions(duplicateKeys: .keep))
    #expect(json.printed(.compact) == text)
    #expect(json[["a"]] == 3)
  }

  @Test func tellsKeysApartByTheirBytes() throws {
    let json = try JSON(parsing: "{\"é\": 1, \"e\u{301}\": 2}")
    #expect(json[["é"]] == 1)
    #expect(json[["e\u{301}"]] == 2)
  }

  @Test(arguments: ["[", "{\"a\":", "[{\"a\":"])
  func refusesNestingBeyondTheLimitWhateverItsDepth(opening: String) {
    let thrown = #expect(throws: JSONSyntaxError.self) {
      try JSON(parsing: String(repeating: opening, count: 100_000))
    }
    #expect(thrown?.reason == "found arrays and objects nested more than 512 deep")
    #expect(thrown?.line == 1)
  }

  @Test func nestsAsDeepAsTheLimitSays() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(try JSON(parsing: nested(512)).printed(.compact) == nested(512))
    #expect(throws: JSONSyntaxError.self) { try JSON(parsing: nested(513)) }
    let shallow = JSONParsingOptions(depthLimit: 1)
    #expect(try JSON(parsing: "[1, 2]", options: shallow) == [1, 2])
    #expect(throws: JSONSyntaxError.self) { try JSON(parsing: "[[]]", options: shallow) }
    var limitless = JSONParsingOptions(depthLimit: .max)
    #expect(limitless.depthLimit == JSONParsingOptions.greatestDepth)
    limitless.depthLimit = -3
    #expect(limitless.depthLimit == 1)
  }

  @Test func bearsItsGreatestDepthInEveryOperation() throws {
    let depth = JSONParsingOptions.greatestDepth
    let options = JSONParsingOptions(depthLimit: depth)
    for (opening, closing) in [("[", "]"), ("{\"a\":", "}"), ("[{\"id\":\"x\",\"a\":", "}]")] {
      let levels = opening.hasPrefix("[{") ? depth / 2 : depth - 1
      func nested(_ core: String) throws -> JSON {
        let text = String(repeating: opening, count: levels) + core + String(repeating: closing, count: levels)
        return try JSON(parsing: text, options: options)
      }
      let one = try nested("1.0")
      let two = try nested("2")
      #expect(one != two)
      #expect(!one.isSameValue(as: two))
      #expect(Set([one, two, one]).count == 2)
      #expect(try JSON(parsing: one.printed(), options: options) == one)
      #expect(try one.applying(JSON.patch(from: one, to: two)) == two)
      #expect(JSON.merging(base: one, ours: two, theirs: one).value == two)
    }
  }

  @Test func readsLongStringsAndLargeObjects() throws {
    let long = String(repeating: "é\"\\\n🏚x", count: 50_000)
    let keys = (0..<20_000).map { (key: "key \($0)", value: JSON.string(long.isEmpty ? "" : "\($0)")) }
    let json: JSON = ["long": .string(long), "many": .object(JSONObject(keys))]
    #expect(try JSON(parsing: json.printed()) == json)
  }

  @Test func countsColumnsInCodePointsAndLinesByLineFeeds() {
    let thrown = #expect(throws: JSONSyntaxError.self) { try JSON(parsing: "[\r\n \"e\u{301}🏚️\", x]") }
    #expect(thrown?.line == 2)
    #expect(thrown?.column == 10)
    #expect(thrown?.offset == 18)
  }

  @Test func answersAnyBytesWithAValueOrAPlace() throws {
    var random = SeededGenerator(seed: 7)
    let seeds =
      (0..<20).map { _ in Array(random.json(depth: 4).printed().utf8) } + [Array(#"["\ud83c\udfda",1.5e-7]"#.utf8)]
    let splinters: [UInt8] = Array("[]{},:\"\\u0aeE+-.dD8/ \n".utf8) + [0x00, 0x1F, 0x7F, 0x80, 0xC3, 0xED, 0xF4, 0xFF]
    for _ in 0..<2000 {
      var bytes = random.pick(seeds)
      for _ in 0...random.below(4) where !bytes.isEmpty {
        let place = random.below(bytes.count)
        switch random.below(4) {
        case 0: bytes.removeSubrange(place...)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(random.pick(splinters), at: place)
        default: bytes[place] = random.pick(splinters)
        }
      }
      let options = JSONParsingOptions(duplicateKeys: .keep)
      let result = Result { () throws(JSONSyntaxError) in try JSON(parsing: bytes, options: options) }
      switch result {
      case .success(let json):
        #expect(try JSON(parsing: json.printed(.compact), options: options) == json)
      case .failure(let error):
        #expect((0...bytes.count).contains(error.offset) && error.line > 0 && error.column > 0)
      }
    }
  }
}
