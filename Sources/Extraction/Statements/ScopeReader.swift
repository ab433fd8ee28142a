import Claims
import English

/// Reads what a clause's figure is about: where, and what is counted in and out.
struct ScopeReader {
  let sentence: TaggedSentence
  let words: [Int]

  /// The scope of the clause.
  ///
  /// - Parameter figure: Where its first figure stands, in tokens.
  func scope(figure: Range<Int>?) -> Scope {
    Scope(
      place: place(after: figure?.upperBound ?? words.first ?? 0),
      includes: phrases(after: [["including"]]),
      excludes: phrases(after: [["excluding"], ["not", "counting"], ["not", "including"], ["not", "counted"]]))
  }

  /// The first place behind a token, else the first of all.
  private func place(after token: Int) -> String? {
    var first: String?
    for (index, word) in words.enumerated() where Self.prepositions.contains(sentence.lower(word)) {
      guard sentence.classes[word] == .preposition || sentence.classes[word] == .adverb, let end = placeEnd(from: index)
      else { continue }
      let phrase = StatementWriter.plain(words[index]..<(words[end - 1] + 1), in: sentence)
      if word >= token { return phrase }
      if first == nil { first = phrase }
    }
    return first
  }

  private func placeEnd(from start: Int) -> Int? {
    var index = start + 1
    var isPlace = false
    while index < words.count, index < start + 14, words[index] == words[index - 1] + 1 {
      let token = words[index]
      switch sentence.classes[token] {
      case .name:
        if sentence.lexemes[token].contains(.time) { return nil }
        isPlace = true
      case .noun, .adjective:
        if sentence.lexemes[token].contains(.time) { return nil }
        if sentence.lexemes[token].contains(.place) { isPlace = true }
      case .determiner, .possessive:
        if index > start + 1, sentence.classes[words[index - 1]] != .preposition { return isPlace ? index : nil }
      case .hyphen, .possessiveMarker: break
      case .preposition where isPlace && ["of", "with"].contains(sentence.lower(token)): break
      case .preposition
      where sentence.wordClass(token - 1) == .name && sentence.lower(token) == "for"
        && sentence.wordClass(token + 1) == .name:
        break
      case .coordinator where sentence.wordClass(token - 1) == .name && sentence.wordClass(token + 1) == .name: break
      case .number: return nil
      default: return isPlace ? index : nil
      }
      index += 1
    }
    return isPlace ? index : nil
  }

  private func phrases(after openings: [[String]]) -> [String] {
    var result: [String] = []
    for (index, token) in words.enumerated() {
      for opening in openings where opening.enumerated().allSatisfy({ sentence.lower(token + $0.offset) == $0.element })
      {
        let start = index + opening.count
        var end = start
        while end < words.count, words[end] == words[end - 1] + 1 {
          let wordClass = sentence.classes[words[end]]
          if wordClass == .comma || wordClass == .stop || wordClass == .dash || wordClass.isFinite
            || wordClass == .bracket
            || wordClass == .relative
          {
            break
          }
          end += 1
        }
        if end > start { result.append(StatementWriter.plain(words[start]..<(words[end - 1] + 1), in: sentence)) }
      }
    }
    return result
  }

  /// Under what condition the clause holds: “if …”, “unless …”.
  var condition: String? {
    guard
      let start = words.firstIndex(where: {
        ["if", "unless"].contains(sentence.lower($0)) && sentence.classes[$0] == .subordinator
      })
    else { return nil }
    // “as if”, “asked if”, “to see if the doctors came”: no condition.
    if start > 0 {
      let before = words[..<start].suffix(2).map { sentence.lower($0) }
      let asking: Set<String> = [
        "as", "ask", "asked", "asks", "asking", "see", "know", "wonder", "wondered", "sure", "out", "unclear",
      ]
      if before.contains(where: asking.contains) { return nil }
    }
    var end = start + 1
    while end < words.count, words[end] == words[end - 1] + 1, sentence.classes[words[end]] != .comma { end += 1 }
    guard end > start + 1 else { return nil }
    while end > start + 1, sentence.classes[words[end - 1]].isMark { end -= 1 }
    return StatementWriter.plain(words[start]..<(words[end - 1] + 1), in: sentence)
  }

  private static let prepositions: Set<String> = [
    "in", "near", "at", "along", "across", "outside", "around", "inside", "throughout", "north", "south", "east",
    "west", "off",
    "within", "on",
  ]
}
