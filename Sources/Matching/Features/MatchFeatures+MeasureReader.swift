internal import Claims
internal import English
internal import Foundation
internal import Measures

extension MatchFeatures {
  /// Reads what the figures of a statement measure.
  struct MeasureReader {
    /// The most measures that a wording keeps.
    static let limit = 4
    /// How far, in words, from its figure a word tells what befell those who are counted.
    static let reach = 14

    private let quantities: [Quantity]
    private let words: [StatementWord]
    /// Where each quantity's text stands in the statement, in words.
    private let ranges: [Range<Int>?]

    init(_ quantities: [Quantity], in words: [StatementWord]) {
      self.quantities = Array(quantities.prefix(Self.limit))
      self.words = words
      ranges = self.quantities.map { Self.place(of: $0, in: words) }
    }

    /// Where the figures begin, in words.
    var starts: [Int] { ranges.compactMap { $0?.lowerBound } }

    /// The measures of a statement's quantities, in their order.
    var measures: [Measure] {
      zip(quantities, ranges).map { measure($0, at: $1) }
    }

    /// Whether a figure comes on top of another one: “another 100,000”, “4,000 more troops”.
    var isAdditional: Bool {
      let marks: Set<String> = ["another", "further", "additional", "extra", "new"]
      return ranges.contains { range in
        guard let range else { return false }
        let from = max(0, range.lowerBound - 2)
        if words[from..<range.upperBound].contains(where: { marks.contains($0.lower) }) { return true }
        return range.dropFirst().contains { index in
          words[index].lower == "more" && (index + 1 == words.count || words[index + 1].lower != "than")
        }
      }
    }

    /// What a statement counts as none: “no soldier was killed” is of the same as “200 soldiers were killed”.
    static func none(in words: [StatementWord]) -> Measure? {
      guard let state = words.lazy.compactMap(\.state).first,
        let none = words.indices.first(where: { isNone($0, of: words) })
      else { return nil }
      var measure = Measure(unit: "person")
      measure.state = state
      for word in words[(none + 1)...].prefix(6) {
        if word.state != nil || word.followsMark { break }
        if word.name == nil, word.isContent, !Lexicon.anyone.contains(word.lower), word.event == nil, word.part == nil,
          Lexicon.concept(word.lower, in: Lexicon.things) != nil
        {
          measure.nouns.append(word.term)
        }
      }
      return measure
    }

    /// Whether a word counts none: “nobody”, “none of”, “no soldier”, “not one”; and not the “no” of “no information”.
    private static func isNone(_ index: Int, of words: [StatementWord]) -> Bool {
      let next = index + 1 < words.count ? words[index + 1] : nil
      switch words[index].lower {
      case "nobody", "none", "zero": return true
      case "no":
        guard let next else { return false }
        return next.lower == "one" || next.state != nil || Lexicon.anyone.contains(next.lower)
          || Lexicon.concept(next.lower, in: Lexicon.things) != nil || next.name != nil
      case "not": return next.map { ["one", "a"].contains($0.lower) } ?? false
      default: return false
      }
    }

    private func measure(_ quantity: Quantity, at range: Range<Int>?) -> Measure {
      var phrase = range.map { Array(words[extended($0)]) } ?? StatementWord.words(of: quantity.text)
      var head = StatementWord.words(of: quantity.of ?? "")
      if let stop = head.firstIndex(where: { isStopword($0.lower) }), stop > 0 { head.removeSubrange(stop...) }
      phrase += head
      let unit = Units.kind(of: quantity.unit)
      var measure = Measure(unit: unit)
      let counted = ["person", "1"].contains(unit)
      let ownState = phrase.lazy.compactMap(\.state).first ?? Units.state(of: quantity.unit)
      if counted, let state = ownState ?? range.flatMap({ state(around: $0) }) ?? onlyState(without: range) {
        measure.state = state
      }
      if unit == "1", !measure.state.isEmpty, ownState != nil || head.isEmpty { measure.unit = "person" }
      if measure.unit != "person" { measure.state = "" }
      let nouns = phrase.filter { word in
        word.name == nil && word.isContent && word.state == nil && word.event == nil && word.part == nil
          && !Lexicon.anyone.contains(word.lower) && !word.lower.hasSuffix("ing") && !word.lower.hasSuffix("ed")
      }
      for term in nouns.reversed().map(\.term) where term != unit && !measure.nouns.contains(term) {
        measure.nouns.append(term)
      }
      measure.nouns = Array(measure.nouns.prefix(4))
      measure.size = size(of: quantity)
      let names = phrase.compactMap(\.name)
      measure.names = Array(MatchFeatures.sortedOnce(names).prefix(3))
      return measure
    }

    /// The figure's words with the group that it is of: “36 members” of “36 members of its staff”.
    private func extended(_ range: Range<Int>) -> Range<Int> {
      var end = range.upperBound
      guard end < words.count, words[end].lower == "of", !words[end].followsMark else { return range }
      end += 1
      while end < words.count, end < range.upperBound + 5, !words[end].followsMark,
        words[end].isContent || words[end].name != nil || Self.determiners.contains(words[end].lower)
      {
        end += 1
      }
      return range.lowerBound..<end
    }

    private static let determiners: Set<String> = [
      "the", "its", "his", "her", "their", "our", "a", "an", "these", "those",
    ]

    /// How large the figure is (``Measure/size``); 0 for “thousands”, which is no figure.
    private func size(of quantity: Quantity) -> Int {
      let isWritten = quantity.text.utf8.contains { (0x30...0x39).contains($0) }
      guard isWritten || quantity.low == quantity.high else { return 0 }
      guard let amount = quantity.low ?? quantity.high, let one = Amount("1"),
        let ratio = amount.magnitude.ratio(to: one),
        ratio >= 1, ratio < 1e30
      else { return 0 }
      // Pence beside pounds are a hundredth.
      let isSmall = ["penny", "pence", "cent", "cents", "p"].contains(
        String(quantity.unit.lowercased().prefix { $0 != "/" }))
      return max(1, (isSmall ? -100 : 100) + Int((log10(ratio) * 100).rounded()))
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
