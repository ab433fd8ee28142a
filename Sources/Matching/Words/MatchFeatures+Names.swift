extension MatchFeatures {
  /// Names that stand for one thing: those that come with the program, and those that a ledger adds.
  ///
  /// “Moscow”, “the Kremlin” and “Russia” are one to everybody; that “the Finns” are Norvale's owners only a ledger knows.
  public struct Names: Hashable, Sendable {
    /// What a phrase in lower case, single spaces between its words, stands for.
    private let own: [String: String]
    /// The most words that a name has.
    let longest: Int

    /// The names that come with the program.
    public init() {
      own = [:]
      longest = Countries.longest
    }

    /// The names that come with the program, and these: each name with what else it goes by.
    public init(adding names: [(name: String, aliases: [String])]) {
      var own: [String: String] = [:]
      var longest = Countries.longest
      for (name, aliases) in names {
        let words = StatementWord.words(of: name)
        // A name that the program knows keeps its own: an alias of “Russia” meets “Moscow”, too.
        let known = words.first?.name.flatMap { name in words.allSatisfy { $0.name == name } ? name : nil }
        let one = known ?? Self.joined(words)
        if one.isEmpty { continue }
        for alias in [name] + aliases {
          let words = StatementWord.words(of: alias).map(\.lower).drop { $0 == "the" }
          if words.isEmpty || words.count > 8 { continue }
          own[words.joined(separator: " ")] = one
          longest = max(longest, words.count)
        }
      }
      self.own = own
      self.longest = longest
    }

    /// What a phrase stands for in the ledger's own names.
    func own(named phrase: String) -> String? { own[phrase] }

    /// Whether the ledger has names of its own.
    var hasOwn: Bool { !own.isEmpty }

    private static func joined(_ words: [StatementWord]) -> String {
      words.map { StatementWord.plain($0.lower) }.filter { !$0.isEmpty }.joined(separator: "_")
    }
  }
}
