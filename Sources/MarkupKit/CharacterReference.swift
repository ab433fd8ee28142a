internal import CLibxml2

/// A character written by its name or its number: `&nbsp;`, `&#8217;`, `&#x2019;`.
struct CharacterReference {
  /// What it stands for.
  let scalar: Unicode.Scalar
  /// How many bytes it takes, with `&` and `;`.
  let length: Int

  /// The reference that some bytes begin with; nil where they begin with none.
  ///
  /// The names are HTML's (4.01); numbers from 128 to 159 mean windows-1252, as they do for browsers.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.first == UInt8(ascii: "&"),
      let end = bytes.prefix(Self.longest).firstIndex(of: UInt8(ascii: ";")), end > bytes.startIndex + 1
    else { return nil }
    let name = bytes[(bytes.startIndex + 1)..<end]
    guard let scalar = name.first == UInt8(ascii: "#") ? Self.numbered(name.dropFirst()) : Self.named(name) else {
      return nil
    }
    self.scalar = scalar
    length = end + 1 - bytes.startIndex
  }

  private static let longest = 16

  private static func numbered(_ digits: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let isHex = digits.first == UInt8(ascii: "x") || digits.first == UInt8(ascii: "X")
    let text = String(decoding: isHex ? digits.dropFirst() : digits, as: UTF8.self)
    guard text.utf8.first != UInt8(ascii: "+"), let number = UInt32(text, radix: isHex ? 16 : 10) else { return nil }
    if (128...159).contains(number) { return windows1252[Int(number) - 128].flatMap { Unicode.Scalar($0) } }
    return number == 0 ? "\u{FFFD}" : Unicode.Scalar(number)
  }

  private static func named(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    if name.elementsEqual("apos".utf8) { return "'" }
    guard name.allSatisfy({ $0 < 0x80 && $0 != 0 }) else { return nil }
    let entity = (Array(name) + [0]).withUnsafeBufferPointer { htmlEntityLookup($0.baseAddress) }
    return entity.flatMap { Unicode.Scalar($0.pointee.value) }
  }

  /// What the bytes 0x80 to 0x9F are in windows-1252.
  private static let windows1252: [UInt32?] = [
    0x20AC, nil, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, nil, 0x017D,
    nil, nil, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, nil,
    0x017E, 0x0178,
  ]
}

extension Markup {
  /// A text in which characters are written by name or number, as HTML does, with these characters; what is none stays as it is.
  public static func decodingReferences(in text: String) -> String {
    var text = text
    return text.withUTF8 { utf8 in
      guard utf8.contains(UInt8(ascii: "&")) else { return String(decoding: utf8, as: UTF8.self) }
      let bytes = Array(utf8)
      var decoded: [UInt8] = []
      decoded.reserveCapacity(bytes.count)
      var next = 0
      while next < bytes.count {
        if bytes[next] == UInt8(ascii: "&"), let reference = CharacterReference(bytes[next...]) {
          decoded += UTF8.encode(reference.scalar).map { Array($0) } ?? []
          next += reference.length
        } else {
          decoded.append(bytes[next])
          next += 1
        }
      }
      return String(decoding: decoded, as: UTF8.self)
    }
  }
}
