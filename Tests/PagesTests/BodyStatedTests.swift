import Pages
import Testing

struct BodyStatedTests {
  private func head(_ body: String) -> String {
    "<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"headline\": \"Pier to be rebuilt\", \"articleBody\": \"\(body)\"}</script>"
  }

  @Test func leavesOutWhatTheStatedTextDoesNotHaveAtItsEnd() throws {
    let more = "<p>Bay News tells the coast what it needs to know, since 1904, and is owned by those who read it.</p>"
    let stated = (BodySample.paragraphs + BodySample.paragraphs).joined(separator: " ")
    let article = BodySample.markup + BodySample.markup + more
    #expect(try BodySample.paragraphs(of: BodySample.page(in: article)).count == 7)
    let found = try BodySample.paragraphs(of: BodySample.page(in: article, head: head(stated)))
    #expect(found == BodySample.paragraphs + BodySample.paragraphs)
  }

  @Test func keepsACorrectionThatTheStatedTextDoesNotHave() throws {
    let note = "Correction: An earlier version of this article said that the vote was on Monday."
    let stated = head(BodySample.paragraphs.joined(separator: " "))
    let page = BodySample.page(in: BodySample.markup + "<p>\(note)</p>", head: stated)
    #expect(try BodySample.paragraphs(of: page) == BodySample.paragraphs + [note])
  }

  @Test func takesNoTeaserForTheText() throws {
    #expect(
      try BodySample.paragraphs(of: BodySample.page(head: head(BodySample.first + " …"))) == BodySample.paragraphs)
  }

  @Test func takesTheStatedTextWhereThePageShowsNone() throws {
    let stated = BodySample.paragraphs.joined(separator: "\\n\\n")
    let html = "<html><head>\(head(stated))</head><body><div id=\"root\"></div></body></html>"
    #expect(try BodySample.paragraphs(of: html) == BodySample.paragraphs)
  }

  @Test func readsMarkupInTheStatedText() throws {
    let stated = BodySample.paragraphs.map { "&lt;p&gt;\($0.replacing("“", with: "&amp;ldquo;"))&lt;/p&gt;" }.joined()
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&").replacing(
        "/", with: "\\/")
    let html = "<html><head>\(head(stated))</head><body><div id=\"root\"></div></body></html>"
    #expect(try BodySample.paragraphs(of: html) == BodySample.paragraphs)
  }
}
