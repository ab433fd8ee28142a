import Claims
import Matching
import Testing

/// Statements that are one claim are linked, and those beside them are not.
struct MatcherStoriesTests {
  static let stories = [
    MatcherStory(
      "troops at a border",
      [
        ("troops", "Russia has amassed [an estimated 100,000 troops|troops] near its border with Ukraine"),
        ("troops", "[More than 130,000 Russian troops|troops] are near Ukraine"),
        ("troops", "Moscow has massed [130,000 soldiers|soldiers] on the borders of Ukraine"),
        ("troops", "The Kremlin has gathered [some 150,000 servicemen|servicemen] around Ukraine"),
        ("east", "Russia has [8,000 troops|troops] in the east of Ukraine"),
        ("american", "[8,500 American troops|troops] are on alert over Ukraine"),
        ("alliance", "NATO has [4,000 troops|troops] in Poland and the Baltic states"),
        ("tanks", "Russia has massed [1,200 tanks|tanks|tank] near its border with Ukraine"),
        ("earlier", "In 2014 Russia massed [20,000 troops|troops] near its border with Ukraine"),
        ("ukrainian", "Ukraine has moved [10,000 troops|troops] to its border with Russia"),
        ("separatists", "Russia backs [35,000 separatist fighters|fighters] in Ukraine"),
      ]),
    MatcherStory(
      "an earthquake",
      [
        ("dead", "An earthquake in Peru has killed [at least 120 people|people]"),
        ("dead", "The death toll from the earthquake in Peru has risen to [337||1]"),
        ("dead", "[Some 500 people|people] lost their lives in the Peruvian quake"),
        ("dead", "[As many as 510 people|people] are feared dead after the quake that struck southern Peru"),
        ("injured", "[1,500 people|people] were injured in the earthquake in Peru"),
        ("injured", "The quake in Peru has left [more than 1,600||person] hurt"),
        ("homeless", "The earthquake has left [80,000 people|people] homeless in Peru"),
        ("homeless", "[Around 85,000 Peruvians|Peruvians] were displaced by the earthquake"),
        ("missing", "[40 people|people] are still missing after the quake in Peru"),
        ("tourists", "[7 Chilean tourists|tourists] were killed in the Peruvian earthquake"),
        ("children", "[44 children|children] died in the earthquake in Peru"),
        ("town", "[80 people|people] died in the town of Pisco when the earthquake struck"),
        ("landslide", "A landslide in Peru has killed [12 people|people]"),
        ("long ago", "The 1970 earthquake in Peru killed [70,000 people|people]"),
        ("elsewhere", "An earthquake in Chile has killed [at least 130 people|people]"),
        ("soldiers", "[2,000 soldiers|soldiers] have been sent to the earthquake zone in Peru"),
        ("homes", "The earthquake in Peru destroyed [16,000 homes|homes|home]"),
      ]),
    MatcherStory(
      "a takeover",
      [
        ("price", "Norvale has agreed to buy Castor Foods for [$4.2 billion||USD]"),
        ("price", "Norvale has raised its offer for Castor Foods to [$4.8 billion||USD]"),
        ("jobs", "Norvale's takeover of Castor Foods will cost [900 jobs|jobs|job]"),
        ("jobs", "[1,200 jobs|jobs|job] will go when Norvale takes over Castor Foods"),
        ("revenue", "Castor Foods had a revenue of [$1.1 billion|revenue|USD] last year"),
        ("rival", "Brightwater has offered [$4.5 billion||USD] for Castor Foods"),
        ("fine", "Norvale was fined [$30 million|fine|USD] by regulators in March"),
        ("shares", "Shares in Castor Foods rose by [12%|shares|%]"),
      ]),
    MatcherStory(
      "a strike",
      [
        ("workers", "[About 40,000 rail workers|workers] walked out across Britain on Tuesday"),
        ("workers", "[More than 45,000 rail workers|workers] have walked out in Britain"),
        ("region", "[6,000 rail workers|workers] walked out in Scotland"),
        ("group", "[30,000 teachers|teachers] walked out across Britain on Tuesday"),
        ("year", "In 2019 [25,000 rail workers|workers] walked out across Britain"),
        ("trains", "[80% of trains|trains|%] in Britain were cancelled"),
        ("ballot", "[89% of rail workers|workers|%] voted for the strike"),
      ]),
    MatcherStory(
      "prices",
      [
        ("turkey", "Inflation in Turkey rose to [61.1%|inflation|%]"),
        ("turkey", "Turkish inflation climbed to [69.97%|inflation|%]"),
        ("argentina", "Inflation in Argentina rose to [55.1%|inflation|%]"),
        ("jobless", "Unemployment in Turkey fell to [11%|unemployment|%]"),
        ("rates", "Turkey raised interest rates to [14%|interest rates|%]"),
        ("food", "Food prices in Turkey rose by [70%|food prices|%]"),
      ]),
    MatcherStory(
      "words only",
      [
        ("promise", "In 2008 the alliance promised Ukraine that it would become a member"),
        ("promise", "NATO promised Ukraine in 2008 that it would become a member one day"),
        ("georgia", "NATO promised Georgia in 2008 that it would become a member"),
        ("airport", "The airport of Port Loren is closed to passenger flights"),
        ("airport", "Port Loren airport was closed to all passenger flights"),
        ("harbour", "The harbour of Port Loren is closed to passenger ships"),
        ("minister", "Finance minister Ada Brunel resigned over the budget"),
        ("minister", "Ada Brunel, the finance minister, has resigned over the budget"),
        ("prime", "Prime minister Oskar Lind resigned over the budget"),
      ]),
  ]

  @Test(arguments: stories)
  func linksWhatIsOneClaimAndNothingElse(_ story: MatcherStory) {
    let matcher = TermMatcher()
    let weight = story.weight
    for (index, known) in story.statements.enumerated() {
      for new in story.statements[(index + 1)...] {
        let score = matcher.score(
          MatchFeatures(of: new.appearance), MatchFeatures(of: known.appearance), weight: weight)
        let reasons = score.reasons.map { "\($0.what) \($0.weight)" }.joined(separator: "; ")
        #expect(
          (score.verdict == .same) == (new.mark == known.mark),
          "\(new.appearance.statement) | \(known.appearance.statement) | \(score.value): \(reasons)")
      }
    }
  }
}
