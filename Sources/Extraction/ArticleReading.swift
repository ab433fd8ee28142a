import Claims
import English

/// An article as the extractor reads it: its sentences with the classes of their words, its quotations and its names.
struct ArticleReading {
  /// A sentence longer than this is none: tables, dumps, text without a full stop.
  static let longestSentence = 300

  /// A line of the article.
  struct Line {
    let sentence: TaggedSentence
    /// For each token, the utterance in whose quotation marks it stands.
    let quotation: [Int?]
    /// Why it gives no claim; nil where it may.
    let skipped: String?

    /// For each token, whether it stands in a quotation.
    var isQuoted: [Bool] { quotation.map { $0 != nil } }
    /// The utterance that the whole line is of.
    var wholeQuotation: Int? {
      guard let first = quotation.first(where: { $0 != nil }) ?? nil else { return nil }
      for (index, value) in quotation.enumerated() where value != first {
        guard sentence.classes[index].isMark else { return nil }
      }
      return first
    }
  }

  let text: [Unicode.Scalar]
  let lines: [Line]
  let quotations: [Quotation]
  let names: NameBook

  /// Reads an article's text.
  init(_ text: [Unicode.Scalar]) {
    self.text = text
    let cut = English.sentences(of: text)
    let glued = GluedLines(cut)
    let sentences = cut.flatMap(glued.split)
    quotations = QuotationFinder.quotations(in: text, paragraphs: Self.paragraphs(of: sentences))
    let known = Self.namesInside(sentences)
    let notes = CorrectionNote.find(in: text).map(\.span)
    var tagged: [TaggedSentence] = []
    var lines: [Line] = []
    var next = 0
    for sentence in sentences {
      let isTooLong = sentence.tokens.count > Self.longestSentence
      let short =
        isTooLong
        ? Sentence(span: sentence.span, tokens: Array(sentence.tokens.prefix(1)), paragraph: sentence.paragraph)
        : sentence
      let line = TaggedSentence(short, names: known)
      tagged.append(line)
      while next < quotations.count, quotations[next].span.upperBound <= sentence.span.lowerBound { next += 1 }
      lines.append(
        Line(
          sentence: line, quotation: Self.quotation(of: short.tokens, quotations[next...]),
          skipped: isTooLong
            ? "too long"
            : notes.contains { $0.overlaps(sentence.span) }
              ? "a note on the article" : Furniture.isFurniture(sentence) ? "furniture" : nil))
    }
    self.lines = lines
    names = NameBook(tagged)
  }

  private static func paragraphs(of sentences: [Sentence]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var last: Int?
    for sentence in sentences {
      if sentence.paragraph == last, let open = result.popLast() {
        result.append(open.lowerBound..<sentence.span.upperBound)
      } else {
        result.append(sentence.span)
      }
      last = sentence.paragraph
    }
    return result
  }

  private static func quotation(of tokens: [Token], _ quotations: ArraySlice<Quotation>) -> [Int?] {
    var next = quotations.startIndex
    return tokens.map { token in
      while next < quotations.endIndex, quotations[next].span.upperBound <= token.span.lowerBound { next += 1 }
      guard next < quotations.endIndex, quotations[next].isDouble,
        quotations[next].span.lowerBound <= token.span.lowerBound,
        token.span.upperBound <= quotations[next].span.upperBound
      else { return nil }
      return quotations[next].utterance
    }
  }

  /// The words that stand with a capital inside of sentences, in lower case.
  private static func namesInside(_ sentences: [Sentence]) -> Set<String> {
    var names: Set<String> = []
    for sentence in sentences {
      let words = sentence.tokens.filter { $0.kind == .word && $0.text.utf8.count > 3 }
      guard !words.allSatisfy(\.isCapitalized) else { continue }
      for (index, token) in sentence.tokens.enumerated().dropFirst() where token.isCapitalized && token.kind == .word {
        guard sentence.tokens[index - 1].kind == .word else { continue }
        names.insert(token.lower)
      }
    }
    return names
  }
}
