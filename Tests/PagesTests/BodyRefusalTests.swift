import Pages
import Testing

struct BodyRefusalTests {
  @Test(arguments: [
    ("", "there is no article's text"),
    ("<p>Hello.</p>", "no article's text"),
    ("<p>The council of the town of Harlow Bay voted on Tuesday.</p>", "too little text"),
    ("<div id=\"root\"></div><script src=\"/app.js\"></script>", "only where scripts run"),
    (
      """
      <div><h1>We value your privacy</h1><p>We and our partners store cookies on your device and process personal data, such as
      addresses, to show you advertisements. You may give or refuse your consent, or read our privacy policy.</p></div>
      """, "consent to cookies"
    ),
    (
      "<h1>Just a moment</h1><p>Verify you are human by completing the action below. The site needs to review the security of "
        + "your connection before it goes on.</p>", "whether a person is reading"
    ),
    (
      "<h1>Page not found</h1><p>The page you requested is not here.</p>", "is not there"
    ),
    (
      (0..<40).map { "<div><a href=\"/\($0)\">Headline number \($0) of the day</a></div>" }.joined(), "list of links"
    ),
  ])
  func saysWhatAPageIsThatHasNoArticle(body: String, why: String) throws {
    let error = #expect(throws: PageError.self) { try WebPage(Array("<html><body>\(body)</body></html>".utf8)) }
    #expect(error?.why.contains(why) == true, "\(error?.why ?? "")")
    #expect(error?.hint != nil)
  }

  @Test func readsAShortArticle() throws {
    let html = BodySample.page(in: "<p>\(BodySample.first)</p><p>Nobody spoke against it.</p>")
    #expect(try BodySample.paragraphs(of: html) == [BodySample.first, "Nobody spoke against it."])
  }

  @Test func readsAnArticleAboutCookies() throws {
    let article =
      (0..<6).map { _ in BodySample.markup }.joined()
      + "<p>The council’s own site asks for consent to cookies, too.</p>"
    #expect(try BodySample.paragraphs(of: BodySample.page(in: article)).count == 19)
  }

  @Test(arguments: [
    String(repeating: "<div>", count: 50_000), String(repeating: "<p><b>", count: 20_000) + "x",
    String(repeating: "<article><p>Some words.", count: 20_000), String(repeating: "<br>", count: 100_000),
    String(repeating: "<a href=x>", count: 20_000) + "y", "<", "&#", "<p", String(repeating: "a ", count: 200_000),
    "<li>x<td>y<h1>z</body><p>w", String(repeating: "<ul><li>one two three", count: 20_000),
  ])
  func livesThroughAnyMarkup(html: String) {
    _ = try? WebPage(Array(html.utf8))
  }
}
