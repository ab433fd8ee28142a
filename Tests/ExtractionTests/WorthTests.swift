import Claims
import Extraction
import Measures
import Testing

/// What deserves to be checked first, and why.
@Suite struct WorthTests {
  @Test(arguments: [
    ("Unemployment fell by 3.2 percent last year.", "We are going to make this town great again."),
    ("The army killed at least 40 civilians in Norvik on Monday.", "I think that the army has lost its way."),
    ("The council voted against the bridge twice.", "Why did the council vote against the bridge twice?"),
    ("She voted against the treaty in 2008.", "She will vote against the treaty."),
    ("Crime is lower than it was under Mayor Hale.", "Crime should be lower."),
    ("Exports to Norland doubled.", "Thank you all so much for coming."),
    ("Two hospitals in Norvik have closed.", "It is what it is, really, for all of them."),
    ("The ministry closed 40 schools.", "The ministry may close 40 schools."),
    ("Nobody in the village has been vaccinated.", "Click on the links below to see the village."),
  ]) func whatCanBeCheckedComesBeforeWhatCannot(_ worthy: String, _ unworthy: String) {
    let (one, other) = (Worth(ofSentence: worthy), Worth(ofSentence: unworthy))
    #expect(one.sum > other.sum + 0.5, "\(one.encoded) against \(other.encoded)")
  }

  @Test(arguments: [
    ("The ministry says 4,000 jobs went.", WorthCue.figure), ("It cost $3 million and 40 jobs.", .moneyOrShare),
    ("It cost $3 million and 40 jobs.", .secondFigure), ("Dozens of houses burned.", .roughFigure),
    ("Two wars have been fought.", .smallFigure), ("The siege lasted for ten days.", .duration),
    ("The bridge opened in May 2009.", .date), ("The harbour is larger than any other.", .comparison),
    ("Wages fell.", .change), ("A bridge collapsed.", .harm), ("They met Ana Brandt there.", .actor),
    ("They met Ana Brandt in Norvik.", .secondActor), ("The men are digging a well.", .ongoing),
    ("Taxes are high.", .publicMatter), ("Is the bridge open?", .question), ("I believe in the bridge.", .opinion),
    ("We will open the bridge.", .promise), ("They will open the bridge.", .prediction),
    ("They must open the bridge.", .duty), ("They have to open the bridge.", .duty), ("It may rain.", .possible),
    ("Open the bridge to the public now.", .command), ("Thank you.", .courtesy), ("So sad.", .judgement),
    ("Yes.", .fragment),
  ]) func tellsWhatSpeaksForAndAgainst(_ sentence: String, _ cue: WorthCue) {
    #expect(Worth(ofSentence: sentence).reasons.map(\.cue).contains(cue))
  }

  @Test func theReasonsAddUpToTheScore() {
    let worth = Worth(ofSentence: "I think that Norland lost 4,000 jobs in 2009.")
    let sum = worth.reasons.reduce(Worth.base) { $0 + $1.weight }
    #expect(abs(sum - worth.sum) < 1e-9)
    #expect(worth.score > 0 && worth.score < 1)
    let weights = worth.reasons.map(\.weight.magnitude)
    #expect(weights == weights.sorted(by: >))
  }

  @Test func whatTheIndexKeepsIsReadBackWhole() {
    let worth = Worth(ofSentence: "Norland lost 4,000 jobs in 2009, more than ever.")
    #expect(Worth(encoded: worth.encoded) == worth)
    #expect(Worth(encoded: worth.encoded + " nosuchcue") == worth)
  }

  @Test(arguments: [
    "", "\u{0}\u{202E}", "????", String(repeating: "$9% ", count: 20_000), String(repeating: "“", count: 50_000),
  ])
  func readsWhatIsNoSentence(_ text: String) {
    #expect((0...1).contains(Worth(ofSentence: text).score))
  }

  @Test func whatIsNewerComesFirst() throws {
    let worth = Worth(ofSentence: "The ministry cut 4,000 jobs.")
    let day = try #require(CalendarDate("2022-03-01"))
    let sums = [1, 10, 100].map { worth.asked(on: day, published: day.adding(days: -$0)).sum }
    #expect(sums[0] > sums[1] && sums[1] > sums[2])
    #expect(sums[2] == worth.sum)
    #expect(worth.asked(on: day, published: nil) == worth)
  }

  // MARK: - Of claims

  @Test func disputeChangeAndSourcesSpeakForAClaim() throws {
    let one = try Self.claim([Self.troops(100_000, by: "Ana Brandt", on: "2022-01-12")])
    let cues = Worth(of: one).reasons.map(\.cue)
    #expect(cues.contains(.figure) && cues.contains(.namedSpeaker))
    #expect(!cues.contains(.changed) && !cues.contains(.twoSources))
    let two = try Self.claim([
      Self.troops(100_000, by: "Ana Brandt", on: "2022-01-12"), Self.troops(60_000, by: "officials", on: "2022-01-13"),
    ])
    let added = Set(Worth(of: two).reasons.map(\.cue)).subtracting(cues)
    #expect(added.isSuperset(of: [.changed, .twoSources, .disputed, .severalArticles]))
    #expect(Worth(of: two).sum > Worth(of: one).sum)
  }

  @Test func theModeCountsForMoreThanTheWords() throws {
    var appearance = try Self.troops(100_000, by: "officials", on: "2022-01-12")
    appearance.mode = .feared
    appearance.statement = "Norland may have massed 100,000 troops"
    let cues = try Worth(of: Self.claim([appearance])).reasons.map(\.cue)
    #expect(cues.contains(.fear) && !cues.contains(.possible) && !cues.contains(.namedSpeaker))
  }

  @Test func whatWasTakenBackSinks() throws {
    var appearance = try Self.troops(100_000, by: "officials", on: "2022-01-12")
    let before = try Worth(of: Self.claim([appearance])).sum
    appearance.withdrawn = true
    let after = try Worth(of: Self.claim([appearance]))
    #expect(after.sum < before - 1)
    #expect(after.reasons.map(\.cue).contains(.takenBack))
  }

  @Test func aVerdictSettlesAClaimUntilItsValueMoves() throws {
    var claim = try Self.claim([Self.troops(100_000, by: "officials", on: "2022-01-12")])
    let before = Worth(of: claim).sum
    let value = try #require(claim.value)
    claim.annotations = [try Self.verdict(on: value)]
    #expect(Worth(of: claim).sum < before)
    claim.annotations = [try Self.verdict(on: "90,000")]
    #expect(Worth(of: claim).sum > before)
  }

  private static func claim(_ appearances: [Appearance]) throws -> Claim {
    Claim(id: try #require(Claim.ID("c-3f9c77e01b2a")), label: "troops", appearances: appearances)
  }

  private static func troops(_ count: Int, by speaker: String, on day: String) throws -> Appearance {
    let text = "Norland has massed \(count) troops"
    let article = Article.id(canonical: nil, text: day) { _ in false }
    return Appearance(
      id: Appearance.id(article: article, quote: text, occurrence: 0) { _ in false }, article: article,
      published: ExtendedDate(day), publisher: "Example Wire", recorded: Instant(seconds: 0), statement: text,
      attribution: [Attribution(name: speaker, as: speaker, verb: "said", span: nil)],
      quantities: [
        Quantity(
          id: "q1", of: "troops", unit: "person", low: Amount("\(count)"), high: Amount("\(count)"), text: "\(count)")
      ], quote: Quote(at: 0..<text.unicodeScalars.count, of: Array(text.unicodeScalars), hash: Article.hash(of: text)),
      by: Provenance(extractor: "test"))
  }

  private static func verdict(on value: String) throws -> Annotation {
    Annotation(
      id: try #require(Annotation.ID("n-3f9c77e01b2a")), kind: .verdict, by: "Ada <ada@example.org>",
      at: Instant(seconds: 0), target: Annotation.Target(value: value), verdict: "false")
  }
}
