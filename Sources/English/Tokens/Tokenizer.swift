/// Cuts a stretch of text into tokens, from left to right, without going back.
struct Tokenizer {
  let text: [Unicode.Scalar]
  let end: Int
  var position: Int
  var tokens: [Token] = []
  private var buffer: [UInt8] = []

  /// The tokens of a stretch of a text.
  static func tokens(of text: [Unicode.Scalar], in range: Range<Int>) -> [Token] {
    var tokenizer = Tokenizer(text: text, range: range)
    tokenizer.run()
    return tokenizer.tokens
  }

  private init(text: [Unicode.Scalar], range: Range<Int>) {
    self.text = text
    self.position = range.lowerBound
    self.end = range.upperBound
  }

  private mutating func run() {
    var spaced = true
    while position < end {
      let scalar = text[position]
      let start = position
      switch ScalarClass(scalar) {
      case .space, .format:
        position += 1
        spaced = true
        continue
      case .letter:
        scanWord(spaced: spaced)
      case .digit:
        scanNumber(spaced: spaced)
      case .symbol, .punctuation:
        scanMark(scalar, spaced: spaced)
      }
      if position == start { position += 1 }
      spaced = false
    }
  }

  /// The scalar at a place, or nil beyond the end.
  func peek(_ place: Int) -> Unicode.Scalar? {
    place < end && place >= 0 ? text[place] : nil
  }

  func isLetter(_ place: Int) -> Bool {
    place < end && ScalarClass(text[place]) == .letter
  }

  func isDigit(_ place: Int) -> Bool {
    place < end && place >= 0 && text[place].isASCIIDigit
  }

  /// Ends a token here.
  mutating func emit(from start: Int, to stop: Int, _ kind: Token.Kind, spaced: Bool) {
    buffer.removeAll(keepingCapacity: true)
    var isPlain = true
    for place in start..<stop {
      buffer.append(contentsOf: UTF8.encode(text[place]) ?? UTF8.encodedReplacementCharacter)
      isPlain = isPlain && text[place].isASCII
    }
    let written = String(decoding: buffer, as: UTF8.self)
    var lower = written
    if !isPlain {
      lower = Self.folded(text[start..<stop])
    } else if buffer.contains(where: { $0 >= 0x41 && $0 <= 0x5A }) {
      for place in buffer.indices where buffer[place] >= 0x41 && buffer[place] <= 0x5A { buffer[place] |= 0x20 }
      lower = String(decoding: buffer, as: UTF8.self)
    }
    tokens.append(Token(text: written, lower: lower, span: start..<stop, kind: kind, precededBySpace: spaced))
    position = stop
  }

  /// Lower case, straight quotes and apostrophes, plain hyphens, nothing invisible.
  static func folded(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.count)
    for scalar in scalars {
      switch scalar.value {
      case 0x41...0x5A: bytes.append(UInt8(scalar.value) | 0x20)
      case 0..<0x80: bytes.append(UInt8(scalar.value))
      case 0x2018, 0x2019, 0x2BC: bytes.append(0x27)
      case 0x201C, 0x201D: bytes.append(0x22)
      case 0x2010, 0x2011: bytes.append(0x2D)
      default:
        guard ScalarClass(scalar) != .format else { continue }
        bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
