/// A zip file that is made by hand, for tests.
public struct Zip {
  /// What lies in it.
  public struct Entry {
    /// Its name.
    public var name: String
    /// Its bytes as they lie in the file.
    public var packed: [UInt8]
    /// How they are packed: 0 or 8.
    public var method: UInt16
    /// How many bytes it says it has.
    public var size: UInt32
    /// Its CRC-32, of the unpacked bytes.
    public var checksum: UInt32
    /// Its flags; 1 is encrypted.
    public var flags: UInt16 = 0

    /// A file that is not packed.
    public init(_ name: String, _ bytes: [UInt8]) {
      self.init(name, packed: bytes, of: bytes, method: 0)
    }

    /// A file that is packed.
    public init(_ name: String, packed: [UInt8], of bytes: [UInt8], method: UInt16 = 8) {
      self.name = name
      self.packed = packed
      self.method = method
      size = UInt32(bytes.count)
      checksum = Zip.checksum(bytes)
    }
  }

  /// The files in it.
  public var entries: [Entry]
  /// Whether sizes and places are written in zip64's way.
  public var isZip64 = false

  /// A zip file of these.
  public init(_ entries: [Entry]) { self.entries = entries }

  /// It in its file's form.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let name = Array(entry.name.utf8)
      let offset = bytes.count
      let numbers = le(entry.checksum, 4) + le(UInt32(entry.packed.count), 4) + le(entry.size, 4)
      let common = le(20, 2) + le(UInt32(entry.flags), 2) + le(UInt32(entry.method), 2) + le(0, 4)
      bytes += [0x50, 0x4B, 3, 4] + common + numbers + le(UInt32(name.count), 2) + le(0, 2) + name + entry.packed
      var extra: [UInt8] = []
      var sizes = numbers
      if isZip64 {
        extra = le(1, 2) + le(24, 2) + le(entry.size, 8) + le(UInt32(entry.packed.count), 8) + le(UInt32(offset), 8)
        sizes = le(entry.checksum, 4) + le(.max, 4) + le(.max, 4)
      }
      directory += [0x50, 0x4B, 1, 2] + le(20, 2) + common + sizes
      directory += le(UInt32(name.count), 2) + le(UInt32(extra.count), 2) + le(0, 10)
      directory += le(isZip64 ? .max : UInt32(offset), 4) + name + extra
    }
    let (start, count) = (UInt32(bytes.count), UInt32(entries.count))
    bytes += directory
    if isZip64 {
      let place = UInt32(bytes.count)
      bytes += [0x50, 0x4B, 6, 6] + le(44, 8) + le(45, 2) + le(45, 2) + le(0, 8) + le(count, 8) + le(count, 8)
      bytes += le(UInt32(directory.count), 8) + le(start, 8)
      bytes += [0x50, 0x4B, 6, 7] + le(0, 4) + le(place, 8) + le(1, 4)
    }
    bytes += [0x50, 0x4B, 5, 6] + le(0, 4) + le(count, 2) + le(count, 2)
    bytes += isZip64 ? le(.max, 4) + le(.max, 4) : le(UInt32(directory.count), 4) + le(start, 4)
    return bytes + le(0, 2)
  }

  /// Bytes as gzip that packs nothing: stored blocks.
  public static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var packed: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
    var rest = bytes[...]
    repeat {
      let block = rest.prefix(0xFFFF)
      rest = rest.dropFirst(block.count)
      let count = UInt32(block.count)
      packed += [rest.isEmpty ? 1 : 0] + Zip([]).le(count, 2) + Zip([]).le(~count & 0xFFFF, 2) + block
    } while !rest.isEmpty
    return packed + Zip([]).le(checksum(bytes), 4) + Zip([]).le(UInt32(truncatingIfNeeded: bytes.count), 4)
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0 as UInt32) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
  }

  private func le(_ number: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 4 ? UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) : 0 }
  }
}
