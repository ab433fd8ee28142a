import MarkupKit
import Measures
import Testing

@testable import Pages

@Suite struct FactsDateTests {
  private func facts(_ html: String, address: String? = "https://wire.example/news/harbour") -> PageFacts {
    PageFacts(of: Markup(html: html), address: address)
  }

  private func linked(_ members: String) -> String {
    "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\(members)}</script><h1>The old harbour opens again</h1>"
  }

  @Test(arguments: [
    ("2023-12-20T15:06:36+00:00", "2023-12-20T15:06:36Z"), ("2023-12-20T15:06:36.123Z", "2023-12-20T15:06:36Z"),
    ("2023-12-20T10:00:00-0500", "2023-12-20T10:00:00-05:00"), ("2023-12-20 15:06:36", "2023-12-20"),
    ("2023-12-20T15:06", "2023-12-20"), ("2023-12-20T15:06Z", "2023-12-20T15:06:00Z"),
    ("2023-12-20T15:06:36+05:30", "2023-12-20T15:06:36+05:30"), ("2023-12-20", "2023-12-20"),
    ("Wed, 20 Dec 2023 15:06:36 +0100", "2023-12-20T15:06:36+01:00"), ("Wed Dec 20 15:06:36 2023", "2023-12-20"),
    ("Wed, 20 Dec 2023 15:06:36 GMT", "2023-12-20T15:06:36Z"), ("12/20/2023 15:06:36", "2023-12-20"),
    ("20231220", "2023-12-20"), ("1703084796", "2023-12-20T15:06:36Z"), ("1703084796000", "2023-12-20T15:06:36Z"),
    ("December 20, 2023", "2023-12-20"), ("2023-12-20T15:06:36.5Z EST", "2023-12-20T15:06:36Z"),
  ])
  func readsDatesAsDataHasThem(text: String, date: String) {
    #expect(WrittenDate(data: text, dayFirst: false)?.extended.description == date)
  }

  @Test(arguments: [
    "", "0000-00-00", "2023-13-40", "1889-01-01", "2101-01-01", "yesterday", "2023", "2023-12", "20 December",
    "99999999999999999999",
    "9999999999", "-1", "20231399", "2023-02-29", "31/02/2023",
  ])
  func takesNoDateFromWhatIsNone(text: String) {
    #expect(WrittenDate(data: text, dayFirst: false) == nil)
  }

  @Test(arguments: [
    ("Published 20 December 2023 at 14:03", "2023-12-20"), ("Dec. 20, 2023, 9:15 AM ET", "2023-12-20T09:15:00-05:00"),
    ("July 4th, 2023 at 9 p.m. ET", "2023-07-04T21:00:00-04:00"), ("20th of December, 2023", "2023-12-20"),
    ("14:03 GMT, Wed 20 December 2023", "2023-12-20T14:03:00Z"),
    ("8:00 PM EST, Tue December 19, 2023", "2023-12-19T20:00:00-05:00"),
    ("20-Dec-2023 12:00 am UTC", "2023-12-20T00:00:00Z"),
    ("Wednesday, Dec 20 2023 | 7.45pm BST", "2023-12-20T19:45:00+01:00"),
    ("Sept. 5, 2022 — 11:59 PM PDT", "2022-09-05T23:59:00-07:00"), ("3/4/2023", "2023-03-04"),
    ("25/4/2023", "2023-04-25"),
    ("4.3.2023", "2023-03-04"), ("12/20/23 4:23pm", "2023-12-20"),
    ("20 Dec 2023 10:00 (CET)", "2023-12-20T10:00:00+01:00"),
    ("Dec 20, 2023 13:00 PM", "2023-12-20"), ("2023/dec/20", "2023-12-20"),
  ])
  func readsDatesAsPeopleWriteThem(text: String, date: String) {
    var reader = DateReader(text, dayFirst: false)
    #expect(reader.next()?.date.extended.description == date)
    #expect(reader.next() == nil)
  }

  @Test(arguments: [
    "May 2023", "20 December", "in 2023", "2023 12 20 people", "1/2", "March 32, 2023", "v1.2.2023a.", "12:30",
  ])
  func findsNoDateWhereADayOrAYearIsMissing(text: String) {
    var reader = DateReader(text, dayFirst: true)
    let date = reader.next()?.date.day.description
    #expect(date == nil || text.hasPrefix("v1"))
  }

  @Test func tellsPublicationFromChangeByTheWordsBefore() {
    var reader = DateReader("Published 20 Dec 2023, 9:00 am. Updated: 22 Dec 2023", dayFirst: true)
    let first = reader.next()
    #expect(first?.role == .published)
    #expect(reader.next()?.role == .modified)
  }

  @Test func readsFiguresByWhereThePageIs() {
    let page = "<html lang=LANG><h1>The old harbour opens again</h1><p class=date>3/4/2023</p>"
    #expect(facts(page.replacing("LANG", with: "en-US")).published?.description == "2023-03-04")
    #expect(facts(page.replacing("LANG", with: "en-GB")).published?.description == "2023-04-03")
    #expect(
      facts(page.replacing("LANG", with: "en"), address: "https://wire.co.uk/a").published?.description == "2023-04-03")
  }

  @Test func asksTheSourcesInTheirOrder() {
    let address = "https://wire.example/2023/12/17/harbour"
    let json = "<script type=application/ld+json>{\"@type\":\"Article\",\"datePublished\":\"2023-12-20\"}</script>"
    let meta = "<meta property=article:published_time content=2023-12-13>"
    let time = "<h1>The old harbour opens again</h1><time datetime=2023-12-10>ten days ago</time>"
    let text = "<h1>The old harbour opens again</h1><div>Published 7 December 2023</div>"
    let found = [json + meta + time, meta + time, time, text, "<h1>The old harbour opens again</h1>"].map {
      facts($0, address: address)
    }
    #expect(
      found.map { $0.published?.description } == ["2023-12-20", "2023-12-13", "2023-12-10", "2023-12-07", "2023-12-17"])
    #expect(found.map(\.dates) == ["JSON-LD", "meta", "time", "text", "url"])
  }

  @Test func takesTheDayThatThePagePrints() {
    let late = linked("\"datePublished\":\"2023-12-20T01:00:21Z\"")
    let printed = facts(late + "<div class=timestamp>Published 8:00 PM EST, Tue December 19, 2023</div>")
    #expect(printed.published?.description == "2023-12-19T20:00:00-05:00")
    #expect(printed.dates == "text")
    let dayOnly = facts(late + "<time datetime=2023-12-20T01:00:21Z>19 December 2023</time>")
    #expect(dayOnly.published?.description == "2023-12-19")
    #expect(dayOnly.dates == "time")
    #expect(facts(late, address: "https://wire.example/2023/12/19/harbour").published?.description == "2023-12-19")
  }

  @Test func doesNotTakeTheAddressAgainstThePrintedDay() {
    let page = linked("\"datePublished\":\"2023-12-20T12:00:00Z\"") + "<time>20 December 2023</time>"
    #expect(
      facts(page, address: "https://wire.example/2023/12/19/harbour").published?.description == "2023-12-20T12:00:00Z")
    let day = linked("\"datePublished\":\"2023-12-20\"")
    #expect(facts(day, address: "https://wire.example/2023/12/19/harbour").published?.description == "2023-12-20")
  }

  @Test func prefersTheSameMomentWithItsOffset() {
    let page =
      linked("\"datePublished\":\"2023-12-22T17:25:41Z\"")
      + "<time datetime=2023-12-22T12:25:41-05:00>Dec. 22, 2023</time>"
    #expect(facts(page).published?.description == "2023-12-22T12:25:41-05:00")
  }

  @Test func believesThePrintedZoneWhereTheDataCallsLocalTimeUTC() {
    let page =
      linked("\"datePublished\":\"2023-12-21T15:53:11Z\"")
      + "<div class=byline>By Ann Lee on December 21, 2023 at 3:53PM PST</div>"
    #expect(facts(page).published?.description == "2023-12-21T15:53:00-08:00")
  }

  @Test func keepsTheDataAgainstAPrintedDateOfAnotherWeek() {
    let page =
      linked("\"datePublished\":\"2023-12-01T17:00:00Z\"")
      + "<div>Updated 20 December 2023</div><div>22 December 2023</div>"
    #expect(facts(page).published?.description == "2023-12-01T17:00:00Z")
    #expect(facts(page).modified?.description == "2023-12-20")
  }

  @Test func namesAChangeOnlyWhereItCameLater() {
    let same = linked("\"datePublished\":\"2023-12-20T09:00:00Z\",\"dateModified\":\"2023-12-20T09:00:00Z\"")
    #expect(facts(same).modified == nil)
    let earlier = linked("\"datePublished\":\"2023-12-20T09:00:00Z\",\"dateModified\":\"2023-12-19T09:00:00Z\"")
    #expect(facts(earlier).modified == nil)
    let stored = linked("\"datePublished\":\"2023-12-20T09:00:00Z\",\"dateModified\":\"2023-12-20T09:00:05Z\"")
    #expect(facts(stored).modified == nil)
    let later = linked("\"datePublished\":\"2023-12-20T09:00:00Z\",\"dateModified\":\"2023-12-20T10:30:00+01:00\"")
    #expect(facts(later).modified?.description == "2023-12-20T10:30:00+01:00")
  }

  @Test(arguments: [
    "<footer>© 2024 Example Wire. 1 January 2024</footer>",
    "<div class=related-articles><time datetime=2024-01-05>5 January 2024</time></div>",
    "<section id=comments><p>Ann, 5 January 2024: well said</p></section>",
    "<aside><time datetime=2024-01-05>5 January 2024</time></aside>",
    "<p>The harbour was closed on 5 January 2024, the mayor of the town told a crowd of people who had come to the quay.</p>",
    "<figure><figcaption>The quay on 5 January 2024</figcaption></figure>",
  ])
  func takesNoDateOfSomethingElse(other: String) {
    #expect(facts("<h1>The old harbour opens again</h1>\(other)").published == nil)
  }

  @Test func takesTheLocalDayOfATimeWithoutOffset() {
    let page = "<meta name=parsely-pub-date content='2023-12-20T23:30:00'>"
    #expect(facts(page).published?.description == "2023-12-20")
  }
}
