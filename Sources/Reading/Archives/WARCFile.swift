/// The articles in a WARC file, in the order of its records.
///
/// Pages in which there is no article (frames, lists, consent notes) are no errors; at the end a remark counts them.
struct WARCFile {
  /// What was read until now.
  private(set) var tally = PageTally()
  private var pages: WARCPages
  private let name: String
  /// What comes next, before another page is read.
  private var pending: [ReadItem] = []
  private var failures = 0

  /// How many broken records are told one by one; a file that is broken all over is given up there.
  private static let mostFailures = 1_000

  /// The articles of a WARC file.
  init(_ bytes: consuming ByteReader, named name: String) {
    pages = WARCPages(bytes, named: name)
    self.name = name
  }

  /// Its articles, each read when it is asked for, and what is to be said in the end.
  var items: AnyIterator<ReadItem> {
    var file = self
    var isAtEnd = false
    return AnyIterator {
      if isAtEnd { return nil }
      if let item = file.next() { return item }
      isAtEnd = true
      return file.tally.remark(on: file.name)
    }
  }

  /// The next article whose address is wanted, or what is to be said before it comes; nil at the end.
  mutating func next(where isWanted: (String?) -> Bool = { _ in true }) -> ReadItem? {
    while pending.isEmpty, failures <= Self.mostFailures {
      do throws(ReadingError) {
        guard let page = try pages.next(where: isWanted) else { return nil }
        take(page)
      } catch {
        failures += 1
        return .failure(failures <= Self.mostFailures ? error : givenUp)
      }
    }
    return pending.isEmpty ? nil : pending.removeFirst()
  }

  private mutating func take(_ page: WARCPage) {
    tally.pages += 1
    if let items = page.items {
      pending = items
    } else {
      tally.empty += 1
    }
  }

  private var givenUp: ReadingError {
    ReadingError("read the rest of \(name)", why: "more than \(Self.mostFailures) of its records are broken")
  }
}
