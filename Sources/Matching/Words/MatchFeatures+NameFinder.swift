internal import English

extension MatchFeatures {
  /// Finds names in a statement by its capitals and by the list of countries.
  struct NameFinder {
    private var words: [StatementWord]
    private let names: Names
    /// Whether all words of weight are capitals, as in a headline: capitals then tell nothing.
    private let isHeadline: Bool

    /// Gives each word of a name its name.
    static func find(in words: inout [StatementWord], as names: Names) {
      var finder = NameFinder(words, names)
      finder.run()
      words = finder.words
    }

    private init(_ words: [StatementWord], _ names: Names) {
      self.words = words
      self.names = names
      let content = words.filter { $0.isContent && $0.lower.utf8.count > 3 }
      isHeadline = content.count > 3 && content.allSatisfy(\.isCapital)
    }

    private mutating func run() {
      var index = 0
      while index < words.count {
        if let (name, count) = own(at: index) {
          set(name, index..<index + count)
          index += count
          continue
        }
        guard words[index].isCapital else {
          index = lowerCase(at: index)
          continue
        }
        if let (name, count) = country(at: index) {
          set(name, index..<index + count)
          index += count
        } else {
          index = capitals(at: index)
        }
      }
    }

    /// “The alliance” is NATO, unless it is one of something.
    private mutating func lowerCase(at index: Int) -> Int {
      if words[index].lower == "alliance", index > 0, words[index - 1].lower == "the",
        index + 1 == words.count || words[index + 1].lower != "of" || words[index + 1].followsMark
      {
        set("nato", index..<index + 1)
      }
      return index + 1
    }

    private mutating func set(_ name: String, _ range: Range<Int>) {
      let before = range.lowerBound - 1
      let article = before >= 0 && words[before].lower == "the" ? before - 1 : before
      let isPlace =
        article >= 0 && !words[range.lowerBound].followsMark && Lexicon.locatives.contains(words[article].lower)
      for index in range {
        words[index].name = name
        words[index].isPlace = isPlace
      }
    }

    /// The longest of the ledger's own names that begins here, and how many words it has.
    private func own(at index: Int) -> (name: String, count: Int)? {
      guard names.hasOwn else { return nil }
      for count in (1...names.longest).reversed() where index + count <= words.count {
        let range = index..<index + count
        if range.dropFirst().contains(where: { words[$0].followsMark }) { continue }
        if let name = names.own(named: range.map { words[$0].lower }.joined(separator: " ")) { return (name, count) }
      }
      return nil
    }

    /// The longest name of a country, or of a government, that begins here, and how many words it has.
    private func country(at index: Int) -> (name: String, count: Int)? {
      let standsAfterName =
        index > 0 && (index > 1 || begins(index + 1)) && words[index - 1].isCapital && words[index - 1].name == nil
        && !words[index].followsMark
        && !isHeadline && !isStopword(words[index - 1].lower) && words[index - 1].part == nil
        && !Lexicon.titles.contains(words[index - 1].lower)
      for count in (1...Countries.longest).reversed() where index + count <= words.count {
        let range = index..<index + count
        if range.dropFirst().contains(where: { words[$0].followsMark }) { continue }
        let phrase = range.map { words[$0].lower }.joined(separator: " ")
        if let name = Countries.country(named: phrase) {
          if phrase.utf8.count <= 3, words[index].text.unicodeScalars.contains(where: \.properties.isLowercase) {
            continue
          }
          if count == 1, standsAfterName { continue }
          return (name, count)
        }
        if let name = Countries.government(named: phrase), !standsAfterName, acts(range) { return (name, count) }
      }
      return nil
    }

    /// Whether a capital stands here in one phrase with the word before.
    private func begins(_ index: Int) -> Bool {
      index < words.count && words[index].isCapital && !words[index].followsMark
    }

    /// Whether a city stands where a government would: not after “in”, and no part of a longer name.
    private func acts(_ range: Range<Int>) -> Bool {
      let before = range.lowerBound - 1
      if before >= 0, !words[range.lowerBound].followsMark {
        let place = words[before].lower == "the" && before > 0 ? words[before - 1].lower : words[before].lower
        if Lexicon.locatives.contains(place) { return false }
      }
      let after = range.upperBound
      return after >= words.count || !words[after].isCapital || words[after].followsMark
        || Countries.country(named: words[after].lower) != nil
    }

    /// A run of capitals that is no country; returns where it ends.
    private mutating func capitals(at start: Int) -> Int {
      var end = start + 1
      let first = words[start].lower
      if isHeadline || isStopword(first) || Lexicon.titles.contains(first) || Countries.regions.contains(first) {
        return end
      }
      while end < words.count, end - start < 5, !words[end].followsMark {
        if words[end].isCapital, country(at: end) == nil {
          end += 1
        } else if joins(end) {
          end += 2
        } else {
          break
        }
      }
      // “Interior Minister Ada Brunel” is called by her name.
      if let title = (start..<end).last(where: { Lexicon.titles.contains(words[$0].lower) && !words[$0].isJoined }) {
        return title + 1 < end ? capitals(at: title + 1) : end
      }
      if words[start].part != nil, end < words.count, country(at: end) != nil, end == start + 1 { return end }
      // The first word of a sentence has its capital from there, unless others follow.
      if start == 0, end == 1, !isSurelyName(words[0]), words.count < 2 || words[1].lower != "'s" { return end }
      var parts = (start..<end).map { words[$0].lower }.filter { $0.utf8.count > 1 }
      if parts.allSatisfy({ Lexicon.framing.contains($0) }) { return end }
      if parts.count == 1 { parts[0] = Countries.spellings[parts[0]] ?? parts[0] }
      set(parts.map { stem($0) }.joined(separator: "_"), start..<end)
      return end
    }

    /// Whether a small word joins two capitals into one name: “Port-au-Prince”, “Rio de Janeiro”.
    private func joins(_ index: Int) -> Bool {
      guard index + 1 < words.count, words[index + 1].isCapital, !words[index + 1].followsMark else { return false }
      return words[index].isJoined ? words[index + 1].isJoined : Self.particles.contains(words[index].lower)
    }

    private static let particles: Set<String> = [
      "al", "bin", "da", "de", "del", "der", "des", "di", "do", "dos", "du", "la", "le", "van", "von",
    ]

    /// Whether a word alone at the beginning is a name: all capitals, as in “UNICEF”.
    private func isSurelyName(_ word: StatementWord) -> Bool {
      word.text.unicodeScalars.count > 1 && !word.text.unicodeScalars.contains(where: \.properties.isLowercase)
    }
  }
}
