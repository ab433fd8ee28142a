public import Measures

/// A place in an order that a text gives: “the third quake”, “the second to last”.
///
/// It is no amount. It tells which one is meant, so that a third flight and a second one are not taken for the same.
public struct OrdinalMention: Hashable, Sendable {
  /// Where it stands, in code points.
  public let span: Range<Int>
  /// The place, counted from one; from the end 1 is the last.
  public let place: Amount
  /// Whether it is counted from the end.
  public let isFromEnd: Bool
}
