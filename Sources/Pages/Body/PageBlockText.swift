/// The text of a block while it is being put together.
struct PageBlockText {
  private var bytes: [UInt8] = []
  private var length = 0
  private var linked = 0
  private var words = 0
  private var sentences = 0
  private var isSpaceDue = false
  /// How many cells ended since the last character.
  private var cells = 0
  /// Whether the blank that is due is a line break in the markup and nothing else.
  private var isBreakDue = false

  var isEmpty: Bool { bytes.isEmpty }

  /// Begins anew.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    (length, linked, words, sentences, isSpaceDue, cells, isBreakDue) = (0, 0, 0, 0, false, 0, false)
  }

  /// A blank comes before what follows.
  mutating func space() { isSpaceDue = true }

  /// A bar comes between what is there and what follows.
  mutating func cell() {
    if isEmpty { return }
    cells += 1
    isSpaceDue = true
  }

  /// Adds characters, their blanks folded; whether there was more than blanks.
  mutating func append(_ characters: String, isLinked: Bool) -> Bool {
    var found = false
    var characters = characters
    characters.withUTF8 { utf8 in
      if isInitial, let first = utf8.first {
        if isBreakDue, first >= 0x61, first <= 0x7A { isSpaceDue = false }
        isBreakDue = utf8.allSatisfy { $0 <= 0x20 } && utf8.contains(0x0A)
      }
      var place = 0
      while place < utf8.count {
        let byte = utf8[place]
        if byte < 0x80 {
          place += 1
          if byte <= 0x20 || byte == 0x7F {
            isSpaceDue = true
          } else {
            begin()
            bytes.append(byte)
            count(isLinked)
            found = true
          }
          continue
        }
        let size = min(byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2, utf8.count - place)
        switch Self.width(utf8[place..<(place + size)]) {
        case .blank: isSpaceDue = true
        case .nothing: break
        case .one:
          begin()
          bytes.append(contentsOf: utf8[place..<(place + size)])
          count(isLinked)
          found = true
        }
        place += size
      }
    }
    return found
  }

  /// The block that it is.
  func block(kind: PageBlock.Kind, in element: Int) -> PageBlock {
    PageBlock(
      text: String(decoding: bytes, as: UTF8.self), kind: kind, element: element, length: length, linked: linked,
      words: words + 1, sentences: sentences + (endsSentence ? 1 : 0))
  }

  /// Whether a large first letter is all there is, as markup has it that sets it apart; not one that is a word by itself.
  private var isInitial: Bool {
    guard bytes.count == 1, let letter = bytes.first else { return false }
    return letter > 0x41 && letter <= 0x5A && letter != 0x49
  }

  private mutating func begin() {
    if isSpaceDue, !bytes.isEmpty {
      if endsSentence { sentences += 1 }
      for _ in 0..<cells {
        bytes += [0x20, 0x7C]
        length += 2
      }
      cells = 0
      bytes.append(0x20)
      length += 1
      words += 1
    }
    isSpaceDue = false
  }

  private mutating func count(_ isLinked: Bool) {
    length += 1
    if isLinked { linked += 1 }
  }

  /// Whether what is there ends with a full stop, a question or exclamation mark, quotation marks and brackets behind it or not.
  private var endsSentence: Bool {
    var place = bytes.count - 1
    while place >= 0 {
      switch bytes[place] {
      case 0x22, 0x27, 0x29, 0x5D: place -= 1
      // ” and ’ and the ends of the sentences of East Asia.
      case 0x9D where place >= 2 && bytes[place - 1] == 0x80, 0x99 where place >= 2 && bytes[place - 1] == 0x80:
        place -= 3
      case 0x82 where place >= 2 && bytes[place - 1] == 0x80 && bytes[place - 2] == 0xE3: return true
      case 0x2E, 0x21, 0x3F: return true
      default: return false
      }
    }
    return false
  }

  private enum Width { case one, blank, nothing }

  /// What a character outside of ASCII is on a line.
  private static func width(_ utf8: Slice<UnsafeBufferPointer<UInt8>>) -> Width {
    let first = utf8.startIndex
    switch (utf8[first], utf8.count) {
    case (0xC2, 2):
      switch utf8[first + 1] {
      case 0x85, 0xA0: return .blank
      case 0xAD, 0x80...0x9F: return .nothing
      default: return .one
      }
    case (0xE2, 3):
      switch (utf8[first + 1], utf8[first + 2]) {
      case (0x80, 0x80...0x8A), (0x80, 0xA8), (0x80, 0xA9), (0x80, 0xAF), (0x81, 0x9F): return .blank
      case (0x80, 0x8B), (0x81, 0xA0): return .nothing
      default: return .one
      }
    case (0xE3, 3): return utf8[first + 1] == 0x80 && utf8[first + 2] == 0x80 ? .blank : .one
    case (0xEF, 3): return utf8[first + 1] == 0xBB && utf8[first + 2] == 0xBF ? .nothing : .one
    default: return .one
    }
  }
}
