public import Measures

/// Text to sentences, tokens, quantities and dates.
///
/// The room knows the language and nothing else: no claims, no articles, no files. It reads `[Unicode.Scalar]` and answers
/// with values whose spans count code points of that array. Tags and trees come from weights that `Scripts/train` learned and
/// that stand in the program; all else is decided by rules that have names. All of it takes time in proportion to the text,
/// whatever the text is.
///
/// What may not enter: claims, files, clocks, models that are not part of the package, and rules that look further than a
/// fixed number of tokens.
enum English {}

/// Splits a text into sentences and their tokens.
///
/// Paragraphs end at blank lines and at line breaks, unless the lines are those of a text that was wrapped at a width. No
/// sentence goes over the end of a paragraph, so that a headline without a full stop is a sentence of its own.
public func sentences(of text: [Unicode.Scalar]) -> [Sentence] {
  var result: [Sentence] = []
  for (number, paragraph) in ParagraphSplitter.paragraphs(of: text).enumerated() {
    let tokens = Tokenizer.tokens(of: text, in: paragraph)
    for range in SentenceSplitter(tokens: tokens).sentences() {
      guard let first = tokens[range].first, let last = tokens[range].last else { continue }
      let span = first.span.lowerBound..<last.span.upperBound
      result.append(Sentence(span: span, tokens: Array(tokens[range]), paragraph: number))
    }
  }
  return result
}

/// The amounts that a sentence gives, in the order of the text; they do not overlap.
///
/// Years, dates, clock times, telephone numbers, scores, ordinals, list numbers and numbers in names are none.
public func quantities(in sentence: Sentence, of text: [Unicode.Scalar]) -> [QuantityMention] {
  let dates = DateFinder.dates(in: sentence, published: nil).map(\.tokens)
  return QuantityFinder.mentions(in: sentence, dates: dates)
}

/// The numbers that a sentence writes, in the order of the text; they do not overlap.
public func numbers(in sentence: Sentence, of text: [Unicode.Scalar]) -> [NumberMention] {
  NumberFinder.numbers(in: sentence)
}

/// The places in an order that a sentence names, in the order of the text; they do not overlap.
public func ordinals(in sentence: Sentence, of text: [Unicode.Scalar]) -> [OrdinalMention] {
  OrdinalFinder.ordinals(in: sentence)
}

/// The dates that a sentence gives, in the order of the text; they do not overlap.
///
/// - Parameter published: the day of publication, from which “yesterday” and “on Monday” are reckoned; where it is nil, they
///   are found and have no value.
public func dates(in sentence: Sentence, of text: [Unicode.Scalar], published: CalendarDate?) -> [DateMention] {
  DateFinder.dates(in: sentence, published: published).map(\.mention)
}

/// What is left of a lower-case word without its endings, for comparing words: “elections” and “elected” give “elect”.
public func stem(_ word: String) -> String {
  Stemmer.stem(word)
}

/// Whether a lower-case word says nothing about what a text is about: “the”, “of”, “which”.
public func isStopword(_ word: String) -> Bool {
  Stopwords.all.contains(word)
}

/// What kind of word each token of a sentence is, and which it depends on, as the trained tagger and parser see it.
///
/// Takes about 20 µs a token. The same sentence has the same tree on every machine.
public func tree(of sentence: Sentence) -> SyntaxTree {
  Parser(model: .built).tree(of: sentence)
}
