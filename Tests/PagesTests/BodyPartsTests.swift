import Pages
import Testing

struct BodyPartsTests {
  @Test func takesTheArticleAndNothingAround() throws {
    #expect(try BodySample.paragraphs(of: BodySample.page()) == BodySample.paragraphs)
  }

  @Test(arguments: [
    "<aside><p>Ferries to the islands will be dearer from May, the company told its passengers this week.</p></aside>",
    "<div class=\"related-stories\"><p>Ferries to the islands will be dearer from May, the company told us this week.</p></div>",
    "<div class=\"Newsletter__box-x1\"><p>Get our morning letter, with all that matters in the bay before breakfast.</p></div>",
    "<section id=\"comments\"><p>I think that this is a waste of money, and I have said so for many years now.</p></section>",
    "<div role=\"dialog\"><p>We and our partners keep cookies on your device. You may refuse them, or choose one by one.</p></div>",
    "<div class=\"cookie-banner\"><p>We keep cookies on your device to know who reads what. You may refuse them here.</p></div>",
    "<figure><img src=\"pier.jpg\"><figcaption>The pier after the storm of last winter, seen from the west. Picture: B. Moss</figcaption></figure>",
    "<div class=\"wp-caption\"><p>The pier after the storm of last winter, seen from the western side of the bay.</p></div>",
    "<div class=\"authorBio\"><p>Carla Penn has written about the coast for Bay News since 2009, and lives on a boat.</p></div>",
    "<div class=\"share-bar\"><a href=\"/s\">Share this</a> <a href=\"/t\">Send to a friend</a></div>",
    "<div class=\"ad-slot\"><p>Buy the boots that fishermen wear. They keep dry in any water, and now cost half as much.</p></div>",
    "<script>var text = 'The council of Harlow Bay did not vote at all, said nobody. This is no text.';</script>",
    "<div hidden><p>This paragraph is not shown to any reader of this page, so it is no text of it.</p></div>",
    "<div style=\"color: red; display: none\"><p>This paragraph is not shown to any reader of this page at all.</p></div>",
    "<p aria-hidden=\"true\">This paragraph is not shown to any reader of this page, so it is no text of it.</p>",
    "<noscript><p>Please switch on scripts in your browser, so that this page can show you its pictures.</p></noscript>",
    "<template><p>This paragraph is not shown to any reader of this page, so it is no text of it.</p></template>",
    "<ul><li><a href=\"/1\">Ferries to be dearer from May</a></li><li><a href=\"/2\">Lighthouse sold to a painter</a></li></ul>",
    "<h4 class=\"hidden support__title\">Keep news free for all, who need it.</h4><div class=\"box hidden\"><p>Give two pounds a month, so that all can read what the council does. We thank you for it.</p></div>",
    "<p>_____</p>",
    "<div><a href=\"/ferries\"><h2>Ferries to be dearer from May</h2></a><div><a href=\"/ferries\">Read More</a></div></div>",
    "<p><a href=\"/ferries\">READ MORE: Ferries to the islands will be dearer from May</a></p>",
    "<p>Sign up for our letter to hear of every vote in the council first.</p>",
  ])
  func leavesOutWhatIsNoText(part: String) throws {
    let article = "<p>\(BodySample.first)</p>\n<p>\(BodySample.second)</p>\(part)<p>\(BodySample.third)</p>"
    #expect(try BodySample.paragraphs(of: BodySample.page(in: article)) == BodySample.paragraphs)
    #expect(try BodySample.paragraphs(of: BodySample.page(behind: part)) == BodySample.paragraphs)
  }

  @Test func endsWhereOtherArticlesAreToldOf() throws {
    let more = """
      <h3>More from Bay News</h3><p><a href="/1">Ferries to be dearer from May, company says</a></p>
      <p>The lighthouse has been sold to a painter.</p>
      """
    let article = (0..<5).map { "<p>Paragraph \($0). \(BodySample.first)</p>" }.joined() + more
    let found = try BodySample.paragraphs(of: BodySample.page(in: article))
    #expect(found.count == 5)
    #expect(found.allSatisfy { $0.hasSuffix(BodySample.first) })
  }

  @Test(arguments: [
    "<p>Correction: An earlier version of this article said that the vote was on Monday.</p>",
    "<div class=\"note\"><p><em>Correction (May 4): An earlier version of this article gave a wrong cost.</em></p></div>",
    "<p>Editor’s note: Ann Tully’s company will not take part in the work.</p>",
  ])
  func keepsNotesOfErrors(note: String) throws {
    let found = try BodySample.paragraphs(of: BodySample.page(in: BodySample.markup + note))
    #expect(found.dropLast() == BodySample.paragraphs[...])
    #expect(found.last?.contains("Correction") == true || found.last?.contains("note") == true)
  }

  @Test func keepsACorrectionBehindTheArticle() throws {
    let note = "Correction: An earlier version of this article said that the vote was on Monday."
    let behind =
      "<aside class=\"related\"><p>Ferries to be dearer</p></aside><footer class=\"notes\"><p>\(note)</p></footer>"
    #expect(try BodySample.paragraphs(of: BodySample.page(behind: behind)) == BodySample.paragraphs + [note])
  }

  @Test(arguments: [
    "More than 300 people came to the town hall to hear the vote, and some of them wept.",
    "Also on Tuesday, the council raised the tax on second homes by a tenth.",
    "Related costs, such as new lamps, were left for another day.",
    "Photographs of the old pier will be shown in the library all summer.",
    "Follow-up votes on the lamps and the benches are due in June.",
  ])
  func keepsSentencesThatBeginAsPromotionsDo(sentence: String) throws {
    let found = try BodySample.paragraphs(of: BodySample.page(in: "<p>\(sentence)</p>\(BodySample.markup)"))
    #expect(found == [sentence] + BodySample.paragraphs)
  }

  @Test func keepsTheLineBelowTheHeadline() throws {
    let lead = "Timber or stone: after a year of quarrel, nine of thirteen members choose the old way"
    let article =
      "<h2>\(lead)</h2><div class=\"byline\">By <a href=\"/c\">Carla Penn</a></div><p>4 May 2021</p>\(BodySample.markup)"
    #expect(try BodySample.paragraphs(of: BodySample.page(in: article)) == [lead] + BodySample.paragraphs)
  }

  @Test func takesOnlyTheFirstOfSeveralArticles() throws {
    let next = """
      <article><h1>Ferries to be dearer</h1><p>Ferries to the islands will be dearer from May, the company told its passengers.</p>
      <p>A day’s ticket will cost nine pounds. It has cost seven since 2012, when the new boats came to the bay.</p></article>
      """
    #expect(try BodySample.paragraphs(of: BodySample.page(behind: next)) == BodySample.paragraphs)
  }

  @Test func trustsNoNameThatMostOfTheTextStandsIn() throws {
    let html = "<html><body><div class=\"sidebar comments-open\"><div>\(BodySample.markup)</div></div></body></html>"
    #expect(try BodySample.paragraphs(of: html).count == 3)
  }

  @Test func keepsASubheadingBehindALinkToAnotherArticle() throws {
    let card = """
      <div><a href="/ferries"><h2>Ferries to be dearer from May</h2></a><div><a href="/ferries">Read More</a></div></div>
      """
    let article =
      "<p>\(BodySample.first)</p>\(card)<h2>What it costs</h2><p>\(BodySample.second)</p><p>\(BodySample.third)</p>"
    #expect(
      try BodySample.paragraphs(of: BodySample.page(in: article)) == [
        BodySample.first, "What it costs", BodySample.second, BodySample.third,
      ])
  }

  @Test(arguments: ["More votes in June", "Also decided"])
  func keepsSubheadingsThatBeginAsPromotionsDo(heading: String) throws {
    let article = "<p>\(BodySample.first)</p><h2>\(heading)</h2><p>\(BodySample.second)</p><p>\(BodySample.third)</p>"
    #expect(try BodySample.paragraphs(of: BodySample.page(in: article)).contains(heading))
  }

  @Test func keepsTheFirstOfSeveralSubheadings() throws {
    let article = ["The vote", "The mayor", "The fishermen"].enumerated().map { place, heading in
      "<div><h3>\(heading)</h3></div><p>\(BodySample.paragraphs[place])</p>"
    }
    #expect(try BodySample.paragraphs(of: BodySample.page(in: article.joined())).first == "The vote")
  }

  @Test func keepsALastParagraphWithoutAFullStop() throws {
    let last = "See the plans of the new pier in the town library through October 29"
    let found = try BodySample.paragraphs(of: BodySample.page(in: "\(BodySample.markup)<p>\(last)</p>"))
    #expect(found == BodySample.paragraphs + [last])
  }

  @Test(arguments: [
    "<p>—Contact Carla Penn at <a href=\"/cdn/email\">[email&nbsp;protected]</a> and she will answer</p>",
    "<section><p>Carla Penn is a Harlow-based senior coast reporter at Bay News, where she covers boats.</p></section>",
    "<p>Reporting by Carla Penn in Harlow Bay; editing by Oda Flint and Ben Moss</p>",
  ])
  func leavesOutWhoWroteIt(part: String) throws {
    #expect(try BodySample.paragraphs(of: BodySample.page(in: BodySample.markup + part)) == BodySample.paragraphs)
  }

  @Test func takesNoCaptionForTheLineBelowTheHeadline() throws {
    let caption = "<div>“Low Water,” a painting by Oda Flint, 2020. Image: courtesy of the artist.</div>"
    #expect(try BodySample.paragraphs(of: BodySample.page(in: caption + BodySample.markup)) == BodySample.paragraphs)
  }

  @Test func readsWhatIsHiddenOnNarrowScreensOnly() throws {
    let article = BodySample.markup + "<div class=\"hidden md:block\"><p>\(BodySample.first)</p></div>"
    #expect(try BodySample.paragraphs(of: BodySample.page(in: article)) == BodySample.paragraphs + [BodySample.first])
  }
}
