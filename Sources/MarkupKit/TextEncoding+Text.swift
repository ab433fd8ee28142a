internal import Glibc

extension TextEncoding {
  /// The text that these bytes are in this encoding.
  func text(of bytes: ArraySlice<UInt8>) -> String {
    switch self {
    case .utf8: String(decoding: bytes, as: UTF8.self)
    case .utf16LittleEndian: Self.utf16(bytes) { UInt16($1) << 8 | UInt16($0) }
    case .utf16BigEndian: Self.utf16(bytes) { UInt16($0) << 8 | UInt16($1) }
    case .windows1252: Self.western(bytes)
    default: charset.flatMap { Self.converted(bytes, from: $0) } ?? Self.western(bytes)
    }
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, unit: (UInt8, UInt8) -> UInt16) -> String {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2 + 1)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      units.append(unit(bytes[index], bytes[index + 1]))
      index += 2
    }
    if index < bytes.endIndex { units.append(0xFFFD) }
    return String(decoding: units, as: UTF16.self)
  }

  private static func western(_ bytes: ArraySlice<UInt8>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      switch byte {
      case 0..<0x80: text.append(byte)
      case 0x80..<0xA0: text.append(contentsOf: westernMarks[Int(byte) - 0x80])
      default:
        text.append(0xC0 | byte >> 6)
        text.append(0x80 | byte & 0x3F)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// What the bytes 80 to 9F are in windows-1252, in UTF-8; the five that are nothing stay controls, as the standard says.
  private static let westernMarks: [[UInt8]] = [
    "\u{20AC}", "\u{81}", "\u{201A}", "\u{192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{2C6}", "\u{2030}", "\u{160}", "\u{2039}", "\u{152}", "\u{8D}", "\u{17D}", "\u{8F}",
    "\u{90}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
    "\u{2DC}", "\u{2122}", "\u{161}", "\u{203A}", "\u{153}", "\u{9D}", "\u{17E}", "\u{178}",
  ].map { Array($0.utf8) }

  /// The text by way of `iconv`; nil where this machine cannot convert from the charset, or where more than every fourth byte
  /// is no text in it.
  private static func converted(_ bytes: ArraySlice<UInt8>, from charset: String) -> String? {
    let converter = iconv_open("UTF-8", charset)
    guard let converter, converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var input = Array(bytes)
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 2)
    let isConverted = input.withUnsafeMutableBytes { input in
      buffer.withUnsafeMutableBytes { buffer in
        var faults = 0
        var next = input.bindMemory(to: CChar.self).baseAddress
        var left = input.count
        while true {
          var free = buffer.bindMemory(to: CChar.self).baseAddress
          var room = buffer.count
          // The last call, without input, writes what the converter still holds.
          let isLast = left == 0
          let result = isLast ? iconv(converter, nil, nil, &free, &room) : iconv(converter, &next, &left, &free, &room)
          let reason = errno
          text.append(contentsOf: buffer[..<(buffer.count - room)])
          if result != Int(bitPattern: UInt.max) {
            if isLast { return true }
          } else if reason != E2BIG {
            text.append(contentsOf: [0xEF, 0xBF, 0xBD])
            faults += 1
            if faults > 1024, faults > (input.count - left) / 4 { return false }
            // A character that is cut by the end is one fault.
            let skipped = reason == EINVAL ? left : min(1, left)
            next = next.map { $0 + skipped }
            left -= skipped
            if isLast { return true }
          }
        }
      }
    }
    return isConverted ? String(decoding: text, as: UTF8.self) : nil
  }
}
