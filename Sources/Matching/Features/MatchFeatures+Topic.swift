extension MatchFeatures {
  /// What an article is about: the names, events and words that it comes back to.
  ///
  /// “The number of dead has reached 356” says nothing of where or of what; its article does. Two articles of one story share
  /// most of their topics, and so what their statements leave unsaid.
  public struct Topic: Hashable, Sendable {
    /// The terms that the article comes back to most, sorted by bytes; at most ``limit``.
    let terms: [String]

    /// How many terms a topic has at most.
    static let limit = 20
    /// How much of a text is looked at, in code points: what a text is about is told early.
    private static let reach = 12_000

    /// The topic that ``encoded`` wrote.
    public init(encoded: String) { terms = encoded.split(separator: " ").map(String.init) }

    /// The topic as one string, for the index.
    public var encoded: String { terms.joined(separator: " ") }

    /// No topic: the article is not known.
    public init() { terms = [] }

    /// What an article is about, by its text.
    ///
    /// A term counts by how often it comes, what stands at the beginning twice, names and events twice.
    public init(of text: some Collection<Unicode.Scalar>, names: Names = Names()) {
      var counts: [String: Double] = [:]
      func count(_ text: String, _ weight: Double) {
        for word in StatementWord.words(of: text, names: names, limit: 4_000) {
          if let name = word.name {
            counts[name, default: 0] += 2 * weight / Double(1 + name.utf8.count { $0 == 0x5F })
          } else if word.event != nil {
            counts[word.term, default: 0] += 2 * weight
          } else if word.isContent {
            counts[word.term, default: 0] += weight
          }
        }
      }
      let head = text.prefix(Self.reach)
      count(String(String.UnicodeScalarView(head)), 1)
      count(String(String.UnicodeScalarView(head.prefix(300))), 1)
      let known = counts.filter { $0.value >= 2 }.sorted {
        $0.value != $1.value ? $0.value > $1.value : MatchFeatures.precedes($0.key, $1.key)
      }
      terms = MatchFeatures.sortedOnce(known.prefix(Self.limit).map(\.key))
    }
  }
}
