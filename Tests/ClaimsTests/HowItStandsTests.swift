import Claims
import Measures
import Testing

@Suite struct HowItStandsTests {
  @Test func theNewestOfASourceStands() {
    let claim = Samples.claim(
      Samples.appearance(1, published: "2022-01-12", value: "100000"),
      Samples.appearance(2, published: "2022-02-13", value: "130000"))
    #expect(claim.standing.map(\.low) == [Amount(130_000)])
    #expect(claim.statement == "Troops number 130000")
    #expect(!claim.disputed)
  }

  @Test func anArticleFoundLateDoesNotMoveItBack() {
    var claim = Samples.claim(Samples.appearance(2, published: "2022-02-13", value: "130000"))
    claim.appearances.append(Samples.appearance(1, published: "2022-01-12", value: "100000", recorded: 9))
    #expect(claim.standing.map(\.low) == [Amount(130_000)])
    #expect(claim.appearances.map(\.published?.description) == ["2022-01-12", "2022-02-13"])
  }

  @Test func eachSpeakerStandsForItself() {
    let claim = Samples.claim(
      Samples.appearance(1, published: "2022-02-13", speaker: "US officials", value: "130000"),
      Samples.appearance(2, published: "2022-02-14", publisher: "Other", speaker: "The US  officials", value: "150000"),
      Samples.appearance(3, published: "2022-02-14", speaker: "Ukraine", value: "149000"))
    #expect(claim.standing.count == 2)
    #expect(Set(claim.standing.map(\.low)) == [Amount(150_000), Amount(149_000)])
  }

  @Test func whatTwoSourcesSayForTheSameTimeIsDisputedWhereItExcludesItself() {
    #expect(
      Samples.claim(
        Samples.appearance(1, published: "2022-02-13", speaker: "US officials", value: "130000"),
        Samples.appearance(2, published: "2022-02-14", speaker: "Russia", value: "60000")
      ).disputed)
    #expect(
      !Samples.claim(
        Samples.appearance(1, published: "2022-02-13", speaker: "US officials", low: "100000"),
        Samples.appearance(2, published: "2022-02-14", speaker: "Ukraine", value: "130000")
      ).disputed)
  }

  @Test func anOlderValueOfAnotherSourceIsOutdatedNotDisputed() {
    let claim = Samples.claim(
      Samples.appearance(1, published: "2022-01-12", speaker: "US officials", value: "100000"),
      Samples.appearance(2, published: "2022-02-14", speaker: "Ukraine", value: "149000"))
    #expect(!claim.disputed)
    #expect(claim.standing.map(\.source) == ["Ukraine", "US officials"])
  }

  @Test func differentTimesGivenByTheTextDoNotExcludeOneAnother() {
    let claim = Samples.claim(
      Samples.appearance(1, published: "2022-02-14", speaker: "US officials", value: "100000", asOf: "2022-01-12"),
      Samples.appearance(2, published: "2022-02-14", speaker: "Ukraine", value: "149000", asOf: "2022-02-13"))
    #expect(!claim.disputed)
  }

  @Test func aStaleRepeatByTheSameSourceDoesNotMoveIt() {
    let claim = Samples.claim(
      Samples.appearance(1, published: "2022-01-12", speaker: "US officials", value: "100000"),
      Samples.appearance(2, published: "2022-02-13", speaker: "US officials", value: "130000"),
      Samples.appearance(3, published: "2022-02-15", speaker: "US officials", value: "100000"))
    #expect(claim.standing.map(\.low) == [Amount(130_000)])
  }

  @Test func aRepeatWithANewerTimeDoesMoveIt() {
    let claim = Samples.claim(
      Samples.appearance(1, published: "2022-01-12", speaker: "US officials", value: "100000"),
      Samples.appearance(2, published: "2022-02-13", speaker: "US officials", value: "130000"),
      Samples.appearance(3, published: "2022-02-15", speaker: "US officials", value: "100000", asOf: "2022-02-15"))
    #expect(claim.standing.map(\.low) == [Amount(100_000)])
  }

  @Test func aDenialMovesNothingButDisputes() {
    let claim = Samples.claim(
      Samples.appearance(1, published: "2022-01-12", speaker: "US officials", value: "100000"),
      Samples.appearance(2, published: "2022-01-13", speaker: "Russia", stance: .denies))
    #expect(claim.standing.map(\.source) == ["US officials"])
    #expect(claim.statement == "Troops number 100000")
    #expect(claim.disputed)
  }

  @Test func aDenialThatItsSourceTookBackDisputesNothing() {
    let claim = Samples.claim(
      Samples.appearance(1, published: "2022-01-12", speaker: "US officials", value: "100000"),
      Samples.appearance(2, published: "2022-01-13", speaker: "Russia", stance: .denies),
      Samples.appearance(3, published: "2022-01-14", speaker: "Russia", value: "100000"))
    #expect(!claim.disputed)
  }

  @Test func oppositePolaritiesExcludeOneAnother() {
    let claim = Samples.claim(
      Samples.appearance(1, published: "2022-01-12", speaker: "US officials"),
      Samples.appearance(2, published: "2022-01-13", speaker: "Russia", polarity: .negative))
    #expect(claim.disputed)
  }

  @Test func rejectedAndWithdrawnAppearancesCountForNothing() {
    var newest = Samples.appearance(2, published: "2022-02-13", value: "900000")
    newest.rejected = Rejection(why: "misread", by: "A <a@example.org>", at: Instant(seconds: 0))
    var withdrawn = Samples.appearance(3, published: "2022-02-14", value: "800000")
    withdrawn.withdrawn = true
    let claim = Samples.claim(Samples.appearance(1, published: "2022-01-12", value: "100000"), newest, withdrawn)
    #expect(claim.standing.map(\.low) == [Amount(100_000)])
  }

  @Test func aClaimThatNothingStandsForKeepsItsWords() {
    var only = Samples.appearance(1, published: "2022-01-12", value: "100000")
    only.withdrawn = true
    let claim = Samples.claim(only)
    #expect(claim.standing.isEmpty)
    #expect(claim.statement == "Troops number 100000")
    #expect(!claim.disputed)
  }

  @Test func undatedArticlesComeFirst() {
    let claim = Samples.claim(
      Samples.appearance(1, published: "2022-01-12", value: "100000"),
      Samples.appearance(2, published: nil, value: "90000"))
    #expect(claim.standing.map(\.low) == [Amount(100_000)])
    #expect(claim.appearances.first?.published == nil)
  }

  @Test func tiesAreSettledWithoutRegardToTheOrderOfRecording() {
    let one = Samples.appearance(1, published: "2022-01-12", value: "100000", recorded: 5)
    let other = Samples.appearance(2, published: "2022-01-12", value: "130000", recorded: 1)
    #expect(Samples.claim(one, other) == Samples.claim(other, one))
  }

  @Test func theLaterVersionOfAnArticleStands() {
    let article = Samples.article
    let old = Samples.appearance(7, published: "2022-01-12", value: "100000", article: article, recorded: 1)
    let new = Samples.appearance(3, published: "2022-01-12", value: "130000", article: article, recorded: 2)
    #expect(Samples.claim(old, new).standing.map(\.low) == [Amount(130_000)])
    let swapped = Samples.appearance(3, published: "2022-01-12", value: "130000", article: article, recorded: 1)
    let later = Samples.appearance(7, published: "2022-01-12", value: "100000", article: article, recorded: 2)
    #expect(Samples.claim(swapped, later).standing.map(\.low) == [Amount(100_000)])
  }

  @Test func theArticleItselfSpeaksWhereNoPublisherIsKnown() {
    let claim = Samples.claim(
      Samples.appearance(1, published: "2022-01-12", publisher: nil, value: "100000"),
      Samples.appearance(2, published: "2022-01-13", publisher: nil, value: "90000"))
    #expect(claim.standing.count == 2)
  }

  @Test func whatHadBeenPublishedByADayIsKnown() {
    let claim = Samples.claim(
      Samples.appearance(1, published: "2022-01-12", value: "100000"),
      Samples.appearance(2, published: "2022-02-13", value: "130000"))
    #expect(CalendarDate("2022-01-11").flatMap { claim.publishedBy($0) } == nil)
    #expect(CalendarDate("2022-01-20").flatMap { claim.publishedBy($0) }?.value == "100,000")
    #expect(CalendarDate("2022-02-13").flatMap { claim.publishedBy($0) }?.value == "130,000")
  }
}
