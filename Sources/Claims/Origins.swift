/// Which articles come from one origin: the same agency's text in several papers, or one paper that quotes another.
///
/// What articles of one origin say is said once, however often it is printed. An article in no group stands for itself.
public struct Origins: Hashable, Sendable {
  /// Articles of one origin.
  public struct Group: Hashable, Sendable {
    /// The articles, by date of publication, then by id; at least two.
    public let articles: [Article.ID]
    /// Why: "both credit Reuters", "share 64 % of their passages"; at least one, of the pairs that joined the group.
    public let reasons: [Reason]

    /// A group.
    public init(articles: [Article.ID], reasons: [Reason]) {
      self.articles = articles
      self.reasons = reasons
    }
  }

  /// Why two articles are of one origin.
  public struct Reason: Hashable, Sendable {
    /// One of the two.
    public let article: Article.ID
    /// The other.
    public let other: Article.ID
    /// Why, in a few words.
    public let why: String

    /// A reason.
    public init(article: Article.ID, other: Article.ID, why: String) {
      self.article = article
      self.other = other
      self.why = why
    }
  }

  /// The groups, in the order of their first articles.
  public let groups: [Group]
  private let firsts: [Article.ID: Article.ID]

  /// The origins that these groups are; an article is in one group at most.
  public init(groups: [Group] = []) {
    self.groups = groups
    var firsts: [Article.ID: Article.ID] = [:]
    for group in groups {
      guard let first = group.articles.first else { continue }
      for article in group.articles { firsts[article] = first }
    }
    self.firsts = firsts
  }

  /// What stands for an article's origin: the first article of its group, else itself.
  public func origin(of article: Article.ID) -> Article.ID { firsts[article] ?? article }

  /// How many origins some articles have.
  public func count(of articles: some Sequence<Article.ID>) -> Int { Set(articles.map(origin)).count }
}
