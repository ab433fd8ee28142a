import MarkupKit
import Testing

@testable import Pages

@Suite struct FactsAddressTests {
  private func canonical(_ link: String, at address: String?) -> String? {
    PageFacts(of: Markup(html: "<link rel=canonical href='\(link)'>"), address: address).canonical
  }

  @Test(arguments: [
    ("https://wire.example/a?x=1#top", "https://wire.example/a?x=1"), ("/b/c", "https://www.wire.example/b/c"),
    ("c", "https://www.wire.example/news/c"), ("../c/./d", "https://www.wire.example/c/d"),
    ("?y=2", "https://www.wire.example/news/a?y=2"),
    ("//wire.example/d", "https://wire.example/d"), ("HTTPS://WIRE.example:443/d", "https://wire.example/d"),
    ("http://amp.wire.example/d", "http://amp.wire.example/d"),
    ("https://eu.wire.example/d", "https://eu.wire.example/d"),
    (" https://wire.example/a b ", "https://wire.example/a%20b"),
    ("https://wire.example/../../x", "https://wire.example/x"),
  ])
  func takesAnAddressOfTheSameSite(link: String, canonical expected: String) {
    #expect(canonical(link, at: "https://www.wire.example/news/a?utm=1") == expected)
  }

  @Test(arguments: [
    "https://other.example/a", "https://wire.example.evil.example/a", "https://evilwire.example/a",
    "https://wire.example/", "/",
    "https://wire.example", "javascript:alert(1)", "ftp://wire.example/a", "file:///etc/passwd",
    "https://user@wire.example/a",
    "https://wire.example:8080/a", "data:text/html,x", "https://", "https://.../a", "", "https:///a",
    "mailto:a@wire.example",
  ])
  func doesNotBelieveAnAddressOfAnotherSiteOrOfNoPage(link: String) {
    let found = canonical(link, at: "https://www.wire.example/news/a")
    #expect(found == nil || (link.isEmpty && found == "https://www.wire.example/news/a"))
  }

  @Test(arguments: [
    ("https://one.co.uk/a", "https://two.co.uk/a"), ("https://one.blogspot.com/a", "https://two.blogspot.com/a"),
    ("https://one.github.io/a", "https://two.github.io/a"), ("http://10.0.0.1/a", "http://11.0.0.1/a"),
    ("http://one/a", "http://two/a"),
    ("https://one.com.au/a", "https://two.com.au/a"),
  ])
  func tellsSitesApartThatShareTheirLastLabels(one: String, other: String) {
    #expect(canonical(other, at: one) == nil)
    #expect(canonical(one, at: one) == one)
  }

  @Test func takesThePagesWordWhereNobodyKnowsWhereItCameFrom() {
    #expect(canonical("https://wire.example/a", at: nil) == "https://wire.example/a")
    #expect(canonical("/a", at: nil) == nil)
    #expect(canonical("https://wire.example/", at: nil) == nil)
    let page = Markup(html: "<meta property=og:url content='https://wire.example/b'>")
    #expect(PageFacts(of: page, address: nil).canonical == "https://wire.example/b")
  }

  @Test func asksTheNextSourceWhereTheFirstIsNotTrusted() {
    let page = Markup(
      html: "<link rel=canonical href=https://other.example/a><meta property=og:url content=https://wire.example/b>")
    #expect(PageFacts(of: page, address: "https://wire.example/b?x").canonical == "https://wire.example/b")
  }
}
