/// The paragraphs in what `pdftotext` writes: lines as they were printed, an empty line between blocks, a form feed after each
/// page.
///
/// What stands at the head or the foot of many pages, numbers aside, is taken away. Words that were divided at the end of a line
/// are joined, and lines to paragraphs, also over the end of a page.
struct PDFLayout {
  /// The paragraphs, each on one line.
  let paragraphs: [String]

  /// How many lines at the head and the foot of a page may be repeated on others.
  private static let margin = 3

  /// Reads what `pdftotext` wrote.
  init(_ text: String) {
    let pages = text.unicodeScalars.split(separator: "\u{0C}", omittingEmptySubsequences: true).map { page in
      page.split(separator: "\n", omittingEmptySubsequences: false).map { Self.cleaned($0) }
    }
    let repeated = Self.repeated(in: pages)
    var joiner = PDFLineJoiner(words: Self.words(in: pages))
    for page in pages {
      let margins = Self.margins(of: page)
      let isKept = page.indices.map { !margins.contains($0) || !repeated.contains(Self.key(of: page[$0])) }
      let kept = page.indices.filter { isKept[$0] }
      let isEmpty = { (number: Int) in page[number].isEmpty }
      for number in kept.drop(while: isEmpty).reversed().drop(while: isEmpty).reversed() { joiner.add(page[number]) }
      joiner.endPage()
    }
    paragraphs = joiner.finish()
  }

  /// A line without blanks at its ends, its blanks single spaces, its ligatures letters, and without control characters.
  private static func cleaned(_ line: Substring.UnicodeScalarView) -> [Unicode.Scalar] {
    var cleaned: [Unicode.Scalar] = []
    for scalar in line {
      if scalar.properties.isWhitespace {
        if cleaned.last != " ", !cleaned.isEmpty { cleaned.append(" ") }
      } else if let letters = ligatures[scalar] {
        cleaned += letters.unicodeScalars
      } else if scalar.properties.generalCategory != .control, scalar != "\u{FEFF}" {
        cleaned.append(scalar)
      }
    }
    if cleaned.last == " " { cleaned.removeLast() }
    return cleaned
  }

  private static let ligatures: [Unicode.Scalar: String] = [
    "\u{FB00}": "ff", "\u{FB01}": "fi", "\u{FB02}": "fl", "\u{FB03}": "ffi", "\u{FB04}": "ffl", "\u{FB05}": "st",
    "\u{FB06}": "st",
  ]

  /// The numbers of the lines at the head and the foot of a page.
  private static func margins(of page: [[Unicode.Scalar]]) -> Set<Int> {
    let visible = page.indices.filter { !page[$0].isEmpty }
    return Set(visible.prefix(margin) + visible.suffix(margin))
  }

  /// What a line has in common with the like of it on other pages: all but the numbers.
  private static func key(of line: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var key: [Unicode.Scalar] = []
    for scalar in line where scalar != " " {
      let isDigit = scalar.properties.generalCategory == .decimalNumber
      if !isDigit { key.append(scalar) } else if key.last != "#" { key.append("#") }
    }
    return key
  }

  /// What stands at the head or the foot of at least two pages, and of half of them.
  private static func repeated(in pages: [[[Unicode.Scalar]]]) -> Set<[Unicode.Scalar]> {
    var counts: [[Unicode.Scalar]: Int] = [:]
    for page in pages {
      for key in Set(margins(of: page).map { key(of: page[$0]) }) { counts[key, default: 0] += 1 }
    }
    return Set(counts.filter { $0.value >= 2 && $0.value * 2 >= pages.count }.keys)
  }

  /// The words that stand in the text whole, in lower case: they tell whether a divided word has a hyphen of its own.
  private static func words(in pages: [[[Unicode.Scalar]]]) -> Set<String> {
    var words: Set<String> = []
    for line in pages.joined() {
      for word in line.split(separator: " ") where word.last != "-" {
        let letters = word.drop { !$0.properties.isAlphabetic }
        guard let end = letters.lastIndex(where: { $0.properties.isAlphabetic }) else { continue }
        words.insert(String(String.UnicodeScalarView(letters[...end])).lowercased())
      }
    }
    return words
  }
}
