import Claims
import Matching
import Measures
import Testing

struct MatchFeaturesTests {
  @Test func termsLeaveFiguresDatesAndStopwordsOut() {
    let features = MatchFeatures(
      of: .saying("On Monday 12 January 2022 about [4,000 boats|boats|boat] were at anchor in the bay"))
    #expect(features.terms == ["anchor", "bay", "boat", "m:boat"])
  }

  @Test(arguments: [
    "Russia has recalled its ambassador", "Moscow has recalled its ambassador",
    "The Kremlin has recalled its ambassador",
    "The Russians have recalled their ambassador", "The Russian government has recalled its ambassador",
  ])
  func aCountryItsPeopleAndItsGovernmentAreOne(_ statement: String) {
    let features = MatchFeatures(of: .saying(statement))
    #expect(features.keys == ["s:russia"])
    #expect(features.terms.contains("russia"))
  }

  @Test(arguments: [
    ("The shop in Moscow has closed", "moscow"), ("Moscow Dynamo has won", "moscow_dynamo"),
    ("They left for us and for turkey and china plates", nil), ("Then Michael Jordan retired", "michael_jordan"),
    ("The US has left", "united_states"), ("U.S. troops have left", "united_states"),
    ("The IMF has agreed", "monetary_fund"), ("The International Monetary Fund has agreed", "monetary_fund"),
    ("Those who have agreed left", nil), ("NATO has agreed", "nato"), ("Leaders of the alliance have agreed", "nato"),
    ("An alliance of parties has agreed", nil),
    ("Flights to Port-au-Prince have resumed", "port_au_princ"),
    ("Interior Minister Ada Brunel resigned", "ada_brunel"),
  ])
  func tellsNamesFromOtherWords(_ statement: String, _ name: String?) {
    #expect(MatchFeatures(of: .saying(statement)).keys == (name.map { ["s:\($0)"] } ?? []))
  }

  @Test(arguments: [
    ("[300 soldiers|soldiers] are there", "m:person/troops"),
    ("[300 military personnel|personnel] are there", "m:person/troops"),
    ("[300 people|people] were killed", "m:person/dead"),
    ("[300 people|people] have lost their lives", "m:person/dead"),
    ("The death toll is [300||1]", "m:person/dead"), ("There were [300 fatalities|fatalities]", "m:person/dead"),
    ("The storm left [300||1] homeless", "m:person/homeless"),
    ("[300 people|people] were displaced", "m:person/homeless"),
    ("[300 people|people] were wounded", "m:person/injured"), ("[300 tents|tents|tent] arrived", "m:tent"),
    ("Inflation rose to [3%|inflation|%]", "m:percent/inflat"),
  ])
  func whatIsMeasuredHasOneKey(_ statement: String, _ key: String) {
    #expect(MatchFeatures(of: .saying(statement)).keys == [key])
  }

  @Test func subjectAndMeasureTogetherAreAKey() {
    let known = MatchFeatures(of: .saying("Russia has amassed [100,000 troops|troops] near its border with Ukraine"))
    let new = MatchFeatures(of: .saying("Moscow has massed [130,000 soldiers|soldiers]"))
    #expect(known.keys == ["m:person/troops", "s:russia", "s:russia|m:person/troops"])
    #expect(Set(new.keys) == Set(known.keys))
    #expect(Set(known.terms).isSuperset(of: known.keys))
  }

  @Test func eachFigureTakesTheStateThatIsNearest() {
    let features = MatchFeatures(
      of: .saying("The flood killed [12 people|people], injured [40||1] and left [900||1] homeless"))
    #expect(features.keys == ["m:person/dead", "m:person/homeless", "m:person/injured"])
  }

  @Test func thereAreAtMost32TermsSortedAndEachOnce() {
    let words = (0..<200).map { "word\(Character(Unicode.Scalar(97 + UInt8($0 % 26))))\($0) Name\($0)" }
    let terms = MatchFeatures(of: .saying(words.joined(separator: " ") + " saw [3 boats|boats|boat]")).terms
    #expect(terms.count <= 32)
    #expect(terms.count > 20)
    #expect(terms == Array(Set(terms)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test func entitiesThatTheStatementOnlyPointsAtAreTerms() {
    let features = MatchFeatures(of: .saying("It has closed its harbour", entities: ["Haiti"]))
    #expect(features.terms.contains("haiti"))
  }

  @Test(arguments: MatcherStoriesTests.stories)
  func featuresComeBackFromTheirStoredForm(_ story: MatcherStory) {
    for statement in story.statements {
      let features = MatchFeatures(of: statement.appearance)
      #expect(MatchFeatures(encoded: features.encoded) == features)
    }
    let claim = MatcherStory.claim(of: story.statements.map(\.appearance))
    let features = MatchFeatures(of: claim)
    #expect(MatchFeatures(encoded: features.encoded) == features)
    #expect(features.encoded.utf8.count < 2_000)
  }

  @Test(arguments: ["", "1", "2\na", "1\n", "1\na\tb", "0\n\n"])
  func otherStoredFormsAreRefused(_ text: String) {
    #expect(MatchFeatures(encoded: text) == nil)
  }

  @Test func everyDamagedStoredFormIsRefusedOrReadWithoutHarm() {
    let stored = Array(
      MatchFeatures(of: .saying("In 2014 Russia massed [20,000 troops|troops] near Ukraine", when: "2014-03-01"))
        .encoded.utf8)
    let matcher = TermMatcher()
    for index in stored.indices {
      for byte: UInt8 in [0x00, 0x09, 0x0A, 0x20, 0x2F, 0x39, 0xFF] {
        var damaged = stored
        damaged[index] = byte
        guard let features = MatchFeatures(encoded: String(decoding: damaged, as: UTF8.self)) else { continue }
        let score = matcher.score(features, features) { _ in 1 }
        #expect((0...1).contains(score.value))
      }
    }
  }

  @Test(arguments: [
    "", " ", "\u{0}\t\n\u{1F}", "a\tb_c:d|e;f,g/h", "___ ::: ||| ///", "\u{301}\u{301}", "😀 😀 😀", "THE THE THE",
    String(repeating: "Of ", count: 5_000), String(repeating: "x", count: 100_000), "lives lives lost lives",
    "of of of [1 of|of|of] of", "[|%|/] / [9||//]",
  ])
  func hostileStatementsHaveFeaturesThatAreStoredAndRead(_ statement: String) {
    let features = MatchFeatures(of: .saying(statement, by: statement, entities: [statement]))
    #expect(MatchFeatures(encoded: features.encoded) == features)
    #expect(features.terms.count <= 32)
  }

  @Test func aClaimIsKnownByItsFirstAndItsNewestWordings() {
    let statements = (0..<6).map { day in
      Appearance.saying(
        "2022-03-0\(day + 1): The \(["ferry", "barge", "yacht", "canoe", "tug", "raft"][day]) sank off Sardinia",
        number: day,
        by: "Source \(day)")
    }
    let terms = MatchFeatures(of: MatcherStory.claim(of: statements)).terms
    #expect(Set(terms).isSuperset(of: ["ferri", "tug", "raft"]))
    #expect(Set(terms).isDisjoint(with: ["barg", "yacht", "cano"]))
  }

  @Test func rejectedAppearancesAreNotWhatAClaimIsKnownBy() {
    var wrong = Appearance.saying("2022-03-02: The zeppelin sank off Sardinia", number: 2, by: "Second")
    wrong.rejected = Rejection(why: "misread", by: "A B <a@b.example>", at: Instant(seconds: 0))
    let right = Appearance.saying("2022-03-01: The ferry sank off Sardinia", number: 1, by: "First")
    let terms = MatchFeatures(of: MatcherStory.claim(of: [right, wrong])).terms
    #expect(terms.contains("ferri"))
    #expect(!terms.contains("zeppelin"))
  }
}
