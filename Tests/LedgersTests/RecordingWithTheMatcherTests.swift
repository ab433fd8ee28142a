import Claims
import Extraction
import Foundation
import Ledgers
import Matching
import Measures
import TestSupport
import Testing

/// What the real extractor and the real matcher make of a ledger.
@Suite struct RecordingWithTheMatcherTests {
  /// A ledger that records texts with what the program comes with.
  struct Newsroom: ~Copyable {
    var story: Story

    init() throws { story = try Story() }

    mutating func record(
      _ text: String, published: String, publisher: String = "Example Wire", url: String? = nil
    ) throws -> RecordResult {
      let editor = story.now()
      return try story.ledger.record(
        RecordInput(
          text: text + "\n", title: "Title of \(published)", published: ExtendedDate(published), dates: "given",
          url: url,
          publisher: publisher, source: "test"),
        as: editor)
    }

    /// Gives the ledger names of its own, as a person with an editor would.
    mutating func name(_ names: String) throws {
      let json = "{ \"schema\": \"claimlog/ledger/1\", \"name\": null, \"language\": \"en\", \"names\": \(names) }\n"
      try Data(json.utf8).write(to: URL(filePath: story.path + "/ledger.json"))
      let editor = story.now()
      _ = try story.ledger.commitHandEdits(message: nil, as: editor)
    }
  }

  private static let offer = "Norvale offered $4.2 billion for Castor Foods."
  private static let raised = "The Finns have raised their offer for Castor Foods to $4.8 billion."

  @Test func aPartIsAClaimOfItsOwnBesideTheWhole() throws {
    var room = try Newsroom()
    let whole = try room.record(
      "Russia has massed 100,000 troops near its border with Ukraine.", published: "2022-01-12")
    let part = try room.record("Russia has 8,000 troops in the east of Ukraine.", published: "2022-01-14")
    let claim = try #require(part.claims.first)
    #expect(claim.outcome == .new)
    #expect(claim.nearest?.claim == whole.claims.first?.claim)
    #expect(claim.nearest?.kind == .scopes)
    let related = try room.story.ledger.claim(claim.claim).claim.related
    #expect(related.map(\.kind) == [.scopes])
    #expect(related.first?.why.isEmpty == false)
    #expect(try room.story.ledger.check().faults.isEmpty)
  }

  @Test func theLedgersOwnNamesMeetFromThenOn() throws {
    var room = try Newsroom()
    let first = try room.record(Self.offer, published: "2026-03-02")
    let apart = try room.record(Self.raised, published: "2026-03-09")
    #expect(apart.claims.map(\.outcome) == [.new])
    _ = try room.story.ledger.undo(as: room.story.now())
    try room.name("{ \"Norvale\": [\"the Finns\", \"Norvale Group\"] }")
    let together = try room.record(Self.raised, published: "2026-03-09")
    #expect(together.claims.map(\.claim) == first.claims.map(\.claim))
    #expect(together.claims.map(\.outcome) == [.revised])
  }

  @Test func whatAPersonLinkedIsHowTheClaimIsAlsoWorded() throws {
    var room = try Newsroom()
    let known = try room.record("The harbour of Port Loren is closed to passenger ships.", published: "2026-03-02")
    let other = try room.record(
      "No ferry may land at Port Loren any more.", published: "2026-03-03", publisher: "The Echo")
    let (claim, from) = (try #require(known.claims.first?.claim), try #require(other.claims.first?.claim))
    #expect(claim != from)
    let editor = room.story.now()
    _ = try room.story.ledger.link(from, into: claim, why: nil, as: editor)
    let third = try room.record(
      "No ferry may land at Port Loren for now.", published: "2026-03-04", publisher: "The Post")
    #expect(third.claims.map(\.claim) == [claim])
  }

  @Test func aRulingHoldsForAClaimThatIsYetToCome() throws {
    var room = try Newsroom()
    let first = try room.record(
      "Russia has massed 100,000 troops near its border with Ukraine.", published: "2022-01-12")
    let known = try #require(first.claims.first?.claim)
    let text = "Moscow has massed 130,000 soldiers on the borders of Ukraine."
    let linked = try room.record(text, published: "2022-02-12")
    #expect(linked.claims.map(\.claim) == [known])
    let appearance = try #require(linked.claims.first?.appearance.id)
    let apart = try room.story.ledger.unlink(appearance, from: known, why: nil, as: room.story.now())
    let own = try #require(apart.claims.last?.id)
    #expect(own != known)
    // The desk forgets the article, but not the ruling; the article comes again.
    let decisions = try room.story.ledger.decisions(about: [own.description])
    #expect(decisions.map(\.ruling) == [.notSame])
    for path in try runGit("ls-files", "articles", "claims", in: room.story.path).split(separator: "\n")
    where path.contains(linked.article.id.description) || path.contains(own.description) {
      _ = try runGit("rm", "-q", String(path), in: room.story.path)
    }
    _ = try runGit("commit", "-qm", "forget", in: room.story.path)
    try room.story.reopen()
    let again = try room.record(text, published: "2022-02-12")
    #expect(again.claims.map(\.claim) == [own])
    #expect(again.claims.map(\.outcome) == [.new])
  }

  @Test func theAnswerDoesNotDependOnWhenTheIndexWasMade() throws {
    var room = try Newsroom()
    _ = try room.record(
      "An earthquake in Peru has killed at least 120 people. Rescuers from Chile came to Peru.", published: "2022-01-12"
    )
    _ = try room.record("An earthquake in Nepal has killed 40 people, Nepal says.", published: "2022-01-12")
    let text = "The number of dead has reached 337. The earthquake struck Peru on Tuesday. Peru asked for help."
    let dry = try room.story.ledger.record(
      RecordInput(text: text, published: ExtendedDate("2022-01-14"), source: "test"), as: room.story.now(),
      isDryRun: true)
    try FileManager.default.removeItem(atPath: room.story.path + "/.git/claimlog/index")
    try room.story.reopen()
    let after = try room.story.ledger.record(
      RecordInput(text: text, published: ExtendedDate("2022-01-14"), source: "test"), as: room.story.now(),
      isDryRun: true)
    #expect(dry.claims.map(\.claim) == after.claims.map(\.claim))
    #expect(dry.claims.map(\.score) == after.claims.map(\.score))
    #expect(dry.claims.first?.before?.statement.contains("Peru") == true)
  }

  @Test func theValueStaysTheOneThatTheClaimIsFollowedBy() throws {
    var room = try Newsroom()
    let first = try room.record(
      "The fire at the Norvale plant killed two workers and injured 14 people.", published: "2026-03-02")
    let killed = try #require(first.claims.first { $0.appearance.statement.contains("killed") }?.claim)
    let value = try #require(room.story.ledger.claim(killed).claim.value)
    let second = try room.record(
      "The fire at the Norvale plant killed four people.", published: "2026-03-03", publisher: "The Echo")
    #expect(second.claims.map(\.claim) == [killed])
    let claim = try room.story.ledger.claim(killed).claim
    #expect(value.hasPrefix("2"))
    #expect(claim.value?.hasPrefix("4") == true)
    #expect(!claim.disputed)
  }

  @Test func anAppearancesIdNamesItsClaim() throws {
    var room = try Newsroom()
    let result = try room.record(Self.offer, published: "2026-03-02")
    let claim = try #require(result.claims.first)
    #expect(try room.story.ledger.claim(named: claim.appearance.id.description) == claim.claim)
  }
}
