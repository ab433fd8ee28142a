import Claims
import Extraction
import Foundation
import Ledgers
import Measures

/// Articles, recorded one after the other into a ledger that is thrown away.
struct ReaderRecording {
  /// The ledger's claim that an appearance became part of.
  private(set) var claimOf: [Appearance.ID: Claim.ID] = [:]

  /// When everything is recorded, after all that was published: the beginning of 2030.
  static let now = Instant(seconds: 1_893_456_000)

  /// Records articles, by their places in the order.
  ///
  /// - Parameters:
  ///   - claims: What was taken from each of the articles.
  ///   - watch: Called before each article is recorded, with the ledger as it is then, the article's place, and what
  ///     recording is going to do.
  init(
    of articles: [ReaderArticle], claims: [ExtractionResult], in order: some Sequence<Int>,
    watch: ((borrowing Ledger, Int, RecordResult) throws -> Void)? = nil
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "claimlog-score-\(UUID().uuidString)").path
    defer {
      do { try FileManager.default.removeItem(atPath: folder) } catch {
        FileHandle.standardError.write(Data("the ledger \(folder) stays behind: \(error)\n".utf8))
      }
    }
    let editor = Editor(name: "Reader", email: "reader@claimlog.invalid", now: Self.now)
    let extractor = PreparedExtractor(zip(articles, claims).map { ($0.id, $1) })
    var ledger = try Ledger.create(at: folder, bare: true) { _ in editor }
    for place in order {
      let input = articles[place].input
      if let watch {
        try watch(ledger, place, ledger.record(input, as: editor, isDryRun: true, extractor: extractor))
      }
      let result = try ledger.record(input, as: editor, extractor: extractor)
      for claim in result.claims { claimOf[claim.appearance.id] = claim.claim }
    }
  }
}
