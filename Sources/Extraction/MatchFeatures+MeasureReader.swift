internal import Claims
internal import English

extension MatchFeatures {
  /// Reads what the figures of a statement measure.
  struct MeasureReader {
    /// The most measures that a wording keeps.
    static let limit = 4
    /// How far, in words, from its figure a word tells what befell those who are counted.
    static let reach = 14

    private let words: [StatementWord]
    /// The words of each quantity's text in the statement.
    private let ranges: [Range<Int>?]

    static func read(_ quantities: [Quantity], in words: [StatementWord]) -> [Measure] {
      let kept = Array(quantities.prefix(limit))
      let reader = MeasureReader(words: words, ranges: kept.map { place(of: $0, in: words) })
      return kept.enumerated().map { reader.measure($1, at: reader.ranges[$0]) }
    }

    private func measure(_ quantity: Quantity, at range: Range<Int>?) -> Measure {
      var phrase = range.map { Array(words[$0]) } ?? StatementWord.words(of: quantity.text)
      var head = StatementWord.words(of: quantity.of ?? "")
      if let stop = head.firstIndex(where: { isStopword($0.lower) }), stop > 0 { head.removeSubrange(stop...) }
      phrase += head
      let unit = Units.kind(of: quantity.unit)
      var measure = Measure(unit: unit)
      let counted = ["person", "1"].contains(unit)
      let ownState = phrase.lazy.compactMap(\.state).first
      if counted, let state = ownState ?? range.flatMap({ state(around: $0) }) ?? onlyState(without: range) {
        measure.state = state
      }
      if unit == "1", !measure.state.isEmpty, ownState != nil || head.isEmpty { measure.unit = "person" }
      if measure.unit != "person" { measure.state = "" }
      let nouns = phrase.filter { word in
        word.name == nil && word.isContent && word.state == nil && word.event == nil && word.part == nil
          && !Lexicon.anyone.contains(word.lower)
      }
      measure.nouns = Array(MatchFeatures.sortedOnce(nouns.map(\.term).filter { $0 != unit }).prefix(4))
      let names = phrase.compactMap(\.name)
      measure.names = Array(MatchFeatures.sortedOnce(names).prefix(3))
      return measure
    }

    /// The state that stands nearest to the figure; one after it counts as nearer, and no other figure may be between.
    private func state(around range: Range<Int>) -> String? {
      let others = ranges.compactMap { $0?.lowerBound }.filter { $0 != range.lowerBound }
      let next = others.filter { $0 > range.lowerBound }.min() ?? words.count
      let previous = others.filter { $0 < range.lowerBound }.max() ?? -1
      var best: (state: String, distance: Int)?
      let from = max(range.lowerBound - Self.reach, previous + 1, 0)
      let to = min(range.upperBound + Self.reach, next, words.count)
      guard from < to else { return nil }
      for index in from..<to {
        guard let state = words[index].state else { continue }
        let distance = index < range.lowerBound ? (range.lowerBound - index) * 3 : (index - range.lowerBound) * 2
        if distance < best?.distance ?? .max { best = (state, distance) }
      }
      return best?.state
    }

    /// The state of a statement that has one, for a figure whose place is not known.
    private func onlyState(without range: Range<Int>?) -> String? {
      guard range == nil else { return nil }
      let states = MatchFeatures.sortedOnce(words.compactMap(\.state))
      return states.count == 1 ? states[0] : nil
    }

    /// Where a quantity's text stands in the statement: as a whole, else its figure.
    private static func place(of quantity: Quantity, in words: [StatementWord]) -> Range<Int>? {
      let text = StatementWord.words(of: quantity.text).map(\.lower)
      if let first = text.first, !text.isEmpty, text.count <= words.count {
        for start in 0...(words.count - text.count)
        where words[start].lower == first && zip(text, words[start...]).allSatisfy({ $0 == $1.lower }) {
          return start..<start + text.count
        }
      }
      guard let figure = text.first(where: { $0.utf8.first.map { $0 >= 0x30 && $0 <= 0x39 } ?? false }) else {
        return nil
      }
      return words.firstIndex { $0.lower == figure }.map { $0..<$0 + 1 }
    }
  }
}
