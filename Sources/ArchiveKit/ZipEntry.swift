/// What a zip file's directory says of a file in it.
public struct ZipEntry: Hashable, Sendable {
  /// Its name, with `/` between folders; a folder's ends with one. What is no UTF-8 in it is U+FFFD.
  public let name: String
  /// How many bytes it has unpacked, as the directory says.
  public let size: Int
  /// How many bytes it has packed.
  public let packedSize: Int
  /// Whether one needs a password for it.
  public let isEncrypted: Bool
  /// How it is packed: 0 not at all, 8 by deflate.
  let method: Int
  /// Its CRC-32.
  let checksum: UInt32
  /// Where its own head stands in the file.
  let offset: Int

  /// Takes an entry off the beginning of a directory; nil where there is none.
  init?(takenFrom directory: inout ArraySlice<UInt8>) {
    guard directory.count >= 46, directory.starts(with: [0x50, 0x4B, 1, 2]) else { return nil }
    let head = Array(directory.prefix(46))
    let (nameLength, extraLength) = (head.number(at: 28, 2), head.number(at: 30, 2))
    let length = 46 + nameLength + extraLength + head.number(at: 32, 2)
    guard directory.count >= length else { return nil }
    let bytes = Array(directory.prefix(length))
    directory = directory.dropFirst(length)

    name = String(decoding: bytes[46..<(46 + nameLength)], as: UTF8.self)
    isEncrypted = head.number(at: 8, 2) & 1 != 0
    method = head.number(at: 10, 2)
    checksum = UInt32(truncatingIfNeeded: head.number(at: 16, 4))
    var large = Self.zip64(in: Array(bytes[(46 + nameLength)..<(46 + nameLength + extraLength)]))[...]
    // Zip64 gives, in this order, those numbers that do not fit into four bytes.
    let number = { (place: Int) -> Int in
      let number = head.number(at: place, 4)
      return number == 0xFFFF_FFFF ? large.popFirst() ?? number : number
    }
    size = number(24)
    packedSize = number(20)
    offset = number(42)
  }

  /// The numbers of the zip64 field.
  private static func zip64(in fields: [UInt8]) -> [Int] {
    var place = 0
    while place + 4 <= fields.count {
      let end = place + 4 + fields.number(at: place + 2, 2)
      guard end <= fields.count else { return [] }
      if fields.number(at: place, 2) == 1 {
        return stride(from: place + 4, through: end - 8, by: 8).map { fields.number(at: $0, 8) }
      }
      place = end
    }
    return []
  }
}

extension [UInt8] {
  /// The number that stands there in so many bytes, the lowest first; `Int.max` where it is larger.
  func number(at place: Int, _ count: Int) -> Int {
    let number = self[place..<(place + count)].reversed().reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
    return Int(clamping: number)
  }
}
