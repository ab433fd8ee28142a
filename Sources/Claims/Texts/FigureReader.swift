/// Reads the figures that another took the place of off the words that changed.
struct FigureReader {
  let old: [Unicode.Scalar]
  let new: [Unicode.Scalar]

  /// A figure as written, and without what is typography.
  private struct Written {
    let text: String
    let key: String
    /// Whether it is a number as surely as not: “one” often is none.
    let isSure: Bool
  }

  /// The figures that changed in some words: those of what went, each with the one in its place of what came.
  func figures(in parts: [TextDifference.Part]) -> [TextDifference.Figure] {
    var figures: [TextDifference.Figure] = []
    for (went, came) in zip(parts, parts.dropFirst()) where went.kind == .removed && came.kind == .added {
      var before = Self.figures(at: went.old, of: old)
      var after = Self.figures(at: came.new, of: new)
      if !before.contains(where: \.isSure), !after.contains(where: \.isSure) { continue }
      // What stands on both sides was only written around.
      let counts = (Self.counts(before), Self.counts(after))
      before = Self.without(counts.1, before)
      after = Self.without(counts.0, after)
      for index in 0..<max(before.count, after.count) {
        let pair = (index < before.count ? before[index] : nil, index < after.count ? after[index] : nil)
        guard pair.0?.isSure ?? false || pair.1?.isSure ?? false else { continue }
        figures.append(TextDifference.Figure(old: pair.0?.text, new: pair.1?.text))
      }
    }
    return figures
  }

  private static func counts(_ figures: [Written]) -> [String: Int] {
    figures.reduce(into: [:]) { counts, figure in counts[figure.key, default: 0] += 1 }
  }

  /// Figures without those of the other side, each as often as it stands there.
  private static func without(_ others: [String: Int], _ figures: [Written]) -> [Written] {
    var left = others
    return figures.filter { figure in
      guard let count = left[figure.key], count > 0 else { return true }
      left[figure.key] = count - 1
      return false
    }
  }

  private static func figures(at span: Range<Int>, of text: [Unicode.Scalar]) -> [Written] {
    var reader = TextWords()
    // The scale may be among the words that stayed.
    let words = reader.words(of: Array(text[span]))
    let behind = reader.words(of: Array(text[span.upperBound..<min(text.count, span.upperBound + 16)]))
    let lower = { (word: TextWord, offset: Int) in
      String(scalars: text[offset + word.span.lowerBound..<offset + word.span.upperBound]).lowercased()
    }
    var figures: [Written] = []
    var index = 0
    while index < words.count {
      let word = words[index]
      let name = lower(word, span.lowerBound)
      let parts = name.split { $0 == "-" || $0 == "\u{2010}" || $0 == "\u{2011}" }
      let hasDigit = text[span.lowerBound + word.span.lowerBound..<span.lowerBound + word.span.upperBound].contains {
        TextWords.isDigit($0)
      }
      guard word.isWord, hasDigit || !parts.isEmpty && parts.allSatisfy({ numerals.contains(String($0)) }) else {
        index += 1
        continue
      }
      var start = span.lowerBound + word.span.lowerBound
      var end = span.lowerBound + word.span.upperBound
      if start > 0, text[start - 1].properties.generalCategory == .currencySymbol { start -= 1 }
      if end < text.count, text[end] == "%" { end += 1 }
      index += 1
      while index < words.count, scales.contains(lower(words[index], span.lowerBound)) {
        end = span.lowerBound + words[index].span.upperBound
        index += 1
      }
      if index == words.count, let scale = behind.first, scales.contains(lower(scale, span.upperBound)) {
        end = span.upperBound + scale.span.upperBound
      }
      let written = String(scalars: text[start..<end])
      figures.append(Written(text: written, key: written.lowercased(), isSure: hasDigit || name != "one"))
    }
    return figures
  }

  private static let scales: Set<String> = [
    "hundred", "thousand", "million", "billion", "trillion", "percent", "dozen", "bn", "m", "tn",
  ]

  private static let numerals: Set<String> = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty",
    "sixty",
    "seventy", "eighty", "ninety", "hundred", "hundreds", "thousand", "thousands", "million", "millions", "billion",
    "billions", "trillion", "dozen", "dozens", "half",
  ]
}
