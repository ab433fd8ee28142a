internal import MarkupKit

/// The article's text as the page's data states it (`articleBody` of JSON-LD), to hold the page's own blocks against.
///
/// It names what is text better than any markup, but is often a teaser, cut off, or without its paragraphs; the page has these.
struct StatedText {
  /// Its paragraphs, as far as they are marked.
  let paragraphs: [String]
  /// How many words it has.
  let words: Int
  /// All that three of its words in a row are.
  private let runs: Set<Int>

  /// Reads a text, in which markup and character references may stand.
  init(_ text: String) {
    if text.utf8.contains(UInt8(ascii: "<")) || text.utf8.contains(UInt8(ascii: "&")) {
      let lines = text.split(whereSeparator: \.isNewline).joined(separator: "<br><br>")
      paragraphs = PageOutline(of: Markup(html: lines)).blocks.map(\.text)
    } else {
      paragraphs = text.split(whereSeparator: \.isNewline).compactMap { line in
        let line = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.isEmpty ? nil : line
      }
    }
    let words = Self.words(of: paragraphs.joined(separator: " "))
    self.words = words.count
    runs = Set(Self.runs(of: words))
  }

  /// The share of a text's runs of three words that this text has; nil for what has fewer words.
  func share(of text: String) -> Double? {
    let runs = Self.runs(of: Self.words(of: text))
    return runs.isEmpty ? nil : Double(runs.count { self.runs.contains($0) }) / Double(runs.count)
  }

  /// The share of this text's runs of three words that some blocks have.
  func share(in blocks: [String]) -> Double {
    var found: Set<Int> = []
    for block in blocks { found.formUnion(Self.runs(of: Self.words(of: block))) }
    return runs.isEmpty ? 0 : Double(runs.count { found.contains($0) }) / Double(runs.count)
  }

  /// The hashes of a text's words, in lower case.
  private static func words(of text: String) -> [Int] {
    var words: [Int] = []
    var word = 0
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x61...0x7A: word = (word &* 31) &+ Int(byte)
      case 0x41...0x5A: word = (word &* 31) &+ Int(byte | 0x20)
      default:
        // Letters outside of ASCII are left out, since quotation marks are spelled in many ways.
        if byte < 0x80, byte != 0x27, word != 0 {
          words.append(word)
          word = 0
        }
      }
    }
    if word != 0 { words.append(word) }
    return words
  }

  private static func runs(of words: [Int]) -> [Int] {
    guard words.count >= 3 else { return [] }
    let factor = 1_000_003
    return (2..<words.count).map { place -> Int in
      let pair = words[place - 2] &* factor &+ words[place - 1]
      return pair &* factor &+ words[place]
    }
  }
}
