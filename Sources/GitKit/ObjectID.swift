/// The id of a Git object: the 20 bytes of its SHA-1.
public struct ObjectID: Hashable, Comparable, Sendable, CustomStringConvertible {
  // The bytes, read as big-endian numbers, so that order and equality are those of the bytes.
  private let first: UInt64
  private let middle: UInt64
  private let last: UInt32

  /// How many bytes an id has.
  public static let byteCount = 20

  /// The id of no object, which stands for "there is none" where Git wants an id.
  public static let zero = ObjectID(first: 0, middle: 0, last: 0)

  private init(first: UInt64, middle: UInt64, last: UInt32) {
    self.first = first
    self.middle = middle
    self.last = last
  }

  /// Reads an id from its 20 bytes; nil when there are more or fewer.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == Self.byteCount else { return nil }
    var (first, middle, last) = (UInt64(0), UInt64(0), UInt32(0))
    for (position, byte) in bytes.enumerated() {
      switch position {
      case ..<8: first = first << 8 | UInt64(byte)
      case ..<16: middle = middle << 8 | UInt64(byte)
      default: last = last << 8 | UInt32(byte)
      }
    }
    self.init(first: first, middle: middle, last: last)
  }

  /// Reads an id from its 40 hexadecimal digits, in either case; nil for anything else.
  public init?(hex: some StringProtocol) {
    self.init(hexDigits: hex.utf8)
  }

  /// Reads an id from the 40 ASCII characters of its hexadecimal digits.
  init?(hexDigits: some Collection<UInt8>) {
    guard hexDigits.count == 2 * Self.byteCount else { return nil }
    var (first, middle, last) = (UInt64(0), UInt64(0), UInt32(0))
    for (position, character) in hexDigits.enumerated() {
      guard let digit = Self.digit(character) else { return nil }
      switch position {
      case ..<16: first = first << 4 | UInt64(digit)
      case ..<32: middle = middle << 4 | UInt64(digit)
      default: last = last << 4 | UInt32(digit)
      }
    }
    self.init(first: first, middle: middle, last: last)
  }

  private static func digit(_ character: UInt8) -> UInt8? {
    switch character {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): character - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): character - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): character - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// Reads an id from 20 bytes of a buffer, which must reach that far.
  init(unchecked bytes: [UInt8], at offset: Int) {
    (first, middle, last) = bytes.withUnsafeBytes { buffer in
      (
        UInt64(bigEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)),
        UInt64(bigEndian: buffer.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self)),
        UInt32(bigEndian: buffer.loadUnaligned(fromByteOffset: offset + 16, as: UInt32.self))
      )
    }
  }

  /// The 20 bytes.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.byteCount)
    withUnsafeBytes(of: first.bigEndian) { bytes.append(contentsOf: $0) }
    withUnsafeBytes(of: middle.bigEndian) { bytes.append(contentsOf: $0) }
    withUnsafeBytes(of: last.bigEndian) { bytes.append(contentsOf: $0) }
    return bytes
  }

  /// The 40 hexadecimal digits, in lower case.
  public var hex: String {
    String(unsafeUninitializedCapacity: 2 * Self.byteCount) { text in
      for (position, byte) in bytes.enumerated() {
        text[2 * position] = hexDigit(byte >> 4)
        text[2 * position + 1] = hexDigit(byte & 15)
      }
      return 2 * Self.byteCount
    }
  }

  /// The 40 hexadecimal digits, in lower case.
  public var description: String { hex }

  /// The first digits: `length` of them, at least 4 and at most 40.
  ///
  /// Whether they name one object alone is for the caller to find out.
  public func abbreviated(_ length: Int = 7) -> String {
    String(hex.prefix(min(max(length, 4), 2 * Self.byteCount)))
  }

  /// Compares by the bytes.
  public static func < (left: ObjectID, right: ObjectID) -> Bool {
    (left.first, left.middle, left.last) < (right.first, right.middle, right.last)
  }
}

/// The ASCII character of a hexadecimal digit, in lower case.
private func hexDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}
