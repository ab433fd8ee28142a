/// How far what a reader made of a page is what people took from it.
struct PagesMeasure {
  /// How far the words given are wanted, and the wanted ones given; nil where the reader gives no text.
  let body: (precision: Double, recall: Double)?
  /// Nil where nobody noted the day, or the reader gives none.
  let isDateRight: Bool?
  /// Nil where nobody noted the title, or the reader gives none.
  let isTitleRight: Bool?
  /// Whether just the right names are given; nil where nobody noted them, or the reader gives none.
  let areAuthorsRight: Bool?
  /// Names given rightly, given, and wanted.
  let authors: (right: Int, given: Int, wanted: Int)

  /// The harmonic mean of this page's precision and recall; nil where the reader gives no text.
  var f1: Double? { body.map { Self.f1($0.precision, $0.recall) } }

  init(_ answer: PagesAnswer, of article: PagesArticle) {
    body = answer.text.map { Self.overlap(of: Self.words(of: $0), with: Self.words(of: article.text)) }
    isDateRight = article.date.flatMap { date in answer.date.map { $0 == date } }
    isTitleRight = article.title.flatMap { title in answer.title.map { Self.words(of: $0) == Self.words(of: title) } }
    guard let names = article.authors.map({ Set($0.map(Self.words)) }),
      let answered = answer.authors.map({ Set($0.map(Self.words)) })
    else {
      areAuthorsRight = nil
      authors = (0, 0, 0)
      return
    }
    areAuthorsRight = names == answered
    authors = (names.intersection(answered).count, answered.count, names.count)
  }

  /// The shares of two bags of words that both have.
  static func overlap(of given: [String], with wanted: [String]) -> (precision: Double, recall: Double) {
    let counts = Dictionary(wanted.map { ($0, 1) }, uniquingKeysWith: +)
    let common = Dictionary(given.map { ($0, 1) }, uniquingKeysWith: +).reduce(0) { sum, word in
      sum + min(word.value, counts[word.key] ?? 0)
    }
    return (
      given.isEmpty ? 0 : Double(common) / Double(given.count),
      wanted.isEmpty ? 0 : Double(common) / Double(wanted.count)
    )
  }

  static func f1(_ precision: Double, _ recall: Double) -> Double {
    precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }

  /// The words of a text, in lower case: runs of letters, digits and underscores, as `\w+` in Python.
  static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      if isOfWord(scalar) {
        word.append(scalar)
      } else if !word.isEmpty {
        words.append(String(word))
        word = String.UnicodeScalarView()
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    return words
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber:
      true
    default: scalar == "_"
    }
  }
}
