import Pages
import Testing

struct BodyParagraphsTests {
  @Test func putsAnEmptyLineBetweenParagraphs() throws {
    let page = try WebPage(Array(BodySample.page().utf8))
    #expect(page.text == BodySample.paragraphs.joined(separator: "\n\n") + "\n")
  }

  @Test func foldsBlanksAndLeavesOutWhatIsNotSeen() throws {
    let article = BodySample.markup.replacing("council of", with: "coun\u{AD}cil\n\t of\u{A0}\u{200B}")
    #expect(try BodySample.paragraphs(of: BodySample.page(in: article)) == BodySample.paragraphs)
  }

  @Test func splitsAtTwoLineBreaks() throws {
    let article = "<div>" + BodySample.paragraphs.joined(separator: "<br>\n<br/>") + "</div>"
    #expect(try BodySample.paragraphs(of: BodySample.page(in: article)) == BodySample.paragraphs)
  }

  @Test func readsPagesWithoutParagraphElements() throws {
    let article = BodySample.paragraphs.map { "<div><span>\($0)</span></div>" }.joined()
    #expect(try BodySample.paragraphs(of: BodySample.page(in: article)) == BodySample.paragraphs)
  }

  @Test func readsTextBesideElements() throws {
    let article = "<div class=\"story-body\">\(BodySample.first)<p>\(BodySample.second)</p>\(BodySample.third)</div>"
    #expect(try BodySample.paragraphs(of: BodySample.page(in: article)) == BodySample.paragraphs)
  }

  @Test func keepsAParagraphWholeAcrossInlineElements() throws {
    let article = BodySample.markup.replacing("voted on <", with: "voted on <").replacing(
      "Tuesday", with: "<a href=\"/t\"><b>Tues</b>day</a>")
    #expect(try BodySample.paragraphs(of: BodySample.page(in: article)) == BodySample.paragraphs)
  }

  @Test func itemsAndSubheadingsAreParagraphs() throws {
    let article = """
      <p>\(BodySample.first)</p><h2>What it costs</h2><p>\(BodySample.second)</p>
      <ul><li>Timber: 2.9 million pounds</li><li>Wages: 1.3 million pounds</li></ul><p>\(BodySample.third)</p>
      """
    #expect(
      try BodySample.paragraphs(of: BodySample.page(in: article)) == [
        BodySample.first, "What it costs", BodySample.second, "Timber: 2.9 million pounds", "Wages: 1.3 million pounds",
        BodySample.third,
      ])
  }

  @Test func joinsSectionsThatAdvertisementsPart() throws {
    let sections = BodySample.paragraphs.map { "<section class=\"s\"><div><p>\($0)</p><p>\($0)</p></div></section>" }
    let article = sections.joined(separator: "<div class=\"ad\">Buy boots now, they are cheap.</div>")
    #expect(try BodySample.paragraphs(of: BodySample.page(in: article)).count == 6)
  }

  @Test func readsHeadingsWithALinkToThemselves() throws {
    let heading = "<h2 id=\"share-of-costs\"><a href=\"#share-of-costs\">Who pays which share</a></h2>"
    let article = "<p>\(BodySample.first)</p>\(heading)<p>\(BodySample.second)</p>"
    #expect(try BodySample.paragraphs(of: BodySample.page(in: article)).contains("Who pays which share"))
  }

  @Test func readsAnArticleThatOnlyAScriptUncovers() throws {
    let html = "<html><body><p>Loading.</p><div style=\"display:none\">\(BodySample.markup)</div></body></html>"
    #expect(try BodySample.paragraphs(of: html) == BodySample.paragraphs)
  }

  @Test func aTablesRowIsAParagraph() throws {
    let table = """
      <table><caption>Visitors</caption><thead><tr><th>Year</th><th>Visitors</th><th>Note</th></tr></thead>
      <tbody><tr><td><p>2019</p>and before</td><td>41,000</td><td></td></tr><tr><td>2020</td><td></td><td>storm<br>in May</td></tr></tbody></table>
      """
    let article = "<p>\(BodySample.first)</p>\(table)<p>\(BodySample.second)</p><p>\(BodySample.third)</p>"
    #expect(
      try BodySample.paragraphs(of: BodySample.page(in: article)) == [
        BodySample.first, "Year | Visitors | Note", "2019 and before | 41,000", "2020 | | storm in May",
        BodySample.second,
        BodySample.third,
      ])
  }

  @Test func aTableThatPutsThingsInPlacesHasParagraphs() throws {
    let article = """
      <table><tr><td><p>\(BodySample.first)</p><p>\(BodySample.second)</p></td><td><img src="pier.jpg"></td></tr>
      <tr><td><p>\(BodySample.third)</p></td><td></td></tr></table>
      """
    #expect(try BodySample.paragraphs(of: BodySample.page(in: article)) == BodySample.paragraphs)
  }

  @Test(arguments: [
    "<span><span class=\"dropcap\"><span>T</span>\n\t</span>he town</span> council", "<b>T</b>he town council",
  ])
  func joinsALargeFirstLetterToItsWord(start: String) throws {
    let article = "<p>\(BodySample.first.replacing("The town council", with: start))</p><p>\(BodySample.second)</p>"
    #expect(try BodySample.paragraphs(of: BodySample.page(in: article)).first == BodySample.first)
  }

  @Test func aLetterThatIsAWordStaysOne() throws {
    let article = "<p><b>A</b>\n<i>storm</i> broke the pier in two last winter.</p>\(BodySample.markup)"
    #expect(
      try BodySample.paragraphs(of: BodySample.page(in: article)).first
        == "A storm broke the pier in two last winter.")
  }
}
