/// What the models see of a token: hashes of the word, of its ends and of its outline.
package struct WordForm: Sendable {
  /// The word in lower case, each figure as a zero.
  let word: UInt64
  /// The word as written.
  let written: UInt64
  let prefix1: UInt64
  let prefix2: UInt64
  let prefix3: UInt64
  let suffix1: UInt64
  let suffix2: UInt64
  let suffix3: UInt64
  let suffix4: UInt64
  /// The outline: capitals, small letters, figures and marks, each run as one.
  let shape: UInt64
  /// Whether it is a comma or a semicolon.
  let isComma: Bool
  /// What it can be by the list of verbs; 0 where it is no form of one.
  let verb: UInt64

  /// The form of a token.
  package init(_ token: Token) {
    var lower = Array(token.lower.utf8)
    for place in lower.indices where (0x30...0x39).contains(lower[place]) { lower[place] = 0x30 }
    let count = lower.count
    word = FeatureHash.bytes(lower)
    written = FeatureHash.bytes(token.text.utf8)
    prefix1 = FeatureHash.bytes(lower.prefix(1))
    prefix2 = count > 2 ? FeatureHash.bytes(lower.prefix(2)) : word
    prefix3 = count > 3 ? FeatureHash.bytes(lower.prefix(3)) : word
    suffix1 = FeatureHash.bytes(lower.suffix(1))
    suffix2 = count > 2 ? FeatureHash.bytes(lower.suffix(2)) : word
    suffix3 = count > 3 ? FeatureHash.bytes(lower.suffix(3)) : word
    suffix4 = count > 4 ? FeatureHash.bytes(lower.suffix(4)) : word
    shape = FeatureHash.bytes(Self.outline(token.text))
    verb = UInt64(VerbForm.ofWord[token.lower]?.rawValue ?? 0)
    isComma = token.text == "," || token.text == ";"
  }

  private static func outline(_ text: String) -> [UInt8] {
    var outline: [UInt8] = []
    var isRun = false
    for byte in text.utf8 {
      let kind: UInt8 =
        switch byte {
        case 0x41...0x5A: 0x58
        case 0x61...0x7A: 0x78
        case 0x30...0x39: 0x64
        case 0x80...: 0x6F
        default: byte
        }
      // Two of a kind say that there are several.
      if kind == outline.last {
        if isRun { continue }
        isRun = true
      } else {
        isRun = false
      }
      outline.append(kind)
      if outline.count == 12 { break }
    }
    return outline
  }
}
