import MarkupKit
import Testing

@Suite struct MarkupTests {
  @Test func readsBrokenMarkupAsBrowsersDo() throws {
    let page = Markup(html: "<p class=Lead>One <b>two<p>three &amp; four<td>five")
    let paragraphs = page.elements("p")
    #expect(paragraphs.map(\.text).first == "One two")
    #expect(paragraphs.first?["class"] == "Lead")
    #expect(try #require(page.root).text.contains("three & four"))
  }

  @Test func keepsTheOrderAndTheNesting() throws {
    let page = Markup(html: "<div><p>a<i>b</i>c</p><p>d</p></div>tail")
    let division = try #require(page.elements("div").first)
    #expect(division.children.map(\.name) == ["p", "p"])
    #expect(division.children[0].children.map { $0.isElement ? $0.name : $0.characters } == ["a", "i", "c"])
    #expect(division.text == "abcd")
    #expect(page.elements("i").first?.ancestors.map(\.name) == ["p", "div", "body", "html"])
  }

  @Test func takesANULForAMark() {
    #expect(Markup(html: "<p>a\0b</p>").elements("p").first?.text == "a\u{FFFD}b")
  }

  @Test(arguments: ["", " ", "<", "<>", "</p>", "<!doctype html>", "<!--", "\u{FEFF}"])
  func makesSomethingOfAnything(text: String) {
    let page = Markup(html: text)
    #expect(page.nodes.allSatisfy { $0.range.upperBound <= page.nodes.endIndex })
  }

  @Test func goesAsDeepAsAPageGoes() {
    let page = Markup(html: String(repeating: "<div>", count: 100_000) + "deep")
    #expect(page.elements("div").count > 100)
  }

  @Test func readsXMLWithNamespaces() throws {
    let xml = """
      <?xml version="1.0" encoding="ISO-8859-1"?>
      <rss xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><dc:date>2022-01-12</dc:date><t><![CDATA[a<b]]>&#233;</t></channel></rss>
      """
    let feed = try Markup(xml: Array(xml.utf8))
    let date = try #require(feed.elements("date").first)
    #expect(date.space == "http://purl.org/dc/elements/1.1/")
    #expect(date.text == "2022-01-12")
    #expect(feed.elements("t").first?.text == "a<bé")
  }

  @Test func saysWhereXMLIsBroken() {
    let error = #expect(throws: MarkupError.self) { try Markup(xml: Array("<a>\n<b></a>".utf8)) }
    #expect(error?.line == 2)
  }

  @Test func loadsNothingFromOutside() throws {
    let xml = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\"><!ENTITY y \"yy\">]><a>1&x;2</a>"
    #expect(try Markup(xml: Array(xml.utf8)).root?.text == "12")
  }

  @Test func refusesEntitiesThatGrow() {
    let levels = (1..<12).map { "<!ENTITY e\($0) \"\(String(repeating: "&e\($0 - 1);", count: 10))\">" }
    let xml = "<!DOCTYPE a [<!ENTITY e0 \"0123456789\">\(levels.joined())]><a b=\"&e11;\">&e11;</a>"
    let text = (try? Markup(xml: Array(xml.utf8)))?.root?.text ?? ""
    #expect(text.utf8.count < 1_000_000)
  }
}
