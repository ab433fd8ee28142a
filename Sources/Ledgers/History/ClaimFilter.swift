public import Measures

/// Which claims `list` shows.
public struct ClaimFilter: Hashable, Sendable {
  /// Only those that a source says whose name holds this.
  public var speaker: String?
  /// Only those whose value is in this unit.
  public var unit: String?
  /// Only those that an article published on this day or later makes.
  public var since: CalendarDate?
  /// Only disputed ones.
  public var isDisputed: Bool
  /// Only those that no article says any longer.
  public var isUnsupported: Bool

  /// A filter; nothing given lets all pass.
  public init(
    speaker: String? = nil, unit: String? = nil, since: CalendarDate? = nil, isDisputed: Bool = false,
    isUnsupported: Bool = false
  ) {
    self.speaker = speaker
    self.unit = unit
    self.since = since
    self.isDisputed = isDisputed
    self.isUnsupported = isUnsupported
  }
}
