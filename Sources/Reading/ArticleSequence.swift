/// The articles of a source, one after the other, each read when it is asked for (``SourceReader``).
public struct ArticleSequence: Sequence {
  let source: String
  let folder: String
  let stdin: () throws -> [UInt8]

  /// Begins to read.
  public func makeIterator() -> Iterator {
    Iterator(pending: NamedSource(source, in: folder, stdin: stdin))
  }

  /// Reads the articles of a source.
  public struct Iterator: IteratorProtocol {
    /// The source itself, until it has been looked at.
    var pending: NamedSource?
    /// The files that are still to come, where the source is a folder.
    private var walk: FolderWalk?
    /// The lines that are still to come, inside a file of articles.
    private var lines: ArticleLines?

    init(pending: NamedSource) {
      self.pending = pending
    }

    /// The next article, or why it could not be read.
    public mutating func next() -> Result<ReadArticle, ReadingError>? {
      while true {
        do {
          if let article = try lines?.next() { return .success(article) }
          lines = nil
          guard let opened = try nextOpened() else { return nil }
          switch opened {
          case .article(let article): return .success(article)
          case .lines(let new): lines = new
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
