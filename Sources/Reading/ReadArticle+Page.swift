internal import Claims
internal import Pages

extension ReadArticle {
  /// Reads an article out of a page's bytes: HTML, PDF or plain text, by what they are said to be and how they begin.
  ///
  /// - Parameters:
  ///   - type: What a server or an archive said that it is, as `text/html; charset=utf-8`.
  ///   - address: Where it came from.
  ///   - source: What it is called, for people.
  ///   - tools: The folders in which programs lie, for PDF files.
  init(page bytes: [UInt8], type: String?, address: String?, source: String, tools: [String] = []) throws(ReadingError)
  {
    let attempt = "read \(source)"
    let page: WebPage
    do {
      page = try WebPage(bytes, type: type, address: address)
    } catch {
      throw ReadingError(attempt, why: error.why, hint: error.hint)
    }
    self.init(
      text: page.text, title: page.title, published: page.published, url: address, publisher: page.publisher,
      authors: page.authors, dates: page.dates, source: source)
    modified = page.modified
    canonical = page.canonical
    language = page.language
    self.page = Page(bytes: bytes, ending: "html", retrieval: Retrieval(type: type))
  }
}
