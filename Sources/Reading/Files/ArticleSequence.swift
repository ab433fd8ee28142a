/// The articles of a source, one after the other, each read when it is asked for (``SourceReader``).
public struct ArticleSequence: Sequence {
  let source: NamedSource

  /// Begins to read.
  public func makeIterator() -> Iterator {
    Iterator(pending: source)
  }

  /// Reads the articles of a source.
  public struct Iterator: IteratorProtocol {
    /// The source itself, until it has been looked at.
    var pending: NamedSource?
    /// The files that are still to come, where the source is a folder.
    private var walk: FolderWalk?
    /// What is still to come out of a file that holds several.
    private var items: AnyIterator<ReadItem>?

    init(pending: NamedSource) {
      self.pending = pending
    }

    /// The next article or address, or why it could not be read.
    public mutating func next() -> ReadItem? {
      while true {
        if let item = items?.next() { return item }
        items = nil
        do throws(ReadingError) {
          guard let opened = try nextOpened() else { return nil }
          switch opened {
          case .article(let article): return .article(article)
          case .items(let new): items = new
          case .folder(let new): walk = new
          }
        } catch {
          return .failure(error)
        }
      }
    }

    /// Opens the source itself, then each file of its folder.
    private mutating func nextOpened() throws(ReadingError) -> NamedSource.Opened? {
      if let source = pending {
        pending = nil
        return try source.open()
      }
      return try walk?.next()?.open()
    }
  }
}
