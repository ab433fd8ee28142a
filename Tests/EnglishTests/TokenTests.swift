import English
import Testing

@Suite struct TokenTests {
  private func tokens(_ text: String) -> [Token] {
    sentences(of: text.scalars).flatMap(\.tokens)
  }

  @Test(arguments: [
    ("Russia's troops don't move.", "Russia|'s|troops|do|n't|move|."),
    ("They can’t, won’t, cannot; I’m sure we’ll.", "They|ca|n’t|,|wo|n’t|,|can|not|;|I|’m|sure|we|’ll|."),
    ("O'Brien's dogs' bones", "O'Brien|'s|dogs|'|bones"),
    (
      "a four-hour, 100,000-strong, re-elected anti-war group",
      "a|four|-|hour|,|100,000|-|strong|,|re-elected|anti-war|group"
    ),
    ("It cost $2.5m, US$3 or 5%.", "It|cost|$|2.5|m|,|US$|3|or|5|%|."),
    ("The 20th and the 1990s and ’08", "The|20th|and|the|1990s|and|’|08"),
    ("at 21:04 on 2021-11-03 or 3/11/2021", "at|21:04|on|2021-11-03|or|3/11/2021"),
    ("Call 713-555-0143 now", "Call|713-555-0143|now"),
    ("“Yes,” he said (twice)…", "“|Yes|,|”|he|said|(|twice|)|…"),
    ("the U.S. and AT&T at http://example.org/a?b=c.", "the|U.S.|and|AT&T|at|http://example.org/a?b=c|."),
    ("1,234,567.89 and 12,34,567 and 3,4", "1,234,567.89|and|12,34,567|and|3|,|4"),
    ("5km, 10k, 2bn, 35mm, 5pm, 4G, M8.1", "5|km|,|10|k|,|2|bn|,|35|mm|,|5|pm|,|4G|,|M8.1"),
    ("#topic @account a@example.org", "#topic|@account|a@example.org"),
    ("Tuesday's 2½ 1/2 -- 5°C", "Tuesday|'s|2½|1/2|--|5|°|C"),
    ("wait--what?!", "wait|--|what|?!"),
    (
      "They dont, she didnt; we’re gonna go :-) (or not: )",
      "They|do|nt|,|she|did|nt|;|we|’re|gon|na|go|:-)|(|or|not|:|)"
    ),
    ("Write to ann.b-c@example.org, or not", "Write|to|ann.b-c@example.org|,|or|not"),
  ])
  func areCutLikeUniversalDependencies(text: String, expected: String) {
    #expect(tokens(text).map(\.text).joined(separator: "|") == expected)
  }

  @Test func knowTheirKindPlaceAndSpace() throws {
    let text = "Ünder £5, “it’s” 20th".scalars
    let found = sentences(of: text).flatMap(\.tokens)
    #expect(found.map(\.text) == ["Ünder", "£", "5", ",", "“", "it", "’s", "”", "20th"])
    #expect(found.map(\.lower) == ["ünder", "£", "5", ",", "\"", "it", "'s", "\"", "20th"])
    #expect(
      found.map(\.kind) == [
        .word, .symbol, .number, .punctuation, .punctuation, .word, .word, .punctuation, .mixed,
      ])
    #expect(found.map(\.precededBySpace) == [true, true, false, false, true, false, false, false, true])
    #expect(found.allSatisfy { text.string($0.span) == $0.text })
  }

  @Test func dropInvisibleMarksFromWordsOnly() {
    let found = tokens("se\u{AD}cret \u{200F}שלום\u{200F} a\u{200D}b")
    #expect(found.map(\.lower) == ["secret", "שלום", "ab"])
  }
}
