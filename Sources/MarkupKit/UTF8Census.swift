/// How much of some bytes is UTF-8 beyond ASCII, and how much is not.
struct UTF8Census {
  /// How many characters of two bytes or more there are.
  private(set) var sequences = 0
  /// How many bytes beyond ASCII are part of none; a character that the end cuts does not
  /// count, unless it is all that speaks for UTF-8.
  private(set) var faults = 0

  /// Whether it reads as UTF-8: mostly characters, with a bad byte here and there at the most.
  var isText: Bool { faults == 0 || faults <= sequences / 2 }

  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        if byte < 0x80 { continue }
        let (length, least, most) = Self.form(of: byte)
        guard length > 0 else {
          faults += 1
          continue
        }
        var read = 0
        while read < length, index + read < bytes.count {
          let range = read == 0 ? least...most : 0x80...0xBF
          guard range.contains(bytes[index + read]) else { break }
          read += 1
        }
        if read == length {
          sequences += 1
        } else if index + read < bytes.count || (read == 0 && sequences == 0) {
          faults += 1
        }
        index += read
      }
    }
  }

  /// How many bytes follow a first one, and what the first of them may be (Unicode Standard, table 3-7).
  private static func form(of lead: UInt8) -> (length: Int, least: UInt8, most: UInt8) {
    switch lead {
    case 0xC2...0xDF: (1, 0x80, 0xBF)
    case 0xE0: (2, 0xA0, 0xBF)
    case 0xED: (2, 0x80, 0x9F)
    case 0xE1...0xEF: (2, 0x80, 0xBF)
    case 0xF0: (3, 0x90, 0xBF)
    case 0xF1...0xF3: (3, 0x80, 0xBF)
    case 0xF4: (3, 0x80, 0x8F)
    default: (0, 0, 0)
    }
  }
}
