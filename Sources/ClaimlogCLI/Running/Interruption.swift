internal import Dispatch
internal import Foundation
internal import Synchronization

/// Whether somebody asked the program to stop (Ctrl-C, `kill`), so that long work can stop between two articles.
///
/// The second time, the program ends at once; the ledger is sound even then.
final class Interruption {
  private final class Flag: Sendable {
    let isSet = Mutex(false)
  }

  private let flag = Flag()
  private let sources: [any DispatchSourceSignal]
  private static let signals = [SIGINT, SIGTERM]

  /// Begins to listen.
  ///
  /// - Parameter answer: Called the first time, on a thread of its own.
  init(_ answer: @escaping @Sendable () -> Void) {
    let queue = DispatchQueue(label: "interruption")
    let flag = flag
    sources = Self.signals.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        let isSecond = flag.isSet.withLock { isSet in
          defer { isSet = true }
          return isSet
        }
        if isSecond { _exit(130) } else { answer() }
      }
      source.resume()
      return source
    }
  }

  deinit {
    for source in sources { source.cancel() }
    for number in Self.signals { signal(number, SIG_DFL) }
  }

  /// Whether it was asked to stop.
  var isAsked: Bool { flag.isSet.withLock { $0 } }
}
