/// A word or a mark of a text, as comparing takes it.
struct TextWord: Hashable, Sendable {
  /// Where it stands, in code points.
  let span: Range<Int>
  /// The same number for words that differ in nothing but typography.
  let key: Int
  /// What it is.
  let kind: Kind

  /// What stands in a text.
  enum Kind {
    /// A word or a figure.
    case word
    /// A mark that ends a sentence or a quotation.
    case end
    /// Another mark.
    case mark
  }

  /// Whether it is a word or a figure; else it is a mark.
  var isWord: Bool { kind == .word }
}

/// Cuts texts into words and marks, and numbers them, so that comparing compares numbers.
///
/// Words that differ in typography alone get the same number: curled and straight quotation marks, dashes, an ellipsis and three dots,
/// composed and decomposed letters, soft hyphens. The numbers follow from the texts and their order alone.
struct TextWords {
  private var keys: [String: Int] = [:]

  /// The words and marks of a text, in order; in linear time.
  mutating func words(of text: [Unicode.Scalar]) -> [TextWord] {
    var words: [TextWord] = []
    var index = 0
    while index < text.count {
      let start = index
      let scalar = text[index]
      if scalar.properties.isWhitespace || Self.isUnseen(scalar) {
        index += 1
        continue
      }
      let isWord = Self.isLetter(scalar)
      index += 1
      if isWord, !scalar.properties.isIdeographic {
        while index < text.count, Self.continues(text, at: index) { index += 1 }
      } else if scalar == "." {
        while index < text.count, text[index] == "." { index += 1 }
      } else if scalar == "-" {
        // Two or three hyphens are how a typewriter writes a dash.
        while index < text.count, text[index] == "-" { index += 1 }
      }
      words.append(
        TextWord(
          span: start..<index, key: key(of: text[start..<index]),
          kind: isWord ? .word : Self.isEnd(scalar) ? .end : .mark))
    }
    return words
  }

  private mutating func key(of word: ArraySlice<Unicode.Scalar>) -> Int {
    var plain = ""
    for scalar in word where !Self.isUnseen(scalar) {
      if scalar == "-", plain == "-" { continue }
      if let other = Self.plain(scalar) { plain += other } else { plain.unicodeScalars.append(scalar) }
    }
    if let known = keys[plain] { return known }
    keys[plain] = keys.count
    return keys.count - 1
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
      return true
    default: return false
    }
  }

  /// Whether a word that reaches to a place goes on there: `people’s`, `40-year-old`, `1,200.50`, `14:05`.
  private static func continues(_ text: [Unicode.Scalar], at index: Int) -> Bool {
    let scalar = text[index]
    if isUnseen(scalar) { return true }
    if isLetter(scalar) { return !scalar.properties.isIdeographic }
    guard index + 1 < text.count, isLetter(text[index + 1]) else { return false }
    switch scalar {
    case "'", "\u{2019}", "-", "\u{2010}", "\u{2011}": return isLetter(text[index - 1]) || isUnseen(text[index - 1])
    case ".", ",", ":": return isDigit(text[index - 1]) && isDigit(text[index + 1])
    default: return false
    }
  }

  private static func isEnd(_ scalar: Unicode.Scalar) -> Bool {
    [".", "!", "?", "\"", "\u{201D}", "\u{2026}"].contains(scalar)
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? ("0"..."9").contains(scalar) : scalar.properties.numericType == .decimal
  }

  /// What a reader does not see: soft hyphens, joints of no width, a byte order mark.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{AD}", "\u{200B}", "\u{200E}", "\u{200F}", "\u{2060}", "\u{FEFF}": true
    default: false
    }
  }

  /// The plain form of a typographic mark; nil for what is one itself.
  private static func plain(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\u{2018}", "\u{2019}", "\u{201A}", "\u{2032}", "\u{02BC}", "`", "\u{B4}": "'"
    case "\u{201C}", "\u{201D}", "\u{201E}", "\u{AB}", "\u{BB}", "\u{2033}": "\""
    case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2212}": "-"
    case "\u{2026}": "..."
    default: nil
    }
  }
}
