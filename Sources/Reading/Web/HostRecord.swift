internal import HTTPKit
internal import Measures

/// What is known of a host that was asked: its rules, and when it may be asked again.
struct HostRecord {
  /// What came of asking for its `robots.txt`.
  enum Robots {
    case rules(RobotsRules)
    /// It could not be read, for this reason; and what to do.
    case unread(why: String, hint: String?)

    /// It could not be read.
    init(of address: WebAddress, unread why: String) {
      self = .unread(
        why: "its host's rules, \(address.origin)/robots.txt, cannot be read: \(why)", hint: ReadingError.laterOrByHand)
    }
  }

  /// Its rules, and when they were read; nil where they were not.
  var robots: (Robots, since: Instant)?
  /// When it last answered.
  var answered: Instant?
  /// When it wants to be asked again, as it said itself.
  var notBefore: Instant?

  /// How long rules are remembered, in seconds: RFC 9309 says a day at most.
  private static let day = 86_400
  /// How long it is remembered that they could not be read.
  private static let shortWhile = 300
  /// The longest `Crawl-delay` that is waited for, in seconds.
  private static let longestDelay = 30.0

  /// What came of asking for its rules, where that is not too long ago.
  func rules(at now: Instant) -> Robots? {
    guard let (robots, since) = robots else { return nil }
    let limit = if case .rules = robots { Self.day } else { Self.shortWhile }
    return (0..<limit).contains(now.seconds - since.seconds) ? robots : nil
  }

  /// How many seconds are to go by before it is asked again: one since it last answered, or as many as it says.
  ///
  /// Moments are known to the second, so that one second by the clock may have been none.
  func wait(at now: Instant) -> Double {
    guard let answered else { return 0 }
    var pause = 1.0
    if case .rules(let rules)? = robots?.0, let delay = rules.delay { pause = min(max(delay, 1), Self.longestDelay) }
    let gone = now.seconds - answered.seconds
    return gone < 0 ? pause : max(0, pause - Double(max(0, gone - 1)))
  }
}
