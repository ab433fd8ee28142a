import English

/// Finds what stands in quotation marks, over the ends of paragraphs where the marks say so.
///
/// A quotation that is not closed in its paragraph goes on where the next paragraph opens it again, as newspapers do, or
/// where one of the next few closes it without opening it; otherwise it ends with its paragraph.
struct QuotationFinder {
  private let text: [Unicode.Scalar]
  private var found: [Quotation] = []
  private var utterance = 0

  /// How many paragraphs without a mark a quotation may go on over.
  private static let longestGap = 3

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
    var gap: [Range<Int>] = []
    for paragraph in paragraphs {
      let mark = firstMark(in: paragraph)
      if isOpen, mark == nil, gap.count < Self.longestGap {
        gap.append(paragraph)
        continue
      }
      let goesOn = isOpen && mark.map { isClosing($0) && $0 > paragraph.lowerBound } == true
      // Opened again at the beginning of the next paragraph, it is the same utterance; of the one after, a mark was forgotten.
      let isReopened = isOpen && gap.count <= 1 && mark == paragraph.lowerBound
      if goesOn || isReopened { for whole in gap { add(whole, isDouble: true) } }
      gap.removeAll()
      if !goesOn, !isReopened { utterance += 1 }
      isOpen = read(paragraph, start: goesOn ? paragraph.lowerBound : nil)
    }
  }

  /// Reads a paragraph; says whether a quotation is open at its end.
  private mutating func read(_ paragraph: Range<Int>, start: Int?) -> Bool {
    var start = start
    var hasDouble = false
    var next = paragraph.lowerBound
    for place in paragraph where place >= next {
      if let open = start {
        guard isClosing(place) else { continue }
        add(open..<place, isDouble: true)
        hasDouble = true
        start = nil
        utterance += 1
        next = place + markLength(at: place)
      } else if isOpening(place) {
        next = place + markLength(at: place)
        start = next
      }
    }
    if let open = start { add(open..<paragraph.upperBound, isDouble: true) }
    if !hasDouble, start == nil { readSingles(in: paragraph) }
    return start != nil
  }

  private mutating func add(_ span: Range<Int>, isDouble: Bool) {
    guard !span.isEmpty else { return }
    let start = span.lowerBound - markLength(before: span.lowerBound)
    let end = span.upperBound + markLength(at: span.upperBound)
    found.append(Quotation(span: span, marked: start..<end, utterance: utterance, isDouble: isDouble))
  }

  /// How long the mark is that begins at a place; 0 where none does.
  private func markLength(at place: Int) -> Int {
    guard text.indices.contains(place) else { return 0 }
    switch text[place] {
    case "“", "”", "«", "»", "„", "\"", "‘", "’": return 1
    case "'": return isPair(at: place) ? 2 : 1
    default: return 0
    }
  }

  private func markLength(before place: Int) -> Int {
    guard text.indices.contains(place - 1) else { return 0 }
    if isPair(at: place - 2) { return 2 }
    return text[place - 1] == "'" || isOpening(place - 1) || text[place - 1] == "‘" ? 1 : 0
  }

  /// “''”, as some wires write double marks.
  private func isPair(at place: Int) -> Bool {
    text.indices.contains(place) && text.indices.contains(place + 1) && text[place] == "'" && text[place + 1] == "'"
  }

  private func firstMark(in paragraph: Range<Int>) -> Int? {
    paragraph.first { isOpening($0) || isClosing($0) }
  }

  private func isOpening(_ place: Int) -> Bool {
    switch text[place] {
    case "“", "«", "„": true
    // “”” before a word is a slip for “““.
    case "\"", "”": !isSpace(place + 1) && (isSpace(place - 1) || isBracket(place - 1))
    case "'" where isPair(at: place): !isSpace(place + 2) && (isSpace(place - 1) || isBracket(place - 1))
    default: false
    }
  }

  private func isClosing(_ place: Int) -> Bool {
    switch text[place] {
    case "”", "»": true
    case "\"": !isSpace(place - 1) || isSpace(place + 1)
    case "'" where isPair(at: place): !isSpace(place - 1) || isSpace(place + 2)
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

  /// Single marks: only where one opens after a space and a mark closes it, or a few words on.
  private mutating func readSingles(in paragraph: Range<Int>) {
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
