/// A text as the hashes of its passages, each eight words long, by which texts that share some are found and compared.
///
/// Words are runs of letters and digits in lower case; what punctuation stands in them is left out (“U.S.” is “us”), so that
/// another newsroom's quotation marks and commas change nothing. Equal passages have equal hashes in any text. (Broder,
/// “On the resemblance and containment of documents”, 1997.)
struct Passages {
  /// The hashes, in order, each once.
  let hashes: [UInt32]

  /// How many words a passage has.
  static let wordCount = 8
  /// A text of fewer passages than this says too little to be told from another.
  static let fewest = 16
  /// How many words of a text are looked at.
  static let mostWords = 50_000

  /// The passages of a text; none where there are too few.
  init(of text: [UInt8]) {
    var reader = WordReader()
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      reader.read(scalar)
      if reader.count >= Self.mostWords { break }
    }
    reader.endWord()
    let sorted = reader.passages.sorted()
    var hashes: [UInt32] = []
    hashes.reserveCapacity(sorted.count)
    for hash in sorted where hash != hashes.last { hashes.append(hash) }
    self.hashes = hashes.count < Self.fewest ? [] : hashes
  }

  /// Reads passages as the index keeps them.
  init(encoded bytes: [UInt8]) {
    hashes = stride(from: 0, to: bytes.count - bytes.count % 4, by: 4).map { place in
      bytes[place..<place + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
  }

  /// The passages as the index keeps them: four bytes each, the highest first.
  var encoded: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(4 * hashes.count)
    for hash in hashes {
      for shift in [24, 16, 8, 0] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: hash >> shift)) }
    }
    return bytes
  }

  /// One in four, chosen by the hash alone, so that what two texts share is chosen in both: those that the index can look up.
  var sample: [UInt32] { hashes.filter(Self.isSampled) }

  static func isSampled(_ hash: UInt32) -> Bool { hash & 3 == 0 }

  /// The passages that stand in both.
  func shared(with other: Passages) -> [UInt32] {
    var shared: [UInt32] = []
    var (left, right) = (0, 0)
    while left < hashes.count, right < other.hashes.count {
      let (one, two) = (hashes[left], other.hashes[right])
      if one == two { shared.append(one) }
      if one <= two { left += 1 }
      if two <= one { right += 1 }
    }
    return shared
  }
}

/// Takes a text apart into words, and hashes each eight in a row, in one go.
private struct WordReader {
  private(set) var passages: [UInt32] = []
  /// How many words were read.
  private(set) var count = 0
  /// FNV-1a of the word that is being read; its first value where there is none.
  private var word = Self.empty
  /// The last words, as a ring.
  private var last = [UInt64](repeating: 0, count: Passages.wordCount)
  /// The last words as one polynomial, whose oldest word goes as the next one comes (Karp and Rabin, 1987).
  private var rolling: UInt64 = 0

  private static let empty: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let base: UInt64 = 0x9e37_79b9_7f4a_7c15
  /// `base` to the power of eight.
  private static let highest = (0..<Passages.wordCount).reduce(1 as UInt64) { power, _ in power &* base }

  mutating func read(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39: add(scalar.value)
    case 0x41...0x5A: add(scalar.value + 0x20)
    // Space and controls, the dashes and the slash part words; other marks stand in them.
    case 0...0x20, 0x2D, 0x2F, 0x2010...0x2015: endWord()
    case 0...0x7F: break
    default:
      let properties = scalar.properties
      if properties.isWhitespace {
        endWord()
      } else if properties.isAlphabetic || properties.numericType != nil {
        for lower in properties.lowercaseMapping.unicodeScalars { add(lower.value) }
      }
    }
  }

  private mutating func add(_ value: UInt32) {
    word = (word ^ UInt64(value)) &* 0x0000_0100_0000_01b3
  }

  mutating func endWord() {
    guard word != Self.empty else { return }
    let place = count % Passages.wordCount
    rolling = rolling &* Self.base &+ word &- last[place] &* Self.highest
    last[place] = word
    count += 1
    word = Self.empty
    if count >= Passages.wordCount { passages.append(Self.mixed(rolling)) }
  }

  /// The bits of a hash spread over 32 (the end of MurmurHash3).
  private static func mixed(_ hash: UInt64) -> UInt32 {
    var hash = hash
    hash = (hash ^ (hash >> 33)) &* 0xff51_afd7_ed55_8ccd
    hash = (hash ^ (hash >> 33)) &* 0xc4ce_b9fe_1a85_ec53
    return UInt32(truncatingIfNeeded: hash ^ (hash >> 33))
  }
}
