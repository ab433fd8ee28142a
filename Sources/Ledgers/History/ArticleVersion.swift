public import Claims
public import Measures

/// One version of an article: how it was when it was recorded, until it was recorded again with another text, title or byline.
public struct ArticleVersion: Hashable, Sendable {
  /// Counts the versions from 1, oldest first.
  public let number: Int
  /// The article as its file had it then, with what was known of it: title, authors, dates, notices.
  public let article: Article
  /// The commit that brought it, in hexadecimal digits.
  public let commit: String
  /// When it was recorded.
  public let recorded: Instant
  /// What people said of it afterwards that its publisher did, while it was the newest; oldest first.
  public let notices: [Article.Notice]

  /// The hash of its text: `sha256:` and 64 hexadecimal digits.
  public var text: String { article.text }
  /// The day that it is of: when it says that it was changed, else when it was published, else when it was retrieved.
  public var day: CalendarDate {
    (number > 1 ? article.modified ?? article.published : article.published)?.first ?? article.retrieved.day
  }
}
