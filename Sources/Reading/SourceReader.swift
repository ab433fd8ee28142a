public import Measures

/// What a person gives to be recorded → articles.
///
/// This room takes bytes in the forms that articles come in and makes ``ReadArticle``s of them, the text cleaned, what is
/// unusable refused with a reason. It knows nothing of claims and ledgers, and brings nothing in but what it is told to
/// read: no clock, no environment and no home folder may enter; the network only by what ``WebSource`` is given. Files are read with the system's own calls (POSIX), in pieces, so
/// that pipes work and nothing is ever held but one article.
///
/// A source is one of
///
/// - a text file (`.txt`, `.text`, `.md`, `.markdown`, or any other name): one article;
/// - JSON Lines (`.jsonl`, `.ndjson`): an article a line, an object with `text` and, as known, `title`, `published`, `url`,
///   `publisher`, `authors` (a string, or an array of strings); other keys are ignored, blank lines too;
/// - a web page (`.html`, `.htm`, `.xhtml`), alone, as MHTML (`.mhtml`, `.mht`), or as PDF (`.pdf`, by poppler's `pdftotext`):
///   one article, without what stands around it (``Pages/WebPage``);
/// - an archive of the web (`.warc`, `.warc.gz`, `.wacz`): an article a page that holds one;
/// - a feed (RSS, Atom, JSON Feed): the addresses of the articles that it names;
/// - an address (`https://…`), which is given back as one;
/// - a folder: its files of the endings named above, feeds aside, and the folders in it, each folder in the order of the names' bytes.
///   What begins with a dot is left alone, and so is the folder `x_files` that a browser puts beside a saved page `x.html`. A link to a file that lies in the folder, too, is read, a link to a folder is
///   not, and a link that leads out of the folder is an error;
/// - `-`: standard input.
///
/// What a file's first bytes show goes before its ending, so a page that was saved as `.txt` is read as a page. Where both say
/// nothing, it is JSON Lines where its first character, blanks aside, is `{`, else text. What is packed with gzip is unpacked.
///
/// **The title of a text** is its first line, where a blank line follows it and then more text, it has at most
/// ``longestTitle`` characters, and it does not end as a sentence or a clause does (`.`, `,`, `;`, `:`, quotation marks
/// aside). A Markdown heading's `#` is not part of it. The line stays in the text.
public struct SourceReader {
  /// How many bytes an article may have, as a file or as a line.
  public static let largestArticle = 20_000_000
  /// How many code points the first line of a text may have, to be its title.
  public static let longestTitle = 200

  let folder: String
  let tools: [String]
  let now: Instant
  let stdin: () throws -> [UInt8]

  /// A reader.
  ///
  /// - Parameters:
  ///   - folder: Where a relative path begins.
  ///   - tools: The folders in which programs lie, for PDF files (``PDFText``).
  ///   - now: The moment it is: a feed's dates that are far ahead of it do not count for the order of its articles.
  ///   - stdin: Gives the next piece of standard input at each call, of any size, and an empty one at its end.
  public init(in folder: String, tools: [String] = [], now: Instant, stdin: @escaping () throws -> [UInt8]) {
    self.folder = folder
    self.tools = tools
    self.now = now
    self.stdin = stdin
  }

  /// What `source` holds, one after the other, each read when it is asked for.
  ///
  /// What cannot be read is a failure in its place, and the others go on: one line of many, one file of a folder. What lies on
  /// the web is its address; ``WebSource`` fetches it.
  ///
  /// - Parameter source: A path, an address, or `-`.
  public func items(of source: String) -> ArticleSequence {
    ArticleSequence(source: NamedSource(source, of: self))
  }
}
