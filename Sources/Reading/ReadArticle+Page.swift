internal import Claims
internal import Pages

extension ReadArticle {
  /// Reads an article out of a page's bytes: HTML, MHTML or PDF, by how they begin.
  ///
  /// - Parameters:
  ///   - type: What a server or an archive said that it is, as `text/html; charset=utf-8`.
  ///   - address: Where it came from.
  ///   - source: What it is called, for people.
  ///   - tools: The folders in which programs lie, for PDF files.
  init(page bytes: [UInt8], type: String?, address: String?, source: String, tools: [String] = []) throws(ReadingError)
  {
    let attempt = "read \(source)"
    if PDFText.isPDF(bytes) {
      try self.init(pdf: bytes, address: address, source: source, tools: tools)
      return
    }
    if MHTML.isMHTML(bytes) {
      let saved = try MHTML(bytes, attempt: attempt)
      try self.init(html: saved.bytes, type: saved.type, address: address ?? saved.address, source: source)
      retrieved = saved.date
      return
    }
    try self.init(html: bytes, type: type, address: address, source: source)
  }

  private init(html bytes: [UInt8], type: String?, address: String?, source: String) throws(ReadingError) {
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
  private init(pdf bytes: [UInt8], address: String?, source: String, tools: [String]) throws(ReadingError) {
    let pdf = try PDFText(bytes, tools: tools, attempt: "read \(source)")
    let text = pdf.paragraphs.joined(separator: "\n\n")
    let cleaned = try ArticleText(cleaning: Array(text.utf8), attempt: "read \(source)")
    self.init(text: cleaned.string, title: pdf.title ?? cleaned.title, url: address, source: source)
    page = Page(bytes: bytes, ending: "pdf", retrieval: Retrieval(type: "application/pdf"))
  }
}
