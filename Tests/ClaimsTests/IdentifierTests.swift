import Claims
import Testing

@Suite struct IdentifierTests {
  @Test func anArticleIsNamedAfterItsAddress() {
    let one = Article.id(canonical: "https://wire.example/a", text: "one") { _ in false }
    let other = Article.id(canonical: "https://wire.example/a", text: "other") { _ in false }
    #expect(one == other)
    #expect(one.description.count == 14)
    #expect(one.description.hasPrefix("a-"))
  }

  @Test func anArticleWithoutAnAddressIsNamedAfterItsText() {
    let one = Article.id(canonical: nil, text: "one") { _ in false }
    #expect(one == Article.id(canonical: nil, text: "one") { _ in false })
    #expect(one != Article.id(canonical: nil, text: "other") { _ in false })
  }

  @Test func composedAndDecomposedTextsAreTwoArticles() {
    #expect(
      Article.id(canonical: nil, text: "caf\u{e9}") { _ in false }
        != Article.id(canonical: nil, text: "cafe\u{301}") { _ in false })
  }

  @Test func aTakenIDTakesTheNextDigitsOfTheHash() {
    let first = Article.id(canonical: "https://wire.example/a", text: "") { _ in false }
    let second = Article.id(canonical: "https://wire.example/a", text: "") { $0 == first }
    let third = Article.id(canonical: "https://wire.example/a", text: "") { $0 == first || $0 == second }
    #expect(Set([first, second, third]).count == 3)
  }

  @Test func anIDIsFoundEvenWhereAWholeHashIsTaken() {
    var asked = 0
    let id = Article.id(canonical: "https://wire.example/a", text: "") { _ in
      asked += 1
      return asked <= 100
    }
    #expect(asked == 101)
    #expect(Article.ID(id.description) == id)
  }

  @Test func aClaimBeginsLikeItsArticle() {
    let article = Samples.article
    let claim = Claim.id(article: article, quote: "100,000 troops", occurrence: 0) { _ in false }
    let appearance = Appearance.id(article: article, quote: "100,000 troops", occurrence: 0) { _ in false }
    #expect(claim.description.hasPrefix("c-3f9c"))
    #expect(appearance.description.hasPrefix("p-3f9c"))
    #expect(claim.digits != appearance.digits)
    #expect(claim.folders == "3f/9c")
  }

  @Test func theSameQuoteTwiceMakesTwoClaims() {
    let first = Claim.id(article: Samples.article, quote: "It will.", occurrence: 0) { _ in false }
    let second = Claim.id(article: Samples.article, quote: "It will.", occurrence: 1) { _ in false }
    #expect(first != second)
  }

  @Test(arguments: [
    "", "a-", "a-3f9c1a2b4d5", "a-3f9c1a2b4d5e0", "c-3f9c1a2b4d5e", "A-3f9c1a2b4d5e", "a-3F9C1A2B4D5E",
    "a-3f9c1a2b4d5é",
  ])
  func whatIsNoArticleIDIsRefused(_ text: String) {
    #expect(Article.ID(text) == nil)
  }

  @Test(arguments: [
    ("HTTP://Wire.Example:80/a?utm_source=x&id=3#top", "https://wire.example/a?id=3"),
    ("https://wire.example", "https://wire.example/"),
    ("https://wire.example/A?fbclid=1", "https://wire.example/A"),
    ("https://wire.example?b=2", "https://wire.example/?b=2"),
    ("file.txt", "file.txt"), ("urn:x", "urn:x"), ("", ""),
  ])
  func anAddressLosesWhatDiffersFromVisitToVisit(_ url: String, _ canonical: String) {
    #expect(Article.canonical(url) == canonical)
    #expect(Article.canonical(canonical) == canonical)
  }
}
