public import Claims

extension MatchFeatures {
  /// What an article is about: the names and events that many of its statements have.
  public struct Topic: Hashable, Sendable {
    /// At most two names and one event, sorted by bytes.
    let terms: [String]

    /// The least part of the statements that have a name, as one in so many; what happened is often told in a few words.
    private static let part = 10
    /// The least number of statements that have it.
    private static let least = 2

    /// What these statements, all of one article, are about; nothing where they are few.
    public init(of statements: [Appearance]) {
      var names: [String: Int] = [:]
      var events: [String: Int] = [:]
      for statement in statements.prefix(200) {
        let words = StatementWord.words(of: statement.statement)
        for name in MatchFeatures.sortedOnce(words.compactMap(\.name)) { names[name, default: 0] += 1 }
        for event in MatchFeatures.sortedOnce(words.compactMap(\.event)) { events[event, default: 0] += 1 }
      }
      let bound = max(Self.least, statements.count / Self.part)
      func most(of counts: [String: Int], _ limit: Int, from least: Int) -> [String] {
        let known = counts.filter { $0.value >= least }
        let ordered = known.sorted {
          $0.value != $1.value ? $0.value > $1.value : MatchFeatures.precedes($0.key, $1.key)
        }
        return ordered.prefix(limit).map(\.key)
      }
      terms = MatchFeatures.sortedOnce(most(of: names, 2, from: bound) + most(of: events, 1, from: Self.least))
    }
  }
}
