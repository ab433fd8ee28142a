/// What gzip would make of bytes, for tests.
public enum Gzip {
  private static let head: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]

  /// The bytes in gzip's form, not made smaller.
  public static func storing(_ bytes: [UInt8]) -> [UInt8] {
    var result = head
    var rest = bytes[...]
    repeat {
      let block = rest.prefix(0xFFFF)
      rest = rest.dropFirst(block.count)
      let size = UInt16(block.count)
      result += [rest.isEmpty ? 1 : 0] + little(size) + little(~size) + block
    } while !rest.isEmpty
    return result + little(checksum(bytes)) + little(UInt32(truncatingIfNeeded: bytes.count))
  }

  /// A bomb: zeros, 258 for each 13 bits, and no end to the stream.
  public static func bomb(of count: Int) -> [UInt8] {
    var result = head
    var (bits, used): (UInt32, UInt32) = (0, 0)
    func put(_ value: UInt32, _ width: UInt32) {
      bits |= value << used
      used += width
      while used >= 8 {
        result.append(UInt8(truncatingIfNeeded: bits))
        bits >>= 8
        used -= 8
      }
    }
    // A last block with fixed codes; one zero; then "the byte before, 258 times".
    put(0b011, 3)
    put(0b0000_1100, 8)
    for _ in 0..<count / 258 {
      put(0b1010_0011, 8)
      put(0, 5)
    }
    put(0, 7)
    return result
  }

  private static func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
