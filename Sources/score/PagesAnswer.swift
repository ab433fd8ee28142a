import JSONKit
import Measures
import Pages

/// What a reader of pages made of one; nil is what it does not look for, empty what it did not find.
struct PagesAnswer {
  var text: String? = ""
  var title: String? = ""
  var authors: [String]? = []
  /// The day of publication, `2023-12-20`.
  var date: String? = ""
  /// Why there is no article, where there is none.
  var why: String?

  /// What is made of a page here.
  init(_ article: PagesArticle) {
    do throws(PageError) {
      let page = try WebPage(article.page, address: article.address)
      text = page.text
      title = page.title ?? ""
      authors = page.authors
      date = page.published.map { String($0.description.prefix(10)) } ?? ""
    } catch {
      why = error.why
    }
  }

  /// What a peer made of a page.
  init(_ json: JSONCursor) throws(JSONMismatch) {
    text = try json["text"].optional { (value) throws(JSONMismatch) in try value.string() }
    title = try json["title"].optional { (value) throws(JSONMismatch) in try value.string() }
    authors = try json["authors"].optional { (value) throws(JSONMismatch) in
      try value.list { (name) throws(JSONMismatch) in try name.string() }
    }
    date = try json["date"].optional { (value) throws(JSONMismatch) in try value.string() }
  }
}
