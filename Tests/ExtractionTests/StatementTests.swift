import Claims
import Extraction
import Measures
import Testing

@Suite struct StatementTests {
  @Test(arguments: [
    ("But the road is closed.", "The road is closed"),
    ("Meanwhile, the road is closed.", "The road is closed"),
    ("TOLM, Norland (NRN) — The road to the harbour is closed.", "The road to the harbour is closed"),
    ("Tolm – The road to the harbour is closed.", "The road to the harbour is closed"),
    ("2156 The road to the harbour is closed.", "The road to the harbour is closed"),
    ("The road (to the harbour is closed.", "The road to the harbour is closed"),
  ])
  func readsAlone(sentence: String, statement: String) throws {
    #expect(try Extracted(sentence).statements == [statement])
  }

  @Test func heBecomesTheOnePersonOfTheSentenceBefore() throws {
    let extracted = try Extracted(
      "Olaf Brekke, the head of the mission, has been found dead. He was killed when a hotel fell.")
    #expect(extracted.statements.last == "Olaf Brekke was killed when a hotel fell")
    #expect(extracted.appearances.last?.by.rules.contains("statement:pronoun-before") == true)
  }

  @Test func heStaysWhereItCouldBeTwo() throws {
    let extracted = try Extracted("Minister Jon Tarr met General Olaf Brekke in Tolm. He was killed on Monday.")
    #expect(extracted.statements.last == "He was killed on Monday")
  }

  @Test func aSentenceWithoutASubjectTakesTheOneBeforeInBrackets() throws {
    let extracted = try Extracted(
      "The minister closed the bridge on Monday. But also warned that 200 houses were at risk.")
    #expect(
      extracted.statements == [
        "The minister closed the bridge on Monday", "[The minister] also warned that 200 houses were at risk",
      ])
    #expect(extracted.appearances.last?.by.rules.contains("statement:subject-before") == true)
  }

  @Test func anExampleOfTwoClaimsInOneSentence() throws {
    let extracted = try Extracted(
      "Although Norland is not one of the league's 27 members, the bloc agreed with the country in 1992 that it would trade."
    )
    #expect(
      extracted.statements == [
        "Norland is not one of the league's 27 members",
        "The bloc agreed with the country in 1992 that it would trade",
      ])
    #expect(extracted.appearances.first?.polarity == .negative)
  }

  @Test func itBecomesTheSpeakerOnlyWithAVerbThatNeedsOne() throws {
    #expect(try Extracted("Norland says it has no plans to attack.").statements == ["Norland has no plans to attack"])
    #expect(try Extracted("Norland says it was too early to tell.").statements == ["It was too early to tell"])
  }

  @Test(arguments: [
    ("The aid will arrive on Monday.", Mode.predicted), ("The camp will be built in Tolm.", .planned),
    ("The alliance promised Norland that it would join.", .promised), ("The dam could break.", .possible),
    ("Aid groups called for 200,000 tents.", .demanded), ("Officials fear that 500 people have died.", .feared),
    ("It is hoped the road will open soon.", .hoped), ("The army plans to leave Tolm in March.", .planned),
    ("Thousands of people are feared dead in Tolm.", .feared), ("The talks are due to continue on Monday.", .planned),
    ("The road to the harbour is closed.", .asserted),
  ])
  func knowsHowItIsPutForward(sentence: String, mode: Mode) throws {
    #expect(try Extracted(sentence).appearances.first?.mode == mode)
  }

  @Test(arguments: [
    ("The camps are not built yet.", Polarity.negative), ("The army hasn't left Tolm.", .negative),
    ("There is no clear information on the dead.", .negative), ("Nobody was hurt in Tolm.", .negative),
    ("The official gave no evidence.", .negative), ("The army has made no promise.", .negative),
    ("The army has never left Tolm.", .negative), ("It is not only the road that is closed.", .positive),
    ("The biscuits feed people with no access to kitchens.", .positive),
    ("The army has decided not to leave Tolm.", .positive), ("The army failed to leave Tolm.", .positive),
  ])
  func knowsWhatIsNegated(sentence: String, polarity: Polarity) throws {
    #expect(try Extracted(sentence).appearances.first?.polarity == polarity)
  }

  @Test func aConditionIsKept() throws {
    let extracted = try Extracted("The dam will break if the rain goes on.")
    #expect(extracted.appearances.first?.condition == "if the rain goes on")
  }
}
