/// Joins printed lines to paragraphs.
struct PDFLineJoiner {
  private let words: Set<String>
  private var paragraphs: [String] = []
  /// The paragraph that is being joined.
  private var paragraph: [Unicode.Scalar] = []
  /// How many lines it has, and how long the last one was as it was printed, and the longest.
  private var lines = 0
  private var lastLine = 0
  private var longestLine = 0
  /// Whether a page ended behind it.
  private var isPageEnd = false

  /// - Parameter words: The words that stand somewhere in the text whole, in lower case.
  init(words: Set<String>) {
    self.words = words
  }

  /// Adds a line; an empty one ends a block.
  mutating func add(_ line: [Unicode.Scalar]) {
    guard let first = line.first else {
      if !isPageEnd, !isBullet { endParagraph() }
      return
    }
    let isEnd = isPageEnd ? !goesOn(with: first) : isLastOfParagraph(before: first) || isHeading(before: line)
    if isEnd || Self.bullets.contains(first) { endParagraph() }
    isPageEnd = false
    join(line)
    lines += 1
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
    (lines, lastLine, longestLine, isPageEnd) = (0, 0, 0, false)
  }

  /// Whether the paragraph goes on at the beginning of a page.
  private func goesOn(with first: Unicode.Scalar) -> Bool {
    !endsSentence && (first.properties.isLowercase || paragraph.last == "-" || paragraph.last == ",")
  }

  /// Whether the last line ended its paragraph though no empty line follows: it ends a sentence and is short.
  private func isLastOfParagraph(before first: Unicode.Scalar) -> Bool {
    endsSentence && longestLine >= 40 && lastLine * 4 < longestLine * 3 && !first.properties.isLowercase
  }

  /// Whether the only line until now is a heading though no empty line follows: it ends no sentence and is much shorter.
  private func isHeading(before line: [Unicode.Scalar]) -> Bool {
    guard lines == 1, line.count >= 40, lastLine * 5 < line.count * 3, !isBullet, !endsSentence else { return false }
    return line.first?.properties.isUppercase == true && paragraph.last != "," && paragraph.last != "-"
  }

  /// Whether there is nothing yet but the mark of an item; its text often stands in a block of its own.
  private var isBullet: Bool { paragraph.count == 1 && paragraph.allSatisfy(Self.bullets.contains) }

  private static let bullets: Set<Unicode.Scalar> = ["\u{2022}", "\u{25CF}", "\u{25AA}", "\u{25A0}", "\u{2023}"]

  private var endsSentence: Bool {
    let end = paragraph.suffix(16).last { !$0.properties.isQuotationMark && $0 != ")" }
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
