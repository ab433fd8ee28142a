import Claims
import Extraction
import Measures
import Testing

@Suite struct FieldTests {
  @Test func theFigureThatIsFollowedComesFirst() throws {
    let extracted = try Extracted("After 18 hours rescuers have found 260 bodies under the school.")
    let claim = try #require(extracted.appearances.first)
    #expect(claim.quantities.map(\.id) == ["q1", "q2"])
    #expect(claim.quantities.first?.low?.description == "260")
    #expect(extracted.words(claim.quantities.first?.span)?.contains("260") == true)
  }

  @Test func aFigureHasItsNounUnitAndHedge() throws {
    let extracted = try Extracted("Norland has massed an estimated 100,000 troops near its border with Sudland.")
    let claim = try #require(extracted.appearances.first)
    let quantity = try #require(claim.quantities.first)
    #expect(quantity.of == "troops")
    #expect(quantity.unit == "person")
    #expect(quantity.basis == .estimated)
    #expect(claim.scope.place == "near its border with Sudland")
  }

  @Test func aDateIsReckonedFromTheDayOfPublication() throws {
    let extracted = try Extracted("The army left Tolm on Monday.")
    let when = try #require(extracted.appearances.first?.when)
    #expect(when.text == "on Monday")
    #expect(when.value?.description == "2022-01-17")
    #expect(when.anchor == "published")
    #expect(extracted.words(when.span) == "on Monday")
  }

  @Test(arguments: [
    ("Norland has helped 300 survivors of Tuesday's earthquake.", nil),
    ("The army won more towns than the 2004 army.", nil), ("The army was beaten in the 2004 election.", "2004"),
    ("The army left Tolm in 2004.", "2004"), ("The army left Tolm in Tuesday's storm.", "2022-01-18"),
    ("The minister hopes to have sent 300 tents by 25 January.", "../2022-01-25"),
  ])
  func onlyADateOfTheClauseIsItsTime(text: String, expected: String?) throws {
    let extracted = try Extracted(text)
    #expect(try #require(extracted.appearances.first).when?.value?.description == expected)
  }

  @Test(arguments: [
    ("The toll in Tolm was 15, not 12.", ["15"]), ("The toll in Tolm rose from 900 to 1,200.", ["1200", "900"]),
    ("The price in Tolm rose by 3 percent to $80.", ["80", "3"]),
    ("The bank gave the town $2.18 m (1.5 m euros).", ["2180000", "1500000"]),
    ("Leo Brant, 55, flew 12 doctors to Tolm.", ["12", "55"]),
  ])
  func whatIsSoComesBeforeWhatWasAndWhatStandsBeside(text: String, expected: [String]) throws {
    let claim = try #require(try Extracted(text).appearances.first)
    #expect(claim.quantities.compactMap(\.low?.description) == expected)
  }

  @Test func withoutADayOfPublicationADateIsKeptAndCounted() throws {
    let extracted = try Extracted("The army left Tolm on Monday.", published: nil)
    #expect(extracted.appearances.first?.when?.text == "on Monday")
    #expect(extracted.appearances.first?.when?.value == nil)
    #expect(extracted.result.unresolved == 1)
  }

  @Test func theDayOnWhichItWasSaidIsNotWhenItHappened() throws {
    let extracted = try Extracted("Officials said on Monday that the army had left Tolm.")
    #expect(extracted.appearances.first?.when == nil)
  }

  @Test func saysWhatIsCountedInAndOut() throws {
    let extracted = try Extracted("The army has 190,000 soldiers there, including the National Guard.")
    #expect(extracted.appearances.first?.scope.includes == ["the National Guard"])
    let without = try Extracted("The army has 190,000 soldiers there, not counting the National Guard.")
    #expect(without.appearances.first?.scope.excludes == ["the National Guard"])
  }

  @Test func namesLeadToTheFullestName() throws {
    let extracted = try Extracted("Mayor Mara Quist visited Tolm. Engineers showed Ms Quist the bridge.")
    let entities = try #require(extracted.appearances.last?.entities)
    #expect(entities.map(\.ref) == ["Mara Quist"])
    #expect(entities.map(\.as) == ["Ms Quist"])
  }

  @Test func everyFieldNamesItsRule() throws {
    let extracted = try Extracted("About 70 people were killed in Tolm on Monday, officials said.")
    let rules = try #require(extracted.appearances.first?.by.rules)
    #expect(extracted.appearances.first?.by.extractor == "builtin/2")
    for field in ["statement", "attribution", "q1", "when", "scope"] {
      #expect(rules.contains { $0.hasPrefix("\(field):") }, "no rule for \(field) in \(rules)")
    }
  }

  @Test func claimsWithTheSameQuoteHaveIdsOfTheirOwn() throws {
    let extracted = try Extracted("Officials said the road was open. The army said the road was open.")
    #expect(Set(extracted.appearances.map(\.id)).count == extracted.appearances.count)
  }

  @Test func whatAnArticleSaysTwiceIsOneClaim() throws {
    let extracted = try Extracted("The road is open.\n\nThe road is open, officials said.")
    #expect(extracted.statements == ["The road is open"])
    #expect(extracted.speakers == [["officials"]])
  }

  @Test func theSameTextGivesTheSameClaims() throws {
    let text =
      "Officials said 70 people had died in Tolm. Mara Quist said the road was open, but the bridge was closed."
    let first = try Extracted(text).appearances
    #expect(try Extracted(text).appearances == first)
    #expect(first.count == 3)
  }
}
