public import Measures

/// A number that a text writes, whatever it stands for: an amount, a share, a year.
///
/// For amounts with their units and hedges see ``QuantityMention``.
public struct NumberMention: Hashable, Sendable {
  /// Where it stands, in code points.
  public let span: Range<Int>
  /// Its value; a fraction that does not end is rounded at twelve decimals.
  public let value: Amount
}
