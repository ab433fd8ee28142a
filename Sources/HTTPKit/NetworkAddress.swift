internal import CLibcurl
import Glibc

/// A number that a connection goes to, and whether it is a public one.
struct NetworkAddress: Hashable, CustomStringConvertible {
  /// Its sixteen bytes; the first twelve of IPv4 are those of `::ffff:0:0`.
  let bytes: [UInt8]

  private static let mapped: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]

  /// The address of a socket; nil where it is neither IPv4 nor IPv6.
  init?(_ address: UnsafePointer<sockaddr>, length: Int) {
    let raw = UnsafeRawPointer(address)
    switch Int32(address.pointee.sa_family) {
    case AF_INET where length >= MemoryLayout<sockaddr_in>.size:
      bytes = Self.mapped + Self.bytes(of: raw.loadUnaligned(as: sockaddr_in.self).sin_addr)
    case AF_INET6 where length >= MemoryLayout<sockaddr_in6>.size:
      bytes = Self.bytes(of: raw.loadUnaligned(as: sockaddr_in6.self).sin6_addr)
    default: return nil
    }
  }

  /// An address in any of its spellings: `127.0.0.1`, `127.1`, `0x7f000001`, `2130706433`, `::1`; nil for a name.
  init?(literal: String) {
    var four = in_addr()
    var six = in6_addr()
    if inet_pton(AF_INET6, literal, &six) == 1 {
      bytes = Self.bytes(of: six)
    } else if literal.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), inet_aton(literal, &four) != 0 {
      bytes = Self.mapped + Self.bytes(of: four)
    } else {
      return nil
    }
  }

  private static func bytes<Value>(of value: Value) -> [UInt8] {
    withUnsafeBytes(of: value) { Array($0) }
  }

  private var isFour: Bool { bytes.starts(with: Self.mapped) }

  /// It as people write it.
  var description: String {
    if isFour { return bytes[12...].map(String.init).joined(separator: ".") }
    var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    let length = socklen_t(text.count)
    guard bytes.withUnsafeBytes({ inet_ntop(AF_INET6, $0.baseAddress, &text, length) }) != nil else { return "" }
    return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Whether its first `bits` are those of `network`, counted from its first byte or, for IPv4, from that of the number.
  private func begins(_ network: [UInt8], bits: Int, from start: Int = 0) -> Bool {
    for bit in stride(from: 0, to: bits, by: 8) {
      let mask = bits - bit >= 8 ? 0xFF : ~(UInt8(0xFF) >> UInt8(bits - bit))
      let byte = bit / 8 < network.count ? network[bit / 8] : 0
      if bytes[start + bit / 8] & mask != byte & mask { return false }
    }
    return true
  }

  /// Whether it is what a text names: an address, or a network such as `10.0.0.0/8`.
  func isIn(network text: some StringProtocol) -> Bool {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    var name = parts.first.map { "\($0)" } ?? ""
    if name.hasPrefix("["), name.hasSuffix("]") { name = String(name.dropFirst().dropLast()) }
    guard let network = NetworkAddress(literal: name), network.isFour == isFour else { return false }
    guard parts.count == 2 else { return network == self }
    let start = isFour ? 12 : 0
    guard let bits = Int(parts[1]), (0...(16 - start) * 8).contains(bits) else { return false }
    return begins(Array(network.bytes[start...]), bits: bits, from: start)
  }

  /// What it is, where it is not public: "an address of this machine"; nil where it is public.
  ///
  /// By IANA's registries of special-purpose addresses (RFC 6890 and what has been added since). Forms that hold an IPv4
  /// address (mapped, NAT64, 6to4) are what that address is. Of IPv6 only 2000::/3 has been given out as public.
  var notPublic: String? {
    if isFour { return Self.fours.first { begins($0.network, bits: $0.bits, from: 12) }?.what }
    if begins([0x00, 0x64, 0xFF, 0x9B], bits: 96) { return holding(bytes[12...]) }
    if begins([0x20, 0x02], bits: 16) { return holding(bytes[2..<6]) }
    if let known = Self.sixes.first(where: { begins($0.network, bits: $0.bits) }) { return known.what }
    return begins([0x20], bits: 3) ? nil : "an address that is reserved"
  }

  private func holding(_ four: ArraySlice<UInt8>) -> String? {
    NetworkAddress(four: Array(four)).notPublic
  }

  private init(four: [UInt8]) {
    bytes = Self.mapped + four
  }

  private typealias Network = (network: [UInt8], bits: Int, what: String)

  private static let fours: [Network] = [
    ([0], 8, unspecified), ([10], 8, local), ([100, 64], 10, local), ([127], 8, loopback), ([169, 254], 16, link),
    ([172, 16], 12, local), ([192, 0, 0], 24, reserved), ([192, 0, 2], 24, example), ([192, 88, 99], 24, reserved),
    ([192, 168], 16, local), ([198, 18], 15, reserved), ([198, 51, 100], 24, example), ([203, 0, 113], 24, example),
    ([224], 4, multicast), ([240], 4, reserved),
  ]

  private static let sixes: [Network] = [
    ([], 128, unspecified), ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], 128, loopback),
    ([0xFE, 0x80], 10, link),
    ([0xFE, 0xC0], 10, local), ([0xFC], 7, local), ([0xFF], 8, multicast), ([0x20, 0x01], 23, reserved),
    ([0x20, 0x01, 0x0D, 0xB8], 32, example), ([0x3F, 0xFF], 20, example),
  ]

  private static let unspecified = "no address to connect to"
  private static let loopback = "an address of this machine"
  private static let link = "an address of the link that this machine is on"
  private static let local = "an address of a private network"
  private static let multicast = "an address of many machines"
  private static let example = "an address for examples"
  private static let reserved = "an address that is reserved"
}
