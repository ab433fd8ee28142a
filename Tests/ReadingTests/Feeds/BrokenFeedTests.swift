import Reading
import Testing

@Suite struct BrokenFeedTests {
  private static let whole = "<item><guid>a</guid><title>One</title></item>"

  @Test(arguments: [
    // A bare &, names that XML does not know, a control character, an attribute without quotes or twice.
    rss("<item><guid>a</guid><title>One</title><link>https://x.example/?a=1&b=2</link></item>"),
    rss(whole + "<item><guid>b</guid><description>x&nbsp;y &hellip; &bogus; &</description></item>"),
    rss(whole + "<description>\u{1}\u{B}\u{FFFE}</description>"),
    rss(whole + "<media url=a.jpg width=\"5\" width=\"6\" hidden>"),
    // HTML that was not escaped, tags in disorder, an end that is missing or one too many.
    rss(whole + "<item><guid>b</guid><description><p>one<br>two <b><i>x</b></i></description></item>"),
    rss("<item><guid>a</guid><title>One</title><description>x</item>"), rss("</item></p>" + whole),
    rss(whole) + "\n<!-- served in 3 ms --><script>x</script>trailing", rss(whole + "<item><guid>cut</guid><titl"),
    // An end that never comes.
    String(rss(whole + "<item><guid>cut").dropLast("\n</channel></rss>".count)),
    rss(whole + "<x><![CDATA[ <item> never closed"), rss(whole + "<!-- never closed"),
    rss(whole + "<x a=\"never closed"),
    // A prefix that was not declared, a declaration of nothing.
    "<rss version=\"2.0\"><channel><item><guid>a</guid><title>One</title><foo:bar>x</foo:bar><br></item></channel></rss>",
    "Notice: x in y<br>\n" + rss(whole), rss(whole + "<a b='c<d>e</d>"), rss(whole + "<x>]]></x><y>a]]>b</y>"),
  ])
  func whatIsWholeIsTaken(text: String) throws {
    let feed = try feed(text)
    #expect(feed.items.first?.id == "a")
    #expect(feed.items.first?.title == "One")
    #expect(!feed.items.contains { $0.id?.contains("cut") == true })
  }

  @Test func whatWasMendedIsSaid() throws {
    let feed = try feed(
      "<?xml version=\"1.0\"?>\n\n" + "<rss version=\"2.0\"><channel>\n<title>a & b &nbsp;</title></channel></rss>")
    #expect(feed.repaired?.hasPrefix("line 4: ") == true)
    #expect(feed.title == "a & b")
  }

  @Test func prefixesThatWereNotDeclaredMeanTheUsual() throws {
    let text =
      "<rss version=\"2.0\"><channel><item><dc:creator>Ada</dc:creator><content:encoded>x</content:encoded><media:title>no</media:title></item></channel></rss>"
    let item = try #require(try feed(text).items.first)
    #expect(item.authors == ["Ada"])
    #expect(item.hasContent)
    #expect(item.title == nil)
  }

  @Test func anItemThatWasNotClosedIsNotItsNeighbour() throws {
    let items = try feed(rss("<item><guid>a</guid><title>One<item><guid>b</guid><title>Two</title></item>")).items
    #expect(items.map(\.id) == ["a", "b"])
    #expect(items[1].title == "Two")
  }

  @Test func utf8IsSeenWhateverIsDeclared() throws {
    let text = rss("<item><title>Café – naïve</title></item>").replacing("UTF-8", with: "ISO-8859-1")
    #expect(try feed(text, type: "text/xml; charset=us-ascii").items[0].title == "Café – naïve")
  }

  @Test(arguments: [
    ("windows-1252", "Caf\u{E9} \u{96} na\u{EF}ve", "Café – naïve"), ("iso-8859-2", "Koml\u{F3} \u{B1}", "Komló ą"),
    ("koi8-r", "\u{CD}\u{C9}\u{D2}", "мир"),
  ])
  func whatTheDeclarationSaysOfItsBytesCounts(encoding: String, bytes: String, title: String) throws {
    let text = rss("<item><title>\(bytes)</title></item>").replacing("UTF-8", with: encoding)
    #expect(try Feed(text.unicodeScalars.map { UInt8($0.value) }).items[0].title == title)
  }

  // MARK: Hostile

  @Test func entitiesThatGrowAreNotExpanded() throws {
    let levels = (1..<30).map { "<!ENTITY e\($0) \"\(String(repeating: "&e\($0 - 1);", count: 10))\">" }.joined()
    let text =
      "<!DOCTYPE rss [<!ENTITY e0 \"ha\"><!ENTITY x SYSTEM \"file:///etc/passwd\">\(levels)]>"
      + "<rss version=\"2.0\"><channel><item a=\"&e29;\"><guid>a</guid><title>&e29;&x;</title></item></channel></rss>"
    #expect(try feed(text).items.map(\.title) == ["&e29;&x;"])
  }

  @Test func anythingHugeIsCut() throws {
    let word = String(repeating: "word ", count: 200_000)
    let item = try item(
      "<title>\(word)</title><description>\(word)</description><author>\(word)</author><link>https://x.example/\(word)</link>"
    )
    #expect(item.title?.unicodeScalars.count == 500)
    #expect(item.title?.hasSuffix("…") == true)
    #expect(try #require(item.summary).unicodeScalars.count <= 1_000)
    #expect(item.url == nil)
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      ("<", 50_000), ("<item>", 50_000), ("</item>", 30_000), ("<!--", 30_000), ("<![CDATA[", 30_000),
      ("&", 50_000), ("<a b=\"", 30_000),
      ("<p>", 30_000), ("<?", 30_000), ("<!", 30_000), ("<x a='b' ", 50_000), ("]]>", 30_000),
      ("<title>&lt;b", 50_000), ("</", 200_000),
      ("<a/", 30_000), ("&#x10FFFF;", 50_000), ("<b c=d", 30_000),
    ])
  func timeGrowsAsTheTextDoes(piece: String, count: Int) {
    let text = rss("<item><guid>a</guid></item>" + String(repeating: piece, count: count))
    // That something comes out, or that it is refused, and that either takes no quarter of an hour, is all that is asked.
    do { #expect(try feed(text).items.first?.id == "a") } catch { #expect(error is ReadingError) }
  }

  @Test func anyPieceOfAFeedCanBeRead() throws {
    let text = Array(
      rss(
        "<item><guid isPermaLink='false'>é&amp;</guid><title><![CDATA[a]]></title><pubDate>Wed, 12 Jan 2022 18:05:30 GMT</pubDate></item>"
      )
      .utf8)
    var read = 0
    for end in text.indices {
      for piece in [text[..<end], text[end...]] {
        do {
          _ = try Feed(Array(piece))
          read += 1
        } catch {
          #expect(!error.why.isEmpty)
        }
      }
    }
    #expect(read > 100)
  }
}
