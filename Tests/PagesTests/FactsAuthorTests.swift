import MarkupKit
import Testing

@testable import Pages

@Suite struct FactsAuthorTests {
  private func authors(_ html: String, address: String? = nil) -> [String] {
    PageFacts(of: Markup(html: html), address: address).authors
  }

  private func linked(_ author: String) -> String {
    "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":\(author),\"publisher\":{\"name\":\"Example Wire\"}}</script>"
  }

  @Test(arguments: [
    ("By Ann Lee", ["Ann Lee"]), ("by Ann Lee and Bo Ek", ["Ann Lee", "Bo Ek"]),
    ("Ann Lee, Bo Ek & Cy Orr", ["Ann Lee", "Bo Ek", "Cy Orr"]),
    ("By Ann Lee and Bo Ek, Example Times", ["Ann Lee", "Bo Ek"]), ("Ann Lee, Staff Writer, CNN", ["Ann Lee"]),
    ("Written by: Ann Lee | Senior Political Correspondent", ["Ann Lee"]), ("Ann Lee, Associated Press", ["Ann Lee"]),
    ("By Ann Lee in London", ["Ann Lee"]), ("By Ann Lee for Example Wire", ["Ann Lee"]),
    ("Ann Lee annlee@wire.example", ["Ann Lee"]),
    ("Ann Lee (@annlee)", ["Ann Lee"]), ("https://wire.example/annlee", []),
    ("By Ann Lee Published 20 Dec 2023", ["Ann Lee"]),
    ("Ann Lee Dec. 20, 2023", ["Ann Lee"]), ("Martin Luther King, Jr.", ["Martin Luther King Jr."]),
    ("Example Staff", []),
    ("Staff Writer", []), ("The Associated Press", ["The Associated Press"]),
    ("Ludwig van der Ek", ["Ludwig van der Ek"]),
    ("BY ANN LEE", ["ANN LEE"]), ("", []), (", Example Gazette", []), ("Byron Lee", ["Byron Lee"]),
    ("Ann Lee; Bo Ek", ["Ann Lee", "Bo Ek"]),
    ("Ann Lee · 5 min read", ["Ann Lee"]), ("Ann Lee, ann lee", ["Ann Lee"]),
    ("By José Ortega y Gasset", ["José Ortega y Gasset"]), ("Kim On Last", ["Kim On Last"]),
    ("By Ann Lee Last updated Dec. 20", ["Ann Lee"]), ("www.facebook.com/annlee", []),
    ("Zoë Núñez-O’Hara", ["Zoë Núñez-O’Hara"]),
  ])
  func takesTheNamesOutOfAByline(byline: String, names: [String]) {
    #expect(AuthorNames(byline).names == names)
  }

  @Test(arguments: [
    ("{\"@type\":\"Person\",\"name\":\"Ann Lee\"}", ["Ann Lee"]), ("\"Ann Lee\"", ["Ann Lee"]),
    ("[{\"name\":\"Ann Lee\"},{\"name\":\"Bo Ek\"}]", ["Ann Lee", "Bo Ek"]),
    ("{\"name\":[\"Ann Lee\",\"Bo Ek\"]}", ["Ann Lee", "Bo Ek"]),
    ("[\"By Ann Lee &amp; Bo Ek\"]", ["Ann Lee", "Bo Ek"]),
    ("{\"@type\":\"Organization\",\"name\":\"Example Wire\"}", []),
    ("{\"@type\":\"Organization\",\"name\":\"Other Agency\"}", ["Other Agency"]),
    ("{\"name\":\"https://wire.example/a\"}", []),
    ("[]", []), ("null", []), ("{\"@id\":\"#nobody\"}", []), ("[[[\"Ann Lee\"]]]", ["Ann Lee"]), ("5", []),
  ])
  func readsAuthorsOfLinkedData(author: String, names: [String]) {
    #expect(authors(linked(author)) == names)
  }

  @Test func findsAnAuthorByItsIdentifier() {
    let page = """
      <script type=application/ld+json>{"@graph":[{"@type":"Article","author":{"@id":"#p"}},{"@type":"Person","@id":"#p","name":"Ann Lee"}]}</script>
      """
    #expect(authors(page) == ["Ann Lee"])
  }

  @Test(arguments: [
    "<meta name=author content='Ann Lee'>", "<meta name=byl content='By Ann Lee'>",
    "<meta property=article:author content='Ann Lee'>",
    "<meta name=sailthru.author content='Ann Lee'>",
    "<meta name=twitter:label1 content='Written by'><meta name=twitter:data1 content='Ann Lee'>",
    "<h1>The old harbour opens again</h1><div>\(String(repeating: "x ", count: 3000))</div><span itemprop=author>Ann Lee</span>",
    "<h1>The old harbour opens again</h1><p class=byline>By <a href=/author/lee>Ann Lee</a> in Oslo</p>",
    "<h1>The old harbour opens again</h1><a rel=author href=/lee>Ann Lee</a>",
    "<h1>The old harbour opens again</h1><div>By Ann Lee</div>",
    "<h1>The old harbour opens again</h1><div data-testid=authorName>Ann Lee</div>",
  ])
  func findsAnAuthorInEachPlace(page: String) {
    #expect(authors(page) == ["Ann Lee"])
  }

  @Test func takesNoAddressForAName() {
    #expect(authors("<meta property=article:author content='https://facebook.com/wire'>") == [])
  }

  @Test func doesNotNameThePublisher() {
    #expect(
      authors("<meta name=author content='Example Wire'><meta property=og:site_name content='Example Wire'>") == [])
    #expect(authors("<meta name=author content='Wire'>", address: "https://www.wire.example/a") == [])
  }

  @Test func takesAllNamesOfTheBylineWhereTheDataHasTheFirst() {
    let byline = "<h1>The old harbour opens again</h1><div class=byline>By Ann Lee and Bo Ek</div>"
    #expect(authors(linked("{\"name\":\"Ann Lee\"}") + byline) == ["Ann Lee", "Bo Ek"])
    #expect(authors(linked("{\"name\":\"Cy Orr\"}") + byline) == ["Cy Orr"])
  }

  @Test(arguments: [
    "<p>By the time the ferry came, <a href=/people/ann>Ann Lee</a> had left the quay.</p>",
    "<div class=related><div class=byline>By Ann Lee</div></div>", "<aside><p>By Ann Lee</p></aside>",
    "<div class=comments><span class=author>Ann Lee</span></div>",
  ])
  func takesNoNameOfSomethingElse(other: String) {
    #expect(authors("<h1>The old harbour opens again</h1>\(other)") == [])
  }
}
