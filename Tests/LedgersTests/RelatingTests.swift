import Claims
import Ledgers
import TestSupport
import Testing

/// People's rulings on what an appearance does, and what follows from them.
@Suite struct RelatingTests {
  private func story() throws -> Story {
    var story = try Story()
    try story.record("US officials: troops near the border 130000", published: "2022-02-13")
    try story.record("Russia: troops near the border 60000", published: "2022-02-13", publisher: "Example Post")
    return story
  }

  @Test func aRulingIsOneCommitAndSaysWhatItIs() throws {
    var story = try story()
    let claim = try story.ledger.claim(story.ledger.claim(named: "troops")).claim
    let ruled = try #require(claim.relations().first?.appearance)
    let editor = story.now()
    let changed = try story.ledger.relate(ruled, of: claim.id, as: .updates, why: "a day later", as: editor)
    #expect(changed.commit != nil)
    #expect(changed.claims.first?.disputed == false)
    let message = try runGit("log", "-1", "--format=%B", in: story.path)
    #expect(message.hasPrefix("relate: \(claim.label), updates\n"))
    #expect(message.contains("Claim: \(claim.id)"))
    let note = try #require(changed.claims.first?.annotations.first)
    #expect(note.kind == .note && note.target.appearance == ruled && note.text == "updates: a day later")
    let again = try story.ledger.relate(ruled, of: claim.id, as: .updates, as: editor)
    #expect(again.commit == nil)
    let back = try story.ledger.relate(ruled, of: claim.id, as: nil, as: editor)
    #expect(back.claims.first?.disputed == true)
    #expect(try story.ledger.check().faults.isEmpty)
  }

  @Test func whatCountsForNothingIsNotRelated() throws {
    var story = try story()
    let claim = try story.ledger.claim(story.ledger.claim(named: "troops")).claim
    let rejected = try #require(claim.appearances.last?.id)
    let editor = story.now()
    _ = try story.ledger.reject(rejected, of: claim.id, why: "misread", as: editor)
    let error = #expect(throws: LedgerError.self) {
      try story.ledger.relate(rejected, of: claim.id, as: .updates, as: editor)
    }
    #expect(error?.why.contains("counts for nothing") == true)
    // The other one is now the first, with nothing before it.
    let other = try #require(claim.appearances.first?.id)
    #expect(throws: LedgerError.self) { try story.ledger.relate(other, of: claim.id, as: .updates, as: editor) }
  }

  @Test func whatRepeatsItsOriginIsNoNewValueOfATimeline() throws {
    let claim = try story().ledger.claim(story().ledger.claim(named: "troops")).claim
    var carried = claim
    carried.appearances[1].attribution = []
    carried.appearances[1].quantities = carried.appearances[0].quantities
    let articles = carried.appearances.map(\.article)
    let origins = Origins(groups: [
      .init(articles: articles, reasons: [.init(article: articles[0], other: articles[1], why: "both credit a wire")])
    ])
    let repeats = { (timeline: Timeline) in timeline.series.flatMap(\.points).filter(\.repeats).count }
    #expect(repeats(Timeline(of: carried)) == 0)
    #expect(repeats(Timeline(of: carried, origins: origins)) == 1)
  }
}
