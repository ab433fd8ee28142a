import Claims
import Matching
import Measures
import Testing

struct MatcherTests {
  private let matcher = TermMatcher()

  private func score(_ new: Appearance, _ known: Appearance) -> MatchScore {
    matcher.score(MatchFeatures(of: new), MatchFeatures(of: known)) { _ in 1 }
  }

  private func links(_ new: Appearance, _ known: Appearance) -> Bool {
    score(new, known).verdict == .same
  }

  @Test func isCalledByItsVersion() {
    #expect(matcher.name == "matcher/2")
  }

  @Test func figuresDoNotCountButWhatTheyMeasureDoes() {
    let known = Appearance.saying("The dam of Orsk holds [20 barges|barges|barge]")
    #expect(links(.saying("The dam of Orsk holds [35 barges|barges|barge]"), known))
    #expect(!links(.saying("The dam of Orsk holds [20 turbines|turbines|turbine]"), known))
  }

  @Test func aDenialIsOfTheClaimThatItDenies() {
    let known = Appearance.saying("Ruritania shelled the harbour of Strelsau", by: "Strelsau")
    #expect(links(.saying("Ruritania shelled the harbour of Strelsau", by: "Ruritania", stance: .denies), known))
  }

  @Test func oppositeStatementsAreOneClaimWhereTheWordsAreTheSame() {
    let known = Appearance.saying("Iran has closed the strait of Hormuz to tankers")
    #expect(links(.saying("Iran has not closed the strait of Hormuz to tankers", polarity: .negative), known))
    #expect(!links(.saying("Iran has not opened the strait to any ships", polarity: .negative), known))
  }

  @Test func whatSomebodyWantsIsNotWhatIs() {
    let known = Appearance.saying("Chad sends [5,000 tents|tents|tent] to Darfur")
    #expect(
      score(.saying("Chad sends [5,000 tents|tents|tent] to Darfur", mode: .demanded), known).value
        < score(.saying("Chad sends [5,000 tents|tents|tent] to Darfur"), known).value)
  }

  @Test func eventsOfOtherDaysAreOtherEvents() {
    let known = Appearance.saying("A bomb exploded at the station of Lund", when: "2022-02-01")
    #expect(links(.saying("A bomb exploded at Lund station", when: "2022-02-01"), known))
    #expect(!links(.saying("A bomb exploded at Lund station", when: "2022-03-20"), known))
  }

  @Test func theYearOfTheArticleIsTakenForGranted() {
    let known = Appearance.saying("2022-05-02: The flood in Ghana killed [30 people|people]")
    #expect(links(.saying("2022-06-01: The 2022 flood in Ghana killed [34 people|people]"), known))
    #expect(!links(.saying("2022-06-01: The 2016 flood in Ghana killed [34 people|people]"), known))
  }

  @Test func aTollOfNothingInParticularIsLinkedByWhatItsArticleIsAbout() {
    let claim = MatcherStory.claim(of: [.saying("A landslide in Nepal has killed [80 people|people]")])
    let story = "A landslide in Nepal has killed 80 people. The landslide came in the night, Nepal says."
    let known = MatchFeatures(of: claim) { _ in MatchFeatures.Topic(of: story.unicodeScalars) }
    let bare = Appearance.saying("[90 people|people] are feared dead", mode: .feared)
    let article =
      "90 people are feared dead. The landslide buried a road in Nepal. Nepal asked for help after the landslide."
    let other = "90 people are feared dead. The ferry sank off Malta. Malta sent two boats to the ferry."
    func links(_ features: MatchFeatures) -> Bool {
      matcher.score(features, known) { _ in 1 }.verdict == .same
    }
    #expect(links(MatchFeatures(of: bare, in: MatchFeatures.Topic(of: article.unicodeScalars))))
    #expect(!links(MatchFeatures(of: bare, in: MatchFeatures.Topic(of: other.unicodeScalars))))
  }

  @Test func aClaimNeverComesToCountAnotherThing() {
    let claim = MatcherStory.claim(of: [
      .saying("2022-02-01: Norland has [300 tanks|tanks|tank] at the border of Sudland", number: 1),
      .saying("2022-02-02: Norland has [400 howitzers|howitzers|howitzer] at the border of Sudland", number: 2),
    ])
    let new = Appearance.saying("Norland has [450 howitzers|howitzers|howitzer] at the border of Sudland", number: 3)
    let score = matcher.score(MatchFeatures(of: new), MatchFeatures(of: claim)) { _ in 1 }
    #expect(score.verdict != .same)
  }

  @Test func oneClaimGrowsThroughSeveralArticles() {
    var claim = MatcherStory.claim(of: [
      .saying(
        "2022-01-12: Russia has amassed [an estimated 100,000 troops|troops] near its border with Ukraine", number: 1)
    ])
    let later = [
      "2022-02-11: [More than 130,000 Russian troops|troops] are near Ukraine",
      "2022-02-12: Moscow has massed [130,000 soldiers|soldiers] on Ukraine's borders",
      "2022-02-18: The Kremlin now has [up to 190,000 personnel|personnel] in and around Ukraine",
    ]
    for (number, statement) in later.enumerated() {
      let new = Appearance.saying(statement, number: 2 + number)
      let score = matcher.score(MatchFeatures(of: new), MatchFeatures(of: claim)) { _ in 1 }
      #expect(score.verdict == .same, "\(statement) \(score)")
      claim.appearances.append(new)
    }
    let part = Appearance.saying("2022-02-19: Russia has [8,000 troops|troops] in the east of Ukraine", number: 9)
    #expect(matcher.score(MatchFeatures(of: part), MatchFeatures(of: claim)) { _ in 1 }.verdict != .same)
  }

  @Test func reasonsComeStrongestFirstAndNameWhatDecided() {
    let score = score(
      .saying("[40 people|people] were injured in the fire at Bergen"),
      .saying("[12 people|people] were killed in the fire at Bergen"))
    #expect(score.verdict != .same)
    #expect(score.reasons.first?.what == "injured against dead")
    let weights = score.reasons.map { abs($0.weight) }
    #expect(weights == weights.sorted(by: >))
  }

  @Test(arguments: [0, -5, .infinity, .nan, 1e300])
  func anyWeightsGiveAScoreBetween0And1(_ weight: Double) {
    let one = MatchFeatures(of: .saying("Chad sends [5,000 tents|tents|tent] to Darfur"))
    let other = MatchFeatures(of: .saying(""))
    for (left, right) in [(one, one), (one, other), (other, one), (other, other)] {
      #expect((0...1).contains(matcher.score(left, right) { _ in weight }.value))
    }
    #expect(matcher.score(one, one) { _ in weight }.verdict == .same)
    #expect(matcher.score(other, other) { _ in weight }.verdict != .same)
  }

  @Test func wordsOfLikeSpellingSpeakForOneClaim() {
    let known = Appearance.saying("The programme of the shipbuilding organisation was approved in Oslo")
    let spelled = score(.saying("The program of the shipbuilding organization was approved in Oslo"), known)
    #expect(spelled.reasons.contains { $0.what.contains("like spelling") && $0.weight > 0 })
    let other = score(.saying("The dinner of the shipbuilding company was approved in Oslo"), known)
    #expect(!other.reasons.contains { $0.what.contains("like spelling") })
  }

  @Test func noSoldierKilledIsOfTheSameAsSoldiersKilled() {
    let known = Appearance.saying("[200 soldiers|soldiers] were killed in the attack on Lund")
    #expect(links(.saying("No soldiers were killed in the attack on Lund", polarity: .negative), known))
  }

  @Test func aCountThatFallsByFarIsOfFewer() {
    let known = Appearance.saying("2022-05-02: The flood killed [3,000 people|people]")
    #expect(links(.saying("2022-05-09: The flood killed [3,400 people|people]"), known))
    #expect(!links(.saying("2022-05-09: The flood killed [30 people|people]"), known))
  }
}
