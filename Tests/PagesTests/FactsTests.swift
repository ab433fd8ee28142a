import JSONKit
import MarkupKit
import Measures
import Testing

@testable import Pages

@Suite struct FactsTests {
  private func facts(_ html: String, address: String? = "https://www.wire.example/news/a") -> PageFacts {
    PageFacts(of: Markup(html: html), address: address)
  }

  // MARK: Titles

  @Test(arguments: [
    ("<title>The harbour opens | Example Wire</title>", "The harbour opens"),
    ("<title>The harbour opens - Wire</title>", "The harbour opens"),
    ("<title>The harbour opens — News — Example Wire</title>", "The harbour opens — News"),
    ("<title>Example Wire: the harbour - and the sea</title>", "Example Wire: the harbour - and the sea"),
    ("<title>Example Wire | The harbour opens</title>", "The harbour opens"),
    ("<title>A quiet year - or was it? - Example Wire</title>", "A quiet year - or was it?"),
    ("<title>Example Wire</title>", "Example Wire"),
    ("<h1>The harbour opens today</h1><title>Harbour opens | Elsewhere</title>", "The harbour opens today"),
    ("<h1>Example Wire</h1><title>The harbour opens today | Example Wire</title>", "The harbour opens today"),
    (
      "<h1>Wire</h1><h1> The harbour\n opens <em>today</em></h1><title>The harbour opens today</title>",
      "The harbour opens today"
    ),
    (
      "<h1 hidden>Hidden words of no use</h1><meta property=og:title content='The harbour &amp; the sea'>",
      "The harbour & the sea"
    ),
    ("<h2>The harbour opens today</h2><title>The harbour opens today | Elsewhere</title>", "The harbour opens today"),
    ("<svg><title>Logo</title></svg><title>The harbour</title>", "The harbour"),
  ])
  func findsTheTitleWithoutTheSite(page: String, title: String) {
    #expect(facts("<meta property=og:site_name content='Example Wire'>\(page)").title == title)
  }

  @Test func hasNoTitleWhereThePageHasNone() {
    #expect(facts("<p>Nothing</p>").title == nil)
    #expect(facts("<title> \n </title>").title == nil)
  }

  // MARK: Publisher and language

  @Test func namesThePublisher() {
    let data =
      "<script type=application/ld+json>{\"@type\":\"Article\",\"publisher\":{\"@type\":\"Organization\",\"name\":\"Example Wire\"}}</script>"
    #expect(facts(data + "<meta property=og:site_name content=wire.example>").publisher == "Example Wire")
    #expect(facts("<meta property=og:site_name content='Example Wire - All the news'>").publisher == "Example Wire")
    #expect(facts("<meta property=article:publisher content=https://facebook.com/wire>").publisher == nil)
    #expect(facts("").publisher == nil)
  }

  @Test(arguments: [
    ("<html lang=en-us>", "en-US"), ("<html lang=en_GB>", "en-GB"), ("<html lang=zh-hans-cn>", "zh-Hans-CN"),
    ("<html lang=EN>", "en"),
    ("<html lang=''><meta http-equiv=content-language content='de, en'>", "de"),
    ("<meta property=og:locale content=es_419>", "es-419"),
    ("<script type=application/ld+json>{\"@type\":\"Article\",\"inLanguage\":\"fr\"}</script>", "fr"),
    ("<html lang=en><meta property=og:locale content=en_US>", "en"), ("<html lang=en-x-private>", "en"),
  ])
  func namesTheLanguage(page: String, tag: String) {
    #expect(facts(page).language == tag)
  }

  @Test(arguments: ["<html lang=x>", "<html lang=english>", "<html lang='<b>'>", "<p>", "<html lang=12>"])
  func namesNoLanguageThatIsNone(page: String) {
    #expect(facts(page).language == nil)
  }

  // MARK: JSON-LD

  @Test(arguments: [
    "<!-- {\"a\":1} -->", "//<![CDATA[\n{\"a\":1}\n//]]>", "/* <![CDATA[ */{\"a\":1}/* ]]> */", "{\"a\":1,}",
    "{,\"a\":1}", "{\"a\":1};",
    "{\"a\":1}trailing", " \u{FEFF}{\"a\":1}", "{\"a\" /* one */ :1 // end\n}", "{\"a\":1,  ,}",
  ])
  func mendsJSONAroundItsValues(text: String) {
    #expect(LenientJSON.values(in: text) == [["a": 1]])
  }

  @Test(arguments: [
    ("{\"a\":\"one\ntwo\"}", "one\ntwo"), ("{\"a\":\"one\ttwo\u{1}\"}", "one two "), ("{\"a\":\"it\\'s\"}", "it's"),
    ("{\"a\":\"he said \"yes\" to me\"}", "he said \"yes\" to me"), ("{\"a\":\"\\ud83d\"}", "\u{FFFD}"),
    ("{\"a\":\"\\ud83d\\ude00\\x\"}", "😀x"),
    ("{\"a\":\"\\u12\"}", "u12"), ("{\"a\":\"http:\\/\\/wire\",}", "http://wire"),
  ])
  func mendsJSONInItsStrings(text: String, value: String) {
    #expect(LenientJSON.values(in: text) == [["a": .string(value)]])
  }

  @Test func readsSeveralValuesInARow() {
    #expect(LenientJSON.values(in: "{\"a\":1}\n{\"b\":2}") == [["a": 1], ["b": 2]])
  }

  @Test(arguments: [
    "", "null and void", "{", "{\"a\":", "{\"a\":\"", "[[[", "\"", "{\"a\":1", "{\"a\" 1}", "\\", "{\"\\",
  ])
  func makesNothingOfWhatCannotBeMended(text: String) {
    #expect(LenientJSON.values(in: text).allSatisfy { $0 == .null } || LenientJSON.values(in: text).isEmpty)
  }

  @Test func boundsTheDepthOfJSON() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(LenientJSON.values(in: deep + String(repeating: "]", count: 100_000)).isEmpty)
    #expect(facts("<script type=application/ld+json>\(deep)</script><title>Deep</title>").title == "Deep")
  }

  @Test func takesThePagesArticleAmongOthers() {
    let page = """
      <title>The harbour opens today | Example Wire</title>
      <script type="application/ld+json">[{"@type":"NewsArticle","headline":"Another story","datePublished":"2020-01-01"},
      {"@type":["Thing","NewsArticle"],"headline":"The harbour opens today","datePublished":"2023-12-20","articleBody":"It opens."}]</script>
      <script type="application/ld+json">{"@type":"WebSite","name":"Wire","datePublished":"2001-01-01"}</script>
      """
    #expect(facts(page).published?.description == "2023-12-20")
    #expect(facts(page).articleBody == "It opens.")
  }

  @Test func takesNoRelatedArticleForThePages() {
    let page = """
      <script type="application/ld+json">{"@type":"WebPage","name":"x","hasPart":[{"@type":"NewsArticle","datePublished":"2020-01-01"}],
      "mainEntity":{"@type":"Article","datePublished":"2023-12-20"}}</script>
      <script type="application/ld+json">{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","datePublished":"2019-01-01"}]}</script>
      """
    #expect(facts(page).published?.description == "2023-12-20")
  }

  @Test func readsPropertiesInMarkup() {
    let page =
      "<article itemscope><meta itemprop=datePublished content=2023-12-20><h1 itemprop=headline>The harbour opens today</h1></article>"
    #expect(facts(page).published?.description == "2023-12-20")
  }

  // MARK: Anything

  @Test func makesSomethingOfAnyPage() {
    let page = """
      <html lang=en-US><head><title>The harbour | Wire</title><link rel=canonical href=https://wire.example/b><meta name=author content='Ann Lee'>
      <script type=application/ld+json>{"@graph":[{"@type":"Article","headline":"The \\u0022harbour","author":[{"name":"Bo Ek"}]}]}</script>
      <h1>The harbour opens today</h1><div class=byline>By Ann Lee | Dec. 20, 2023, 9:15 AM ET</div><time datetime=2023-12-20T1:00>x</time>
      """
    let scalars = Array(page.unicodeScalars)
    var state: UInt64 = 7
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<300 {
      var mutant = scalars
      for _ in 0..<1 + random(8) {
        let place = random(mutant.count)
        switch random(4) {
        case 0: mutant.remove(at: place)
        case 1:
          mutant[place] = ["<", ">", "\"", "{", "\\", "\u{0}", "9", " ", "\u{301}", "-", ":", "\u{10FFFF}"][random(12)]
        case 2:
          mutant.insert(contentsOf: mutant[place..<min(mutant.count, place + random(30))], at: random(mutant.count))
        default: mutant.removeSubrange(place..<min(mutant.count, place + random(20)))
        }
      }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: mutant)
      let facts = facts(String(text))
      #expect(facts.title.map { !$0.isEmpty } ?? true)
      #expect(facts.authors.allSatisfy { !$0.isEmpty })
      #expect((facts.published == nil) == (facts.dates == nil))
    }
  }

  @Test func saysTheSameOfTheSamePage() {
    let page =
      "<meta name=author content='Ann Lee, Bo Ek'><meta property=og:title content=a><title>b - c</title><time datetime=2023-12-20>"
    let one = facts(page)
    let other = facts(page)
    #expect(one.authors == other.authors && one.title == other.title && one.published == other.published)
  }
}
