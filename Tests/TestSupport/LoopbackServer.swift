import Foundation
import Synchronization

/// A web server on this machine for tests, which answers as it is told, and misbehaves as it is told.
///
/// It takes one request a connection and closes the connection after its answer. It stops when the test lets go of it.
public final class LoopbackServer: Sendable {
  /// An address of this machine.
  public enum Interface: Sendable {
    /// 127.0.0.1
    case four
    /// ::1
    case six
  }

  /// What its threads share; it outlives the server until the last of them has ended.
  private final class State: Sendable {
    let requests = Mutex<[Request]>([])
    let isStopped = Mutex(false)
    let answer: @Sendable (Request) -> Answer

    init(_ answer: @escaping @Sendable (Request) -> Answer) {
      self.answer = answer
    }
  }

  /// The port that it listens on.
  public let port: Int
  private let interface: Interface
  private let listener: Int32
  private let state: State

  /// Begins to listen, on a port that is free.
  ///
  /// - Parameter answer: Called on a thread of its own for each request.
  /// - Throws: `POSIXError`, also where the machine has no such address.
  public init(_ interface: Interface = .four, _ answer: @escaping @Sendable (Request) -> Answer) throws {
    let family = interface == .four ? AF_INET : AF_INET6
    listener = try Self.check(socket(family, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0))
    self.interface = interface
    state = State(answer)
    switch interface {
    case .four:
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_addr.s_addr = UInt32(INADDR_LOOPBACK).bigEndian
      try Self.listen(listener, on: &address)
      port = Int(UInt16(bigEndian: address.sin_port))
    case .six:
      var address = sockaddr_in6()
      address.sin6_family = sa_family_t(AF_INET6)
      address.sin6_addr = in6addr_loopback
      try Self.listen(listener, on: &address)
      port = Int(UInt16(bigEndian: address.sin6_port))
    }
    Thread.detachNewThread { [listener, state] in Self.accept(listener, state) }
  }

  deinit {
    state.isStopped.withLock { $0 = true }
    shutdown(listener, Int32(SHUT_RDWR))
  }

  /// Its address, without a slash at the end: `http://127.0.0.1:40123`.
  public var url: String { "http://\(host)" }

  /// Its host and port.
  public var host: String { interface == .four ? "127.0.0.1:\(port)" : "[::1]:\(port)" }

  /// What it was asked until now.
  public var requests: [Request] { state.requests.withLock { $0 } }

  /// The paths that it was asked for until now.
  public var targets: [String] { requests.map(\.target) }

  private static func check(_ result: Int32) throws -> Int32 {
    if result >= 0 { return result }
    throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
  }

  /// Binds a socket to an address with port 0, and finds out the port that it got.
  private static func listen<Address>(_ listener: Int32, on address: inout Address) throws {
    var length = socklen_t(MemoryLayout<Address>.size)
    try withUnsafeMutableBytes(of: &address) { bytes in
      guard let start = bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self) else { return }
      _ = try check(bind(listener, start, length))
      _ = try check(Glibc.listen(listener, 16))
      _ = try check(getsockname(listener, start, &length))
    }
  }

  private static func accept(_ listener: Int32, _ state: State) {
    defer { close(listener) }
    while !state.isStopped.withLock({ $0 }) {
      let socket = Glibc.accept(listener, nil, nil)
      if socket >= 0 {
        Thread.detachNewThread { serve(socket, state) }
      } else if errno != EINTR && errno != ECONNABORTED {
        return
      }
    }
  }

  private static func serve(_ socket: Int32, _ state: State) {
    defer { close(socket) }
    var patience = timeval(tv_sec: 10, tv_usec: 0)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    guard let request = Request(from: socket) else { return }
    state.requests.withLock { $0.append(request) }
    for step in state.answer(request).steps {
      guard step.run(on: socket, while: { !state.isStopped.withLock { $0 } }) else { return }
    }
    // What the other side still sends is taken, so that the end does not look like a broken connection.
    shutdown(socket, Int32(SHUT_WR))
    var rest = [UInt8](repeating: 0, count: 4096)
    while recv(socket, &rest, rest.count, 0) > 0 {}
  }
}
