internal import Dispatch
internal import Foundation

/// The keyboard of a terminal: each key comes as it is pressed, without Enter, and is not shown.
///
/// The terminal is as it was when this ends, also where the program is killed meanwhile. Ctrl-C comes as a key; Ctrl-Z stops
/// the program as ever, and the terminal is ours again when it goes on.
final class Keyboard {
  /// A key.
  enum Key: Hashable {
    /// One that writes a character.
    case character(Character)
    /// Another one: an arrow, Escape, Tab.
    case other
    /// Ctrl-C, Ctrl-\, or the end of the input.
    case leave
  }

  private let descriptor: Int32
  private let mode: Mode
  private let sources: [any DispatchSourceSignal]
  private var bytes: [UInt8] = []
  private static let signals = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]

  /// How the terminal was, and how it is to be meanwhile.
  private struct Mode: Sendable {
    let descriptor: Int32
    let known: termios
    let own: termios

    init(of descriptor: Int32) throws(Failure) {
      var known = termios()
      guard tcgetattr(descriptor, &known) == 0 else {
        throw Failure("read keys from the terminal", why: String(cString: strerror(errno)))
      }
      var own = known
      own.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
      withUnsafeMutableBytes(of: &own.c_cc) { controls in
        controls[Int(VMIN)] = 1
        controls[Int(VTIME)] = 0
      }
      self.descriptor = descriptor
      self.known = known
      self.own = own
    }

    func begin() { Self.set(own, descriptor) }
    func end() { Self.set(known, descriptor) }

    private static func set(_ mode: termios, _ descriptor: Int32) {
      var mode = mode
      while tcsetattr(descriptor, TCSADRAIN, &mode) != 0, errno == EINTR {}
    }
  }

  /// Takes over the terminal that `descriptor` reads from.
  init(on descriptor: Int32) throws(Failure) {
    self.descriptor = descriptor
    let mode = try Mode(of: descriptor)
    self.mode = mode
    let queue = DispatchQueue(label: "keyboard")
    sources = Self.signals.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        mode.end()
        Self.die(of: number)
      }
      source.resume()
      return source
    }
    mode.begin()
  }

  /// Ends the program as the signal would have ended it; the threads of Dispatch hold signals back.
  private static func die(of number: Int32) {
    signal(number, SIG_DFL)
    var own = sigset_t()
    sigemptyset(&own)
    sigaddset(&own, number)
    pthread_sigmask(SIG_UNBLOCK, &own, nil)
    kill(getpid(), number)
  }

  deinit {
    mode.end()
    for source in sources { source.cancel() }
    for number in Self.signals { signal(number, SIG_DFL) }
  }

  /// The next key; waits for it.
  func next() -> Key {
    guard let byte = nextByte() else { return .leave }
    switch byte {
    case 0x03, 0x04, 0x1C: return .leave
    case 0x1A:
      suspend()
      return .other
    case 0x1B:
      skipSequence()
      return .other
    case 0x20..<0x7F: return .character(Character(Unicode.Scalar(byte)))
    case 0x80...:
      // A character of several bytes: none of them is a key of ours.
      while let next = bytes.first, next & 0xC0 == 0x80 { bytes.removeFirst() }
      return .other
    default: return .other
    }
  }

  /// Skips what an arrow or a function key sends behind Escape, which comes at once.
  private func skipSequence() {
    guard let kind = bytes.first, kind == UInt8(ascii: "[") || kind == UInt8(ascii: "O") else { return }
    bytes.removeFirst()
    let length = bytes.firstIndex { (0x40...0x7E).contains($0) }.map { $0 + 1 } ?? bytes.count
    bytes.removeFirst(length)
  }

  private func suspend() {
    mode.end()
    kill(0, SIGTSTP)
    mode.begin()
  }

  private func nextByte() -> UInt8? {
    if bytes.isEmpty {
      var part = [UInt8](repeating: 0, count: 64)
      var count = read(descriptor, &part, part.count)
      while count < 0, errno == EINTR { count = read(descriptor, &part, part.count) }
      guard count > 0 else { return nil }
      bytes = Array(part[..<count])
    }
    return bytes.removeFirst()
  }
}
