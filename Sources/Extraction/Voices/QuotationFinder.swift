import English

/// Finds what stands in quotation marks, over the ends of paragraphs where the marks say so.
///
/// A quotation that is not closed in its paragraph goes on where the next paragraph opens it again, as newspapers do, or
/// closes it without opening it; otherwise it ends with its paragraph.
struct QuotationFinder {
  private let text: [Unicode.Scalar]
  private var found: [Quotation] = []

  /// The quotations of an article, in the order of the text; they do not overlap.
  ///
  /// - Parameter paragraphs: Where the paragraphs stand.
  static func quotations(in text: [Unicode.Scalar], paragraphs: [Range<Int>]) -> [Quotation] {
    var finder = QuotationFinder(text: text)
    finder.run(paragraphs)
    return finder.found.sorted { $0.span.lowerBound < $1.span.lowerBound }
  }

  private init(text: [Unicode.Scalar]) {
    self.text = text
  }

  private mutating func run(_ paragraphs: [Range<Int>]) {
    var isOpen = false
    for paragraph in paragraphs {
      var start: Int?
      if isOpen, let mark = firstMark(in: paragraph) {
        // Closed here without being opened again: it went on.
        if closes(mark), !opens(mark) || mark > paragraph.lowerBound && text[mark] == "\"" {
          start = paragraph.lowerBound
        }
      }
      var place = paragraph.lowerBound
      var last: Int?
      while place < paragraph.upperBound {
        if let open = start {
          if closes(place) {
            add(open..<place, isDouble: true)
            last = place + 1
            start = nil
          }
        } else if opens(place) {
          start = place + 1
        }
        place += 1
      }
      isOpen = start != nil
      if let open = start { add(open..<paragraph.upperBound, isDouble: true) }
      singles(in: paragraph, after: last)
    }
  }

  private mutating func add(_ span: Range<Int>, isDouble: Bool) {
    if !span.isEmpty { found.append(Quotation(span: span, isDouble: isDouble)) }
  }

  private func firstMark(in paragraph: Range<Int>) -> Int? {
    paragraph.first { ["“", "”", "\"", "«", "»"].contains(text[$0]) }
  }

  private func opens(_ place: Int) -> Bool {
    switch text[place] {
    case "“", "«", "„": true
    case "\"": !isSpace(place + 1) && (isSpace(place - 1) || isBracket(place - 1))
    default: false
    }
  }

  private func closes(_ place: Int) -> Bool {
    switch text[place] {
    case "”", "»": true
    case "\"": true
    default: false
    }
  }

  private func isSpace(_ place: Int) -> Bool {
    guard text.indices.contains(place) else { return true }
    return text[place].properties.isWhitespace
  }

  private func isBracket(_ place: Int) -> Bool {
    text.indices.contains(place) && ["(", "[", "—", "–", "-", ":"].contains(text[place])
  }

  /// Single marks, outside of double ones: only where one opens after a space and a mark closes it, or a few words on.
  private mutating func singles(in paragraph: Range<Int>, after last: Int?) {
    let doubles = found.reversed().prefix { $0.span.lowerBound >= paragraph.lowerBound }
    guard doubles.isEmpty else { return }
    var open: Int?
    for place in paragraph {
      switch text[place] {
      case "‘":
        open = place + 1
      case "'" where open == nil:
        if isSpace(place - 1), !isSpace(place + 1) { open = place + 1 }
      case "'", "’":
        guard let start = open, !isSpace(place - 1), isSpace(place + 1) || isClosingContext(place + 1) else { continue }
        let endsWithMark = [",", ".", "!", "?"].contains(text[place - 1])
        if endsWithMark || place - start <= 60 && text[place - 1] != "s" {
          add(start..<place, isDouble: false)
          open = nil
        }
      default:
        if let start = open, place - start > 600 { open = nil }
      }
    }
  }

  private func isClosingContext(_ place: Int) -> Bool {
    text.indices.contains(place) && [",", ".", ";", ":", ")", "!", "?"].contains(text[place])
  }
}
