public import Measures

/// What is remembered of a feed from one visit to the next: where it is, what its server called its state, when it is to be asked
/// again, and what became of the items that it named.
///
/// It saves asking for what is known, and keeps what cannot be had from being asked for again and again. Nothing is lost with it:
/// what was recorded is in the ledger.
public struct FeedMemory: Hashable, Sendable {
  /// The address that the feed was given by.
  public let address: String
  /// Where it says that it has moved to for good.
  public internal(set) var movedTo: String?
  /// What its server called the state in which all its items were dealt with.
  var validators = PageValidators()
  /// The address that answered then, where a redirect led to it.
  var from: String?
  /// When it was asked last.
  public internal(set) var visited: Instant?
  /// Before this moment it is not to be asked, since it could not be had or its server asks for that.
  public internal(set) var due: Instant?
  /// Before this moment its server asks to be left alone.
  public internal(set) var askedUntil: Instant?
  /// How often it could not be had, since it last could.
  public internal(set) var failures = 0
  /// Why; or what was wrong with it when it came.
  public internal(set) var trouble: String?
  /// What became of its items, by the bytes of their keys.
  var items: [[UInt8]: Outcome] = [:]

  /// What became of an item.
  struct Outcome: Hashable, Sendable {
    /// When it was seen to last.
    var when: Instant
    /// How often it could not be had.
    var failures = 0
    /// Why not, the last time.
    var why: String?
  }

  /// How often an item is asked for at most.
  public static let mostAttempts = 5
  /// How many items are remembered, those that the feed no longer has among them.
  static let mostItems = 6_000
  /// How many bytes a key may have that is remembered.
  static let longestKey = 512

  /// How many seconds lie between two attempts to have an item.
  private static let gaps = [3_600, 6 * 3_600, 86_400, 3 * 86_400]
  private static let day = 86_400
  /// After so many failures a feed that moved is asked at its old address again.
  private static let failuresAfterMoving = 5

  /// Nothing is known yet.
  public init(address: String) {
    self.address = address
  }

  /// The address that it is to be asked at.
  public var current: String { movedTo ?? address }

  // MARK: Items

  /// Whether an item is to be fetched: it is new, or changed since, or could not be had and is to be tried again.
  ///
  /// - Parameters:
  ///   - key: What tells the item from the feed's others.
  ///   - updated: When the feed says that it was changed.
  public func wants(_ key: String, updated: Instant?, at now: Instant) -> Bool {
    guard let outcome = items[Array(key.utf8)] else { return true }
    if outcome.failures > 0 {
      guard outcome.failures < Self.mostAttempts else { return false }
      return now.seconds - outcome.when.seconds >= Self.gaps[min(outcome.failures, Self.gaps.count) - 1]
    }
    // A feed that calls everything changed at every visit is not believed more than once in an hour.
    return updated.map { $0 > outcome.when && now.seconds - outcome.when.seconds >= 3_600 } ?? false
  }

  /// An item was seen to: recorded, or found as it was.
  public mutating func took(_ key: String, at now: Instant) {
    note(key, Outcome(when: now))
  }

  /// An item could not be had.
  ///
  /// - Returns: Whether it will be tried again.
  @discardableResult
  public mutating func missed(_ key: String, why: String, at now: Instant) -> Bool {
    let failures = (items[Array(key.utf8)]?.failures ?? 0) + 1
    note(key, Outcome(when: now, failures: failures, why: String(why.prefix(300))))
    return failures < Self.mostAttempts
  }

  /// How often an item could not be had.
  public func failures(of key: String) -> Int { items[Array(key.utf8)]?.failures ?? 0 }

  private mutating func note(_ key: String, _ outcome: Outcome) {
    if key.utf8.count <= Self.longestKey { items[Array(key.utf8)] = outcome }
  }

  // MARK: Visits

  /// What to ask the server with, so that it says whether the feed is as it was; and the address that this was of.
  ///
  /// Nothing while an item is to be tried again: the feed has to come for that.
  public func known(at now: Instant) -> (validators: PageValidators, from: String?)? {
    let hasRest = items.contains {
      $0.value.failures > 0 && wants(String(decoding: $0.key, as: UTF8.self), updated: nil, at: now)
    }
    return hasRest || validators.isEmpty ? nil : (validators, from)
  }

  /// The feed came, or is as it was.
  ///
  /// - Parameters:
  ///   - movedTo: Where it moved to for good, where it did.
  ///   - minutes: How long it asks to be left alone; more than a day is not believed.
  ///   - trouble: What was wrong with it.
  /// - Returns: Whether that is news: the trouble is another one than the last time, or is over.
  @discardableResult
  public mutating func visited(
    at now: Instant, movedTo: String? = nil, leavingAlone minutes: Int? = nil, trouble: String? = nil
  ) -> Bool {
    if let movedTo, movedTo.utf8.count <= 4_096 { self.movedTo = movedTo }
    visited = now
    failures = 0
    askedUntil = minutes.map { Instant(seconds: now.seconds + min(max($0, 0), Self.day / 60) * 60) }
    due = askedUntil
    defer { self.trouble = trouble }
    return trouble != self.trouble
  }

  /// All items of the feed as it came were seen to: this state needs not come again.
  public mutating func finished(with keys: [String], validators: PageValidators, from: String?) {
    self.validators = validators
    self.from = from
    let present = Set(keys.map { Array($0.utf8) })
    guard items.count > Self.mostItems else { return }
    let order = items.keys.sorted { left, right in
      let (one, other) = (present.contains(left), present.contains(right))
      if one != other { return one }
      return (items[left]?.when.seconds ?? 0, right) > (items[right]?.when.seconds ?? 0, left)
    }
    for key in order[Self.mostItems...] { items[key] = nil }
  }

  /// The server of an item asks to be left alone for so many seconds; the feed waits with it.
  public mutating func leaveAlone(for seconds: Int, at now: Instant) {
    let moment = Instant(seconds: now.seconds + min(max(seconds, 0), 7 * Self.day))
    askedUntil = max(moment, askedUntil ?? moment)
    due = max(moment, due ?? moment)
  }

  /// The feed could not be had; the longer that goes on, the longer it is left alone.
  ///
  /// - Parameters:
  ///   - seconds: For how long its server asks to be left alone.
  ///   - isGone: Whether its server says that there is no such feed. It is left alone for up to a day then, and else for two
  ///     hours: it may be this machine's network that is away.
  /// - Returns: Whether that is news.
  @discardableResult
  public mutating func failed(at now: Instant, why: String, leavingAlone seconds: Int? = nil, isGone: Bool = false)
    -> Bool
  {
    let isNews = failures == 0 || trouble != why
    visited = now
    failures = min(failures + 1, 1_000)
    trouble = why
    // Where it moved to may have been a mistake.
    if failures >= Self.failuresAfterMoving { movedTo = nil }
    let gap = min(300 << min(failures - 1, 10), isGone ? Self.day : 7_200)
    askedUntil = seconds.map { Instant(seconds: now.seconds + min(max($0, 0), 7 * Self.day)) }
    due = max(Instant(seconds: now.seconds + gap), askedUntil ?? now)
    return isNews
  }
}

private func > (left: (Int, [UInt8]), right: (Int, [UInt8])) -> Bool {
  left.0 == right.0 ? right.1.lexicographicallyPrecedes(left.1) : left.0 > right.0
}
