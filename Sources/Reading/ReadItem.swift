/// What comes out of a source.
public enum ReadItem: Hashable, Sendable {
  /// An article.
  case article(ReadArticle)
  /// A page that is to be fetched (``WebSource``): the source was its address, or a feed that names it.
  case address(PageAddress)
  /// What could not be read; the source goes on after it.
  case failure(ReadingError)
  /// Something that a person should know of the source, in a sentence.
  case remark(String)
}
