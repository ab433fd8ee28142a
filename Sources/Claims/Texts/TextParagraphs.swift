/// A text cut into paragraphs of words.
struct TextParagraphs {
  /// The words and marks of the whole text, in order.
  let words: [TextWord]
  /// Where each paragraph’s words stand among ``words``; none is empty.
  let paragraphs: [Range<Int>]

  /// How long the lines of a text are that was broken to fit a screen, in code points.
  private static let brokenLine = 50...120

  /// A paragraph ends with its line; a text whose lines were broken to fit a screen is put together again.
  init(of text: [Unicode.Scalar], _ reader: inout TextWords) {
    words = reader.words(of: text)
    var paragraphs: [Range<Int>] = []
    var word = 0
    var start = 0
    var lineStart = 0
    for index in 0...text.count where index == text.count || text[index] == "\n" {
      let lineLength = index - lineStart
      lineStart = index + 1
      while word < words.count, words[word].span.lowerBound < index { word += 1 }
      let isBroken =
        Self.brokenLine.contains(lineLength) && index + 1 < text.count && !text[index + 1].properties.isWhitespace
        && word > start && words[word - 1].isWord
      if isBroken || word == start { continue }
      paragraphs.append(start..<word)
      start = word
    }
    if start < words.count { paragraphs.append(start..<words.count) }
    self.paragraphs = paragraphs
  }

  /// Where the words of some paragraphs stand among all.
  func words(of paragraphs: Range<Int>) -> Range<Int> {
    if paragraphs.isEmpty {
      let place =
        paragraphs.lowerBound < self.paragraphs.count ? self.paragraphs[paragraphs.lowerBound].lowerBound : words.count
      return place..<place
    }
    return self.paragraphs[paragraphs.lowerBound].lowerBound..<self.paragraphs[paragraphs.upperBound - 1].upperBound
  }

  /// Where some paragraphs stand in the text, in code points; for none, where they would.
  func span(of paragraphs: Range<Int>) -> Range<Int> {
    let own = words(of: paragraphs)
    if own.isEmpty {
      let place =
        own.lowerBound < words.count ? words[own.lowerBound].span.lowerBound : words.last?.span.upperBound ?? 0
      return place..<place
    }
    return words[own.lowerBound].span.lowerBound..<words[own.upperBound - 1].span.upperBound
  }

  /// The numbers of a paragraph’s words and marks.
  func keys(of paragraph: Int) -> [Int] { words[paragraphs[paragraph]].map(\.key) }
}
