internal import Foundation
public import Measures

/// How much a claim or a sentence deserves to be checked, with the reasons for and against.
///
/// The model is linear: cues (``WorthCue``) with fixed weights are added to a constant, and the logistic function makes a
/// score of the sum. Whoever adds up ``reasons`` and ``base`` gets the sum; there is nothing else in it. What it reads are
/// the words and, of a claim, how it stands in the ledger: a pure function, the same for the same claim.
public struct Worth: Hashable, Sendable {
  /// A cue that was found.
  public struct Reason: Hashable, Sendable {
    /// Which.
    public let cue: WorthCue
    /// How much it speaks for checking, or against where it is negative.
    public var weight: Double { cue.weight }
  }

  /// What the sum is where nothing speaks for or against: one in thirteen is worth checking.
  public static let base = -2.5

  /// What speaks for and against it, the strongest first.
  public let reasons: [Reason]

  /// The reasons that these cues are, each once.
  init(cues: Set<WorthCue>) {
    // Equal weights go by the order in which the cues are declared.
    let ordered = WorthCue.allCases.enumerated().filter { cues.contains($0.element) }
    reasons = ordered.sorted { left, right in
      let (one, other) = (left.element.weight.magnitude, right.element.weight.magnitude)
      return one != other ? one > other : left.offset < right.offset
    }.map { Reason(cue: $0.element) }
  }

  /// ``base`` and the weights of the reasons, added up; greater is worthier.
  public var sum: Double { Double(hundredths) / 100 }

  /// ``sum`` in hundredths: whole numbers, so that no order of adding makes a difference.
  public var hundredths: Int { reasons.reduce(Self.hundredths(Self.base)) { $0 + Self.hundredths($1.weight) } }

  private static func hundredths(_ weight: Double) -> Int { Int((weight * 100).rounded()) }

  /// How much it deserves to be checked, from 0 to 1.
  public var score: Double { 1 / (1 + exp(-sum)) }
}

extension Worth {
  /// Until how many days before a day something counts as recent, or as of these weeks.
  static let recentDays = 3
  static let latelyDays = 14

  /// The same, with what the time since its last article says about it.
  ///
  /// - Parameters:
  ///   - published: When the newest article that makes the claim was published.
  ///   - day: The day on which somebody asks what to check.
  public func asked(on day: CalendarDate, published: CalendarDate?) -> Worth {
    var cues = Set(reasons.map(\.cue))
    if let cue = Self.recency(of: published, on: day) { cues.insert(cue) }
    return Worth(cues: cues)
  }

  /// What the time since the last article says.
  private static func recency(of published: CalendarDate?, on day: CalendarDate) -> WorthCue? {
    guard let published else { return nil }
    return recencies(on: day).first { published >= $0.since }?.cue
  }

  /// From which day on an article makes a claim recent, the newer days first, and how much that adds in hundredths.
  public static func recencies(on day: CalendarDate) -> [(since: CalendarDate, hundredths: Int)] {
    recencies(on: day).map { (since: $0.since, hundredths: hundredths($0.cue.weight)) }
  }

  private static func recencies(on day: CalendarDate) -> [(since: CalendarDate, cue: WorthCue)] {
    [(day.adding(days: -recentDays), .recent), (day.adding(days: -latelyDays), .lately)]
  }
}

extension Worth {
  /// The cues' names, as the index keeps them; ``init(encoded:)`` reads it.
  public var encoded: String { reasons.map(\.cue.rawValue).joined(separator: " ") }

  /// Reads what ``encoded`` wrote; names that this version does not know are left out.
  public init(encoded: String) {
    self.init(cues: Set(encoded.split(separator: " ").compactMap { WorthCue(rawValue: String($0)) }))
  }
}
