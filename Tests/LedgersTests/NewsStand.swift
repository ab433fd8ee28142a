import Claims
import Measures

@testable import Ledgers

/// Articles in an index in memory, with texts that are easy to foresee.
struct NewsStand: ~Copyable {
  let index: ClaimIndex
  var rulings: [Decision] = []
  private var articles: [Article.ID] = []

  init() throws { index = try ClaimIndex() }

  /// Adds an article; `day` counts from 1 March 2026.
  @discardableResult
  mutating func add(
    _ text: String, by publisher: String? = nil, day: Int? = 0, crediting credit: String? = nil
  ) throws -> Article.ID {
    let id = Article.id(canonical: nil, text: "\(articles.count) \(text)") { _ in false }
    let article = Article(
      id: id, publisher: publisher,
      published: day.map { ExtendedDate(day: CalendarDate(dayNumber: 20_513 + $0)) }, retrieved: Instant(seconds: 0),
      text: Article.hash(of: text), origin: credit)
    try index.insert(id, path: "article", bytes: LedgerFile<Article>.bytes(of: article))
    try index.insertPassages(of: id, text: Array(text.utf8))
    articles.append(id)
    return id
  }

  mutating func rule(
    _ ruling: Decision.Ruling, _ one: Article.ID, _ other: Article.ID, at seconds: Int = 0, why: String? = nil
  ) {
    rulings.append(
      Decision(
        ruling, on: one.description, and: other.description, why: why, by: "Ada Reader <ada@example.org>",
        at: Instant(seconds: seconds)))
  }

  /// Which of all articles are of one origin.
  func origins() throws -> Origins { try origins(of: articles) }

  func origins(of articles: [Article.ID]) throws -> Origins {
    var finder = OriginFinder()
    let rulings = rulings
    return try finder.origins(of: articles, in: index) { ids in
      rulings.filter { $0.pair.contains { id in ids.contains { $0.description == id } } }
    }
  }

  /// So many sentences of ten words, of a report's own, from the one numbered `first` on.
  static func report(_ name: String, _ sentences: Range<Int>) -> String {
    sentences.map { number in
      let words = (0..<9).map { place in
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in "\(name) \(number) \(place)".utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        hash = (hash ^ (hash >> 31)) &* 0xff51_afd7_ed55_8ccd
        return vocabulary[Int((hash >> 33) % UInt64(vocabulary.count))]
      }
      return "The \(words.joined(separator: " "))."
    }.joined(separator: " ")
  }

  private static let vocabulary = [
    "bridge", "river", "mayor", "council", "lorry", "harbour", "school", "nurse", "flood", "winter", "market", "farmer",
    "signal", "tower", "glass", "morning", "letter", "garden", "engine", "ferry", "island", "teacher", "budget",
    "window",
    "closed", "opened", "found", "counted", "rebuilt", "named", "lost", "moved", "called", "raised", "under", "beside",
    "after", "before", "seven", "forty", "ninety", "small", "broken", "northern", "quiet", "heavy", "yellow", "public",
  ]
}
