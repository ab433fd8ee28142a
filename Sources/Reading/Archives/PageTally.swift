/// How many pages an archive had, and in how many of them there was no article.
struct PageTally {
  var pages = 0
  var empty = 0

  /// What to say of it; nil where there is an article in every page.
  func remark(on name: String) -> ReadItem? {
    if pages == 0 { return .remark("\(name): there is no web page in it") }
    if empty == 0 { return nil }
    return .remark("\(name): there is no article in \(empty) of its \(pages) pages")
  }
}
