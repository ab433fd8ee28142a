import Measures
import Reading
import Testing

@Suite struct FeedTests {
  @Test func readsRSS() throws {
    let text = rss(
      """
      <item><title>Talks &amp;amp; troops</title><link>/2022/talks</link><guid isPermaLink="false">t-1</guid>
      <pubDate>Wed, 12 Jan 2022 18:05:30 GMT</pubDate><dc:creator><![CDATA[Ada Reader]]></dc:creator>
      <description>&lt;p&gt;They &lt;b&gt;met&lt;/b&gt;.&lt;/p&gt;</description>
      <content:encoded><![CDATA[<p>They met.</p>]]></content:encoded></item>
      <item><link>https://wire.example/2</link></item>
      """,
      channel: "<title>Wire</title><link>https://wire.example/</link><language>en-gb</language><ttl> 60 </ttl>")
    let feed = try feed(text)
    #expect(feed.title == "Wire")
    #expect(feed.site == "https://wire.example/")
    #expect(feed.language == "en-gb")
    #expect(feed.minutesBetweenVisits == 60)
    #expect(feed.repaired == nil)
    #expect(feed.items.map(\.key) == ["t-1", "https://wire.example/2"])
    let item = feed.items[0]
    #expect(item.url == "https://wire.example/2022/talks")
    #expect(item.title == "Talks & troops")
    #expect(item.published?.description == "2022-01-12T18:05:30Z")
    #expect(item.authors == ["Ada Reader"])
    #expect(item.summary == "They met.")
    #expect(item.hasContent)
    #expect(!feed.items[1].hasContent)
  }

  @Test func readsRSSInRDF() throws {
    let text = """
      <!-- made by hand -->
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" \
      xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://post.example/feed"><title>Post</title><link>https://post.example/</link>
      <items><rdf:Seq><rdf:li rdf:resource="https://post.example/a"/></rdf:Seq></items></channel>
      <item rdf:about="https://post.example/a"><title>One</title><dc:date>2022-01-12T18:05:30+01:00</dc:date>
      <dc:creator>Ada</dc:creator><dc:creator>Bo</dc:creator></item></rdf:RDF>
      """
    let feed = try feed(text)
    #expect(feed.title == "Post")
    #expect(feed.items.map(\.url) == ["https://post.example/a"])
    #expect(feed.items[0].published?.description == "2022-01-12T18:05:30+01:00")
    #expect(feed.items[0].authors == ["Ada", "Bo"])
  }

  @Test func readsAtom() throws {
    let text = atom(
      """
      <author><name>The Desk</name></author>
      <entry xml:base="https://times.example/news/"><id>tag:times.example,2022:1</id><title type="html">Five &amp;lt; six &lt;i&gt;now&lt;/i&gt;</title>
      <link rel="self" href="https://times.example/self"/><link rel="enclosure" href="x.mp3"/>
      <link rel="alternate" type="application/json" href="a.json"/><link rel="alternate" type="text/html" href="a.html"/>
      <published>2022-01-12T18:05:30Z</published><updated>2022-01-13T08:00:00Z</updated>
      <content type="html">&lt;p&gt;x&lt;/p&gt;</content></entry>
      <entry><id>https://times.example/b</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">An <b>xhtml</b> title</div></title>
      <updated>2022-01-11T00:00:00Z</updated><author><name>Ada</name><email>ada@times.example</email></author></entry>
      """, attributes: "xml:lang=\"en\"")
    let feed = try feed(text)
    #expect(feed.title == "Example Times")
    #expect(feed.site == "https://times.example/")
    #expect(feed.language == "en")
    #expect(feed.items.map(\.url) == ["https://times.example/news/a.html", "https://times.example/b"])
    #expect(feed.items.map(\.title) == ["Five < six now", "An xhtml title"])
    #expect(feed.items.map(\.authors) == [["The Desk"], ["Ada"]])
    #expect(feed.items[0].updated?.description == "2022-01-13T08:00:00Z")
    #expect(feed.items[1].published == nil)
  }

  @Test(arguments: ["https://jsonfeed.org/version/1", "https:\\/\\/jsonfeed.org\\/version\\/1.1"])
  func readsJSONFeed(version: String) throws {
    let text = """
      {"version": "\(version)", "title": "Example Herald", "home_page_url": "https://herald.example/",
       "items": [{"id": 7, "url": "/seven", "title": "Seven &amp; eight", "content_html": "<p>x</p>",
         "date_published": "2022-01-12T18:05:30-05:00", "authors": [{"name": "Ada"}, {"name": "Bo"}]},
        {"id": "https://herald.example/8", "external_url": null, "author": {"name": "Cy"}}, "no item", {"id": "9", "url": "javascript:x"}]}
      """
    #expect(Feed.isFeed(Array(text.utf8)))
    let feed = try feed(text, at: "https://herald.example/feed.json")
    #expect(feed.title == "Example Herald")
    #expect(feed.items.map(\.id) == ["7", "https://herald.example/8", "9"])
    #expect(feed.items.map(\.url) == ["https://herald.example/seven", "https://herald.example/8", nil])
    #expect(feed.items[0].title == "Seven & eight")
    #expect(feed.items.map(\.authors) == [["Ada", "Bo"], ["Cy"], []])
    #expect(feed.items[0].published?.description == "2022-01-12T18:05:30-05:00")
    #expect(feed.items[0].hasContent)
  }

  @Test(arguments: [
    ("AT&amp;amp;T &amp;#8217;s", "AT&T ’s"), ("<![CDATA[A <b>bold</b>&nbsp;move]]>", "A bold move"),
    ("5 &lt; 6 &gt; 4", "5 < 6 > 4"),
    ("&lt;redacted&gt; files", "<redacted> files"), ("\n two\n\tlines ", "two lines"),
    ("Caf&amp;eacute;&amp;#150;bar", "Café–bar"),
    ("one&lt;br/&gt;two", "one two"), ("<![CDATA[&amp;lt;b&amp;gt; is a tag]]>", "<b> is a tag"),
    ("a &lt;b never closed", "a <b never closed"),
  ])
  func aTitleIsPlainWords(written: String, title: String) throws {
    #expect(try item("<title>\(written)</title><link>https://x.example/</link>").title == title)
  }

  @Test(arguments: [
    ("<author>ada@wire.example (Ada Reader)</author>", ["Ada Reader"]), ("<author>ada@wire.example</author>", []),
    ("<author>Ada Reader</author>", ["Ada Reader"]),
    ("<dc:creator>Ada</dc:creator><dc:creator>Ada</dc:creator>", ["Ada"]),
    ("<atom:author><atom:name>x</atom:name></atom:author>", []),
  ])
  func authorsAreNames(written: String, names: [String]) throws {
    #expect(try item(written).authors == names)
  }

  @Test(arguments: [
    ("<guid>https://wire.example/g</guid>", "https://wire.example/g"),
    ("<guid isPermaLink=\"false\">https://wire.example/g</guid>", nil),
    ("<link>javascript:alert(1)</link>", nil), ("<link>ftp://wire.example/</link>", nil),
    (
      "<atom:link href=\"https://wire.example/x.json\" rel=\"self\"/><link>\n https://wire.example/a </link>",
      "https://wire.example/a"
    ),
    ("<link/><atom:link href=\"https://wire.example/b\"/>", "https://wire.example/b"),
    (
      "<link>https://proxy.example/1</link><feedburner:origLink xmlns:feedburner=\"http://rssnamespace.org/feedburner/ext/1.0\">https://wire.example/o</feedburner:origLink>",
      "https://wire.example/o"
    ),
    ("<link>../up</link>", "https://wire.example/up"),
    ("<title>no address</title><content:encoded>all of it</content:encoded>", nil),
  ])
  func theAddressIsOfThePage(written: String, url: String?) throws {
    #expect(try item(written).url == url)
  }

  @Test func anIDThatSeveralShareTellsNothing() throws {
    func one(_ page: String) -> String {
      "<item><guid isPermaLink=\"false\">1</guid><link>https://wire.example/\(page)</link></item>"
    }
    let feed = try feed(rss(one("a") + one("b") + one("a") + "<item><guid>g</guid></item><item><guid>g</guid></item>"))
    #expect(feed.items.map(\.key) == ["https://wire.example/a", "https://wire.example/b", "g"])
  }

  @Test func aKeyIsShortWhateverTheIDIs() throws {
    let id = String(repeating: "x", count: 100_000)
    let items = try feed(rss("<item><guid>a\(id)</guid></item><item><guid>b\(id)</guid></item>")).items
    #expect(items.allSatisfy { $0.key.utf8.count <= Feed.Item.longestKey })
    #expect(items.count == 2)
  }

  // MARK: Order

  @Test(arguments: [
    // Newest first, as most are.
    (["3", "2", "1"], ["1", "2", "3"]), (["1", "2", "3"], ["1", "2", "3"]), (["3", "1", "2"], ["1", "2", "3"]),
    // Without dates the feed's own order counts.
    (["-a", "-b", "-c"], ["-c", "-b", "-a"]), (["3", "-", "1"], ["1", "-", "3"]),
    (["3", "99", "1"], ["1", "99", "3"]),
  ])
  func theOldestComesFirst(days: [String], order: [String]) throws {
    let items = days.map { day in
      "<item><guid>\(day)</guid>\(day.hasPrefix("-") ? "" : day == "99" ? "<pubDate>2099-01-01</pubDate>" : "<pubDate>2022-01-0\(day)</pubDate>")</item>"
    }
    let now = try #require(Instant("2022-03-01T12:00:00Z"))
    #expect(try feed(rss(items.joined())).oldestFirst(asOf: now).map(\.id) == order)
  }

  @Test func ofVeryManyTheNewestAreTaken() throws {
    let many = (0..<20_000).map {
      "<item><guid>\($0)</guid><pubDate>\(1_640_000_000 + $0 * 7919 % 20_011)</pubDate></item>"
    }
    let feed = try feed(rss(many.joined()))
    #expect(feed.items.count == Feed.mostItems)
    #expect(feed.omitted == 20_000 - Feed.mostItems)
    let moments = feed.items.compactMap { $0.published.flatMap { Instant($0.description)?.seconds } }
    #expect(try #require(moments.min()) > 1_640_000_000 + 14_000)
  }
}
