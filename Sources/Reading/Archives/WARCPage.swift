internal import Measures

/// A page as an archive has it.
struct WARCPage {
  /// Where it came from; nil where that is not on the web.
  let address: String?
  /// When.
  let date: Instant?
  /// What the server said that it is.
  let type: String?
  /// It as it was before it was packed.
  let bytes: [UInt8]
  /// Why the crawler cut it off, if it did.
  let truncated: String?
  /// Where it was read, for people: `crawl.warc.gz:12`, by the record's number.
  let source: String

  /// The article in it, after what is to be said of it; nil where there is none.
  var items: [ReadItem]? {
    do throws(ReadingError) {
      var article = try ReadArticle(page: bytes, type: type, address: address, source: source)
      article.retrieved = date
      guard let truncated else { return [.article(article)] }
      let isWord = truncated.unicodeScalars.allSatisfy { $0.isASCII && $0.value > 0x20 }
      let why = isWord ? String(truncated.prefix(40)) : "unspecified"
      let page = address.map { " \($0)" } ?? ""
      return [.remark("\(source): the crawler cut off the page\(page) (\(why))"), .article(article)]
    } catch {
      return nil
    }
  }
}
