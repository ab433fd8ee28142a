internal import CLibcurl
import Glibc

/// What comes in answer to one request, and the limits to it: libcurl calls it with every piece.
final class Exchange {
  /// Why it let no more come.
  enum Stop {
    case tooLarge
    case headTooLarge
    case unwantedType
    /// Of a redirect's page nothing more is needed.
    case enough
  }

  /// How many bytes of a redirect's page are read, so that the connection can be used again.
  private static let shortRedirect = 16_000

  private let policy: FetchPolicy
  /// Whether the address connected to is that of a proxy, which may be private.
  private let asksProxy: Bool
  private(set) var head = AnswerHead()
  private(set) var body: [UInt8] = []
  private var size = 0
  private(set) var stop: Stop?
  /// The addresses that were not connected to, since they are not public.
  private(set) var refused: [NetworkAddress] = []
  /// Whether some address was connected to, or tried.
  private(set) var hasTried = false

  init(_ policy: FetchPolicy, asksProxy: Bool) {
    self.policy = policy
    self.asksProxy = asksProxy
  }

  /// Has libcurl call it; it must live as long as the transfer does.
  func attach(to easy: UnsafeMutableRawPointer) -> CURLcode {
    claimlog_curl_set_receiver(
      easy, Unmanaged.passUnretained(self).toOpaque(),
      { bytes, size, count, receiver in
        Exchange.from(receiver)?.takeHead(UnsafeRawBufferPointer(start: bytes, count: size * count)) ?? 0
      },
      { bytes, size, count, receiver in
        Exchange.from(receiver)?.takeBody(UnsafeRawBufferPointer(start: bytes, count: size * count)) ?? 0
      },
      { receiver, _, address in
        guard let address else { return -1 }
        return Exchange.from(receiver)?.openSocket(to: address) ?? -1
      },
      { receiver, _, received, _, _ in
        Exchange.from(receiver)?.mayGoOn(after: Int(received)) == true ? 0 : 1
      })
  }

  private static func from(_ receiver: UnsafeMutableRawPointer?) -> Exchange? {
    receiver.map { Unmanaged<Exchange>.fromOpaque($0).takeUnretainedValue() }
  }

  private func takeHead(_ line: UnsafeRawBufferPointer) -> Int {
    if !head.take(line) {
      stop = .headTooLarge
    } else if head.isComplete, isUnwanted {
      stop = .unwantedType
    }
    return stop == nil ? line.count : 0
  }

  private var isUnwanted: Bool {
    guard (200..<300).contains(head.status), let type = head["content-type"] else { return false }
    let name = String(decoding: type, as: UTF8.self).lowercased()
    return policy.unwantedTypes.contains { name.hasPrefix($0) }
  }

  private func takeBody(_ piece: UnsafeRawBufferPointer) -> Int {
    size += piece.count
    if size > policy.mostBytes {
      stop = .tooLarge
    } else if head.location == nil {
      body += piece
    } else if size > Self.shortRedirect {
      stop = .enough
    }
    return stop == nil ? piece.count : 0
  }

  /// Limits the bytes as they come over the wire, too: they may decompress to nothing and never end.
  private func mayGoOn(after received: Int) -> Bool {
    if received > policy.mostBytes { stop = .tooLarge }
    return stop == nil
  }

  /// Opens a socket for an address, unless that is one that may not be connected to; libcurl then tries the next.
  private func openSocket(to address: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
    if !asksProxy, !policy.allowsPrivate {
      guard let offset = MemoryLayout<curl_sockaddr>.offset(of: \.addr) else { return -1 }
      let start = (UnsafeRawPointer(address) + offset).assumingMemoryBound(to: sockaddr.self)
      guard let number = NetworkAddress(start, length: Int(address.pointee.addrlen)) else { return -1 }
      if number.notPublic != nil {
        refused.append(number)
        return -1
      }
    }
    hasTried = true
    let type = address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue)
    return socket(address.pointee.family, type, address.pointee.protocol)
  }
}
