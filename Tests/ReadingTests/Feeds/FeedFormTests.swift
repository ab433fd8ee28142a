import Reading
import Testing

@Suite struct FeedFormTests {
  @Test(arguments: [
    rss(""), atom(""), "\u{FEFF}" + rss(""), "\n\n  " + rss(""), "<!-- a note with <html> in it --><?pi x?>" + atom(""),
    "<!DOCTYPE rss [<!ENTITY a \"b\">]>" + "<rss version='0.91'><channel/></rss>",
    "<feed version=\"0.3\" xmlns=\"http://purl.org/atom/ns#\"/>",
    "Warning: the cache is old<br>\n" + rss(""), "<br /><b>Warning</b>: x" + rss(""),
    "<rdf:RDF xmlns:rdf=\"r\" xmlns=\"http://my.netscape.com/rdf/simple/0.9/\"/>",
    "{\"items\": [], \"version\": \"https://jsonfeed.org/version/1.1\"}",
    "<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\"/>",
  ])
  func aFeedShowsInItsContent(text: String) {
    #expect(Feed.isFeed(Array(text.utf8), type: "text/html"))
  }

  @Test func aFeedInUTF16IsOne() throws {
    let bytes = rss("<item><guid>é</guid></item>").utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(Feed.isFeed(bytes))
    #expect(try Feed(bytes).items.map(\.id) == ["é"])
    #expect(try Feed([0xFE, 0xFF] + bytes).items.map(\.id) == ["é"])
  }

  @Test(arguments: [
    ("<!doctype html><html><body><rss version=\"2.0\"></rss></body></html>", "an HTML page"),
    ("<html><p>feed</html>", "an HTML page"),
    ("<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"/>", "a sitemap"),
    ("<opml version=\"2.0\"/>", "a list of feeds (OPML)"), ("<svg/>", "XML of another kind, <svg>"),
    ("<rdf:RDF xmlns:rdf=\"r\" xmlns:foaf=\"f\"/>", "XML of another kind, <rdf:rdf>"), ("", "empty"), ("  \n", "empty"),
    ("An article about <rss> and feeds.", "plain text"), ("{\"text\": \"see jsonfeed.org\"}", "JSON of another kind"),
    ("[1, 2]", "JSON of another kind"), ("%PDF-1.4", "a PDF file"), ("<", "text with marks in it"),
    ("{\"text\": \"a\"}\n{\"text\": \"jsonfeed.org/version/1\"}", "JSON of another kind"),
  ])
  func whatIsNoFeedIsSaid(text: String, what: String) {
    #expect(!Feed.isFeed(Array(text.utf8), type: "application/rss+xml"))
    let error = #expect(throws: ReadingError.self) { try feed(text) }
    #expect(error?.what == "read https://feeds.example/news/feed.xml")
    #expect(error?.why.contains(what) == true || error?.why.contains("no sound JSON") == true)
  }

  @Test func aPageSaysWhereItsFeedsAre() {
    let page = """
      <!DOCTYPE html><html><head><link rel="alternate" type="application/rss+xml" href="/feed"><link rel=stylesheet href=x>
      <link rel="alternate" type="application/atom+xml" href="https://other.example/atom"></head></html>
      """
    let error = #expect(throws: ReadingError.self) { try feed(page, at: "https://wire.example/news") }
    #expect(error?.hint == "the page names these feeds: https://wire.example/feed https://other.example/atom")
  }
}
