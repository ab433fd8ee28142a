/// Joins printed lines to paragraphs.
struct PDFLineJoiner {
  private let words: Set<String>
  private var paragraphs: [String] = []
  /// The paragraph that is being joined.
  private var paragraph: [Unicode.Scalar] = []
  /// The last line of it as it was printed, and the longest.
  private var lastLine = 0
  private var longestLine = 0
  /// Whether a page ended in it, or a block.
  private var isPageEnd = false

  /// - Parameter words: The words that stand somewhere in the text whole, in lower case.
  init(words: Set<String>) {
    self.words = words
  }

  /// Adds a line; an empty one ends a block.
  mutating func add(_ line: [Unicode.Scalar]) {
    guard let first = line.first else {
      if !isPageEnd { endParagraph() }
      return
    }
    if isPageEnd, !goesOn(with: first) { endParagraph() }
    if !isPageEnd, isLastOfParagraph(before: first) { endParagraph() }
    isPageEnd = false
    join(line)
    lastLine = line.count
    longestLine = max(longestLine, line.count)
  }

  /// Says that the page ends here.
  mutating func endPage() {
    isPageEnd = true
  }

  /// The paragraphs.
  mutating func finish() -> [String] {
    endParagraph()
    return paragraphs
  }

  private mutating func endParagraph() {
    if !paragraph.isEmpty { paragraphs.append(String(String.UnicodeScalarView(paragraph))) }
    paragraph = []
    (lastLine, longestLine, isPageEnd) = (0, 0, false)
  }

  /// Whether the paragraph goes on at the beginning of a page.
  private func goesOn(with first: Unicode.Scalar) -> Bool {
    !endsSentence && (first.properties.isLowercase || paragraph.last == "-" || paragraph.last == ",")
  }

  /// Whether the last line ended its paragraph though no empty line follows: it ends a sentence and is short.
  private func isLastOfParagraph(before first: Unicode.Scalar) -> Bool {
    endsSentence && longestLine >= 40 && lastLine * 4 < longestLine * 3 && !first.properties.isLowercase
  }

  private var endsSentence: Bool {
    let end = paragraph.last { !$0.properties.isQuotationMark && $0 != ")" }
    return end == "." || end == "!" || end == "?" || end == ":"
  }

  private mutating func join(_ line: [Unicode.Scalar]) {
    guard let last = paragraph.last, let first = line.first else {
      paragraph += line
      return
    }
    let before = paragraph.dropLast().last
    if last == "\u{AD}" {
      paragraph.removeLast()
    } else if last == "-" || last == "\u{2010}", before?.properties.isAlphabetic == true {
      if first.properties.isLowercase, isDivided(line) { paragraph.removeLast() }
    } else if last != "\u{2013}" && last != "-" || before == " " || before == nil {
      paragraph.append(" ")
    }
    paragraph += line
  }

  /// Whether the hyphen at the end is that of a division: unless the word stands elsewhere with it, and not without it.
  private func isDivided(_ line: [Unicode.Scalar]) -> Bool {
    let isPart = { (scalar: Unicode.Scalar) in scalar.properties.isAlphabetic || scalar == "-" || scalar == "'" }
    let start = paragraph.dropLast().suffix(60).reversed().prefix(while: isPart).reversed()
    let end = line.prefix(60).prefix { $0.properties.isAlphabetic || $0 == "-" || $0 == "'" }
    let word = { (between: String) in
      (String(String.UnicodeScalarView(start)) + between + String(String.UnicodeScalarView(end))).lowercased()
    }
    return words.contains(word("")) || !words.contains(word("-"))
  }
}
