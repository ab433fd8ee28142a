import Claims
import JSONKit
import Ledgers
import Measures
import TestSupport
import Testing

/// What `git merge` makes of related claims and of rulings.
@Suite struct ClaimMergeTests {
  /// A claim's file with related claims, as `claim kind by score`.
  private func file(_ story: borrowing Story, _ id: Claim.ID, related: [String]) throws -> (path: String, text: String)
  {
    var claim = try story.ledger.claim(id).claim
    claim.related = related.map { text in
      let parts = text.split(separator: " ").map(String.init)
      return RelatedClaim(
        claim: Claim.ID(parts[0]) ?? claim.id, kind: RelatedClaim.Kind(rawValue: parts[1]) ?? .candidate, by: parts[2],
        score: parts.count > 3 ? parts[3] : nil)
    }
    return ("claims/\(id.folders)/\(id).json", claim.json.printed(.pretty))
  }

  @Test(arguments: [
    ([], ["c-111111111111 candidate m 0.5"], ["c-222222222222 candidate m 0.6"], "1 candidate, 2 candidate"),
    (
      ["c-111111111111 candidate m 0.5"], ["c-111111111111 split person"], ["c-111111111111 candidate m 0.5"],
      "1 split"
    ),
    ([], ["c-111111111111 candidate m 0.5"], ["c-111111111111 split person"], "1 split"),
    ([], ["c-111111111111 candidate m 0.5"], ["c-111111111111 candidate m 0.6"], "1 candidate"),
    (
      ["c-111111111111 candidate m 0.5", "c-222222222222 candidate m 0.5"], ["c-222222222222 candidate m 0.5"],
      ["c-111111111111 candidate m 0.5", "c-222222222222 candidate m 0.5", "c-333333333333 scopes person"],
      "2 candidate, 3 scopes"
    ),
  ])
  func relatedClaimsAreUnitedByTheClaimTheyName(
    _ base: [String], _ ours: [String], _ theirs: [String], _ expected: String
  ) throws {
    var story = try Story()
    let id = try story.record("troops near border 100000", published: "2022-01-12").claims[0].claim
    let sides = try [base, ours, theirs].map { related throws in
      Array(try file(story, id, related: related).text.utf8)
    }
    let merge = try ClaimMerge(
      base: sides[0], ours: sides[1], theirs: sides[2], path: try file(story, id, related: []).path)
    #expect(merge.conflicts.isEmpty)
    guard case .claim(let claim) = try ClaimFile(JSONCursor(JSON(parsing: merge.bytes))) else {
      Issue.record("it is no claim")
      return
    }
    #expect(claim.related.map { "\($0.claim.digits.prefix(1)) \($0.kind)" }.joined(separator: ", ") == expected)
  }

  @Test func whatPeopleAddedToARelatedClaimSurvivesAnEdit() throws {
    var story = try Story()
    try story.record("ship sank near coast 10")
    let id = try story.record("ship sank near port 11").claims[0].claim
    let file = "story/claims/\(id.folders)/\(id).json"
    try story.folder.replace("\"kind\": \"candidate\"", with: "\"kind\": \"candidate\", \"desk\": 1.50", in: file)
    try { _ = try story.ledger.commitHandEdits(message: nil, as: $0) }(story.now())
    try { _ = try story.ledger.relabel(id, to: "ship", as: $0) }(story.now())
    #expect(try story.folder.text(of: file).contains("\"desk\": 1.50"))
  }

  @Test func theSameRulingAtTheSameMomentIsNoConflict() throws {
    let at = try #require(Instant("2022-03-01T12:00:00Z"))
    let rulings = ["my reason", "your reason"].map { why in
      Decision(.notSame, on: "c-111111111111", and: "c-222222222222", why: why, by: "Ada <ada@example.org>", at: at)
    }
    #expect(rulings[0].id == rulings[1].id)
    let path = "decisions/\(rulings[0].id.folders)/\(rulings[0].id).json"
    let sides = rulings.map { Array($0.json.printed(.pretty).utf8) }
    let merge = try ClaimMerge(base: [], ours: sides[0], theirs: sides[1], path: path)
    #expect(merge.conflicts.isEmpty)
    #expect(try Decision(JSONCursor(JSON(parsing: merge.bytes))) == rulings[0])
    // One side's edit counts.
    let edited = try ClaimMerge(base: sides[0], ours: sides[0], theirs: sides[1], path: path)
    #expect(try Decision(JSONCursor(JSON(parsing: edited.bytes))).why == "your reason")
  }

  @Test(arguments: [false, true])
  func whoRetrievedTheSameTextTwiceHasThePageOfTheFirstTime(_ isKeptLater: Bool) throws {
    let hash = Article.hash(of: "text")
    let article = { (hour: Int, etag: String, page: String?, address: String) in
      Article(
        id: try #require(Article.ID("a-3f9c1a2b4d5e")), canonical: "https://wire.example/a", addresses: [address],
        retrieved: Instant(seconds: hour * 3_600), text: hash, bytes: Article.hash(of: "page \(hour)"),
        retrieval: Retrieval(etag: etag, page: page))
    }
    let first = try article(1, "\"1\"", nil, "https://wire.example/b")
    let later = try article(2, "\"2\"", isKeptLater ? "html" : nil, "https://wire.example/c")
    let bytes = { (article: Article) in Array(article.json.printed(.pretty).utf8) }
    let path = "articles/3f/9c/a-3f9c1a2b4d5e.json"
    let merge = try ClaimMerge(base: [], ours: bytes(later), theirs: bytes(first), path: path)
    #expect(merge.conflicts.isEmpty)
    let merged = try Article(JSONCursor(JSON(parsing: merge.bytes)))
    #expect(merged.retrieved == first.retrieved)
    #expect(merged.retrieval == (isKeptLater ? later : first).retrieval)
    #expect(merged.bytes == (isKeptLater ? later : first).bytes)
    #expect(merged.addresses == ["https://wire.example/b", "https://wire.example/c"])
    #expect(try ClaimMerge(base: [], ours: bytes(first), theirs: bytes(later), path: path).bytes == merge.bytes)
  }
}
