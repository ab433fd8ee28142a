import Measures
import Reading

/// The moment it is.
let noon = Instant(seconds: 1_646_136_000)

/// What is read from a source, standard input being `stdin`, in pieces of a few bytes.
func read(_ source: String, in folder: String = "/", stdin: [UInt8] = []) -> [Result<ReadArticle, ReadingError>] {
  var rest = stdin[...]
  return results(
    SourceReader(in: folder, now: noon) {
      defer { rest = rest.dropFirst(7) }
      return Array(rest.prefix(7))
    }.items(of: source))
}

/// The articles and failures among some items.
func results(_ items: some Sequence<ReadItem>) -> [Result<ReadArticle, ReadingError>] {
  items.compactMap { item in
    switch item {
    case .article(let article): .success(article)
    case .failure(let error): .failure(error)
    case .address, .remark: nil
    }
  }
}

/// The one article that standard input is.
func article(_ text: String) throws -> ReadArticle {
  try article(Array(text.utf8))
}

/// The one article that standard input is.
func article(_ bytes: [UInt8]) throws -> ReadArticle {
  let results = read("-", stdin: bytes)
  guard results.count == 1 else { throw ReadingError("read one article", why: "there were \(results.count)") }
  return try results[0].get()
}

extension Result where Success == ReadArticle, Failure == ReadingError {
  /// Why it failed; nil where it did not.
  var failure: ReadingError? {
    if case .failure(let error) = self { error } else { nil }
  }

  /// The text, or `what: why` of the failure.
  var summary: String {
    switch self {
    case .success(let article): article.text
    case .failure(let error): "\(error.what): \(error.why)"
    }
  }
}
