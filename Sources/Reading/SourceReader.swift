/// What a person gives to be recorded → articles.
///
/// This room takes bytes in the forms that articles come in and makes ``ReadArticle``s of them, the text cleaned, what is
/// unusable refused with a reason. It knows nothing of claims and ledgers, and brings nothing in but what it is told to
/// read: no network, no clock, no home folder may enter. Files are read with the system's own calls (POSIX), in pieces, so
/// that pipes work and nothing is ever held but one article.
///
/// A source is one of
///
/// - a text file (`.txt`, `.text`, `.md`, `.markdown`, or any other name): one article;
/// - JSON Lines (`.jsonl`, `.ndjson`): an article a line, an object with `text` and, as known, `title`, `published`, `url`,
///   `publisher`, `authors` (a string, or an array of strings); other keys are ignored, blank lines too;
/// - a folder: its files of the endings named above and the folders in it, each folder in the order of the names' bytes.
///   What begins with a dot is left alone. A link to a file that lies in the folder, too, is read, a link to a folder is
///   not, and a link that leads out of the folder is an error;
/// - `-`: standard input. It is JSON Lines where its first character, blanks aside, is `{`, else text. The same goes for a
///   file whose ending says nothing.
///
/// **The title of a text** is its first line, where a blank line follows it and then more text, it has at most
/// ``longestTitle`` characters, and it does not end as a sentence or a clause does (`.`, `,`, `;`, `:`, quotation marks
/// aside). A Markdown heading's `#` is not part of it. The line stays in the text.
public enum SourceReader {
  /// How many bytes an article may have, as a file or as a line.
  public static let largestArticle = 20_000_000
  /// How many code points the first line of a text may have, to be its title.
  public static let longestTitle = 200

  /// Everything that `source` holds, at once.
  ///
  /// - SeeAlso: ``articles(from:in:stdin:)``, for large sources.
  public static func read(
    _ source: String, in folder: String, stdin: @escaping () throws -> [UInt8]
  ) -> [Result<ReadArticle, ReadingError>] {
    Array(articles(from: source, in: folder, stdin: stdin))
  }

  /// The articles that `source` holds, one after the other, each read when it is asked for.
  ///
  /// What cannot be read is a failure in its place, and the others go on: one line of many, one file of a folder.
  ///
  /// - Parameters:
  ///   - source: A path, or `-`.
  ///   - folder: Where a relative path begins.
  ///   - stdin: Gives the next piece of standard input at each call, of any size, and an empty one at its end.
  public static func articles(
    from source: String, in folder: String, stdin: @escaping () throws -> [UInt8]
  ) -> ArticleSequence {
    ArticleSequence(source: source, folder: folder, stdin: stdin)
  }
}
